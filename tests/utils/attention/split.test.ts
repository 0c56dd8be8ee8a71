import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIn, dayStart, rollUp, splitByDay } from '../../../utils/attention/split.ts';
import type { Interval } from '../../../utils/attention/types.ts';
import { HOUR, OTHER, PLANET, S } from './page.ts';

const ZONES = [
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Africa/Cairo',
  'Asia/Beirut',
];
const from = (begin: string, ms: number): Interval => {
  const fromWall = Date.parse(begin);
  return { ...PLANET, fromWall, toWall: fromWall + ms, ms };
};

describe('split by day', () => {
  const cases: [string, Interval, string, [string, number][]][] = [
    [
      'midnight',
      from('2025-12-09T23:59:50+08:00', 20 * S),
      'Asia/Shanghai',
      [
        ['2025-12-09', 10 * S],
        ['2025-12-10', 10 * S],
      ],
    ],
    [
      'up to midnight, not past it',
      from('2025-12-09T23:59:50+08:00', 10 * S),
      'Asia/Shanghai',
      [['2025-12-09', 10 * S]],
    ],
    [
      'from midnight on',
      from('2025-12-10T00:00:00+08:00', 10 * S),
      'Asia/Shanghai',
      [['2025-12-10', 10 * S]],
    ],
    [
      'another zone: no midnight there',
      from('2025-12-09T23:59:50+08:00', 20 * S),
      'Europe/Berlin',
      [['2025-12-09', 20 * S]],
    ],
    [
      'a day of 23 hours',
      from('2025-03-30T00:00:00+01:00', 25 * HOUR),
      'Europe/Berlin',
      [
        ['2025-03-30', 23 * HOUR],
        ['2025-03-31', 2 * HOUR],
      ],
    ],
    [
      'a day of 25 hours',
      from('2025-10-26T00:00:00+02:00', 26 * HOUR),
      'Europe/Berlin',
      [
        ['2025-10-26', 25 * HOUR],
        ['2025-10-27', HOUR],
      ],
    ],
    [
      'a change at midnight itself',
      from('2025-04-24T23:30:00+02:00', HOUR),
      'Africa/Cairo',
      [
        ['2025-04-24', HOUR / 2],
        ['2025-04-25', HOUR / 2],
      ],
    ],
    [
      'a day the zone skipped',
      from('2011-12-29T23:00:00-10:00', 2 * HOUR),
      'Pacific/Apia',
      [
        ['2011-12-29', HOUR],
        ['2011-12-31', HOUR],
      ],
    ],
  ];
  it.each(cases)('%s', (_name, interval, zone, expected) => {
    expect(splitByDay(interval, zone).map((p) => [p.day, p.ms])).toEqual(expected);
  });

  it('a move of zone: later pieces go by the new one', () => {
    const there = rollUp([], [from('2025-12-10T22:00:00Z', 15 * S)], 'Europe/Berlin');
    const both = rollUp(there, [from('2025-12-10T22:00:15Z', 15 * S)], 'Asia/Shanghai');
    expect(both.map((r) => [r.day, r.ms])).toEqual([
      ['2025-12-10', 15 * S],
      ['2025-12-11', 15 * S],
    ]);
  });

  it('rows add up by community, day and page kind; time by hand stays apart', () => {
    const row = { ...PLANET, day: '2025-12-10', ms: 1000, byHandMs: 5000 };
    const other = { ...from('2025-12-10T12:00:00+08:00', 3000), ...OTHER };
    const rows = rollUp([row], [from('2025-12-10T12:00:00+08:00', 2000), other], 'Asia/Shanghai');
    expect(rows).toEqual([
      { ...PLANET, day: '2025-12-10', ms: 3000, byHandMs: 5000 },
      { ...OTHER, day: '2025-12-10', ms: 3000, byHandMs: 0 },
    ]);
  });

  it.each(ZONES)('dayStart is the first moment of the day: %s', (zone) => {
    for (const day of ['2025-03-30', '2025-10-26', '2025-11-02', '2025-01-01', '2024-02-29']) {
      const start = dayStart(day, zone);
      expect(dayIn(start, zone)).toBe(day);
      expect(dayIn(start - 1, zone) < day).toBe(true);
    }
  });
});

describe('laws', () => {
  it('keeps the total and the order, each piece in its own day, in every zone', () => {
    const year = fc.integer({ min: Date.UTC(2012, 0, 1), max: Date.UTC(2030, 0, 1) });
    const length = fc.oneof(
      fc.integer({ min: 1, max: 15_000 }),
      fc.integer({ min: 1, max: 50 * HOUR }),
    );
    fc.assert(
      fc.property(year, length, fc.constantFrom(...ZONES), (fromWall, ms, zone) => {
        const pieces = splitByDay({ ...PLANET, fromWall, toWall: fromWall + ms, ms }, zone);
        let at = fromWall;
        for (const piece of pieces) {
          expect(piece.fromWall).toBe(at);
          expect(piece.ms).toBe(piece.toWall - piece.fromWall);
          expect(dayIn(piece.fromWall, zone)).toBe(piece.day);
          expect(dayIn(piece.toWall - 1, zone)).toBe(piece.day);
          at = piece.toWall;
        }
        expect(at).toBe(fromWall + ms);
      }),
      { numRuns: 60 },
    );
  });

  it('rows do not depend on the order of the intervals', () => {
    const base = Date.parse('2025-10-25T20:00:00Z');
    const some = fc.array(
      fc.tuple(fc.nat(8 * HOUR), fc.integer({ min: 1, max: HOUR }), fc.boolean()),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, (list) => {
        const intervals = list.map(([a, ms, other]) => ({
          ...(other ? OTHER : PLANET),
          fromWall: base + a,
          toWall: base + a + ms,
          ms,
        }));
        const zone = 'Europe/Berlin';
        expect(rollUp([], [...intervals].reverse(), zone)).toEqual(rollUp([], intervals, zone));
      }),
      { numRuns: 40 },
    );
  });
});
