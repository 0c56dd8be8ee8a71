/** Where the ends of a net range and zero lie on a line of 100. Pure. */
import type { FenRange } from '../../utils/payoff/types.ts';

/** Room left on either side of the outermost of low, high and zero. */
const MARGIN = 6;

export function drawn({ lowFen, highFen }: FenRange): { low: number; high: number; zero: number } {
  const known = [lowFen, highFen, 0].filter((fen) => fen !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const width = most - least || 1;
  const at = (fen: number) =>
    most === least ? 50 : MARGIN + ((100 - 2 * MARGIN) * (fen - least)) / width;
  return {
    low: lowFen === null ? 0 : at(lowFen),
    high: highFen === null ? 100 : at(highFen),
    zero: at(0),
  };
}

/** Whether there is anything to see: both ends, or one that is not zero. */
export function isDrawn({ lowFen, highFen }: FenRange): boolean {
  return (lowFen !== null && highFen !== null) || (lowFen ?? highFen ?? 0) !== 0;
}
