/**
 * Payments that make a member, and the newest of them, whatever became of it: given back, a gift and one in coins
 * were paid as well. Pure; times epoch ms, days in `zone`.
 */
import { dayIn, dayStart } from '../attention/split.ts';
import type { ResolvedFacts } from '../facts.ts';
import { addDays } from '../payoff/calendar.ts';
import { type Payment, paymentsOf } from '../payoff/payments.ts';
import type { Fee } from '../payoff/types.ts';
import type { CommunityKey } from '../words.ts';

export interface Paid {
  /** The moment, else the first one of the day. */
  at: number;
  /** By when it was paid for certain: the moment, else the last one of the day. */
  until: number;
  /** The day, `YYYY-MM-DD`. */
  on: string;
  /** The moment is known, not only the day. */
  sure: boolean;
}

/** Booked, or only read and not booked yet; of the list the refund window goes by, too. Undefined: none. */
export function lastPaid(
  community: CommunityKey,
  fees: readonly Fee[],
  facts: ResolvedFacts,
  zone?: string,
): Paid | undefined {
  const [last] = memberPayments(community, fees, facts, zone);
  if (!last) return undefined;
  const { at, sure } = last;
  const on = dayIn(at, zone);
  return { at, until: sure ? at : dayStart(addDays(on, 1), zone) - 1, on, sure };
}

/** All of them, newest first; what was read where nothing was paid is none. */
export function memberPayments(
  community: CommunityKey,
  fees: readonly Fee[],
  facts: ResolvedFacts | undefined,
  zone?: string,
): Payment[] {
  // Whether the user left since matters for giving back alone, and so does what time it is.
  const all = paymentsOf({ community, fees, facts, now: 0, zone });
  return all.filter(({ fee, barred }) => fee || barred !== 'free');
}
