/** What the plots are made from, one community each. Types only; rows are stored ones, nothing is scanned. */
import type { PayoffInputs } from '../payoff/types.ts';
import type { WeekRollup } from '../scoring/measures.ts';
import type { CommunityKey } from '../words.ts';

export interface PlotCommunity {
  key: CommunityKey;
  name: string;
  inputs: PayoffInputs;
  /** Topics by week of the ready record; empty: none was seen. */
  weeks: readonly WeekRollup[];
  /** Who the owner is was seen: without it, the owner's topics are among the others'. */
  ownerKnown: boolean;
  /** Epoch ms of the newest reading. */
  lastSeenAt: number;
  /** Epoch ms of the newest reading of its price; absent: none was. */
  priceSeenAt?: number;
}

/** A stretch of active time, as stored; `byHand` says nothing of the hour of the day. */
export interface PlotSession {
  community: CommunityKey;
  fromAt: number;
  toAt: number;
  ms: Readonly<Record<string, number>>;
  byHand: boolean;
}
