/** Where a membership stands: derived from fees and what was read, never typed. */
import { dayIn } from '../attention/split.ts';
import { lastOf, unbookedFrom, untilOf } from './ahead.ts';
import { daysBetween, later, within } from './calendar.ts';
import { boughtOf, type Charge, isRefunded, valueLeft } from './fees.ts';
import { endMoment, endOf, graceEndDay, lastDayOf, momentOf } from './grace.ts';
import { feesHeld, leftOf } from './leaving.ts';
import { paymentsOf } from './payments.ts';
import type { PayoffInputs, Say, Term } from './types.ts';
import { joinedAgain, readTerm, seenOutside } from './viewer.ts';

export const LIFE_STATES = [
  'trial',
  'refund-window',
  'active',
  'grace',
  'lapsed',
  'ended',
  'refunded',
  'left',
  'free',
  'forever',
  'unknown',
] as const;
export type LifeState = (typeof LIFE_STATES)[number];

/** Refund without a reason within 72 h of payment: several sources, official text not read (platform §5). */
export const REFUND_HOURS = 72;
const HOUR = 3_600_000;

export { GRACE_DAYS } from './grace.ts';

export interface Life {
  state: LifeState;
  says: Say;
  /** The term in force, else the last one; absent when none is known. */
  term?: Term;
  /** Where `term` is from. */
  termFrom?: 'fees' | 'read';
  /** The day it is over, with the terms that go on from it, booked or read. */
  until?: string;
  /** Days from today on up to `until`, today included, also where it ends within today; 0 when over. */
  daysLeft?: number;
  /** Paid for without end: the first day of that, or of the term it was an upgrade of. There is no `term` then. */
  foreverFrom?: string;
  /** Only within the window. `sure: false`: paid on a day, moment unknown, so counted from its start. */
  refund?: { untilAt: number; sure: boolean; fee: string };
  valueLeftFen: number;
}

export function lifeOf(inputs: PayoffInputs): Life {
  const { now, zone, settings, facts } = inputs;
  const leftOn = leftOf(inputs);
  const today = dayIn(now, zone);
  const held = heldBy(inputs);
  const { own, bought, standing, again } = held;
  const foreverFrom = foreverSince(held, today);
  const { term, termFrom } = foreverFrom === undefined ? termOf(held, today) : {};
  const valueLeftFen = valueLeft(own, today, settings.foreverDays);
  // Whoever renewed early has the days of both.
  const until = term && untilOf(term, held.terms, held.read);
  const end = until === undefined ? undefined : endOf({ end: until }, inputs);
  const left = (runs: boolean) =>
    term && until !== undefined ? daysLeft({ begin: term.begin, end: until }, today, runs) : 0;
  const base = {
    valueLeftFen,
    ...(foreverFrom === undefined ? {} : { foreverFrom }),
    ...(term && termFrom && end && until
      ? { term, termFrom, until, daysLeft: left(now < endMoment(end, zone)) }
      : {}),
  };
  const be = (state: LifeState, params: Say['params'] = {}, id = state as string): Life => ({
    ...base,
    state,
    says: { id: `life.${id}`, params },
  });

  if (leftOn !== undefined && leftOn <= today) return be('left', { leftDay: leftOn });
  const lastRefund = bought.filter(isRefunded).at(-1);
  if (lastRefund && standing.length === 0 && !again) {
    return be('refunded', { refundedFen: lastRefund.refundedFen });
  }
  const role = facts?.viewerState?.value;
  if (standing.length === 0 && (role === 'staff' || role === 'owner')) {
    return be('free', {}, 'staff');
  }
  if (standing.length === 0 && facts?.type?.value === 'free') return be('free');
  if (standing.length === 0 && role === 'trial') {
    const until = facts?.viewerTermEnd?.value;
    return until !== undefined && until <= now
      ? be('ended', { endedAt: until }, 'trialOver')
      : be('trial');
  }
  const out = seenOutside(inputs, standing);
  if (out !== undefined && foreverFrom !== undefined) {
    return be('left', { seenAt: out }, 'outsideForever');
  }
  if (out !== undefined && term && within(today, term)) {
    return be('left', { seenAt: out, endDay: term.end }, 'outside');
  }
  const refund = refundOf(inputs);
  if (refund) {
    const { untilAt } = refund;
    return { ...be('refund-window', { leftMs: untilAt - now, untilTime: untilAt }), refund };
  }
  if (foreverFrom !== undefined) return be('forever');
  if (!term || !end || !until) return be('unknown');
  if (today < term.begin) return be('active', { beginDay: term.begin }, 'notBegun');
  const moment = momentOf(end, now, zone);
  if (moment === 'early') {
    if (today < until) return be('active', { leftDays: left(true), lastDay: lastDayOf(end, zone) });
    const leftHours = Math.ceil((endMoment(end, zone) - now) / HOUR);
    return be('active', { leftHours }, 'endsToday');
  }
  const sinceDays = Math.max(0, daysBetween(until, today));
  if (moment === 'later') return be('lapsed', { sinceDays });
  const params = { sinceDays, graceEndDay: graceEndDay(until) };
  return be('grace', params, sinceDays === 0 ? 'graceToday' : 'grace');
}

