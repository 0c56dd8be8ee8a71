/**
 * Payments that make a member, booked or only read, and whether each could still be given back: one
 * list for the countdown, the reminders and what waits. Pure; times epoch ms.
 */
import { dayIn, dayStart } from '../attention/split.ts';
import { DAY } from '../days.ts';
import type { ResolvedFacts } from '../facts.ts';
import { daysBetween } from './calendar.ts';
import { type Charge, charges, feeFen, isBeforeRead, isRefunded } from './fees.ts';
import { makesMember } from './kinds.ts';
import { type LeavingInputs, leftOf } from './leaving.ts';
import type { Fee } from './types.ts';

/**
 * Why one cannot be given back: it was (whole, or in part), coins bought on iOS are not, somebody else
 * paid, nobody paid, or the user is out (seen outside after it; gone, as they say). Text `refund.<id>`
 * of deciding.
 */
export const BARRED = ['done', 'partly', 'coin', 'gift', 'free', 'out', 'gone'] as const;
export type Barred = (typeof BARRED)[number];

export interface Payment {
  /** Id of its fee; `@` and the time where none is booked. */
  id: string;
  at: number;
  /** The moment is known; else only the day, and `at` is its first moment. */
  sure: boolean;
  /** Absent: only read. */
  fee?: Fee;
  barred?: Barred;
  /** Fen given back later by refunds that name no fee: some of it may be of this one. Text `refund.doubt`. */
  doubtFen?: number;
}

/** Fees of other communities are left out. */
export type PaymentInputs = LeavingInputs;

/** Newest first. */
export function paymentsOf(inputs: PaymentInputs): Payment[] {
  const { community, facts } = inputs;
  const own = charges(inputs.fees.filter((fee) => fee.community === community));
  const booked = own.filter(({ fee }) => makesMember(fee));
  const readAt = facts?.viewerPayAt?.value;
  const same = readAt === undefined ? undefined : bookedAs(readAt, booked, inputs.zone);
  const payments = booked.map((charge): Payment => {
    const { id, paidAt, paidOn } = charge.fee;
    const known = paidAt ?? (charge === same ? readAt : undefined);
    const at = known ?? dayStart(paidOn, inputs.zone);
    // Seen outside in the morning, paid at noon: of a day alone known, what was seen on it tells nothing.
    const by = known ?? at + DAY;
    const nameless = namelessFen(charge.fee, own);
    const barred = feeBarred(charge, nameless) ?? viewerBarred(inputs, at, by);
    return {
      ...{ id, at, sure: known !== undefined, fee: charge.fee },
      ...(barred && { barred }),
      ...(!barred && nameless > 0 && { doubtFen: nameless }),
    };
  });
  if (readAt !== undefined && !same) {
    const barred = isUnpaid(facts) ? 'free' : viewerBarred(inputs, readAt, readAt);
    payments.push({ id: `@${readAt}`, at: readAt, sure: true, ...(barred && { barred }) });
  }
  return payments.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

/**
 * The booked payment that was read: within a day of it, for days are typed; not one given back before
 * it. The nearest, the day alone known first.
 */
function bookedAs(readAt: number, booked: readonly Charge[], zone?: string): Charge | undefined {
  const day = dayIn(readAt, zone);
  const apart = ({ fee }: Charge) => Math.abs(daysBetween(fee.paidOn, day));
  const order = (a: Charge, b: Charge) =>
    apart(a) - apart(b) || Number(a.fee.paidAt !== undefined) - Number(b.fee.paidAt !== undefined);
  const isOther = (charge: Charge) => isRefunded(charge) && isBeforeRead(charge, readAt, zone);
  return booked.filter((charge) => apart(charge) <= 1 && !isOther(charge)).sort(order)[0];
}

/** `nameless`: fen of refunds that may be of it. Only what comes to all of it bars: less may be of anything. */
function feeBarred({ fee, refundedFen }: Charge, nameless: number): Barred | undefined {
  const backFen = refundedFen + nameless;
  if (backFen > 0 && backFen >= feeFen(fee)) return 'done';
  if (refundedFen > 0) return 'partly';
  if (fee.method === 'coin') return 'coin';
  if (fee.kind === 'gift') return 'gift';
  return fee.paid === 0 ? 'free' : undefined;
}

/**
 * Refunds that name no fee are of what was paid before them. One of less than `fee` is of a question, or
 * whatever else makes no member, of the same sum, where there is one, each of another; the others may be
 * of `fee`.
 */
function namelessFen(fee: Fee, own: readonly Charge[]): number {
  const others = own.filter(
    ({ fee: one, refundedFen, fen }) => !makesMember(one) && refundedFen === 0 && fen > 0,
  );
  let sum = 0;
  for (const { fee: back } of own.filter((one) => one.fee.kind === 'refund')) {
    const less = feeFen(back) < feeFen(fee);
    const of = others.findIndex(
      (one) => less && feeFen(one.fee) === feeFen(back) && !isBefore(back, one.fee),
    );
    if (of >= 0) others.splice(of, 1);
    else if (!isBefore(back, fee)) sum += feeFen(back);
  }
  return sum;
}

function isBefore(a: Fee, b: Fee): boolean {
  if (a.paidAt !== undefined && b.paidAt !== undefined) return a.paidAt < b.paidAt;
  return a.paidOn < b.paidOn;
}

/** `at`: when it was paid, not before; `by`: at the latest. */
function viewerBarred(inputs: PaymentInputs, at: number, by: number): Barred | undefined {
  const { leftOn, now, zone, facts } = inputs;
  // Joined again since: those before it stay what they were.
  const left = leftOn !== undefined && leftOn <= dayIn(now, zone);
  if (left && (leftOn >= dayIn(at, zone) || leftOf(inputs) !== undefined)) return 'gone';
  const state = facts?.viewerState;
  return state?.value === 'not-joined' && state.seenAt > by ? 'out' : undefined;
}

/** A time of payment beside what says that nothing was paid. */
function isUnpaid(facts: ResolvedFacts | undefined): boolean {
  const role = facts?.viewerState?.value;
  return (
    facts?.type?.value === 'free' ||
    facts?.price?.value === 0 ||
    role === 'trial' ||
    role === 'staff' ||
    role === 'owner'
  );
}
