import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../utils/payoff/calendar.ts';
import { costsOf, idleOf } from '../../../utils/payoff/costs.ts';
import type { HandDeed } from '../../../utils/payoff/entries.ts';
import { forecastFactor, PRIOR_FACTOR } from '../../../utils/payoff/forecast.ts';
import { loadOf } from '../../../utils/payoff/load.ts';
import { participationOf } from '../../../utils/payoff/participation.ts';
import { activeDays } from '../../../utils/payoff/time.ts';
import type { AttentionDay, PayoffInputs, Plan, Term } from '../../../utils/payoff/types.ts';
import {
  at,
  BEGIN,
  deed,
  facts,
  fee,
  gain,
  inputs,
  NOISE,
  OTHER,
  PLANET,
  plan,
  refund,
  settings,
  TODAY,
  used,
} from './make.ts';

const SPAN = { begin: BEGIN, end: '2025-12-11' };
const FEES = [fee()];

describe('what it costs', () => {
  it('per day, active hour, visit and useful item', () => {
    const attention = [
      used('2025-12-01', 1.5),
      used('2025-12-02', 0.5),
      used('2025-12-02', 0, { byHandMs: 7_200_000 }),
    ];
    const deeds = [deed('2025-12-05'), deed('2025-12-02')];
    const gains = [gain(100), gain(), ...NOISE.gains];
    const costs = costsOf(inputs({ fees: FEES, attention, deeds, gains }), SPAN);
    expect(costs).toEqual({
      feesFen: 19_300,
      days: 193,
      perDayFen: 100,
      perHourFen: 4_825,
      perVisitFen: 6_433,
      perItemFen: 9_650,
      hours: 4,
      visits: 3,
      items: 2,
    });
  });

  it('nothing to divide by: no figure', () => {
    const costs = costsOf(inputs({ fees: FEES, attention: [used(TODAY, 0.01)] }), SPAN);
    expect(costs).toEqual({
      feesFen: 19_300,
      days: 193,
      perDayFen: 100,
      hours: 0.01,
      visits: 0,
      items: 0,
    });
  });

  it('measured for the last ten days: their pace for the others, what was told once, visits against ten days', () => {
    const attention = [used('2025-12-05', 2), used('2025-08-01', 0, { byHandMs: 36_000_000 })];
    const costs = (more: object) => costsOf(inputs({ fees: FEES, attention, ...more }), SPAN);
    expect(costs({ measuredSince: '2025-12-01' })).toMatchObject({
      feesFen: 19_300,
      perDayFen: 100,
      measuredDays: 10,
      // ¥193 for 2 h in 10 of 193 days, and 10 h that were told.
      perHourFen: 397,
      perVisitFen: 1_000,
      hours: 48.6,
      visits: 1,
    });
    // Switched off for the ten days before: not part of it either.
    const off = [{ begin: '2025-12-01', end: '2025-12-03' }];
    expect(costs({ measuredSince: '2025-12-01', unmeasured: off })).toMatchObject({
      measuredDays: 8,
      perHourFen: 331,
    });
    // Nothing measured: what was told stands alone, and that is said.
    expect(costs({ measuredSince: '2025-12-11' })).toMatchObject({ measuredDays: 0, hours: 12 });
    expect(costs({ byHandOnly: true })).not.toHaveProperty('measuredDays');
  });

  it('law: an hour measured longer at the same pace costs the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 193 }), (days) => {
        const since = addDays('2025-12-11', -days);
        const attention = Array.from({ length: days }, (_, i) => used(addDays(since, i), 0.5));
        const costs = costsOf(inputs({ fees: FEES, attention, measuredSince: since }), SPAN);
        expect(costs).toMatchObject({ perHourFen: 200, perVisitFen: 100 });
      }),
    );
  });

  it('law: what was told is told once, on whatever day, and makes no hour dearer', () => {
    const day = fc.integer({ min: 0, max: 192 }).map((n) => addDays('2025-12-10', -n));
    const all = fc.record({ day, hours: fc.integer({ min: 1, max: 20 }), since: day });
    fc.assert(
      fc.property(all, ({ day, hours, since }) => {
        const told = used(day, 0, { byHandMs: hours * 3_600_000 });
        const of = (...attention: AttentionDay[]) =>
          costsOf(inputs({ fees: FEES, attention, measuredSince: since }), SPAN);
        const [before, after] = [of(used(TODAY, 1)), of(used(TODAY, 1), told)];
        expect(after.hours - before.hours).toBeCloseTo(hours, 6);
        expect(after.perHourFen).toBeLessThanOrEqual(before.perHourFen ?? 0);
        expect(after.perHourFen).toBe(Math.round(19_300 / after.hours));
      }),
    );
  });

  it('days since the last use, and what they cost', () => {
    const idle = (more: object) => idleOf(inputs({ fees: FEES, ...more }), SPAN);
    expect(idle({ attention: [used('2025-12-01', 1), used('2025-12-09', 0.001)] })).toMatchObject({
      lastUse: '2025-12-01',
      days: 9,
      costFen: 900,
    });
    expect(idle({ deeds: [deed('2025-12-08')] })).toMatchObject({ days: 2, costFen: 200 });
    // Money that came in on such a day is no cost saved by not coming.
    const earned = fee({ kind: 'commission', paid: 900, paidOn: '2025-12-09', term: 'none' });
    expect(idle({ fees: [...FEES, earned], deeds: [deed('2025-12-08')] }).costFen).toBe(200);
    expect(idle({ attention: [used(TODAY, 1)] })).toMatchObject({
      days: 0,
      costFen: 0,
      says: { id: 'idle.today' },
    });
    expect(idle({})).toMatchObject({ days: 193, costFen: 19_300, says: { id: 'idle.never' } });
    // Days before measuring are unknown, not unused.
    expect(idle({ measuredSince: '2025-12-01' })).toMatchObject({ days: 10, costFen: 1_000 });
    expect(
      idle({
        attention: [used('2025-11-30', 1)],
        unmeasured: [{ begin: '2025-12-05', end: '9999-12-31' }],
      }),
    ).toMatchObject({ days: 4, costFen: 400 });
    expect(idle({ measuredSince: '2025-12-11' })).toMatchObject({
      days: 0,
      says: { id: 'idle.unknown' },
    });
  });
});

