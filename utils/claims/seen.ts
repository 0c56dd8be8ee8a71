/** What a claim is ticked against, and the answer where nothing can be told. Times epoch ms. */
import type { ResolvedFacts } from '../facts.ts';
import type { Claim } from '../payoff/entries.ts';
import type { FactChange } from '../payoff/propose.ts';
import type { Say } from '../payoff/types.ts';
import type { Measures } from '../scoring/measures.ts';
import type { AskedSeen } from './asked.ts';
import type { Tick } from './types.ts';

/** All that a claim of one community is ticked against. */
export interface ClaimSeen {
  facts: ResolvedFacts;
  measures?: Measures;
  /** How facts of this community changed: members and price are looked at. */
  history: readonly FactChange[];
  /** Questions to owner or staff, see `askedOf`; absent: only the counts of the measures. */
  questions?: readonly AskedSeen[];
  /** Judged from then on, e.g. when it was paid; absent: the weeks looked back on. */
  since?: number;
  now: number;
}

/** What of a claim is ticked: found and kept ones alike. */
export type Tickable = Pick<
  Claim,
  'kind' | 'thing' | 'count' | 'per' | 'hours' | 'members' | 'name' | 'tick'
>;

export function cannotTell(id: string, params: Say['params'] = {}, missing: Say[] = []): Tick {
  const says = { id: `claim.tick.${id}`, params };
  return { state: 'cannotTell', by: 'seen', says, missing };
}

export function lacks(id: string, params: Say['params'] = {}): Say {
  return { id: `claim.missing.${id}`, params };
}
