/** When a community was switched off: every moment of it is known, however often and in whatever order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedOff, noteOff, type OffSpans, readableOff } from '../../../utils/attention/off.ts';
import { HOUR } from '../../../utils/days.ts';

const A = 'zsxq:1';
/** Switched at these hours, on and off in turn, the first one off. */
const switches = fc
  .uniqueArray(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 260 })
  .map((all) => all.sort((a, b) => a - b));

function spansAfter(hours: readonly number[]): OffSpans {
  return hours.reduce<OffSpans>((spans, hour, i) => {
    const [before, after] = i % 2 ? [[A], []] : [[], [A]];
    return noteOff(spans, before, after, hour * HOUR);
  }, {});
}

const covers = (spans: OffSpans, at: number) =>
  (spans[A] ?? []).some(({ from, to }) => from <= at && (to === undefined || at < to));

describe('the spans', () => {
  it('hold every moment it was off, and few others', () => {
    fc.assert(
      fc.property(switches, (hours) => {
        const spans = spansAfter(hours);
        for (const [i, hour] of hours.entries()) {
          if (i % 2 === 0) expect(covers(spans, hour * HOUR)).toBe(true);
          else if (hours.length < 200) expect(covers(spans, hour * HOUR)).toBe(false);
        }
        expect(spans[A]?.length ?? 0).toBeLessThanOrEqual(100);
        expect(readableOff(JSON.parse(JSON.stringify(spans)))).toEqual(spans);
      }),
      { numRuns: 100 },
    );
  });

  it('of two machines hold the moments of both, once', () => {
    fc.assert(
      fc.property(switches, switches, (ours, theirs) => {
        const [a, b] = [spansAfter(ours.slice(0, 100)), spansAfter(theirs.slice(0, 98))];
        const both = mergedOff(a, b);
        expect(mergedOff(both, b)).toEqual(both);
        expect(mergedOff(a, a)).toEqual(a);
        for (const at of [...ours, ...theirs].map((hour) => hour * HOUR)) {
          if (covers(a, at)) expect(covers(both, at)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('switched on again here, an older backup does not make it off since then', () => {
    const [off, on] = [{ [A]: [{ from: 1 }] }, { [A]: [{ from: 1, to: 9 }] }];
    expect(mergedOff(on, off)).toEqual(on);
    expect(mergedOff(off, on)).toEqual(off);
    expect(noteOff(mergedOff(on, off), [], [A], 20)).toEqual({
      [A]: [{ from: 1, to: 9 }, { from: 20 }],
    });
  });
});
