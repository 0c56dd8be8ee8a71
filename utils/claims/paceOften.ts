/** "Every day", "on Tuesdays and Fridays", without a number. Pure. */
import type { Claim } from '../payoff/entries.ts';
import type { Hit, Rule } from './hit.ts';
import { ABOUT, MORE, NUM, readNumber } from './numbers.ts';
import { claimed } from './paceChecks.ts';

type Per = NonNullable<Claim['per']>;

const GIVES =
  '(?:更新|更(?![新多好加大快高深有容换改替迭正衣名])|发布|推送|分享|输出|解读|点评|上新|连载|发文|推文|复盘|[早晨晚日快]报|简报|送达|发出|寄出|发(?=[，。\\s]|$|当[天日]|[今昨][天日]|本周|最新|一[封篇条则])|给出|放出)';
const ADVERB =
  '(?:我们?|星主|这里|都|会|均|定时|按时|定点|固定|持续|坚持|稳定|准时|不间断|不断|实时|为你|给大家|为大家|早[上晨]?|晚上?|清晨|凌晨|上午|中午|下午|[\\d一二三四五六七八九十]+[点:：]\\s*[\\d半]*(?:之?前|左右|整)?[，,]?|盘[前后]|收盘后|[地将在里]|原创|至少|一\\s*)';
const WEEKDAYS = '[一二三四五六日天1-7](?:\\s*[、,和及与/]?\\s*周?[一二三四五六日天1-7])*';
const DAILY = new RegExp(
  `(每[天日晚早晨]|天天|日日|(?<![每个非逢\\d])(?:工作日|交易日)(?=[^，。]{0,3}更新)|每个?(?:工作日|交易日)|每周末?(?:至少)?|每月|每?周[一1]\\s*[至到~～-]\\s*周?[五六日天5-7]周?|(?:每?逢|每)?(?:周|星期)${WEEKDAYS}|365\\s*天(?:每天)?|隔[天日])${ADVERB}{0,5}${GIVES}`,
  'g',
);
const TURNED = new RegExp(
  `更新(?:时间|频率|节奏)[为是:：]?\\s*((?:每|逢)?(?:周|星期)${WEEKDAYS}|每[天日]|每个?(?:工作日|交易日)|每周|每月)(?![^，。]{0,8}\\d)`,
  'g',
);
const EVERY_FEW = new RegExp(
  `每\\s*${NUM}\\s*天${ADVERB}{0,3}(?:${GIVES}|[一1]\\s*[篇更条期则])|(?<![\\d第前后近半])${NUM}\\s*天[一1]\\s*[篇更](?!新)`,
  'g',
);
const TERSE =
  /(?<![不非未半昨今明近次节假平生往即双隔两\d])([日周月双])更(?![多好加大快高深有容新名换改替迭正衣])|[每日][天日]?([二两双三四五六]|[2-6])更|365\s*[天日](?:不间断|不断更|日?更(?!新))|(?<=\d{3})日更/g;

const EVERY_OTHER = /(?:双周|隔周|半月)更(?![多好加大快高深新换改])/g;
const ONE_EACH = /每([日天周])一[题词句文评](?![\u4e00-\u9fff])/g;

const SO_MANY = new RegExp(`^\\s*${ABOUT}(?![一1](?!\\d))${NUM}\\s*[^\\s，。、]`);

/** Without a number: `每天更新`, `日更`, `周一至周五推送`, `每周二、四更新`. */
export const plainPace: Rule = (sentence) => {
  const hits: Hit[] = [];
  for (const found of [...sentence.matchAll(DAILY), ...sentence.matchAll(TURNED)]) {
    const [whole, period = ''] = found;
    const to = found.index + whole.length;
    // A number that stands there and was not understood says more than "often".
    if (SO_MANY.test(sentence.slice(to))) continue;
    hits.push({ from: found.index, to, claim: often(period) });
  }
  for (const found of sentence.matchAll(EVERY_FEW)) {
    // Of a range the longer wait: the least that is claimed.
    const days = readNumber((found[1] ?? found[2] ?? '').replace(/^.*[-~～–—至到]/, ''));
    if (days === undefined || days < 2 || days > 30) continue;
    const [period, per] = days < 7 ? ([7, 'week'] as const) : ([30, 'month'] as const);
    const claim = { kind: 'pace' as const, thing: 'posts' as const, per };
    const count = Math.floor(period / days);
    hits.push({
      from: found.index,
      to: found.index + found[0].length,
      claim: { ...claim, count },
    });
  }
  for (const found of sentence.matchAll(EVERY_OTHER)) {
    const claim = { kind: 'pace', thing: 'posts', count: 2, per: 'month' } as const;
    hits.push({ from: found.index, to: found.index + found[0].length, claim });
  }
  for (const found of sentence.matchAll(ONE_EACH)) {
    const thing = /[题词句]/.test(found[0]) ? 'other' : 'posts';
    const per = found[1] === '周' ? 'week' : 'day';
    const claim = { kind: 'pace', thing, count: 1, per } as const;
    hits.push({ from: found.index, to: found.index + found[0].length, claim });
  }
  for (const found of sentence.matchAll(TERSE)) {
    const [whole, how, many] = found;
    const per: Per = how === '周' ? 'week' : how === '月' ? 'month' : 'day';
    const after = sentence.slice(found.index + whole.length);
    const counted = new RegExp(`^\\s*${ABOUT}${NUM}${MORE}[篇条则]`).exec(after);
    if (!counted && /^\s*\d+\s*[多]?\s*[年天个]/.test(after)) continue;
    // `平日一更，周末双更`: on these days only.
    if (/(?:周末|周[六日]|双休日?|节?假日|假期)\s*$/.test(sentence.slice(0, found.index))) continue;
    const count = readNumber(counted?.[1] ?? many ?? (how === '双' ? '双' : '一')) ?? 1;
    const claim = { kind: 'pace' as const, thing: 'posts' as const, count, per };
    const to = found.index + whole.length + (counted?.[0].length ?? 0);
    hits.push({ from: found.index, to, claim });
  }
  return claimed(sentence, hits);
};

function often(period: string): Hit['claim'] {
  const base = { kind: 'pace', thing: 'posts' } as const;
  if (/工作日|交易日/.test(period)) return { ...base, count: 5, per: 'week' };
  const span = /周[一1]\s*[至到~～-]\s*周?([五六日天5-7])/.exec(period);
  if (span)
    return {
      ...base,
      count: /[五5]/.test(span[1] ?? '') ? 5 : /[六6]/.test(span[1] ?? '') ? 6 : 7,
      per: 'week',
    };
  if (/隔/.test(period)) return { ...base, count: 3, per: 'week' };
  if (/^每月/.test(period)) return { ...base, count: 1, per: 'month' };
  if (/周|星期/.test(period)) {
    const days = period.replace(/每|周|星期|末|至少/g, '').match(/[一二三四五六日天1-7]/g);
    return { ...base, count: Math.max(1, days?.length ?? 0), per: 'week' };
  }
  return { ...base, count: 1, per: 'day' };
}
