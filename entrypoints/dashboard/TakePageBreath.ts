/** Work in slices: after so long the page has its turn, and may call the work off. */
import type { Breath } from '../../utils/formats/cells.ts';
import { Refused } from '../../utils/imports/types.ts';
import { turn } from '../../utils/turn.ts';

/** Ms of work in one go: far below what one feels (50 ms), on slow machines too. */
export const SLICE = 12;

/** Rejects with `Refused('cancelled')` once `signal` is aborted. */
export function breathOf(signal: AbortSignal, now = () => performance.now()): Breath {
  let begun = now();
  return () => {
    if (signal.aborted) throw new Refused('cancelled');
    if (now() - begun < SLICE) return undefined;
    return turn().then(() => {
      begun = now();
      if (signal.aborted) throw new Refused('cancelled');
    });
  };
}
