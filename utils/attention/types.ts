/** Shapes of measured attention. Types only: the content side reads this file. */
import type { CommunityKey, PageKind } from '../words.ts';

/** Where the user is: attention is counted by it. */
export interface Place {
  community: CommunityKey;
  pageKind: PageKind;
}

/** A closed piece of active time. Epoch ms; `ms` is `toWall - fromWall`, at most 15 s as a rule. */
export interface Piece {
  fromWall: number;
  toWall: number;
  ms: number;
  /** On a topic's own page: the end of its text was on the screen by then. */
  end?: true | undefined;
}

/** A piece of active time somewhere. */
export interface Interval extends Place, Piece {}

/**
 * Why time on a visible page was not counted. `idle`: no input within the grace. `unfocused`:
 * another window had the focus. `paused`: the user asked. `gap`: the clock slept or was throttled.
 * `jump`: wall and monotonic clock disagree. Those of the background: `again`: already claimed by
 * another tab. `late`: too old to check. `future`: past the present. `elsewhere`: the
 * background did not know the tab at that page.
 */
export const WHYS = [
  'idle',
  'unfocused',
  'paused',
  'gap',
  'jump',
  'again',
  'late',
  'future',
  'elsewhere',
] as const;
export type Why = (typeof WHYS)[number];

export interface Lost {
  why: Why;
  ms: number;
}

export interface Discarded extends Place, Lost {}

/** Merged, disjoint, ascending pieces of wall time that were claimed. JSON. */
export type Claimed = readonly (readonly [from: number, to: number])[];
