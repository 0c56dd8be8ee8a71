/** Small statistics, each after its source. Pure; no input makes NaN. */

/** Interval of a share k of n (Wilson 1927; Evan Miller), z = 1.96. Nothing seen: [0, 1]. */
export function wilson(k: number, n: number, z = 1.96): [low: number, high: number] {
  if (n <= 0) return [0, 1];
  const p = k / n;
  const z2 = z * z;
  const centre = p + z2 / (2 * n);
  const half = z * Math.sqrt((p * (1 - p) + z2 / (4 * n)) / n);
  const scale = 1 + z2 / n;
  return [Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale)];
}

export function median(values: readonly number[]): number | null {
  if (!values.length) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] as number;
  return sorted.length % 2 ? high : ((sorted[middle - 1] as number) + high) / 2;
}

/**
 * Burstiness of gaps, free of their number (Kim & Jo 2016, eq. 22): −1 even, 0 random, 1 bursts.
 * null below ten gaps or when all are zero.
 */
export function burstiness(gaps: readonly number[]): number | null {
  const n = gaps.length;
  if (n < 10) return null;
  const mean = gaps.reduce((a, b) => a + b, 0) / n;
  if (mean <= 0) return null;
  const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / n;
  const r = Math.sqrt(variance) / mean;
  const up = Math.sqrt(n + 1);
  const down = Math.sqrt(n - 1);
  return (up * r - down) / ((up - 2) * r + down);
}

/**
 * Gini of topics over authors seen, 0–1: a lower bound of that over all members, since those who
 * never wrote are not seen. null without authors.
 */
export function gini(counts: readonly number[]): number | null {
  const n = counts.length;
  const total = counts.reduce((a, b) => a + b, 0);
  if (!n || !total) return null;
  const sorted = [...counts].sort((a, b) => a - b);
  const weighted = sorted.reduce((sum, count, i) => sum + (i + 1) * count, 0);
  return (2 * weighted) / (n * total) - (n + 1) / n;
}

/** How many of the busiest authors make half of the topics or more. */
export function halfMakers(counts: readonly number[]): number | null {
  const total = counts.reduce((a, b) => a + b, 0);
  if (!total) return null;
  let sum = 0;
  let makers = 0;
  for (const count of [...counts].sort((a, b) => b - a)) {
    sum += count;
    makers++;
    if (sum * 2 >= total) break;
  }
  return makers;
}
