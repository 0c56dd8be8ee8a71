/** Builders of ledger rows, and generators of whole ledgers for the laws. */
import fc from 'fast-check';
import type { FactName, FactValue, ResolvedFacts } from '../../../utils/facts.ts';
import { addDays, dayNumber } from '../../../utils/payoff/calendar.ts';
import {
  type AttentionDay,
  DEEDS,
  type DeedDay,
  type Fee,
  GAIN_KINDS,
  type Gain,
  type PayoffInputs,
  PayoffSettingsSchema,
  type Plan,
} from '../../../utils/payoff/types.ts';
import type { CommunityKey } from '../../../utils/words.ts';

export const ZONE = 'Asia/Shanghai';
export const HOUR = 3_600_000;
export const PLANET: CommunityKey = 'zsxq:15555411412112';
export const OTHER: CommunityKey = 'manual:reading-club';
/** 16:25 in Shanghai. */
export const NOW = Date.parse('2025-12-10T16:25:00+08:00');
export const TODAY = '2025-12-10';
export const BEGIN = '2025-06-01';
export const END = '2026-06-01';

export const at = (day: string, time = '12:00') => Date.parse(`${day}T${time}:00+08:00`);

let next = 0;
export function fee(more: Partial<Fee> = {}): Fee {
  return {
    id: `fee-${++next}`,
    community: PLANET,
    kind: 'join',
    paid: 36_500,
    currency: 'CNY',
    paidOn: BEGIN,
    term: { begin: BEGIN, end: END },
    ...more,
  };
}
export function refund(of: Fee, more: Partial<Fee> = {}): Fee {
  return fee({ kind: 'refund', refunds: of.id, paid: of.paid, term: 'none', ...more });
}
export function gain(lowFen?: number, highFen = lowFen, more: Partial<Gain> = {}): Gain {
  const worth = lowFen === undefined || highFen === undefined ? {} : { worth: { lowFen, highFen } };
  return { id: `gain-${++next}`, community: PLANET, kind: 'skill', at: NOW, ...worth, ...more };
}
export function used(day: string, hours: number, more: Partial<AttentionDay> = {}): AttentionDay {
  return { community: PLANET, day, pageKind: 'feed', ms: hours * HOUR, byHandMs: 0, ...more };
}
export function deed(day: string, count = 1, more: Partial<DeedDay> = {}): DeedDay {
  return { community: PLANET, day, deed: 'posted', count, ...more };
}
export function plan(more: Partial<Plan> = {}): Plan {
  return {
    id: `plan-${++next}`,
    community: PLANET,
    madeAt: at(BEGIN),
    aims: ['learn'],
    hoursPerWeek: 2,
    questions: [],
    ...more,
  };
}
export function facts(values: { [N in FactName]?: FactValue<N> }, seenAt = NOW): ResolvedFacts {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { value, via: 'response', endpoint: 'group', seenAt },
    ]),
  ) as ResolvedFacts;
}
export const settings = (more: object = {}) => PayoffSettingsSchema.parse(more);

export function inputs(more: Partial<PayoffInputs> = {}): PayoffInputs {
  return {
    community: PLANET,
    fees: [],
    attention: [],
    deeds: [],
    gains: [],
    plans: [],
    settings: settings(),
    now: NOW,
    zone: ZONE,
    ...more,
  };
}

/** Rows of another community that must never count. */
export const NOISE = {
  fees: [fee({ community: OTHER, paid: 999_999 })],
  attention: [used(TODAY, 9, { community: OTHER })],
  deeds: [deed(TODAY, 99, { community: OTHER })],
  gains: [gain(7_777_777, 8_888_888, { community: OTHER })],
};

const money = fc.integer({ min: 0, max: 2_000_000 });
const dayNear = fc
  .integer({ min: dayNumber('2025-04-01'), max: dayNumber('2026-08-01') })
  .map((n) => addDays('1970-01-01', n));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const place = fc.constantFrom(PLANET, PLANET, PLANET, OTHER);

