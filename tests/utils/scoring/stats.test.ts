import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FULL_PACE } from '../../../utils/scoring/activity.ts';
import { rising, through } from '../../../utils/scoring/curves.ts';
import { halfAfter } from '../../../utils/scoring/mark.ts';
import { garwood } from '../../../utils/scoring/poisson.ts';
import { burstiness, gini, halfMakers, median, wilson } from '../../../utils/scoring/stats.ts';
import { type Between, medianDelay } from '../../../utils/scoring/turnbull.ts';

describe('Garwood’s interval', () => {
  // Printed tables of the exact Poisson interval (e.g. Ulm 1990).
  it.each([
    [0, 0, 3.689],
    [1, 0.0253, 5.572],
    [3, 0.6187, 8.767],
    [10, 4.795, 18.39],
    [20, 12.217, 30.888],
    [100, 81.364, 121.627],
  ])('n = %d', (n, low, high) => {
    const [from, to] = garwood(n);
    expect(from).toBeCloseTo(low, 2);
    expect(to).toBeCloseTo(high, 2);
  });

  it('holds n, and per n only narrows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 2, max: 20 }), (n, k) => {
        const [low, high] = garwood(n);
        const [lows, highs] = garwood(n * k);
        expect(low).toBeLessThan(n);
        expect(high).toBeGreaterThan(n);
        expect(lows / k).toBeGreaterThan(low);
        expect(highs / k).toBeLessThan(high);
      }),
    );
  });

  it('is never wider in points of pace than the interval the mark gives', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.double({ min: 1, max: 90, noNaN: true }), (n, days) => {
        const [low, high] = garwood(n).map((x) => rising((7 * x) / days, FULL_PACE));
        const half = ((high ?? 0) - (low ?? 0)) / 2;
        expect(half).toBeLessThanOrEqual(halfAfter(Math.min(90, days + n / 2)));
      }),
      { numRuns: 500 },
    );
  });
});

describe('Wilson’s interval', () => {
  it.each([
    [0, 0, 0, 1],
    [3, 3, 0.4385, 1],
    [0, 3, 0, 0.5615],
    [5, 10, 0.2366, 0.7634],
  ])('%d of %d', (k, n, low, high) => {
    const [from, to] = wilson(k, n);
    expect(from).toBeCloseTo(low, 4);
    expect(to).toBeCloseTo(high, 4);
  });
});

describe('burstiness', () => {
  it('is −1 for even gaps, about 0 for random ones, near 1 for one long pause', () => {
    expect(burstiness(Array(20).fill(5))).toBeCloseTo(-1, 9);
    const random = Array.from(
      { length: 2000 },
      (_, i) => -Math.log((((i * 1117) % 2000) + 0.5) / 2000),
    );
    expect(burstiness(random)).toBeCloseTo(0, 1);
    expect(burstiness([...Array(19).fill(0), 100])).toBeCloseTo(1, 9);
  });
  it.each([[[]], [Array(9).fill(3)], [Array(12).fill(0)]])('is not told: %j', (gaps) => {
    expect(burstiness(gaps)).toBeNull();
  });
});

describe('authors', () => {
  it('Gini is 0 for equals and grows with one voice', () => {
    expect(gini([2, 2, 2])).toBeCloseTo(0, 9);
    expect(gini([1, 1, 10])).toBeCloseTo(0.5, 9);
    expect(gini([])).toBeNull();
  });
  it.each([
    [[], null],
    [[4], 1],
    [[1, 1, 1, 1], 2],
    [[10, 1, 1], 1],
  ])('half of %j by %s', (counts, makers) => {
    expect(halfMakers(counts)).toBe(makers);
  });
  it('median', () => {
    expect([median([]), median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([null, 2, 2.5]);
  });
});

describe('Turnbull’s median', () => {
  const known = (hours: number): Between => ({ after: hours - 1, upTo: hours });
  const open = (after: number): Between => ({ after, upTo: Number.POSITIVE_INFINITY });
  it.each([
    ['too few', [1, 2, 3, 4].map(known), null],
    ['narrow intervals: the middle one', [1, 3, 5, 7, 9].map(known), { low: 4, high: 5 }],
    [
      'most still open: nobody saw the median',
      [known(1), known(3), open(5), open(5), open(5)],
      null,
    ],
    ['one wide interval for all', Array(6).fill({ after: 0, upTo: 24 }), { low: 0, high: 24 }],
    ['open ones push it back', [...[1, 3, 5, 7].map(known), open(0)], { low: 2, high: 3 }],
  ])('%s', (_, seen, expected) => {
    expect(medianDelay(seen as Between[])).toEqual(expected);
  });
  it('does not depend on order', () => {
    const between = fc
      .tuple(fc.nat(50), fc.integer({ min: 1, max: 40 }), fc.boolean())
      .map(([after, n, never]): Between => (never ? open(after) : { after, upTo: after + n }));
    fc.assert(
      fc.property(fc.array(between, { maxLength: 15 }), (seen) => {
        const [a, b] = [medianDelay(seen), medianDelay([...seen].reverse())];
        expect(b === null).toBe(a === null);
      }),
    );
  });
});

describe('curves', () => {
  it('run through their points and stay flat outside', () => {
    const points = [
      [0, 10],
      [2, 20],
      [4, 0],
    ] as const;
    expect([-1, 0, 1, 2, 3, 4, 9].map((x) => through(points, x))).toEqual([
      10, 10, 15, 20, 10, 0, 0,
    ]);
  });
});