/**
 * The term in force on a day: of those that hold it that which ends last, the longer of two that end
 * together; else the last over, else the first to come.
 */
export function termAt(terms: readonly Term[], day: string): Term | undefined {
  const isBefore = (a: Term, b: Term) => a.end < b.end || (a.end === b.end && a.begin > b.begin);
  const last = (some: readonly Term[]) =>
    [...some].sort((a, b) => (isBefore(a, b) ? -1 : 1)).at(-1);
  return (
    last(terms.filter((term) => within(day, term))) ??
    last(terms.filter((term) => term.end <= day)) ??
    [...terms].sort((a, b) => (a.begin < b.begin ? -1 : 1))[0]
  );
}

/** The first day of a term without end that has begun, or of that it was an upgrade of; undefined: there is none. */
function foreverSince(
  { standing, terms }: Pick<ReturnType<typeof heldBy>, 'standing' | 'terms'>,
  today: string,
): string | undefined {
  const first = standing.find(({ fee }) => fee.term === 'forever' && fee.paidOn <= today)?.fee;
  if (first?.kind !== 'upgrade') return first?.paidOn;
  const of = terms.filter((term) => within(first.paidOn, term));
  return termAt(of, first.paidOn)?.begin ?? first.paidOn;
}

/** What was paid for membership, what of it stands, and the term that was read beside it. */
export function heldBy(inputs: PayoffInputs) {
  const own = feesHeld(inputs);
  const bought = boughtOf(own);
  const standing = bought.filter((charge) => !isRefunded(charge));
  const terms = termsOf(standing);
  const again = joinedAgain(inputs, bought);
  const last = bought.at(-1);
  // What was read before the newest payment was given back is of that payment.
  const stale = standing.length > 0 && last !== undefined && isRefunded(last) && !again;
  const read = stale ? undefined : readTerm(inputs);
  return { own, bought, standing, terms, again, read };
}

/** Terms that stand. An upgrade changes the term it was bought in: they are one, from the first day of that. */
function termsOf(standing: readonly Charge[]): Term[] {
  const paid = standing
    .flatMap(({ fee }) => (typeof fee.term === 'object' ? [{ ...fee.term, kind: fee.kind }] : []))
    .sort((a, b) => (a.begin < b.begin || (a.begin === b.begin && b.kind === 'upgrade') ? -1 : 1));
  const terms: Term[] = [];
  for (const { kind, begin, end } of paid) {
    const of = terms.filter((term) => within(begin, term));
    const first = kind === 'upgrade' ? termAt(of, begin)?.begin : undefined;
    terms.push({ begin: first ?? begin, end });
  }
  return terms;
}

function termOf({ standing, terms, read }: ReturnType<typeof heldBy>, today: string) {
  const paid = termAt(terms, today);
  // The booked one is over and a later end was read: a renewal that is not booked yet.
  if (read && (!paid || (paid.end <= today && read.end > paid.end && standing.length > 0))) {
    return { term: read, termFrom: 'read' as const };
  }
  return paid ? { term: paid, termFrom: 'fees' as const } : {};
}

/** Nothing to renew. Lapsed may be between two terms: the end says how long it is over. */
const NEVER: ReadonlySet<LifeState> = new Set([
  'left',
  'refunded',
  'free',
  'forever',
  'trial',
  'ended',
]);

/**
 * The last paid term, booked or read: the one that runs out and may be renewed. Undefined: nothing to
 * renew (free, forever, left or about to, refunded, on trial, unknown).
 */
export function lastTerm(inputs: PayoffInputs, life = lifeOf(inputs)): Term | undefined {
  if (NEVER.has(life.state) || inputs.facts?.type?.value === 'free') return undefined;
  // The day of leaving lies ahead: nothing will be renewed.
  if (leftOf(inputs) !== undefined) return undefined;
  const { standing, terms, read } = heldBy(inputs);
  return standing.some(({ fee }) => fee.term === 'forever') ? undefined : lastOf(terms, read);
}

/**
 * From which day on no fee is booked, though some were before: they were given back, or what was read
 * goes on after the days they bought.
 */
export function unbookedSince(inputs: PayoffInputs): string | undefined {
  const { again, standing, terms, read } = heldBy(inputs);
  // Of one booked without its days, it is not known which it bought.
  if (again !== undefined || standing.length > terms.length) return again;
  return unbookedFrom(terms, read);
}

/** Whether nothing is booked for the last days of a span; `since`: as `unbookedSince`. */
export function isUnbooked(span: Term, since: string | undefined): boolean {
  return since !== undefined && span.end > since;
}

/** `runs`: not over yet. */
function daysLeft(term: Term, today: string, runs: boolean): number {
  return Math.max(runs ? 1 : 0, daysBetween(later(today, term.begin), term.end));
}

/** The newest booked payment still inside its 72 h, of the list the card and the reminders go by. */
function refundOf(inputs: PayoffInputs): Life['refund'] {
  const { community, now } = inputs;
  if (!community.startsWith('zsxq:')) return undefined;
  for (const { fee, at, sure, barred } of paymentsOf(inputs)) {
    const untilAt = at + REFUND_HOURS * HOUR;
    if (fee && !barred && at <= now && now < untilAt) return { untilAt, sure, fee: fee.id };
  }
  return undefined;
}
