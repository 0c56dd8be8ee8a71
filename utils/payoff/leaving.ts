/**
 * The day the user says they left, as long as it holds: it ends with the next payment that makes a
 * member and stands, or with what is read of a membership that began after it. One rule for the
 * states, the verdict, plans, payments and reminders. Pure.
 */
import { dayIn, dayStart } from '../attention/split.ts';
import type { ResolvedFacts } from '../facts.ts';
import { type CommunityKey, hasJoined } from '../words.ts';
import { addDays, earlier, isSameEnd } from './calendar.ts';
import { boughtOf, type Charge, isRefunded, SAME_PAYMENT_MS } from './fees.ts';
import { makesMember } from './kinds.ts';
import type { FactChange } from './proposal.ts';
import type { Fee } from './types.ts';
import { joinedAgain, readTerm } from './viewer.ts';

export interface LeavingInputs {
  community: CommunityKey;
  fees: readonly Fee[];
  facts?: ResolvedFacts | undefined;
  /** The day the user says they left. */
  leftOn?: string | undefined;
  now: number;
  /** IANA; absent: the machine's. */
  zone?: string | undefined;
}

/** Undefined: never said, or joined again since. May lie ahead. */
export function leftOf(inputs: LeavingInputs): string | undefined {
  const { community, fees, leftOn } = inputs;
  if (leftOn === undefined) return undefined;
  const bought = boughtOf(fees.filter((fee) => fee.community === community));
  const back = paidSince(inputs, leftOn, bought) || readSince(inputs, leftOn, bought);
  return back ? undefined : leftOn;
}

/**
 * Own fees. Who left and joined anew has what was paid before up to the day of leaving only: the rest of
 * it is of the membership that ended. Who renewed since stands as if never left.
 */
export function feesHeld(inputs: LeavingInputs): Fee[] {
  const own = inputs.fees.filter((fee) => fee.community === inputs.community);
  const leftOn = leftBefore(inputs);
  if (leftOn === undefined) return own;
  return own.map((fee) =>
    makesMember(fee) && fee.paidOn <= leftOn ? { ...fee, term: termUntil(fee, leftOn) } : fee,
  );
}

/** The day of leaving after which they joined anew: what was paid and read before is over. */
export function leftBefore(inputs: LeavingInputs): string | undefined {
  const { community, fees, leftOn } = inputs;
  if (leftOn === undefined || leftOf(inputs) !== undefined) return undefined;
  const own = fees.filter((fee) => fee.community === community);
  return isAnew(inputs, leftOn, own) ? leftOn : undefined;
}

/** Whether what ended the day of leaving was a join, and no renewal of what was there. */
function isAnew({ facts, zone }: LeavingInputs, leftOn: string, own: readonly Fee[]): boolean {
  const standing = boughtOf(own).filter((charge) => !isRefunded(charge));
  const after = standing.filter(({ fee }) => fee.paidOn > leftOn).map(({ fee }) => fee);
  const since = after[0];
  if (!since) {
    const joinAt = facts?.viewerJoinAt?.value;
    return joinAt !== undefined && dayIn(joinAt, zone) > leftOn;
  }
  const { term } = since;
  if (after.some(({ kind }) => kind === 'join')) return true;
  const ends = standing
    .filter(({ fee }) => fee.paidOn <= leftOn)
    .map(({ fee }) => (typeof fee.term === 'object' ? fee.term.end : fee.paidOn));
  const begin = typeof term === 'object' ? term.begin : since.paidOn;
  return ends.every((end) => begin < end && !isSameEnd(begin, end));
}

function termUntil({ term, paidOn }: Fee, day: string): Fee['term'] {
  if (term === 'none') return term;
  const { begin, end } = term === 'forever' ? { begin: paidOn, end: day } : term;
  return begin < day ? { begin, end: earlier(end, day) } : 'none';
}

/** Renewed before leaving, a term may begin after it: the day of paying tells. */
function paidSince(
  { now, zone }: LeavingInputs,
  leftOn: string,
  bought: readonly Charge[],
): boolean {
  const today = dayIn(now, zone);
  return bought.some(
    (charge) => !isRefunded(charge) && charge.fee.paidOn > leftOn && charge.fee.paidOn <= today,
  );
}

function readSince(inputs: LeavingInputs, leftOn: string, bought: readonly Charge[]): boolean {
  const { facts, zone, now } = inputs;
  const role = facts?.viewerState?.value;
  if (role === undefined || role === 'not-joined') return false;
  const last = bought.at(-1);
  // What was read is still of the payment that was given back.
  if (last && isRefunded(last) && joinedAgain(inputs, bought) === undefined) return false;
  const joined = [facts?.viewerJoinAt, facts?.viewerPayAt];
  if (joined.some((fact) => fact !== undefined && dayIn(fact.value, zone) > leftOn)) return true;
  const term = readTerm(inputs);
  if (!term || term.begin <= leftOn || term.begin > dayIn(now, zone)) return false;
  // A term that goes on from one paid for before is the renewal of that, whenever it was made.
  const goesOn = ({ fee: { term: paid } }: Charge) =>
    typeof paid === 'object' &&
    paid.begin <= term.begin &&
    (term.begin <= paid.end || isSameEnd(term.begin, paid.end));
  return !bought.some((charge) => !isRefunded(charge) && goesOn(charge));
}

interface BackInputs {
  facts: ResolvedFacts;
  history: readonly FactChange[];
  /** As `boughtOf` orders them. */
  bought: readonly Charge[];
  leftOn?: string;
  zone?: string;
}

/**
 * When they joined once more after leaving what they paid for last, epoch ms, where that is not booked:
 * they say they left in between, or were seen outside. Undefined: they did not.
 */
export function backSince(inputs: BackInputs): number | undefined {
  const { facts, history, bought, leftOn, zone } = inputs;
  const last = bought.at(-1);
  const joinAt = facts.viewerJoinAt?.value;
  const role = facts.viewerState?.value;
  if (!last || isRefunded(last) || !hasJoined(role)) return undefined;
  const { paidAt, paidOn, term } = last.fee;
  // Of a day alone known all of it may lie before the payment.
  const paid = paidAt === undefined ? dayStart(addDays(paidOn, 1), zone) : paidAt + SAME_PAYMENT_MS;
  if (joinAt === undefined || joinAt < paid) return undefined;
  if (leftOn !== undefined && paidOn <= leftOn && leftOn <= dayIn(joinAt, zone)) return joinAt;
  const read = readTerm({ facts, zone });
  const same = read && typeof term === 'object' && isSameEnd(read.end, term.end);
  const out = history.some(
    ({ fact, value, seenAt }) =>
      fact === 'viewerState' && value === 'not-joined' && paid <= seenAt && seenAt <= joinAt,
  );
  return out && !same ? joinAt : undefined;
}
