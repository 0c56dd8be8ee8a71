/** The laws every mark obeys, on generated input. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../../utils/days.ts';
import { measure } from '../../../utils/scoring/measures.ts';
import { MeasuresSchema } from '../../../utils/scoring/measuresSchema.ts';
import { score } from '../../../utils/scoring/score.ts';
import { mergeSpans } from '../../../utils/scoring/spans.ts';
import {
  type Mark,
  type MeasureInput,
  type Scored,
  YARDSTICKS,
} from '../../../utils/scoring/types.ts';
import { defaultSettings } from '../../../utils/settings.ts';
import * as any from './arbitrary.ts';
import { cardOf, FACTS, fact, KEY, marksOf, NOW } from './planet.ts';

const yardstick = fc.constantFrom(...YARDSTICKS);
const marks = (input: MeasureInput, kind: (typeof YARDSTICKS)[number], now = NOW) =>
  score(cardOf(input), now, { ...defaultSettings(), yardsticks: { [KEY]: kind } }).marks;
const scored = (mark: Mark): Scored | undefined => (mark.state === 'scored' ? mark : undefined);
const points = (mark: Mark): number => scored(mark)?.score ?? Number.NaN;
/** Never lower; a mark that only now can be given is no fall. */
const _notLower = (after: Mark, before: Mark) => {
  if (!scored(before)) return;
  expect(points(after)).toBeGreaterThanOrEqual(points(before) - 1e-9);
};

describe('every mark', () => {
  it('is whole: 0 ≤ low ≤ score ≤ high ≤ 100, shares add up, no NaN anywhere', () => {
    fc.assert(
      fc.property(any.input, yardstick, fc.integer({ min: 0, max: 900 }), (input, kind, later) => {
        for (const mark of Object.values(marks(input, kind, NOW + later * DAY))) {
          expect(JSON.stringify(mark)).not.toMatch(/null/);
          if (mark.state !== 'scored') {
            expect(mark.missing.length + mark.evidence.length).toBeGreaterThan(0);
            continue;
          }
          expect(mark.low).toBeGreaterThanOrEqual(0);
          expect(mark.low).toBeLessThanOrEqual(mark.score);
          expect(mark.high).toBeGreaterThanOrEqual(mark.score);
          expect(mark.high).toBeLessThanOrEqual(100);
          expect(mark.evidence.reduce((sum, e) => sum + e.share, 0)).toBeCloseTo(mark.score, 9);
          for (const e of mark.evidence) expect(e.share).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('does not depend on order, on how visits split it, or on repeats', () => {
    const shuffled = any.input.chain((input) =>
      fc.record({
        input: fc.constant(input),
        topics: fc.shuffledSubarray([...input.topics], { minLength: input.topics.length }),
        again: fc.subarray([...input.topics]),
        cut: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ input, topics, again, cut }) => {
        const spans = mergeSpans(input.coverage.all ?? []).flatMap(([from, to]) => {
          const middle = Math.round(from + cut * (to - from));
          return [[middle, to] as const, [from, middle] as const];
        });
        const other = { ...input, topics: [...topics, ...again], coverage: { all: spans } };
        expect(measure(other)).toEqual(measure(input));
        expect(MeasuresSchema.safeParse(measure(input)).success).toBe(true);
      }),
    );
  });

  it('knows nothing of the site’s misleading fields, of check-ins and of old pinned topics', () => {
    fc.assert(
      fc.property(any.input, any.topic, fc.nat(1_000_000), (input, extra, n) => {
        const before = marksOf(input);
        const misled = {
          ...FACTS,
          anyLastTopicAt: fact<'anyLastTopicAt'>(NOW),
          staffLastTopicAt: fact<'staffLastTopicAt'>(NOW),
          members: fact<'members'>(n),
        };
        const { question: _, ...rest } = extra;
        const plain = { ...rest, author: 'm1', commentActs: [] };
        const more = {
          ...input,
          topics: [
            ...input.topics,
            { ...plain, checkin: true, id: '0' },
            { ...plain, sticky: true, id: '00' },
          ],
        };
        const after = marksOf(more, misled);
        expect(points(after.price)).toBe(points(before.price));
        for (const name of ['activity', 'owner'] as const) {
          expect(scored(after[name])?.score).toBe(scored(before[name])?.score);
          expect(scored(after[name])?.low).toBe(scored(before[name])?.low);
        }
      }),
    );
    const input = {
      topics: [],
      people: undefined,
      coverage: { all: [[NOW - 30 * DAY, NOW] as const] },
    };
    const swollen = {
      ...FACTS,
      topicsTotal: fact<'topicsTotal'>(64_159),
      createdAt: fact<'createdAt'>(NOW - 90 * DAY),
    };
    expect(marksOf(input, swollen).activity).toEqual(marksOf(input).activity);
  });
});

describe('interval', () => {
  it('only grows with age, around the same score', () => {
    fc.assert(
      fc.property(any.input, yardstick, fc.nat(600), fc.nat(600), (input, kind, a, b) => {
        const young = marks(input, kind, NOW + Math.min(a, b) * DAY);
        const old = marks(input, kind, NOW + Math.max(a, b) * DAY);
        for (const name of ['price', 'activity', 'owner'] as const) {
          const [from, to] = [scored(young[name]), scored(old[name])];
          expect(Boolean(from)).toBe(Boolean(to));
          if (!from || !to) continue;
          expect(to.score).toBe(from.score);
          expect(to.low).toBeLessThanOrEqual(from.low + 1e-9);
          expect(to.high).toBeGreaterThanOrEqual(from.high - 1e-9);
        }
      }),
    );
  });

  it('never widens when more is seen', () => {
    fc.assert(
      fc.property(
        any.covered,
        fc.integer({ min: 2, max: 119 }),
        fc.integer({ min: 2, max: 119 }),
        yardstick,
        (input, a, b, kind) => {
          const seen = (days: number) =>
            marks({ ...input, coverage: { all: [[NOW - days * DAY, NOW]] } }, kind);
          const less = seen(Math.min(a, b));
          const more = seen(Math.max(a, b));
          for (const name of ['activity', 'owner'] as const) {
            const [from, to] = [scored(less[name]), scored(more[name])];
            if (from && to) expect(any.width(to)).toBeLessThanOrEqual(any.width(from) + 1e-9);
          }
        },
      ),
    );
  });

  it('never widens when newer time is added, the window sliding on', () => {
    fc.assert(
      fc.property(
        any.covered,
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        (input, a, b) => {
          const seen = (back: number) =>
            marksOf(
              { ...input, coverage: { all: [[NOW - 200 * DAY, NOW - back * DAY]] } },
              FACTS,
              NOW - back * DAY,
            ).activity;
          const [less, more] = [scored(seen(Math.max(a, b))), scored(seen(Math.min(a, b)))];
          if (less && more) expect(any.width(more)).toBeLessThanOrEqual(any.width(less) + 1e-9);
        },
      ),
    );
  });
});
