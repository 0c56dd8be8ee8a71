import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clipSpans,
  gapsBetween,
  intersectSpans,
  isCovered,
  lastOf,
  mergeSpans,
  subtractSpans,
  totalOf,
} from '../../../utils/scoring/spans.ts';
import type { Span } from '../../../utils/words.ts';

const span = fc.tuple(fc.nat(100), fc.nat(30)).map(([from, n]): Span => [from, from + n]);
const spans = fc.array(span, { maxLength: 8 });
/** Whole numbers and the halves between them: enough to tell any two lists apart. */
const points = Array.from({ length: 280 }, (_, i) => i / 2 - 2);
const covers = (list: readonly Span[], at: number) => list.some(([a, b]) => a <= at && at <= b);

describe('spans', () => {
  it.each([
    [[], []],
    [[[3, 1]], []],
    [[[1, Number.NaN]], []],
    [
      [
        [5, 9],
        [1, 5],
      ],
      [[1, 9]],
    ],
    [
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      [
        [1, 9],
        [2, 3],
      ],
      [[1, 9]],
    ],
    [[[4, 4]], [[4, 4]]],
  ] as [Span[], Span[]][])('merge %j → %j', (given, expected) => {
    expect(mergeSpans(given)).toEqual(expected);
  });

  it('merge keeps every point, in any order, and twice is once', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const merged = mergeSpans(list);
        expect(mergeSpans([...list].reverse())).toEqual(merged);
        expect(mergeSpans([...merged, ...list])).toEqual(merged);
        const kept = points.filter((at) => isCovered(merged, at));
        expect(kept).toEqual(points.filter((at) => covers(list, at)));
        for (const [i, [from]] of merged.entries()) {
          expect(from).toBeGreaterThan(merged[i - 1]?.[1] ?? -1);
        }
      }),
    );
  });

  it('intersect and clip keep what both have', () => {
    fc.assert(
      fc.property(spans, spans, span, (a, b, one) => {
        const both = intersectSpans(a, b);
        const inside = clipSpans(a, one);
        const of = (list: readonly Span[]) => points.filter((at) => covers(list, at));
        expect(of(both)).toEqual(of(a).filter((at) => covers(b, at)));
        expect(of(inside)).toEqual(of(a).filter((at) => covers([one], at)));
      }),
    );
  });

  it('lengths add up: what is cut off and what stays', () => {
    fc.assert(
      fc.property(spans, spans, fc.nat(200), (a, b, n) => {
        const left = subtractSpans(a, b);
        expect(totalOf(left) + totalOf(intersectSpans(a, b))).toBeCloseTo(totalOf(a), 9);
        expect(totalOf(intersectSpans(left, b))).toBe(0);
        expect(totalOf(lastOf(a, n))).toBe(Math.min(n, totalOf(a)));
        const merged = mergeSpans(a);
        const first = merged[0]?.[0] ?? 0;
        const last = merged.at(-1)?.[1] ?? 0;
        expect(totalOf(gapsBetween(a)) + totalOf(a)).toBe(last - first);
      }),
    );
  });
});
