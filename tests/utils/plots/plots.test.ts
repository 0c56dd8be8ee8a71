/** What the plots are drawn from, against sums made by hand; too little data is never a zero. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber } from '../../../utils/payoff/calendar.ts';
import { bands } from '../../../utils/plots/bands.ts';
import { costPerHour } from '../../../utils/plots/costPerHour.ts';
import { feeHours } from '../../../utils/plots/feeHours.ts';
import { markHistory } from '../../../utils/plots/markHistory.ts';
import { letterName } from '../../../utils/plots/names.ts';
import { priceHistory } from '../../../utils/plots/priceHistory.ts';
import { weekHours } from '../../../utils/plots/weekHours.ts';
import { yearReview, yearsOf } from '../../../utils/plots/yearReview.ts';
import {
  BEGIN,
  END,
  fee,
  gain,
  NOW,
  OTHER,
  PLANET,
  refund,
  settings,
  TODAY,
  used,
  ZONE,
} from '../payoff/make.ts';
import { community } from './make.ts';

const HOUR = 3_600_000;
const worth = settings({ hourLostFen: 1000, hourGainedFen: 3000 });

describe('fee against hours', () => {
  const of = (hours: number, more = {}) =>
    feeHours([
      community(PLANET, {
        ...{ fees: [fee()], attention: [used(BEGIN, hours)], measuredSince: BEGIN },
        ...{ settings: worth, ...more },
      }),
    ]);

  it('has the fee of the whole term, the hours so far, and the line v − c', () => {
    const made = of(10);
    expect(made).toMatchObject({ line: 'drawn', lineFen: 2000, reached: 0 });
    expect(made.points).toMatchObject([{ owedFen: 36_500, hours: 10, highHours: 10 }]);
    expect(of(18.25).reached).toBe(1);
    expect(of(18.2).reached).toBe(0);
  });

  it('takes money that came in off the fee, other gains not', () => {
    const money = gain(20_000, 30_000, { kind: 'money' });
    expect(of(1, { gains: [money, gain(9000)] }).points[0]?.owedFen).toBe(16_500);
  });

  it('says why there is no line', () => {
    expect(of(1, { settings: settings() })).toMatchObject({ line: 'unset' });
    const no = of(1, { settings: settings({ hourLostFen: 5, hourGainedFen: 5 }) });
    expect(no.line).toBe('none');
    expect(no.lineFen).toBeUndefined();
  });

  it('draws no zero where nothing was measured, and estimates the days before measuring', () => {
    const never = of(0, { attention: [], measuredSince: '2025-12-11' });
    expect(never.points).toEqual([]);
    expect(never.unmeasured).toMatchObject([{ key: PLANET }]);
    const half = of(0, { attention: [used('2025-11-01', 4)], measuredSince: '2025-11-01' });
    expect(half.points[0]?.unmeasuredDays).toBe(dayNumber('2025-11-01') - dayNumber(BEGIN));
    expect(half.points[0]?.highHours).toBeGreaterThan(4);
  });
});

describe('cost of an hour', () => {
  it('is fees over hours, dearest first; less than a quarter of an hour divides nothing', () => {
    const one = (key: typeof PLANET, hours: number) =>
      community(key, {
        fees: [fee({ community: key })],
        attention: [used(BEGIN, hours, { community: key })],
        measuredSince: BEGIN,
      });
    const made = costPerHour([one(PLANET, 10), one(OTHER, 5), one('zsxq:3', 0.2)]);
    expect(made.rows.map((row) => [row.key, row.hours])).toEqual([
      [OTHER, 5],
      [PLANET, 10],
    ]);
    expect(made.rows[0]?.highFen).toBe(Math.round((made.rows[0]?.feesFen ?? 0) / 5));
    expect(made.without).toMatchObject([{ key: 'zsxq:3' }]);
  });
});

describe('weekday and hour', () => {
  const session = (from: string, minutes: number, more = {}) => {
    const fromAt = Date.parse(`${from}+08:00`);
    const ms = minutes * 60_000;
    return {
      ...{ community: PLANET, fromAt, toAt: fromAt + ms, ms: { feed: ms }, byHand: false },
      ...more,
    };
  };

  it('puts a visit where the clock on the wall stood', () => {
    // A Wednesday.
    const made = weekHours([session('2025-12-10T21:50:00', 30)], ZONE);
    expect(made.ms[2]?.[21]).toBe(10 * 60_000);
    expect(made.ms[2]?.[22]).toBe(20 * 60_000);
    expect(made.best).toEqual({ weekday: 2, hour: 22, ms: 20 * 60_000 });
  });

  it('passes midnight into the next day, Sunday into Monday', () => {
    const made = weekHours([session('2025-12-14T23:30:00', 60)], ZONE);
    expect([made.ms[6]?.[23], made.ms[0]?.[0]]).toEqual([30 * 60_000, 30 * 60_000]);
  });

  it('leaves out what was added by hand and says how much', () => {
    const made = weekHours([session('2025-12-10T12:00:00', 45, { byHand: true })], ZONE);
    expect(made).toMatchObject({ totalMs: 0, byHandMs: 45 * 60_000 });
    expect(made.best).toBeUndefined();
  });

  it('loses and adds no time, whatever the zone', () => {
    const zones = fc.constantFrom(ZONE, 'Asia/Kolkata', 'America/New_York', 'Asia/Kathmandu');
    const visits = fc.array(
      fc.record({
        from: fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2025, 11, 31) }),
        length: fc.integer({ min: 1, max: 5 * HOUR }),
        share: fc.double({ min: 0.05, max: 1, noNaN: true }),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(visits, zones, (list, zone) => {
        const rows = list.map(({ from, length, share }) => ({
          ...{ community: PLANET, fromAt: from, toAt: from + length, byHand: false },
          ms: { feed: Math.max(1, Math.round(length * share)) },
        }));
        const made = weekHours(rows, zone);
        const cells = made.ms.flat().reduce((sum, n) => sum + n, 0);
        const all = rows.reduce((sum, row) => sum + row.ms.feed, 0);
        expect(made.totalMs).toBe(all);
        expect(Math.abs(cells - all)).toBeLessThan(1);
      }),
      { numRuns: 60 },
    );
  });
});

describe('bands', () => {
  const first = fee();
  const rows = [first, refund(first, { paidOn: '2025-06-03' }), fee({ term: 'forever' })];

  it('has terms, payments and use by month on one scale', () => {
    const attention = [used('2025-12-01', 2), used(TODAY, 1), used('2025-11-30', 4)];
    const made = bands([community(PLANET, { fees: rows, attention })], NOW, '2025-11-01', ZONE);
    const [row] = made.rows;
    expect(row?.bands).toMatchObject([
      { from: dayNumber(BEGIN), to: dayNumber(END), refunded: true, forever: false },
      { refunded: false, forever: true },
    ]);
    expect(row?.payments.map((one) => one.back)).toEqual([false, true, false]);
    expect(row?.use.map((one) => [one.month, one.hours])).toEqual([
      ['2025-11', 4],
      ['2025-12', 3],
    ]);
    expect(made).toMatchObject({
      from: dayNumber(BEGIN),
      measuredFrom: dayNumber('2025-11-01'),
      mostHours: 4,
    });
  });

  it('has no use before measuring began, nor after today', () => {
    const attention = [used(TODAY, 0.01)];
    const use = (since: string, more = attention) =>
      bands([community(PLANET, { attention: more })], NOW, since, ZONE).rows[0]?.use[0];
    const today = dayNumber(TODAY);
    expect(use(TODAY)).toMatchObject({ from: today, to: today + 1 });
    expect(use('2025-01-01')).toMatchObject({
      from: dayNumber(`${TODAY.slice(0, 7)}-01`),
      to: today + 1,
    });
    // Time by hand can lie before.
    const before = `${TODAY.slice(0, 7)}-02`;
    expect(use(TODAY, [...attention, used(before, 1)])).toMatchObject({ from: dayNumber(before) });
  });

  it('leaves out what ended before the scale, and says how much', () => {
    const old = fee({
      ...{ id: 'old', paidOn: '2016-03-01', term: { begin: '2016-03-01', end: '2017-03-01' } },
    });
    const gone = community('zsxq:16000000', { fees: [{ ...old, community: 'zsxq:16000000' }] });
    const made = bands([community(PLANET, { fees: [old, first] }), gone], NOW, undefined, ZONE);
    expect(made.rows.map((row) => row.key)).toEqual([PLANET]);
    expect(made.rows[0]?.bands.map((band) => band.id)).toEqual([first.id]);
    expect(made.rows[0]?.payments.map((one) => one.id)).toEqual([first.id]);
    expect(made.older).toMatchObject({ terms: 2, payments: 2 });
    expect(made.from).toBe(dayNumber(BEGIN));
  });

  it('without anything has no scale', () => {
    const made = bands([community(PLANET)], NOW, undefined, ZONE);
    expect(made).toMatchObject({ rows: [], mostHours: 0, older: { terms: 0, payments: 0 } });
  });
});

describe('price history', () => {
  const at = (days: number) => Date.UTC(2025, 0, 1) + days * 86_400_000;
  const read = (fact: string, days: number, value: number) => ({ fact, seenAt: at(days), value });

  it('holds each price until the next reading, the last until it was last seen', () => {
    const list = [read('price', 30, 9900), read('price', 0, 6800), read('struckPrice', 10, 19_900)];
    const made = priceHistory([...list, read('members', 5, 12)], at(40));
    expect(made.points).toEqual([
      { at: at(0), price: 6800 },
      { at: at(10), price: 6800, struck: 19_900 },
      { at: at(30), price: 9900, struck: 19_900 },
      { at: at(40), price: 9900, struck: 19_900 },
    ]);
    expect(made).toMatchObject({ changes: 1, lowFen: 6800, highFen: 9900 });
  });

  it('a struck-out price of 0 is one that is over', () => {
    const made = priceHistory(
      [read('price', 0, 6800), read('struckPrice', 0, 19_900), read('struckPrice', 10, 0)],
      at(20),
    );
    expect(made.points).toEqual([
      { at: at(0), price: 6800, struck: 19_900 },
      { at: at(10), price: 6800 },
      { at: at(20), price: 6800 },
    ]);
  });

  it('of nothing is nothing', () => {
    expect(priceHistory([], at(0))).toEqual({ points: [], changes: 0 });
  });
});

describe('marks over time', () => {
  const row = (day: string, score: number, formulaVersion = 1) => ({
    ...{ day, formulaVersion },
    price: [score, score - 5, score + 5] as const,
  });

  it('breaks the line at long silence and at another formula, and names the day of it', () => {
    const made = markHistory([
      row('2025-06-01', 60),
      row('2025-01-01', 50),
      row('2025-01-10', 52),
      row('2025-06-05', 61, 2),
    ]);
    const price = made.lines.find((line) => line.name === 'price');
    expect(price?.pieces.map((piece) => piece.map((point) => point.score))).toEqual([
      [50, 52],
      [60],
      [61],
    ]);
    expect(made.turns).toEqual([{ day: dayNumber('2025-06-05'), formulaVersion: 2 }]);
    expect(made.lines.find((line) => line.name === 'owner')?.pieces).toEqual([]);
  });
});

describe('review of a year', () => {
  const paid = fee({ paidOn: '2025-06-01' });
  const all = [
    community(PLANET, {
      fees: [paid],
      attention: [used('2025-07-01', 2), used('2024-12-31', 9)],
      gains: [gain(10_000, 20_000)],
      measuredSince: '2025-06-01',
    }),
    community(OTHER, { measuredSince: '2025-06-01' }),
  ];
  const decision = {
    ...{ id: 'd', community: PLANET, at: Date.parse('2025-06-02T12:00:00+08:00') },
    ...{ moment: 'renewal' as const, choice: 'keep' as const, reason: 'used' },
  };
  const made = yearReview(all, [decision], 2025, settings(), NOW, ZONE);

  it('has that year alone', () => {
    expect(made).toMatchObject({ paidFen: 36_500, hours: 2, activeDays: 1, unmeasuredDays: 151 });
    expect(made.rows).toHaveLength(1);
    expect(made.rows[0]).toMatchObject({ hours: 2, gains: 1, worth: { lowFen: 10_000 } });
    expect(made.carriedFen).toBe(Math.floor((36_500 * 214) / 365));
    expect(made.decisions).toMatchObject([{ day: '2025-06-02', choice: 'keep', reason: 'used' }]);
    expect(yearReview(all, [decision], 2024, settings(), NOW, ZONE).decisions).toEqual([]);
  });

  it('tells months without use from months not measured', () => {
    expect(made.months[6]).toBe(2);
    expect(made.months[7]).toBe(0);
    expect(made.months[0]).toBeNull();
    expect(made.months[11]).toBe(0);
  });

  it('never measured is not unused: hours and months are unknown, not zero', () => {
    const unmeasured = yearReview(
      [community(PLANET, { fees: [paid], attention: [], measuredSince: addDays(TODAY, 1) })],
      [],
      2025,
      settings(),
      NOW,
      ZONE,
    );
    expect(unmeasured.hours).toBeUndefined();
    expect(unmeasured.rows[0]?.hours).toBeUndefined();
    expect(unmeasured.unmeasuredDays).toBe(344);
    expect(unmeasured.months.every((month) => month === null)).toBe(true);
    // A year before measuring began, but for what was added by hand.
    const byHand = { ...used('2024-05-05', 0), byHandMs: 3_600_000 };
    const before = yearReview(
      [community(PLANET, { attention: [byHand], measuredSince: '2025-06-01' })],
      [],
      2024,
      settings(),
      NOW,
      ZONE,
    );
    expect(before).toMatchObject({ hours: 1, byHandHours: 1, unmeasuredDays: 366 });
    expect(before.rows[0]?.hours).toBe(1);
    expect([before.months[4], before.months[5]]).toEqual([1, null]);
  });

  it('knows the years there are', () => {
    expect(yearsOf(all, NOW, ZONE)).toEqual([2025, 2024]);
  });
});

it('letters stand for names, without an end', () => {
  expect([0, 25, 26, 27, 701, 702].map((n) => letterName(n, 'X'))).toEqual([
    ...['X A', 'X Z', 'X AA', 'X AB', 'X ZZ', 'X AAA'],
  ]);
});