describe('deeds by hand', () => {
  const told = (on: string, count: number, deed: HandDeed['deed'] = 'meeting'): HandDeed => ({
    ...{ id: `${deed}-${on}`, community: PLANET, deed, on, count },
  });
  const four = { begin: '2025-11-13', end: '2025-12-11' };
  const part = (handDeeds: HandDeed[]) =>
    participationOf(inputs({ deeds: [deed('2025-11-14', 2)], handDeeds }), four).parts.find(
      (one) => one.part === 'deeds',
    );

  it('count with the noticed ones, and are said apart', () => {
    expect(part([])?.says).toMatchObject({ id: 'participation.deeds', params: { is: 2 } });
    expect(part([told('2025-11-20', 1)])?.says).toMatchObject({
      id: 'participation.deedsByHand',
      params: { is: 3, byHand: 1 },
    });
  });

  it('reading in the phone app is none, nor is one of other days or places', () => {
    const none = [
      told('2025-11-20', 9, 'read-digest'),
      told('2025-11-12', 9),
      { ...told('2025-11-20', 9), community: OTHER },
    ];
    expect(part(none)).toEqual(part([]));
  });

  it('are a use of that day', () => {
    expect(activeDays(inputs({ handDeeds: [told('2025-11-20', 1)] }), four)).toEqual([
      '2025-11-20',
    ]);
  });
});

