/** What the owner may have taken in: members × price, as a range and an upper bound. Pure; fen. */
import type { ResolvedFacts } from '../facts.ts';
import { isFree } from './price.ts';
import { renewalOf } from './term.ts';
import type { Scorecard } from './types.ts';

/**
 * `bound`: the members shown × the price, as if each had paid once in full. `high` allows for the
 * rounding of a count like 14.2K+ (14,150–14,249 or more); `low` leaves out those known not to pay
 * now (expired, trials) and takes the cheapest price there is. Members are cumulative, staff are
 * free and discounts exist, while renewals come on top: to be said beside it.
 */
export function revenueOf(facts: ResolvedFacts): Scorecard['revenue'] {
  const { members, price } = facts;
  if (!members || !price || price.value <= 0 || isFree(facts)) return undefined;
  // What a page prints is rounded (1.89 万), whether it says so with a plus or not.
  const printed = members.via === 'page' || members.via === 'text';
  const rounded = printed || (facts.membersIsFloor?.value ?? false);
  const [least, most] = memberRange(members.value, rounded);
  const unpaid = (facts.expiredTotal?.value ?? 0) + (facts.trialsTotal?.value ?? 0);
  const cheapest = Math.min(price.value, renewalOf(facts)?.best ?? price.value);
  return {
    low: Math.max(0, least - unpaid) * cheapest,
    high: most * price.value,
    bound: members.value * price.value,
    members: members.value,
    price: price.value,
    least,
    most,
  };
}

/** A rounded count such as 14,200+ stands for half a step either way; an exact one for itself. */
export function memberRange(members: number, rounded: boolean): [low: number, high: number] {
  if (!rounded || members < 1000) return [members, members];
  let step = 1;
  while (members % (step * 10) === 0 && step * 10 <= members / 10) step *= 10;
  return step === 1 ? [members, members] : [members - step / 2, members + step / 2 - 1];
}
