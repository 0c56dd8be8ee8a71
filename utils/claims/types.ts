/** Shapes of claims found in an introduction, and of their ticks. Pure data. */
import type { Claim } from '../payoff/entries.ts';
import type { Say } from '../payoff/types.ts';
import type { Span } from '../words.ts';

/**
 * A claim as found, for the user to keep, change or leave: all of a `Claim` but what keeping adds.
 * Conventions: `pace` is so many a day, week or month; `total` so many a year or a term; `answer`
 * without `hours` is "every question is answered"; `price-rise` has `members` (at so many),
 * `count` (at every so many more) or neither (on a day its words name); `refund` without `hours` names no time, or refuses (`refuses`).
 */
export type ClaimDraft = Pick<
  Claim,
  'kind' | 'text' | 'thing' | 'count' | 'per' | 'hours' | 'members' | 'name'
> & { source: 'intro' };

export interface FoundClaim {
  claim: ClaimDraft;
  /** Where `claim.text` stands in the introduction: `intro.slice(from, to)`. */
  from: number;
  to: number;
}

export const TICKS = ['kept', 'behind', 'cannotTell'] as const;
export type TickState = (typeof TICKS)[number];

/** How a claim stands against what was seen. Says are of locale `decide`. */
export interface Tick {
  state: TickState;
  /** `user`: their own tick, which outranks what is reckoned. */
  by: 'seen' | 'user';
  /** The time judged, epoch ms; absent where no time is judged. */
  span?: Span;
  /** Share (0–1) of that time whose topics were all seen. */
  covered?: number;
  /** What was counted, at least and at most, and what the claim asks of the same time. */
  seen?: { low: number; high: number };
  wanted?: number;
  says: Say;
  /** What would be needed to tell, or to tell better. */
  missing: Say[];
}