describe('participation', () => {
  /** Four weeks: deeds 4 a month and gains 1 a month are 3.68 and 0.92. */
  const four = { begin: '2025-11-13', end: '2025-12-11' };
  const full = {
    attention: ['2025-11-14', '2025-11-21', '2025-11-28', '2025-12-05'].map((d) => used(d, 1)),
    deeds: [deed('2025-11-14', 4), deed('2025-11-14', 50, { deed: 'read-digest' })],
    gains: [gain(100)],
    ownerPosts: { seen: 8, read: 8 },
  };
  it('everything done is 100, and no more', () => {
    expect(participationOf(inputs(full), four).index).toBe(100);
    expect(participationOf(inputs({ ...full, deeds: [deed('2025-11-14', 400)] }), four).index).toBe(
      100,
    );
  });
  it('geometric mean of its parts', () => {
    const half = {
      ...full,
      attention: full.attention.slice(0, 2),
      ownerPosts: { seen: 8, read: 2 },
    };
    const p = participationOf(inputs(half), four);
    expect(p.parts.map((x) => [x.part, x.share])).toEqual([
      ['weeks', 0.5],
      ['ownerPosts', 0.25],
      ['deeds', 1],
      ['gains', 1],
    ]);
    expect(p.index).toBe(Math.round(100 * 0.125 ** 0.25));
  });
  it('reading is no deed; nothing done is 0', () => {
    const read = { ...full, deeds: [deed('2025-11-14', 50, { deed: 'read-digest' })] };
    expect(participationOf(inputs(read), four).index).toBe(0);
  });
  it('what is not known is left out and named', () => {
    const { ownerPosts: _, ...rest } = full;
    const p = participationOf(inputs({ ...rest, measuredSince: '2026-01-01' }), four);
    expect(p.parts.map((x) => x.part)).toEqual(['deeds', 'gains']);
    expect(p.missing.map((m) => m.id)).toEqual(['missing.attention', 'missing.ownerPosts']);
    expect(p.index).toBe(100);
    const told = participationOf(inputs({ ...rest, byHandOnly: true }), four);
    expect(told.missing.map((m) => m.id)).not.toContain('missing.ownerPosts');
  });
  it('measured for the last week: deeds and gains of that week against a week', () => {
    const last = {
      measuredSince: '2025-12-04',
      attention: [used('2025-12-05', 1)],
      deeds: [deed('2025-12-05', 1), deed('2025-11-14', 9)],
      gains: [gain(100)],
    };
    const p = participationOf(inputs(last), { begin: '2025-06-01', end: '2025-12-11' });
    const of = Object.fromEntries(p.parts.map((one) => [one.part, one.says.params]));
    expect(of.weeks).toMatchObject({ is: 1, of: 1 });
    expect(of.deeds?.is).toBe(1);
    expect(of.deeds?.of).toBeCloseTo((4 * 7 * 12) / 365.25, 9);
    expect(p.index).toBe(100);
  });
  it('nothing measured and nothing told: deeds are unknown, not none', () => {
    const p = participationOf(inputs({ measuredSince: '2026-01-01', gains: [gain(1)] }), four);
    expect(p.parts.map((one) => one.part)).toEqual(['gains']);
    expect(p.index).toBeUndefined();
  });
  it('law: between 0 and 100; a deed more never lowers it', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(4), fc.nat(3), fc.nat(9), (deeds, weeks, gains, read) => {
        const index = (d: number) =>
          participationOf(
            inputs({
              attention: full.attention.slice(0, weeks),
              deeds: [deed('2025-11-14', d)],
              gains: Array.from({ length: gains }, () => gain(1)),
              ownerPosts: { seen: 8, read },
            }),
            four,
          ).index ?? -1;
        expect(index(deeds)).toBeGreaterThanOrEqual(0);
        expect(index(deeds + 1)).toBeLessThanOrEqual(100);
        expect(index(deeds + 1)).toBeGreaterThanOrEqual(index(deeds));
      }),
    );
  });
});

