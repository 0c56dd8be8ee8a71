/** What fees really cost, net of refunds, and which days carry it. Integer fen of CNY. */
import { dayIn } from '../attention/split.ts';
import { addDays, dayNumber } from './calendar.ts';
import { makesMember } from './kinds.ts';
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
  /** Given back in the fee's own currency, same unit as `paid`; absent: some of it in another. */
  refundedPaid?: number;
  /** The day the last of it came back; absent: nothing did. */
  refundedOn?: string;
}

/** Pairs refunds with their fees; a refund whose fee is not there stands alone. Sorted by day, id. */
export function charges(fees: readonly Fee[]): Charge[] {
  const ids = new Set(fees.filter((fee) => fee.kind !== 'refund').map((fee) => fee.id));
  const back = new Map<string, Fee[]>();
  const alone: Fee[] = [];
  for (const fee of fees) {
    if (fee.refunds === undefined || !ids.has(fee.refunds)) alone.push(fee);
    else if (!back.get(fee.refunds)?.push(fee)) back.set(fee.refunds, [fee]);
  }
  return alone
    .map((fee) => chargeOf(fee, back.get(fee.id) ?? []))
    .sort((a, b) => order(a.fee, b.fee));
}

function chargeOf(fee: Fee, back: readonly Fee[]): Charge {
  const refundedFen = back.reduce((sum, one) => sum + feeFen(one), 0);
  const received = fee.kind === 'refund' || fee.kind === 'commission';
  const same = back.every((one) => one.currency === fee.currency);
  const last = back
    .map((one) => one.paidOn)
    .sort()
    .at(-1);
  return {
    fee,
    fen: (received ? -feeFen(fee) : feeFen(fee)) - refundedFen,
    refundedFen,
    ...(same ? { refundedPaid: back.reduce((sum, one) => sum + one.paid, 0) } : {}),
    ...(last ? { refundedOn: last } : {}),
  };
}

function order(a: Fee, b: Fee): number {
  return a.paidOn < b.paidOn || (a.paidOn === b.paidOn && a.id < b.id) ? -1 : 1;
}

/** Given back whole: in its own currency, at whatever rate; else by what it came to. */
export function isRefunded({ fee, refundedFen, refundedPaid }: Charge): boolean {
  const [back, paid] =
    refundedPaid === undefined ? [refundedFen, feeFen(fee)] : [refundedPaid, fee.paid];
  return back > 0 && back >= paid;
}

/**
 * Charges that make a member, oldest first. Of one day the moments count, where they are known; else
 * what was given back came before what stands.
 */
export function boughtOf(own: readonly Fee[]): Charge[] {
  const moment = (charge: Charge) =>
    charge.fee.paidAt ?? (isRefunded(charge) ? 0 : Number.MAX_SAFE_INTEGER);
  return charges(own)
    .filter(({ fee }) => makesMember(fee))
    .sort((a, b) =>
      a.fee.paidOn === b.fee.paidOn
        ? moment(a) - moment(b) || order(a.fee, b.fee)
        : order(a.fee, b.fee),
    );
}

/** Paid and joined are not read to the same second, and moments are typed. */
export const SAME_PAYMENT_MS = 600_000;

/**
 * Whether what began at `at` (read, epoch ms) is of a later payment than this one, which was given
 * back: not before that day, and paid after it.
 */
export function isBeforeRead({ fee, refundedOn = '' }: Charge, at: number, zone?: string): boolean {
  const day = dayIn(at, zone);
  if (day < refundedOn) return false;
  return fee.paidAt === undefined ? day > fee.paidOn : at > fee.paidAt + SAME_PAYMENT_MS;
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

/** What all fees cost in a span, fen of CNY. */
export function feesShare(fees: readonly Fee[], span: Term, foreverDays?: number): number {
  if (span.begin >= span.end) return 0;
  const upTo = carriedUpTo(charges(fees), [span.begin, span.end], foreverDays);
  return (upTo.get(span.end) ?? 0) - (upTo.get(span.begin) ?? 0);
}

/**
 * What all charges together carry before each of these days, in one sweep: a charge is looked at when
 * it begins and on the days asked for while it runs, so many spans cost little more than one.
 */
export function carriedUpTo(
  all: readonly Charge[],
  days: readonly string[],
  foreverDays?: number,
): Map<string, number> {
  const ahead = all
    .map((charge) => {
      const { begin, end } = spreadOf(charge, foreverDays) ?? onDay(charge.fee.paidOn);
      return { fen: charge.fen, begin: dayNumber(begin), end: dayNumber(end) };
    })
    .sort((a, b) => b.begin - a.begin);
  const upTo = new Map<string, number>();
  let running: typeof ahead = [];
  let over = 0;
  for (const day of [...new Set(days)].sort()) {
    const at = dayNumber(day);
    for (let next = ahead.at(-1); next && next.begin < at; next = ahead.at(-1)) {
      running.push(next);
      ahead.pop();
    }
    running = running.filter((one) => {
      if (one.end <= at) over += one.fen;
      return one.end > at;
    });
    const part = running.reduce(
      (sum, { fen, begin, end }) => sum + amortisedUpTo(fen, end - begin, at - begin),
      0,
    );
    upTo.set(day, over + part);
  }
  return upTo;
}

function onDay(day: string): Term {
  return { begin: day, end: addDays(day, 1) };
}

/** What is paid for days after `today`; a forever term without a spread has no such value. */
export function valueLeft(fees: readonly Fee[], today: string, foreverDays?: number): number {
  const tomorrow = addDays(today, 1);
  const running = charges(fees).filter(
    (charge) => spreadOf(charge, foreverDays) && !isRefunded(charge),
  );
  const whole = running.reduce((sum, charge) => sum + charge.fen, 0);
  return whole - (carriedUpTo(running, [tomorrow], foreverDays).get(tomorrow) ?? 0);
}
