/**
 * The subscription history: one row a fee, with what it bought and what came of it in its own term.
 * A refund stands in its own row and is taken off the fee it gives back. Pure.
 */
import { dayIn } from '../attention/split.ts';
import { amountsOf } from '../payoff/amounts.ts';
import { addDays, daysBetween, earlier } from '../payoff/calendar.ts';
import { type Charge, charges, spreadOf } from '../payoff/fees.ts';
import { feesHeld } from '../payoff/leaving.ts';
import { HOUR_MS } from '../payoff/time.ts';
import type { Fee, PayoffInputs, Term } from '../payoff/types.ts';
import { type Verdict, verdictOf } from '../payoff/verdict.ts';
import { type Column, hundredths } from './cells.ts';

export interface HistoryRow {
  community: string;
  /** '' where none was seen. */
  name: string;
  fee: Fee;
  /** Fen of CNY after refunds; negative: received. */
  netFen: number;
  refundedFen: number;
  /** Absent: it bought no days, or days without end. */
  days?: number;
  perDayFen?: number;
  /** Of the days of the term that have come; absent where none has, or there is no term. */
  judged?: {
    span: Term;
    lowHours: number;
    /** Absent: nothing was measured, so there is no bound. */
    highHours?: number;
    perHourFen?: number;
    verdict: Verdict;
  };
}

/** The rows of one community, oldest first. */
export function historyOf(inputs: PayoffInputs, name: string): HistoryRow[] {
  return [...eachOfHistory(inputs, name)];
}

/** The same one by one, for the caller to breathe between. What rows share is reckoned once for all of them. */
export function* eachOfHistory(inputs: PayoffInputs, name: string): Generator<HistoryRow> {
  const own = inputs.fees.filter((fee) => fee.community === inputs.community);
  const all = charges(own);
  const byId = new Map(all.map((charge) => [charge.fee.id, charge]));
  const tomorrow = addDays(dayIn(inputs.now, inputs.zone), 1);
  // Who left and joined anew has what was paid before up to then only.
  const held = charges(feesHeld(inputs));
  const spans = new Map(
    held.flatMap((charge) => {
      const span = judgedSpan(charge, tomorrow, inputs.settings.foreverDays);
      return span ? [[charge.fee.id, span] as const] : [];
    }),
  );
  const amounts = amountsOf(inputs, held, [...spans.values()]);
  const judge = (span: Term) => verdictOf({ ...inputs, span }, span, amounts(span));
  const inTurn = [...own].sort((a, b) =>
    a.paidOn === b.paidOn ? (a.id < b.id ? -1 : 1) : a.paidOn < b.paidOn ? -1 : 1,
  );
  for (const fee of inTurn)
    yield rowOf(inputs, name, fee, byId.get(fee.id), spans.get(fee.id), judge);
}

function rowOf(
  inputs: PayoffInputs,
  name: string,
  fee: Fee,
  charge: Charge | undefined,
  span: Term | undefined,
  judge: (span: Term) => Verdict,
): HistoryRow {
  const base = { community: inputs.community, name, fee };
  // A refund of a fee that is there: counted with that fee.
  if (!charge) return { ...base, netFen: 0, refundedFen: 0 };
  const { fen: netFen, refundedFen } = charge;
  const row: HistoryRow = { ...base, netFen, refundedFen };
  const spread = spreadOf(charge, inputs.settings.foreverDays);
  if (spread) {
    row.days = daysBetween(spread.begin, spread.end);
    row.perDayFen = Math.round(netFen / row.days);
  }
  return span ? { ...row, judged: judgedOf(charge, spread, span, judge(span)) } : row;
}

/** The days of its term that have come; undefined: none has, or it has no term. */
function judgedSpan(charge: Charge, tomorrow: string, foreverDays?: number): Term | undefined {
  const { fee } = charge;
  const term =
    spreadOf(charge, foreverDays) ??
    (fee.term === 'forever' ? { begin: fee.paidOn, end: tomorrow } : undefined);
  if (!term || term.begin >= tomorrow) return undefined;
  return { begin: term.begin, end: earlier(term.end, tomorrow) };
}

