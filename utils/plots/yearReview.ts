/** One year on one page: money, hours, what came of it, verdicts as of that year, and decisions with reasons. Pure. */
import { dayIn } from '../attention/split.ts';
import { budgetOf } from '../payoff/budget.ts';
import { addDays, earlier, within } from '../payoff/calendar.ts';
import type { Decision } from '../payoff/entries.ts';
import { gainsIn, HOUR_MS, isCounted } from '../payoff/time.ts';
import type { FenRange, PayoffInputs, PayoffSettings, Term } from '../payoff/types.ts';
import { type VerdictState, verdict } from '../payoff/verdict.ts';
import type { CommunityKey } from '../words.ts';
import type { PlotCommunity } from './types.ts';

export interface YearRow {
  key: CommunityKey;
  name: string;
  paidFen: number;
  backFen: number;
  /** What the year's days cost. */
  carriedFen: number;
  /** Counted; absent: nothing was, as nothing was measured there that year. */
  hours?: number;
  deeds: number;
  gains: number;
  unpriced: number;
  worth: { lowFen: number; highFen: number };
  net: FenRange;
  state: VerdictState;
}

export interface YearReview {
  year: number;
  /** The year so far, or whole. */
  span: Term;
  rows: YearRow[];
  paidFen: number;
  backFen: number;
  carriedFen: number;
  /** Counted; absent: nothing was, as nothing was measured that year. */
  hours?: number;
  /** Added by hand, part of `hours`. */
  byHandHours: number;
  /** Days of the year before measuring began: their hours are unknown. */
  unmeasuredDays: number;
  /** Hours by month, January first; `null`: not measured in that month at all. */
  months: (number | null)[];
  activeDays: number;
  decisions: {
    key: CommunityKey;
    day: string;
    choice: Decision['choice'];
    reason: string;
  }[];
}

/** Years with a fee, a gain or time, newest first. */
export function yearsOf(
  communities: readonly PlotCommunity[],
  now: number,
  zone?: string,
): number[] {
  const years = new Set([Number(dayIn(now, zone).slice(0, 4))]);
  for (const { inputs } of communities) {
    for (const fee of inputs.fees) years.add(Number(fee.paidOn.slice(0, 4)));
    for (const row of inputs.attention) years.add(Number(row.day.slice(0, 4)));
    for (const gain of inputs.gains) years.add(Number(dayIn(gain.at, zone).slice(0, 4)));
  }
  return [...years].sort((a, b) => b - a);
}

export function yearReview(
  communities: readonly PlotCommunity[],
  decisions: readonly Decision[],
  year: number,
  settings: PayoffSettings,
  now: number,
  zone?: string,
): YearReview {
  const whole = { begin: `${year}-01-01`, end: `${year + 1}-01-01` };
  const today = dayIn(now, zone);
  const span = { begin: whole.begin, end: earlier(whole.end, addDays(today, 1)) };
  const fees = communities.flatMap((one) => one.inputs.fees);
  const budget = budgetOf(fees, year, settings);
  const rows = communities.flatMap((one) => rowOf(one, span, budget.byCommunity) ?? []);
  rows.sort(
    (a, b) =>
      b.carriedFen - a.carriedFen || (b.hours ?? 0) - (a.hours ?? 0) || (a.key < b.key ? -1 : 1),
  );
  const attention = communities.flatMap((one) =>
    one.inputs.attention.filter((row) => within(row.day, span)),
  );
  const since = communities
    .flatMap(({ inputs }) => inputs.measuredSince ?? [])
    .reduce<string | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);
  const counted = sum(attention, (row) => row.ms + row.byHandMs);
  const measured = since === undefined || since < span.end;
  return {
    year,
    span,
    rows,
    paidFen: budget.spentFen,
    backFen: budget.receivedFen,
    carriedFen: budget.carriedFen,
    ...(measured || counted > 0 ? { hours: counted / HOUR_MS } : {}),
    byHandHours: sum(attention, (row) => row.byHandMs) / HOUR_MS,
    unmeasuredDays: since === undefined ? 0 : unmeasured(span, since),
    months: monthsIn(attention, year, span, since),
    activeDays: new Set(
      attention.filter((row) => row.ms + row.byHandMs >= 60_000).map((r) => r.day),
    ).size,
    decisions: decisions
      .filter((one) => within(dayIn(one.at, zone), whole))
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
      .map((one) => ({
        key: one.community,
        day: dayIn(one.at, zone),
        choice: one.choice,
        reason: one.reason ?? '',
      })),
  };
}

function rowOf(
  { key, name, inputs }: PlotCommunity,
  span: Term,
  budget: ReturnType<typeof budgetOf>['byCommunity'],
): YearRow | undefined {
  const ofYear: PayoffInputs = { ...inputs, span };
  const judged = verdict(ofYear);
  const paid = budget.find((one) => one.community === key);
  const gains = gainsIn(inputs, span, (at) => dayIn(at, inputs.zone));
  const deeds = sum(
    inputs.deeds.filter((row) => row.community === key && within(row.day, span)),
    (row) => row.count,
  );
  const row: YearRow = {
    key,
    name,
    paidFen: paid?.spentFen ?? 0,
    backFen: paid?.receivedFen ?? 0,
    carriedFen: paid?.carriedFen ?? 0,
    ...(isCounted(judged.hours) ? { hours: judged.hours.lowMs / HOUR_MS } : {}),
    deeds,
    gains: gains.count,
    unpriced: gains.unpriced,
    worth: { lowFen: gains.lowFen, highFen: gains.highFen },
    net: judged.net,
    state: judged.state,
  };
  const { paidFen, backFen, carriedFen, hours = 0 } = row;
  const nothing = paidFen + backFen + hours + deeds + row.gains === 0 && carriedFen === 0;
  return nothing ? undefined : row;
}

function unmeasured(span: Term, since: string): number {
  if (since <= span.begin) return 0;
  const end = earlier(since, span.end);
  return Math.round((Date.parse(end) - Date.parse(span.begin)) / 86_400_000);
}

function monthsIn(
  attention: readonly { day: string; ms: number; byHandMs: number }[],
  year: number,
  span: Term,
  since: string | undefined,
): (number | null)[] {
  return Array.from({ length: 12 }, (_, i) => {
    const month = `${year}-${String(i + 1).padStart(2, '0')}`;
    const next = i === 11 ? `${year + 1}-01-01` : `${year}-${String(i + 2).padStart(2, '0')}-01`;
    const ms = sum(
      attention.filter((row) => row.day.startsWith(month)),
      (row) => row.ms + row.byHandMs,
    );
    const ahead = `${month}-01` >= span.end;
    const before = since !== undefined && earlier(next, span.end) <= since;
    return ms === 0 && (ahead || before) ? null : ms / HOUR_MS;
  });
}

function sum<R>(rows: readonly R[], of: (row: R) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
