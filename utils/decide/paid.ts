/**
 * The newest payment that makes a member, whatever became of it: given back, a gift and one in coins
 * were paid as well. Pure; times epoch ms, days in `zone`.
 */
import { dayIn, dayStart } from '../attention/split.ts';
import type { ResolvedFacts } from '../facts.ts';
import { addDays } from '../payoff/calendar.ts';
import { MEMBERSHIP } from '../payoff/life.ts';
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

/** A booked one, else the pay time that was read; undefined: neither. */
export function lastPaid(
  community: CommunityKey,
  fees: readonly Fee[],
  facts: ResolvedFacts,
  zone?: string,
): Paid | undefined {
  const read = facts.viewerPayAt?.value;
  const all = fees
    .filter((fee) => fee.community === community && MEMBERSHIP.includes(fee.kind))
    .map(({ paidAt, paidOn }) => {
      // The moment that was read tells more of the day that was booked.
      const at = paidAt ?? (read !== undefined && dayIn(read, zone) === paidOn ? read : undefined);
      return at === undefined ? ofDay(paidOn, zone) : ofMoment(at, zone);
    })
    .sort((a, b) => a.at - b.at || a.until - b.until);
  const booked = all.at(-1);
  if (booked) return booked;
  return read === undefined || facts.type?.value === 'free' ? undefined : ofMoment(read, zone);
}

function ofMoment(at: number, zone: string | undefined): Paid {
  return { at, until: at, on: dayIn(at, zone), sure: true };
}

function ofDay(on: string, zone: string | undefined): Paid {
  const until = dayStart(addDays(on, 1), zone) - 1;
  return { at: dayStart(on, zone), until, on, sure: false };
}
