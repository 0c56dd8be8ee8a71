/**
 * The day the user says they left, as long as it holds: it ends with the next payment that makes a
 * member and stands, or with what is read of a membership that began after it. One rule for the
 * states, the verdict, plans, payments and reminders. Pure.
 */
import { dayIn } from '../attention/split.ts';
import type { ResolvedFacts } from '../facts.ts';
import type { CommunityKey } from '../words.ts';
import { isSameEnd } from './calendar.ts';
import { boughtOf, type Charge, isRefunded } from './fees.ts';
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
