/** Reminders inside the 72 h after a payment in which it may be given back (docs/payoff.md). Pure. */
import { dayIn } from '../attention/split.ts';
import { daysBetween } from '../payoff/calendar.ts';
import { type Charge, charges } from '../payoff/fees.ts';
import { MEMBERSHIP, REFUND_HOURS } from '../payoff/life.ts';
import type { CommunityKey } from '../words.ts';
import type { Occasion, ReminderInputs } from './types.ts';

const HOUR = 3_600_000;
export const AFTER = [
  { what: 'refund-48', hours: 48 },
  { what: 'refund-66', hours: 66 },
] as const;

/** A payment whose moment is known. */
export interface Payment {
  /** Id of its fee; `@` and the time where none is booked. */
  id: string;
  at: number;
}

export function refundOccasions(inputs: ReminderInputs, community: CommunityKey): Occasion[] {
  return refundable(inputs, community).flatMap((payment) =>
    AFTER.map(({ what, hours }) => ({
      community,
      what,
      on: payment.id,
      at: payment.at + hours * HOUR,
      until: refundEnd(payment),
    })),
  );
}

export function refundEnd({ at }: Payment): number {
  return at + REFUND_HOURS * HOUR;
}

/**
 * Payments that could be given back and were not, of any age. Only this platform's rule is known;
 * coins bought on iOS, gifts and what was already given back are barred.
 */
export function refundable(inputs: ReminderInputs, community: CommunityKey): Payment[] {
  if (!community.startsWith('zsxq:') || inputs.settings.leftOn[community] !== undefined) return [];
  const own = charges(inputs.fees.filter((fee) => fee.community === community));
  const booked = own.filter(({ fee }) => MEMBERSHIP.includes(fee.kind) && fee.kind !== 'gift');
  const read = readPayment(inputs, community, own);
  const payments = booked.flatMap((charge) => {
    const at = charge.fee.paidAt ?? readPayAt(inputs, community, charge.fee.paidOn);
    const open = charge.fee.method !== 'coin' && charge.fee.paid > 0 && !isGivenBack(charge, own);
    return at !== undefined && open ? [{ id: charge.fee.id, at }] : [];
  });
  return [...payments, ...(read ? [read] : [])].filter(
    (payment) => !isOut(inputs, community, payment.at) && !isDecided(inputs, community, payment.at),
  );
}

/** A refund of it, in part too, or one that names no fee and came after it. */
function isGivenBack({ fee, refundedFen }: Charge, own: readonly Charge[]): boolean {
  if (refundedFen > 0) return true;
  return own.some((other) => other.fee.kind === 'refund' && other.fee.paidOn >= fee.paidOn);
}

function readPayAt(inputs: ReminderInputs, community: CommunityKey, paidOn: string) {
  const at = inputs.facts.get(community)?.viewerPayAt?.value;
  return at !== undefined && dayIn(at, inputs.zone) === paidOn ? at : undefined;
}

/** The payment as read, where no fee of about that day is booked. */
function readPayment(
  inputs: ReminderInputs,
  community: CommunityKey,
  own: readonly Charge[],
): Payment | undefined {
  const facts = inputs.facts.get(community);
  const at = facts?.viewerPayAt?.value;
  const member = facts?.viewerState?.value === 'member' && facts.type?.value !== 'free';
  if (at === undefined || !member || facts.price?.value === 0) return undefined;
  const day = dayIn(at, inputs.zone);
  const near = own.some(({ fee }) => Math.abs(daysBetween(fee.paidOn, day)) <= 1);
  return near ? undefined : { id: `@${at}`, at };
}

/** No longer a member when last seen after the payment: most likely given back. */
function isOut(inputs: ReminderInputs, community: CommunityKey, paidAt: number): boolean {
  const state = inputs.facts.get(community)?.viewerState;
  return state?.value === 'not-joined' && state.seenAt > paidAt;
}

function isDecided(inputs: ReminderInputs, community: CommunityKey, paidAt: number): boolean {
  return inputs.decisions.some(
    (d) =>
      d.community === community && d.moment === 'refund' && d.choice !== 'wait' && d.at >= paidAt,
  );
}
