/** What fees really cost, net of refunds, and which days carry it. Integer fen of CNY. */
import { addDays, daysBetween, overlap, within } from './calendar.ts';
import type { Fee, Term } from './types.ts';

/** Fen of CNY of one payment, at the rate fixed when it was paid. */
export function feeFen(fee: Fee): number {
  return fee.rate === undefined ? fee.paid : Math.round(fee.paid * fee.rate);
}

/** A fee with its refunds taken off. `fen` is negative for money received. */
export interface Charge {
  fee: Fee;
  fen: number;
  refundedFen: number;
}

/** Pairs refunds with their fees; a refund whose fee is not there stands alone. Sorted by day, id. */
export function charges(fees: readonly Fee[]): Charge[] {
  const ids = new Set(fees.filter((fee) => fee.kind !== 'refund').map((fee) => fee.id));
  const paired = (fee: Fee) => fee.refunds !== undefined && ids.has(fee.refunds);
  return fees
    .filter((fee) => !paired(fee))
    .map((fee) => {
      const refundedFen = fees
        .filter((other) => paired(other) && other.refunds === fee.id)
        .reduce((sum, other) => sum + feeFen(other), 0);
      const received = fee.kind === 'refund' || fee.kind === 'commission';
      return { fee, fen: (received ? -feeFen(fee) : feeFen(fee)) - refundedFen, refundedFen };
    })
    .sort((a, b) => order(a.fee, b.fee));
}

function order(a: Fee, b: Fee): number {
  return a.paidOn < b.paidOn || (a.paidOn === b.paidOn && a.id < b.id) ? -1 : 1;
}

/** Given back whole. */
export function isRefunded(charge: Charge): boolean {
  return charge.refundedFen > 0 && charge.refundedFen >= feeFen(charge.fee);
}

/**
 * What the first `n` of `days` days carry of `fen`. Days differ by a fen at most (equal shares have
 * equal remainders, the left-over fen are spread evenly), and all of them add up to `fen` exactly.
 */
export function amortisedUpTo(fen: number, days: number, n: number): number {
  const first = Math.min(Math.max(n, 0), days);
  return fen < 0 ? 0 - Math.floor((-fen * first) / days) : Math.floor((fen * first) / days);
}

/** Every day's fen; their sum is `fen`. */
export function amortise(fen: number, days: number): number[] {
  return Array.from(
    { length: days },
    (_, i) => amortisedUpTo(fen, days, i + 1) - amortisedUpTo(fen, days, i),
  );
}

/** The days a charge is spread over; undefined: it falls whole on the day it was paid. */
export function spreadOf(charge: Charge, foreverDays?: number): Term | undefined {
  const { term, paidOn } = charge.fee;
  if (term === 'none') return undefined;
  if (term !== 'forever') return term;
  return foreverDays ? { begin: paidOn, end: addDays(paidOn, foreverDays) } : undefined;
}

/** What a span `[begin, end)` carries of a charge. */
export function shareOf(charge: Charge, span: Term, foreverDays?: number): number {
  const spread = spreadOf(charge, foreverDays);
  if (!spread) return within(charge.fee.paidOn, span) ? charge.fen : 0;
  const part = overlap(spread, span);
  if (!part) return 0;
  const days = daysBetween(spread.begin, spread.end);
  const upTo = (day: string) => amortisedUpTo(charge.fen, days, daysBetween(spread.begin, day));
  return upTo(part.end) - upTo(part.begin);
}

/** What all fees cost in a span, fen of CNY. */
export function feesShare(fees: readonly Fee[], span: Term, foreverDays?: number): number {
  return charges(fees).reduce((sum, charge) => sum + shareOf(charge, span, foreverDays), 0);
}

/** What is paid for days after `today`; a forever term without a spread has no such value. */
export function valueLeft(fees: readonly Fee[], today: string, foreverDays?: number): number {
  const rest = { begin: addDays(today, 1), end: '9999-12-31' };
  return charges(fees)
    .filter((charge) => spreadOf(charge, foreverDays) && !isRefunded(charge))
    .reduce((sum, charge) => sum + shareOf(charge, rest, foreverDays), 0);
}
