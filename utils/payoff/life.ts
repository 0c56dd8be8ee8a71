/** Where a membership stands: derived from fees and what was read, never typed. */
import { dayIn, dayStart } from '../attention/split.ts';
import { addDays, daysBetween, later } from './calendar.ts';
import { type Charge, charges, isRefunded, valueLeft } from './fees.ts';
import type { Fee, PayoffInputs, Say, Term } from './types.ts';

export const LIFE_STATES = [
  'trial',
  'refund-window',
  'active',
  'grace',
  'lapsed',
  'refunded',
  'left',
  'free',
  'forever',
  'unknown',
] as const;
export type LifeState = (typeof LIFE_STATES)[number];

/** Refund without a reason within 72 h of payment: several sources, official text not read (platform §5). */
export const REFUND_HOURS = 72;
/** Renewal at the grace price, official (platform §5). */
export const GRACE_DAYS = 30;
/** Kinds whose term makes one a member. */
export const MEMBERSHIP: readonly Fee['kind'][] = ['join', 'renewal', 'gift', 'upgrade', 'other'];

export interface Life {
  state: LifeState;
  says: Say;
  /** The term in force, else the last one; absent when none is known. */
  term?: Term;
  /** Where `term` is from. */
  termFrom?: 'fees' | 'read';
  /** Days of the term from today on, today included; 0 when over. */
  daysLeft?: number;
  /** Only within the window. `sure: false`: paid on a day, moment unknown, so counted from its start. */
  refund?: { untilAt: number; sure: boolean; fee: string };
  valueLeftFen: number;
}

export function lifeOf(inputs: PayoffInputs): Life {
  const { now, zone, settings, leftOn, facts } = inputs;
  const today = dayIn(now, zone);
  const own = inputs.fees.filter((fee) => fee.community === inputs.community);
  const all = charges(own);
  const bought = all.filter((c) => MEMBERSHIP.includes(c.fee.kind) && c.fee.term !== 'none');
  const standing = bought.filter((charge) => !isRefunded(charge));
  const { term, termFrom } = termOf(inputs, standing, today);
  const valueLeftFen = valueLeft(own, today, settings.foreverDays);
  const base = {
    valueLeftFen,
    ...(term && termFrom ? { term, termFrom, daysLeft: daysLeft(term, today) } : {}),
  };
  const be = (state: LifeState, params: Say['params'] = {}, id = state as string): Life => ({
    ...base,
    state,
    says: { id: `life.${id}`, params },
  });

  if (leftOn !== undefined && leftOn <= today) return be('left', { leftDay: leftOn });
  const lastRefund = bought.filter(isRefunded).at(-1);
  if (lastRefund && standing.length === 0) {
    return be('refunded', { refundedFen: lastRefund.refundedFen });
  }
  const role = facts?.viewerState?.value;
  if (standing.length === 0 && (role === 'staff' || role === 'owner')) {
    return be('free', {}, 'staff');
  }
  if (standing.length === 0 && facts?.type?.value === 'free') return be('free');
  if (standing.length === 0 && role === 'trial') return be('trial');
  const refund = refundOf(standing, now, zone);
  if (refund) {
    const hours = Math.floor((refund.untilAt - now) / 3_600_000);
    return { ...be('refund-window', { leftHours: hours, untilAt: refund.untilAt }), refund };
  }
  if (standing.some((charge) => charge.fee.term === 'forever')) return be('forever');
  if (!term) return be('unknown');
  if (today < term.begin) return be('active', { beginDay: term.begin }, 'notBegun');
  if (today < term.end) return be('active', { leftDays: daysLeft(term, today), endDay: term.end });
  const since = daysBetween(term.end, today);
  return since < GRACE_DAYS
    ? be('grace', { sinceDays: since, graceEndDay: addDays(term.end, GRACE_DAYS) })
    : be('lapsed', { sinceDays: since });
}

/** The term in force on a day: that which holds it, else the last begun, else the first to come. */
export function termAt(terms: readonly Term[], day: string): Term | undefined {
  const sorted = [...terms].sort((a, b) => (a.begin + a.end < b.begin + b.end ? -1 : 1));
  return sorted.filter((term) => term.begin <= day).at(-1) ?? sorted[0];
}

function termOf(inputs: PayoffInputs, standing: readonly Charge[], today: string) {
  const terms = standing.flatMap((c) => (typeof c.fee.term === 'object' ? [c.fee.term] : []));
  const read = readTerm(inputs);
  const paid = termAt(terms, today);
  // A later end that was read outranks the ledger: a renewal that is not booked yet.
  if (read && (!paid || (paid.end <= today && read.end > paid.end && standing.length > 0))) {
    return { term: read, termFrom: 'read' as const };
  }
  return paid ? { term: paid, termFrom: 'fees' as const } : {};
}

/** The viewer's validity as read; for staff and free planets it is no paid term (platform §3.2). */
export function readTerm(inputs: Pick<PayoffInputs, 'facts' | 'zone'>): Term | undefined {
  const { facts, zone } = inputs;
  const role = facts?.viewerState?.value;
  const end = facts?.viewerTermEnd?.value;
  const begins = [facts?.viewerTermBegin?.value, facts?.viewerJoinAt?.value];
  const begin = Math.max(...begins.map((at) => at ?? 0));
  if (facts?.type?.value === 'free' || (role !== 'member' && role !== 'expired')) return undefined;
  if (end === undefined || begin === 0) return undefined;
  const term = { begin: dayIn(begin, zone), end: dayIn(end, zone) };
  return term.begin < term.end ? term : undefined;
}

function daysLeft(term: Term, today: string): number {
  return Math.max(0, daysBetween(later(today, term.begin), term.end));
}

/** The newest payment still inside its 72 h; only this platform's rule is known, coins are barred. */
function refundOf(standing: readonly Charge[], now: number, zone?: string): Life['refund'] {
  for (const { fee } of [...standing].reverse()) {
    if (!fee.community.startsWith('zsxq:') || fee.method === 'coin' || fee.kind === 'gift')
      continue;
    const paidAt = fee.paidAt ?? dayStart(fee.paidOn, zone);
    const untilAt = paidAt + REFUND_HOURS * 3_600_000;
    if (paidAt <= now && now < untilAt) {
      return { untilAt, sure: fee.paidAt !== undefined, fee: fee.id };
    }
  }
  return undefined;
}