/** A community that was paid for over a term, with its plans. */
const ran = (term: Term, more: Partial<PayoffInputs> = {}) =>
  inputs({
    fees: [fee({ paidOn: term.begin, term })],
    plans: [plan({ term, madeAt: at('2024-12-01') })],
    ...more,
  });

describe('forecast factor', () => {
  const term = { begin: '2025-01-01', end: '2025-01-29' };
  const factor = (...all: PayoffInputs[]) => forecastFactor(all, TODAY, settings());
  it('before own history: other people’s, and says so', () => {
    const running = { begin: TODAY, end: '2026-12-10' };
    expect(factor(ran(running, { attention: [used(TODAY, 5)] }))).toMatchObject({
      k: PRIOR_FACTOR,
      from: 'others',
      terms: 0,
      says: { id: 'forecast.others' },
    });
    expect(PRIOR_FACTOR).toBeCloseTo(4.2 / 9.5, 2);
  });
  it('own history: foretold 8 h in four weeks, did 2 (m = 20)', () => {
    const attention = [
      used('2025-01-05', 2),
      used('2025-01-29', 9),
      used('2025-01-05', 9, { community: OTHER }),
    ];
    const k = factor(ran(term, { attention }));
    expect(k).toMatchObject({ from: 'own', terms: 1, foretoldHours: 8, actualHours: 2 });
    expect(k.k).toBeCloseTo(22 / 28, 12);
  });
  it.each([
    ['never bought', { fees: [] }],
    ['given back', { fees: [fee({ id: 'f', term }), refund(fee({ id: 'f' }))] }],
    ['left before it began', { leftOn: '2025-01-01' }],
    [
      'bought for other days',
      { fees: [fee({ term: { begin: '2025-03-01', end: '2025-04-01' } })] },
    ],
    ['nothing measured then', { measuredSince: '2025-02-01' }],
  ] as [string, Partial<PayoffInputs>][])(
    'a plan that did not run counts for nothing: %s',
    (_name, more) => {
      expect(factor(ran(term, more))).toMatchObject({ k: PRIOR_FACTOR, from: 'others', terms: 0 });
    },
  );
  it('left half way, measured half way: what was foretold for those days', () => {
    expect(factor(ran(term, { leftOn: '2025-01-15' }))).toMatchObject({ foretoldHours: 4 });
    expect(factor(ran(term, { measuredSince: '2025-01-15' }))).toMatchObject({ foretoldHours: 4 });
    const unmeasured = [{ begin: '2025-01-01', end: '2025-01-08' }];
    expect(factor(ran(term, { unmeasured }))).toMatchObject({ foretoldHours: 6 });
  });
  it('read, and not booked: a membership, too', () => {
    const read = facts({
      ...{ type: 'pay', viewerState: 'expired' },
      ...{ viewerJoinAt: at('2025-01-01'), viewerTermEnd: at('2025-01-29') },
    });
    expect(factor(ran(term, { fees: [], facts: read }))).toMatchObject({ terms: 1 });
  });
  it('a plan without days is of the first term after it was made', () => {
    const undated = (day: string) => ran(term, { plans: [plan({ madeAt: at(day) })] });
    expect(factor(undated('2024-12-20'))).toMatchObject({ terms: 1, foretoldHours: 8 });
    expect(factor(undated('2025-01-15'))).toMatchObject({ terms: 1, foretoldHours: 4 });
    expect(factor(undated('2025-02-01'))).toMatchObject({ terms: 0 });
    // Of several for the same days the newest.
    const two = [
      plan({ madeAt: at('2024-12-20') }),
      plan({ madeAt: at('2024-12-24'), hoursPerWeek: 1 }),
    ];
    for (const plans of [two, [...two].reverse()]) {
      expect(factor(ran(term, { plans }))).toMatchObject({ terms: 1, foretoldHours: 4 });
    }
  });
  it('of several plans for the same days the last made before they began, not one made within', () => {
    const attention = [used('2025-01-05', 2)];
    const made = (day: string, hoursPerWeek: number, more: Partial<Plan> = {}) =>
      plan({ madeAt: at(day), hoursPerWeek, ...more });
    const early = made('2024-12-20', 5, { term });
    const knowing = made('2025-01-27', 0.5, { term });
    for (const plans of [
      [early, knowing],
      [knowing, early],
      [early, made('2025-01-27', 0.5)],
    ]) {
      const one = ran(term, { plans, attention });
      expect(factor(one)).toMatchObject({ terms: 1, foretoldHours: 20, actualHours: 2 });
    }
  });
  it('a plan made within its days foretold those that were left, none that were over', () => {
    const attention = [used('2025-01-05', 9), used('2025-01-20', 1)];
    const made = (day: string) => [plan({ madeAt: at(day), term })];
    expect(factor(ran(term, { plans: made('2025-01-15'), attention }))).toMatchObject({
      ...{ terms: 1, foretoldHours: 4, actualHours: 1 },
    });
    for (const day of ['2025-01-29', '2025-03-09']) {
      expect(factor(ran(term, { plans: made(day), attention }))).toMatchObject({ terms: 0 });
    }
  });
  it('a year each of what was paid for good: each by its plan', () => {
    const years = [
      { begin: '2023-01-01', end: '2024-01-01' },
      { begin: '2024-01-01', end: '2025-01-01' },
    ];
    const plans = years.map((term, i) =>
      plan({ term, hoursPerWeek: 7 * (i + 1), madeAt: at('2022-12-20') }),
    );
    const forever = ran(term, { fees: [fee({ paidOn: '2023-01-01', term: 'forever' })], plans });
    expect(factor(forever)).toMatchObject({ terms: 2, foretoldHours: 365 + 2 * 366 });
  });
  it('law: a day of a term counts once, however many plans it has', () => {
    const day = fc.integer({ min: -60, max: 90 });
    const one = fc.record({ made: day, from: day, days: fc.integer({ min: 1, max: 60 }) });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (some) => {
        const plans = some.map(({ made, from, days }) => {
          const begin = addDays(term.begin, from);
          const madeAt = at(addDays(term.begin, made));
          return plan({ madeAt, hoursPerWeek: 7, term: { begin, end: addDays(begin, days) } });
        });
        const attention = Array.from({ length: 28 }, (_, i) => used(addDays(term.begin, i), 1));
        const { foretoldHours, actualHours } = factor(ran(term, { plans, attention }));
        expect(foretoldHours).toBeCloseTo(actualHours, 9);
        expect(actualHours).toBeLessThanOrEqual(28);
      }),
    );
  });
  it('law: k lies between 1 and actual ÷ foretold, and nears it as m gets small', () => {
    const hours = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(hours, hours, fc.integer({ min: 1, max: 500 }), (perWeek, actual, m) => {
        const done = ran(term, {
          plans: [plan({ term, hoursPerWeek: perWeek, madeAt: at('2024-12-01') })],
          attention: [used('2025-01-05', actual)],
        });
        const of = (forecastHours: number) =>
          forecastFactor([done], TODAY, settings({ forecastHours })).k;
        const ratio = actual / (perWeek * 4);
        expect(of(m)).toBeGreaterThanOrEqual(Math.min(1, ratio) - 1e-9);
        expect(of(m)).toBeLessThanOrEqual(Math.max(1, ratio) + 1e-9);
        expect(of(1e-6)).toBeCloseTo(ratio, 3);
      }),
    );
  });
  it('law: plans of what was never joined, any number of them, change nothing', () => {
    const days = fc.integer({ min: 1, max: 400 });
    const never = fc.array(fc.record({ days, hoursPerWeek: fc.nat(40) }), { maxLength: 5 });
    fc.assert(
      fc.property(never, (some) => {
        const done = ran(term, { attention: [used('2025-01-05', 3)] });
        const others = some.map(({ days, hoursPerWeek }, i) => {
          const community = `manual:never-${i}` as const;
          const planned = { begin: '2024-01-01', end: addDays('2024-01-01', days) };
          return inputs({ community, plans: [plan({ community, hoursPerWeek, term: planned })] });
        });
        expect(factor(done, ...others)).toEqual(factor(done));
      }),
    );
  });
});

