/** What a table shows at a moment. Never changed in place. */
import type { Sorting } from './Finding.ts';
import type { Selection } from './selection.ts';

export interface View {
  /** Numbers of the rows shown, in order: what was asked last, unless `busy`. */
  shown: Uint32Array;
  /** Rows there are; while they are read, how many there will be. */
  total: number;
  /** How many were read so far; absent: all. */
  read?: number;
  sorting: Sorting;
  /** What is asked is being looked for. */
  busy: boolean;
  /** It could not be found: a row is not as it should be. */
  failed: boolean;
  selection: Selection;
  chosen: number;
  /** Sums of the rows shown; absent: not reckoned yet, or this table has none. */
  sum?: unknown;
  /** How often what is asked was answered: goes up when it changed, and not when rows did. */
  answers: number;
}
