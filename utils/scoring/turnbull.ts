/**
 * Delay of answers when only visits are known: an answer came after the visit that saw the question
 * open and before the first that saw it answered. The distribution that fits best is Turnbull's
 * (1976) self-consistent estimate, which is Kaplan–Meier for interval-censored data. Pure.
 */

/** The event lies in (after, upTo]; `upTo` is Infinity while it has not been seen. */
export interface Between {
  after: number;
  upTo: number;
}

/** Fewer observations, or a median nobody saw, are not shown. */
export const MIN_DELAYS = 5;

/** Where the median lies, (low, high]; null when too little is known to say. */
export function medianDelay(seen: readonly Between[]): { low: number; high: number } | null {
  if (seen.length < MIN_DELAYS) return null;
  const cells = cellsOf(seen);
  const mass = selfConsistent(seen, cells);
  let sum = 0;
  for (const [i, cell] of cells.entries()) {
    sum += mass[i] as number;
    if (sum >= 0.5 - 1e-9) {
      return Number.isFinite(cell.upTo) ? { low: cell.after, high: cell.upTo } : null;
    }
  }
  return null;
}

/** Innermost cells: from a left end to the next right end with no other end between. */
function cellsOf(seen: readonly Between[]): Between[] {
  const ends = [
    ...seen.map((s) => ({ at: s.upTo, left: false })),
    ...seen.map((s) => ({ at: s.after, left: true })),
  ].sort((a, b) => a.at - b.at || Number(a.left) - Number(b.left));
  const cells: Between[] = [];
  for (const [i, end] of ends.entries()) {
    const next = ends[i + 1];
    if (end.left && next && !next.left) cells.push({ after: end.at, upTo: next.at });
  }
  return cells;
}

function selfConsistent(seen: readonly Between[], cells: readonly Between[]): number[] {
  const holds = seen.map((s) =>
    cells.flatMap((cell, i) => (s.after <= cell.after && cell.upTo <= s.upTo ? [i] : [])),
  );
  let mass = cells.map(() => 1 / cells.length);
  for (let round = 0; round < 200; round++) {
    const next = cells.map(() => 0);
    for (const inside of holds) {
      const all = inside.reduce((sum, i) => sum + (mass[i] as number), 0);
      if (all <= 0) continue;
      for (const i of inside) next[i] = (next[i] as number) + (mass[i] as number) / all;
    }
    const total = next.reduce((a, b) => a + b, 0) || 1;
    const done = next.every((m, i) => Math.abs(m / total - (mass[i] as number)) < 1e-9);
    mass = next.map((m) => m / total);
    if (done) break;
  }
  return mass;
}
