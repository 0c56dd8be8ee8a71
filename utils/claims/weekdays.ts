/** On which days of the week: `周一到周五每天一篇` is five a week, not one a day. Pure. */
import type { Hit } from './hit.ts';
import { clauseOf } from './text.ts';

const DAY = '[一二三四五六日天1-7]';
const SPAN = new RegExp(`(?:周|星期|礼拜)(${DAY})\\s*[至到~～—–-]\\s*(?:周|星期|礼拜)?(${DAY})`);
const WORKED = /工作日|交易日|平日/;
/** After it: `每天一篇（周末除外）`, `周日休息`. */
const OFF =
  /(除了?)?\s*(周末|双休日?|周六[、和及]?周?日|周六周日|周日|星期[日天]|周天)\s*(?:外|之外|除外|休息?|停更?|不更新?|不推送|没有|无更|不发)?/;

/** How many days of a week a claim of "every day" is for. */
export function daysAWeek(sentence: string, { from, to }: Pick<Hit, 'from' | 'to'>): number {
  const clause = clauseOf(sentence, from, to);
  // `周一到周五，每天3条`: the days may be a clause of their own.
  const lead =
    /(?:^|[，,\s])([^，,]{2,10})[，,]\s*$/.exec(sentence.slice(0, clause.from))?.[1] ?? '';
  const spared = /^除|不更|不发|休|停/.test(lead) ? OFF.exec(lead) : null;
  if (spared) return /周末|双休|六/.test(spared[2] ?? '') ? 5 : 6;
  const alone = SPAN.test(lead) || /^工作日$|^交易日$/.test(lead) ? lead : '';
  const before = alone + sentence.slice(clause.from, to);
  if (WORKED.test(before)) return 5;
  const span = SPAN.exec(before);
  if (span) return daysBetween(span[1] ?? '', span[2] ?? '');
  const off = OFF.exec(`${sentence.slice(clause.from, from)}|${sentence.slice(to, to + 14)}`);
  if (!off || !(off[1] || /(?:外|休|停|不|没|无)/.test(off[0].slice(2)))) return 7;
  return /周末|双休|六/.test(off[2] ?? '') ? 5 : 6;
}

function daysBetween(first: string, last: string): number {
  const at = (day: string) => {
    const i = '一二三四五六日'.indexOf(day.replace('天', '日'));
    return i >= 0 ? i + 1 : Number(day);
  };
  const days = at(last) - at(first) + 1;
  return days >= 2 && days <= 7 ? days : 7;
}

/** The claim, by week where "every day" means fewer days than seven. */
export function onItsDays(sentence: string, hit: Hit): Hit {
  const { claim } = hit;
  if (claim.per !== 'day' || claim.count === undefined) return hit;
  const days = daysAWeek(sentence, hit);
  if (days === 7) return hit;
  return { ...hit, claim: { ...claim, count: claim.count * days, per: 'week' } };
}
