/**
 * What many spans of one community came to: rows are sorted and added up once, so that a history of
 * thousands of fees costs little more than one verdict. The same figures as `verdict` reads for one.
 */
import { dayIn } from '../attention/split.ts';
import { isReceived } from './budget.ts';
import { type Charge, carriedUpTo } from './fees.ts';
import { isUnbooked, unbookedSince } from './life.ts';
import { withUnused } from './spent.ts';
import { hoursOf } from './time.ts';
import type { PayoffInputs, Term } from './types.ts';
import type { Amounts } from './verdict.ts';

/** `all`: the charges of the community. Asked of other spans than these, fees are not known. */
export function amountsOf(
  inputs: PayoffInputs,
  all: readonly Charge[],
  spans: readonly Term[],
): (span: Term) => Amounts {
  const { community, zone, settings } = inputs;
  const fees = inputs.fees.filter((fee) => fee.community === community).length;
  const since = unbookedSince(inputs);
  const edges = spans.flatMap(({ begin, end }) => [begin, end]);
  const shares = (some: readonly Charge[]) => {
    const carried = carriedUpTo(some, edges, settings.foreverDays);
    return ({ begin, end }: Term) => (carried.get(end) ?? 0) - (carried.get(begin) ?? 0);
  };
  const share = shares(all);
  const paid = shares(all.filter(({ fee }) => !isReceived(fee)));
  const time = runningSums(
    inputs.attention
      .filter((row) => row.community === community)
      .map(({ day, ms, byHandMs }) => ({ day, values: [ms, byHandMs] })),
  );
  const gained = runningSums(
    inputs.gains
      .filter((gain) => gain.community === community)
      .map(({ at, worth }) => ({
        day: dayIn(at, zone),
        values: [worth?.lowFen ?? 0, worth?.highFen ?? 0, 1, worth ? 0 : 1],
      })),
  );
  return (span) => {
    const [ms = 0, byHandMs = 0] = time(span);
    const [lowFen = 0, highFen = 0, count = 0, unpriced = 0] = gained(span);
    return {
      fees: isUnbooked(span, since) ? 0 : fees,
      ...withUnused(inputs, span, share(span), paid(span)),
      gains: { lowFen, highFen, count, unpriced },
      hours: hoursOf(inputs, span, ms, byHandMs),
    };
  };
}

/** Sums of a span, value by value; two searches a span. */
function runningSums(rows: { day: string; values: number[] }[]): (span: Term) => number[] {
  const sorted = rows.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const width = sorted[0]?.values.length ?? 0;
  const sums: number[][] = [Array.from({ length: width }, () => 0)];
  for (const { values } of sorted) {
    const last = sums.at(-1) ?? [];
    sums.push(last.map((sum, i) => sum + (values[i] ?? 0)));
  }
  const before = (day: string) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.day ?? '') < day) low = middle + 1;
      else high = middle;
    }
    return sums[low] ?? [];
  };
  return ({ begin, end }) => {
    const [from, to] = [before(begin), before(end)];
    return to.map((sum, i) => sum - (from[i] ?? 0));
  };
}