describe('load', () => {
  const term = { begin: BEGIN, end: '2026-06-01' };
  const here = [used(TODAY, 2), used('2025-11-12', 99)];
  const there = inputs({
    community: OTHER,
    attention: [used(TODAY, 2, { community: OTHER })],
  });
  it('hours promised in all plans in force against the hours of the last 28 days', () => {
    const plans = [
      plan({ term, hoursPerWeek: 9, madeAt: 1_700_000_000_000 }),
      plan({ term, hoursPerWeek: 2, madeAt: 1_750_000_000_000 }),
      plan({ term: { begin: '2024-01-01', end: BEGIN }, hoursPerWeek: 40 }),
    ];
    for (const given of [plans, [...plans].reverse()]) {
      const own = ran(term, { plans: given, attention: here });
      expect(loadOf([own, there], TODAY)).toMatchObject({
        promisedHoursPerWeek: 2,
        hadHoursPerWeek: 1,
        says: { id: 'load.over' },
        byCommunity: [
          { community: OTHER, promised: 0, had: 0.5 },
          { promised: 2, had: 0.5 },
        ],
      });
    }
  });
  it('measured for three days: three days are divided by', () => {
    const own = ran(term, { attention: [used(TODAY, 3)], measuredSince: '2025-12-08' });
    expect(loadOf([own], TODAY).hadHoursPerWeek).toBe(7);
    // Nothing measured: what was told of 28 days.
    const told = ran(term, {
      attention: [used(TODAY, 0, { byHandMs: 4 * 3_600_000 })],
      measuredSince: '2025-12-11',
    });
    expect(loadOf([told], TODAY).hadHoursPerWeek).toBe(1);
  });
  it('neither measured nor told is not none, and a few days are too few to judge by', () => {
    const plans = [plan({ term, hoursPerWeek: 2 })];
    const open = loadOf([ran(term, { plans, attention: [], measuredSince: '2025-12-11' })], TODAY);
    expect(open.hadHoursPerWeek).toBeUndefined();
    expect(open.byCommunity.map((row) => row.had)).toEqual([undefined]);
    expect(open.says).toEqual({ id: 'load.open', params: { promisedHours: 2 } });
    expect(loadOf([], TODAY).says.id).toBe('load.noPlanOpen');
    const since = (day: string) => loadOf([ran(term, { plans, measuredSince: day })], TODAY);
    expect(since('2025-12-05')).toMatchObject({ fewDays: 6, says: { id: 'load.few' } });
    expect(since('2025-12-04').says.id).toBe('load.over');
    expect(since('2025-12-04').fewDays).toBeUndefined();
  });
  it.each([
    ['without days, of a planet joined', { plans: [plan({ madeAt: at('2025-05-01') })] }, 2],
    ['never bought', { fees: [] }, 0],
    ['left', { leftOn: '2025-12-01' }, 0],
    [
      'a free planet one is in',
      {
        fees: [],
        facts: facts({ type: 'free', viewerState: 'member', viewerJoinAt: at('2025-05-01') }),
      },
      2,
    ],
  ] as [string, Partial<PayoffInputs>, number][])(
    'a plan in force: %s',
    (_name, more, promised) => {
      expect(loadOf([ran(term, more)], TODAY).promisedHoursPerWeek).toBe(promised);
    },
  );
  it.each([
    ['load.noPlan', []],
    ['load.within', [plan({ term, hoursPerWeek: 1 })]],
  ])('%s', (id, plans) => {
    const own = ran(term, { plans, attention: here });
    expect(loadOf([own, there], TODAY).says.id).toBe(id);
  });
});
