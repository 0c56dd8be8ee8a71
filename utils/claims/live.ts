/** Live sessions: `每周直播`, `每周三晚8点连麦`, `每月两场直播`, `直播答疑（每周一次）`. Pure. */
import { isNone, REPEATED } from './guards.ts';
import type { Hit, Rule } from './hit.ts';
import { ABOUT, NUM, readNumber } from './numbers.ts';
import { LIVE } from './things.ts';
import { onItsDays } from './weekdays.ts';

const WHEN =
  '(?:\\s*(?:(?:早上?|晚上?|下午|中午|上午|夜里)[，,]?|[\\d一二三四五六七八九十]+\\s*[点:：]\\s*[\\d半]*(?:\\s*[-~～—至到]\\s*\\d+\\s*[点:：]\\s*\\d*)?[，,]?|(?:周|星期)[一二三四五六日天]|准时|固定|定期|都|会|有|在|一|我们?|星主|本?星球里?|里|\\d{1,2}\\s*[号日]|举行|读书|举办|组织|开|进行|安排|的|和|跟|与|大家|你|星友|成员|一起|视频号|小鹅通|腾讯会议|zoom|第\\s*[一二三四1-4]\\s*个?(?:周|星期)[一二三四五六日天末]|最后一?个?(?:周|星期)[一二三四五六日天末]|线上|语音|视频|主题|专属|答疑|干货|深度)){0,8}';
const DAY = '[一二三四五六日天]';
const DAY_LIST = `([一二三四五六日天末](?:\\s*[、,和及与/]?\\s*(?:周|星期)?${DAY})*)`;
const DAYS = `${DAY_LIST}?`;
const WORDS = `((?:${LIVE.source}))`;
const PERIOD =
  '每天|每日|每晚|天天|周周|月月|(?:每个?)?双周|(?:每)?隔(?:一个?)?周|(?:每\\s*|(?<![\\d第前上这近后]))[两2二]\\s*个?周|每半个?月|每个?周|每星期|每个?月|每个?季度?|每年';
const FORWARD = new RegExp(
  `(${PERIOD})${DAYS}${WHEN}${ABOUT}(?:${NUM}\\s*[次场期节])?${WHEN}${WORDS}(?:\\s*${ABOUT}${NUM}\\s*[次场期])?`,
  'gi',
);
/** Meetings that are no session of questions, on days they name. */
const MEETINGS =
  '(?:线[上下]|亲子|小组|集体|主题|同城)?(?:[读沙]书会|共读|茶话会|沙龙|聚会|见面会|讨论会|交流会|分享会|研讨会|复盘会|晨会|例会|私董会|闭门会|工作坊|夜跑|晨跑|徒步|聚餐|观影)';
const MEETING = new RegExp(
  `(${PERIOD})(?:${DAY_LIST}|的?\\s*(?:第\\s*[一二三四1-4]|最后一?)\\s*个?(?:周|星期)[一二三四五六日天末])${WHEN}${MEETINGS}`,
  'gi',
);
/** Days of the week without "every": two or more of them, or one that is fixed, come again. */
const ON_DAYS = new RegExp(
  `(?<![上下本这每第])(固定|定期|每?逢|雷打不动)?\\s*(?:在|于)?(?:周|星期)(${DAY}(?:\\s*[、,和及与/]?\\s*(?:周|星期)?${DAY})*)${WHEN}${WORDS}`,
  'gi',
);
const BACKWARD = new RegExp(
  `${WORDS}[^，。；\\n]{0,6}?[（(：:，,\\s]?\\s*(${PERIOD})${DAYS}${ABOUT}${NUM}?\\s*[次场期]?`,
  'gi',
);

export const live: Rule = (sentence) => {
  const hits: Hit[] = [];
  for (const found of sentence.matchAll(FORWARD)) {
    hits.push(hitOf(found.index, found[0], found[1] ?? '', found[2], found[3] ?? found[5]));
  }
  for (const found of hits.length ? [] : sentence.matchAll(ON_DAYS)) {
    const [whole, fixed, days = ''] = found;
    const many = days.match(/[一二三四五六日天]/g)?.length ?? 0;
    const after = sentence.slice(found.index + whole.length);
    if (fixed || many > 1 || /^[^，。]{0,3}(?:固定|雷打不动|例行)/.test(after))
      hits.push(hitOf(found.index, whole, '每周', days));
  }
  for (const found of hits.length ? [] : sentence.matchAll(MEETING)) {
    const { claim, ...place } = hitOf(found.index, found[0], found[1] ?? '', found[2]);
    hits.push({ ...place, claim: { ...claim, kind: claim.per === 'year' ? 'total' : 'pace' } });
  }
  if (!hits.length) {
    for (const found of sentence.matchAll(BACKWARD)) {
      if (!/次|场|期/.test(found[0]) && !found[3]) continue;
      hits.push(hitOf(found.index, found[0], found[2] ?? '', found[3], found[4]));
    }
  }
  return hits
    .filter((hit) => !isNone({ sentence, ...hit }, REPEATED))
    .map((hit) => onItsDays(sentence, hit));
};

function hitOf(from: number, whole: string, period: string, days?: string, number?: string): Hit {
  const onDays = days?.match(/[一二三四五六日天]/g)?.length ?? 0;
  const told = number === undefined ? undefined : readNumber(number);
  const count = told ?? Math.max(1, onDays);
  const claim = { kind: 'live', thing: 'events' } as const;
  const to = from + whole.length;
  if (/季/.test(period)) return { from, to, claim: { ...claim, count: 4 * count, per: 'year' } };
  if (/[两2二双隔]|半/.test(period))
    return { from, to, claim: { ...claim, count: 2, per: 'month' } };
  const per = /[天日晚]/.test(period)
    ? 'day'
    : /周|星期/.test(period)
      ? 'week'
      : /月/.test(period)
        ? 'month'
        : 'year';
  return { from, to, claim: { ...claim, count, per } };
}
