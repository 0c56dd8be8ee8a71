/** Where a value came from, carried beside every number that is shown. */
import type { Fact } from '../facts.ts';
import type { Say } from '../payoff/types.ts';
import type { Via } from '../words.ts';

export interface Source {
  via: Via | 'estimated';
  endpoint: string;
  seenAt: number;
}

/** A sentence with where its numbers are from. */
export interface Sourced extends Say {
  source: Source;
}

export function sourceOf({ via, endpoint, seenAt }: Fact): Source {
  return { via, endpoint, seenAt };
}
