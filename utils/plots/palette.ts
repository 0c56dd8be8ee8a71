/** How series are told apart without colour: a dash, a mark and a place in the order each. Pure. */

/** Dash patterns of lines, in order; the first is whole. */
export const DASHES = ['', '7 4', '2 3', '9 3 2 3', '4 2'] as const;

export function dashOf(index: number): string {
  return DASHES[index % DASHES.length] ?? '';
}