function judgedOf({ fen }: Charge, spread: Term | undefined, span: Term, verdict: Verdict) {
  const { hours } = verdict;
  const days = daysBetween(span.begin, span.end);
  const share = spread ? Math.round((fen * days) / daysBetween(spread.begin, spread.end)) : fen;
  // As costsOf: days not measured at the pace of the others; none measured, what was told.
  const ms = hours.highMs ?? hours.lowMs;
  return {
    span,
    lowHours: hours.lowMs / HOUR_MS,
    ...(hours.highMs === null ? {} : { highHours: hours.highMs / HOUR_MS }),
    ...(ms >= 60_000 ? { perHourFen: Math.round((share * HOUR_MS) / ms) } : {}),
    verdict,
  };
}

export interface HistoryWords {
  kind(kind: Fee['kind']): string;
  method(method: NonNullable<Fee['method']>): string;
  verdict(verdict: Verdict): string;
}

/** A text under `take.verdict`: that nothing was noted is said, and not taken for a result. */
export function verdictKey({ state, gains }: Verdict): Verdict['state'] | 'nothingNoted' {
  return state === 'doesNot' && gains.count === 0 ? 'nothingNoted' : state;
}

const hours = (n: number | undefined) => (n === undefined ? undefined : Math.round(n * 100) / 100);

/** Kind, method and verdict in words: this sheet is for people. */
export function historyColumns(words: HistoryWords): Column<HistoryRow>[] {
  const fee = ({ fee: one }: HistoryRow) => one;
  const dates = (row: HistoryRow): Partial<Term> =>
    typeof row.fee.term === 'object' ? row.fee.term : {};
  return [
    { key: 'community', kind: 'code', of: (row) => row.community },
    { key: 'name', kind: 'text', of: (row) => row.name },
    { key: 'kind', kind: 'code', of: (row) => words.kind(fee(row).kind) },
    { key: 'paid_on', kind: 'day', of: (row) => fee(row).paidOn },
    { key: 'paid', kind: 'money', of: ({ fee: { paid, currency } }) => hundredths(paid, currency) },
    { key: 'currency', kind: 'code', of: (row) => fee(row).currency },
    { key: 'refunded_cny', kind: 'money', of: (row) => row.refundedFen },
    { key: 'net_cny', kind: 'money', of: (row) => row.netFen },
    {
      key: 'method',
      kind: 'code',
      of: ({ fee: { method } }) => (method ? words.method(method) : undefined),
    },
    { key: 'term_begin', kind: 'day', of: (row) => dates(row).begin },
    { key: 'term_end', kind: 'day', of: (row) => dates(row).end },
    { key: 'days', kind: 'number', of: (row) => row.days },
    { key: 'per_day_cny', kind: 'money', of: (row) => row.perDayFen },
    { key: 'hours_low', kind: 'number', of: (row) => hours(row.judged?.lowHours) },
    { key: 'hours_high', kind: 'number', of: (row) => hours(row.judged?.highHours) },
    { key: 'per_hour_cny', kind: 'money', of: (row) => row.judged?.perHourFen },
    {
      key: 'verdict',
      kind: 'code',
      of: ({ judged }) => (judged ? words.verdict(judged.verdict) : undefined),
    },
    { key: 'net_low_cny', kind: 'money', of: (row) => row.judged?.verdict.net.lowFen },
    { key: 'net_high_cny', kind: 'money', of: (row) => row.judged?.verdict.net.highFen },
    { key: 'judged_from', kind: 'day', of: (row) => row.judged?.span.begin },
    { key: 'judged_to', kind: 'day', of: (row) => row.judged?.span.end },
    { key: 'id', kind: 'text', of: (row) => fee(row).id },
  ];
}