export const anyFee: fc.Arbitrary<Fee> = fc
  .record({
    id: fc.uuid(),
    community: place,
    kind: fc.constantFrom('join', 'renewal', 'question', 'reward', 'commission', 'other'),
    paid: money,
    usd: fc.boolean(),
    paidOn: dayNear,
    term: fc.oneof(
      fc.tuple(dayNear, fc.integer({ min: 1, max: 800 })).map(([begin, days]) => ({
        begin,
        end: addDays(begin, days),
      })),
      fc.constantFrom('forever' as const, 'none' as const),
    ),
  })
  .map(({ usd, ...f }) => ({
    ...f,
    currency: usd ? 'USD' : 'CNY',
    ...(usd ? { rate: 7.12 } : {}),
  }));

export const anyGain: fc.Arbitrary<Gain> = fc
  .record({
    id: fc.uuid(),
    community: place,
    kind: fc.constantFrom(...GAIN_KINDS),
    worth: maybe(fc.tuple(money, money)),
    day: dayNear,
  })
  .map(({ worth, day, ...g }) => ({
    ...g,
    at: at(day),
    ...(worth ? { worth: { lowFen: Math.min(...worth), highFen: Math.max(...worth) } } : {}),
  }));

const anyUse: fc.Arbitrary<AttentionDay> = fc.record({
  community: place,
  day: dayNear,
  pageKind: fc.constantFrom('feed', 'topic'),
  ms: fc.integer({ min: 0, max: 5 * HOUR }),
  byHandMs: fc.integer({ min: 0, max: HOUR }),
});

export const anyInputs: fc.Arbitrary<PayoffInputs> = fc
  .record({
    fees: fc.array(anyFee, { maxLength: 5 }),
    attention: fc.array(anyUse, { maxLength: 12 }),
    deeds: fc.array(
      fc.record({
        community: place,
        day: dayNear,
        deed: fc.constantFrom(...DEEDS),
        count: fc.integer({ min: 0, max: 9 }),
      }),
      { maxLength: 6 },
    ),
    gains: fc.array(anyGain, { maxLength: 5 }),
    c: maybe(money),
    v: maybe(money),
    foreverDays: maybe(fc.integer({ min: 1, max: 4000 })),
    measuredSince: maybe(dayNear),
    off: maybe(fc.tuple(dayNear, fc.integer({ min: 1, max: 90 }))),
    byHandOnly: fc.option(fc.constant(true), { nil: undefined, freq: 2 }),
    leftOn: fc.option(dayNear, { nil: undefined, freq: 9 }),
    ownerPosts: maybe(fc.record({ seen: fc.nat(50), read: fc.nat(60) })),
    state: maybe(fc.constantFrom('member', 'trial', 'expired', 'staff', 'not-joined')),
    type: maybe(fc.constantFrom('pay', 'free')),
    price: maybe(money),
    termEnd: maybe(dayNear),
    plan: maybe(fc.constant(plan({ itemWorthFen: 500 }))),
  })
  .map((r) => {
    const s = { hourLostFen: r.c, hourGainedFen: r.v, foreverDays: r.foreverDays };
    const f = {
      viewerState: r.state,
      type: r.type,
      price: r.price,
      viewerJoinAt: at(BEGIN),
      viewerTermEnd: r.termEnd && at(r.termEnd),
      duration: '1Y',
    };
    const given = <T extends object>(o: T) =>
      Object.fromEntries(Object.entries(o).filter(([, value]) => value !== undefined));
    return inputs({
      fees: r.fees,
      attention: r.attention,
      deeds: r.deeds,
      gains: r.gains,
      plans: r.plan ? [r.plan] : [],
      settings: settings(given(s)),
      facts: facts(given(f)),
      ...given({
        measuredSince: r.measuredSince,
        unmeasured: r.off && [{ begin: r.off[0], end: addDays(...r.off) }],
        byHandOnly: r.byHandOnly,
        leftOn: r.leftOn,
        ownerPosts: r.ownerPosts,
      }),
    });
  });
