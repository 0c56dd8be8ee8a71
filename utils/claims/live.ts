/** Live sessions: `每周直播`, `每周三晚8点连麦`, `每月两场直播`, `直播答疑（每周一次）`. Pure. */
import { type Check, isNone } from './guards.ts';
import type { Hit, Rule } from './hit.ts';
import { ABOUT, NUM, readNumber } from './numbers.ts';
import { LIVE } from './things.ts';

const CHECKS: readonly Check[] = ['denied', 'past', 'asked', 'wished', 'ifs', 'others', 'teach'];
const WHEN =
  '(?:\\s*(?:早上?|晚上?|下午|中午|上午|夜里|[\\d一二三四五六七八九十]+\\s*[点:：]\\s*[\\d半]*|准时|固定|定期|都|会|有|在|一|举办|组织|开|进行|安排|的|和|跟|与|大家|你|星友|成员|一起|视频号|小鹅通|腾讯会议|zoom|线上|语音|视频|主题|专属|答疑|干货|深度)){0,8}';
const DAYS = '([一二三四五六日天末](?:\\s*[、,和及与]?\\s*周?[一二三四五六日天])*)?';
const WORDS = `((?:${LIVE.source}))`;
const FORWARD = new RegExp(
  `(每天|每日|每晚|每个?周|每星期|每个?月|每两周|每半个?月|每个?季度?|每年)${DAYS}${WHEN}${ABOUT}(?:${NUM}\\s*[次场期节])?${WHEN}${WORDS}`,
  'gi',
);
const BACKWARD = new RegExp(
  `${WORDS}[^，。；\\n]{0,6}?[（(：:，,\\s]?\\s*(每天|每晚|每个?周|每星期|每个?月|每个?季度?|每年)${DAYS}${ABOUT}${NUM}?\\s*[次场期]?`,
  'gi',
);

export const live: Rule = (sentence) => {
  const hits: Hit[] = [];
  for (const found of sentence.matchAll(FORWARD)) {
    hits.push(hitOf(found.index, found[0], found[1] ?? '', found[2], found[3]));
  }
  if (!hits.length) {
    for (const found of sentence.matchAll(BACKWARD)) {
      if (!/次|场|期/.test(found[0]) && !found[3]) continue;
      hits.push(hitOf(found.index, found[0], found[2] ?? '', found[3], found[4]));
    }
  }
  return hits.filter((hit) => !isNone({ sentence, ...hit }, CHECKS));
};

function hitOf(from: number, whole: string, period: string, days?: string, number?: string): Hit {
  const onDays = days?.match(/[一二三四五六日天]/g)?.length ?? 0;
  const told = number === undefined ? undefined : readNumber(number);
  const count = told ?? Math.max(1, onDays);
  const claim = { kind: 'live', thing: 'events' } as const;
  const to = from + whole.length;
  if (/季/.test(period)) return { from, to, claim: { ...claim, count: 4 * count, per: 'year' } };
  if (/两周|半/.test(period)) return { from, to, claim: { ...claim, count: 2, per: 'month' } };
  const per = /[天日晚]/.test(period)
    ? 'day'
    : /周|星期/.test(period)
      ? 'week'
      : /月/.test(period)
        ? 'month'
        : 'year';
  return { from, to, claim: { ...claim, count, per } };
}
