/** A small seeded generator (mulberry32), so that a world is the same on every machine. */

export interface Rng {
  /** Uniform in [0, 1). */
  next(): number;
  /** Whole number, both ends included. */
  int(low: number, high: number): number;
  chance(p: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Exponential with the given mean. */
  wait(mean: number): number;
  poisson(mean: number): number;
  /** An id the way the site writes them: only the digits 1, 2, 4, 5 and 8. */
  digits(length: number): bigint;
}

export function rngOf(seed: string): Rng {
  let a = hash(seed);
  const next = () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const rng: Rng = {
    next,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (p) => next() < p,
    pick: (list) => {
      const hit = list[Math.floor(next() * list.length)];
      if (hit === undefined) throw new Error('pick from an empty list');
      return hit;
    },
    wait: (mean) => -Math.log(1 - next()) * mean,
    poisson: (mean) => {
      // Knuth's product underflows past 700; no day here has that many posts.
      const floor = Math.exp(-mean);
      let count = 0;
      for (let p = next(); p > floor; p *= next()) count++;
      return count;
    },
    digits: (length) =>
      BigInt(Array.from({ length }, () => '12458'[Math.floor(next() * 5)]).join('')),
  };
  return rng;
}

/** FNV-1a over the UTF-16 units. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** Another id that a plain `JSON.parse` would read as the same number, or undefined below 2^53. */
export function nearId(id: bigint): bigint | undefined {
  for (const step of [1n, -1n, 2n, -2n, 3n, -3n, 4n, -4n])
    if (Number(id + step) === Number(id)) return id + step;
  return undefined;
}
