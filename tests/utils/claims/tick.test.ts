/** A kept claim against what was seen: the laws, and one example of each answer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AskedSeen, askedOf } from '../../../utils/claims/asked.ts';
import type { ClaimSeen, Tickable } from '../../../utils/claims/seen.ts';
import { tickClaim } from '../../../utils/claims/tick.ts';
import { DAY, HOUR, WEEK, weekBegin, weekOf } from '../../../utils/days.ts';
import type { Fact, ResolvedFacts } from '../../../utils/facts.ts';
import {
  emptyMeasures,
  type Measures,
  type OwnerMeasures,
  type WeekRollup,
} from '../../../utils/scoring/measures.ts';
import type { StoredTopic } from '../../../utils/scoring/types.ts';

const NOW = Date.UTC(2026, 5, 15);
const LAST = weekOf(NOW) - 7;
const fact = <V>(value: V, seenAt = NOW): Fact<V> => ({
  value,
  via: 'response',
  endpoint: 'group',
  seenAt,
});

/** Weeks ending last week, oldest first. */
function weeks(rows: readonly Partial<WeekRollup>[]): WeekRollup[] {
  return rows.map((row, i) => ({
    week: LAST - 7 * (rows.length - 1 - i),
    total: row.owner ?? 0,
    owner: 0,
    staff: 0,
    checkins: 0,
    digests: 0,
    covered: 1,
    ...row,
  }));
}

const OWNER = {
  answered: 0,
  open: 0,
  staffAnswered: 0,
  staffOpen: 0,
  guestsListed: 0,
  guestsActive: 0,
} as OwnerMeasures;

function seen(rows: readonly Partial<WeekRollup>[], more: Partial<ClaimSeen> = {}): ClaimSeen {
  const measures: Measures = { ...emptyMeasures(), weeks: weeks(rows), owner: OWNER };
  return { facts: {}, measures, history: [], now: NOW, ...more };
}

const DAILY: Tickable = { kind: 'pace', thing: 'posts', count: 1, per: 'day' };
const full = (n: number, row: Partial<WeekRollup>) => Array.from({ length: n }, () => row);

describe('pace', () => {
  it('kept, behind, or not to be told', () => {
    expect(tickClaim(DAILY, seen(full(8, { owner: 7 })))).toMatchObject({
      state: 'kept',
      by: 'seen',
      covered: 1,
      wanted: 56,
      seen: { low: 56, high: 56 },
      span: [weekBegin(LAST - 49), weekBegin(LAST) + WEEK],
    });
    expect(tickClaim(DAILY, seen(full(8, { owner: 4 }))).state).toBe('behind');
    const partly = tickClaim(DAILY, seen(full(8, { owner: 5, covered: 0.7 })));
    expect(partly.state).toBe('cannotTell');
    expect(partly.covered).toBeCloseTo(0.7);
    expect(partly.says.id).toBe('claim.tick.pace.inStep');
    expect(partly.missing).toHaveLength(1);
  });

  it('staff count, members do not, and an unknown owner leaves it open', () => {
    expect(tickClaim(DAILY, seen(full(8, { owner: 3, staff: 4, total: 40 }))).state).toBe('kept');
    expect(tickClaim(DAILY, seen(full(8, { owner: 1, total: 40 }))).state).toBe('behind');
    const nobody = seen(full(8, { total: 40 }));
    if (nobody.measures) nobody.measures.owner = null;
    expect(tickClaim(DAILY, nobody)).toMatchObject({
      state: 'cannotTell',
      missing: [{ id: 'claim.missing.owner' }],
    });
    const few = seen(full(8, { total: 3 }));
    if (few.measures) few.measures.owner = null;
    expect(tickClaim(DAILY, few).state).toBe('behind');
  });

  it('digests are marked later: seeing none proves nothing, seeing enough does', () => {
    const digests: Tickable = { kind: 'pace', thing: 'digests', count: 2, per: 'week' };
    const facts: ResolvedFacts = { digestsTotal: fact(400) };
    expect(tickClaim(digests, seen(full(8, { total: 20 }), { facts }))).toMatchObject({
      state: 'cannotTell',
      says: { id: 'claim.tick.pace.digests', params: { n: 0, wanted: 16 } },
      missing: [{ id: 'claim.missing.digestsLater' }],
    });
    expect(tickClaim(digests, seen(full(8, { total: 20, digests: 2 }))).state).toBe('kept');
  });

  it('only from the day asked about on, and never before the planet was made', () => {
    const rows = [...full(6, { owner: 0, total: 0 }), ...full(4, { owner: 7 })];
    expect(tickClaim(DAILY, seen(rows)).state).toBe('behind');
    const since = weekBegin(LAST - 21);
    expect(tickClaim(DAILY, seen(rows, { since })).state).toBe('kept');
    expect(tickClaim(DAILY, seen(rows, { facts: { createdAt: fact(since) } })).state).toBe('kept');
  });

  it('a year is told by a quarter of it, a term by its length', () => {
    const year: Tickable = { kind: 'total', thing: 'posts', count: 365, per: 'year' };
    expect(tickClaim(year, seen(full(12, { owner: 7 }))).state).toBe('cannotTell');
    expect(tickClaim(year, seen(full(16, { owner: 7 }))).state).toBe('kept');
    const term: Tickable = { kind: 'total', thing: 'posts', count: 182, per: 'term' };
    expect(tickClaim(term, seen(full(16, { owner: 7 })))).toMatchObject({
      state: 'cannotTell',
      missing: [{ id: 'claim.missing.term' }],
    });
    const facts: ResolvedFacts = { duration: fact('6M') };
    expect(tickClaim(term, seen(full(16, { owner: 7 }), { facts })).state).toBe('kept');
  });

  const week = fc.record({
    owner: fc.integer({ min: 0, max: 12 }),
    covered: fc.double({ min: 0.05, max: 1, noNaN: true }),
    more: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const per = fc.constantFrom('day', 'week', 'month', 'year') as fc.Arbitrary<
    'day' | 'week' | 'month' | 'year'
  >;
  const claims = fc.record({ count: fc.integer({ min: 1, max: 20 }), per });

  it('law: more of the same time seen, with nothing new in it, never turns kept into behind', () => {
    fc.assert(
      fc.property(fc.array(week, { minLength: 3, maxLength: 20 }), claims, (rows, claim) => {
        const kind = { ...DAILY, ...claim };
        const less = tickClaim(kind, seen(rows.map(({ owner, covered }) => ({ owner, covered }))));
        const widened = rows.map(({ owner, covered, more }) => ({
          owner,
          covered: covered + (1 - covered) * more,
        }));
        const wider = tickClaim(kind, seen(widened));
        if (less.state === 'kept') expect(wider.state).toBe('kept');
      }),
      { numRuns: 400 },
    );
  });

  it('law: little seen is never told', () => {
    fc.assert(
      fc.property(fc.array(week, { minLength: 1, maxLength: 20 }), claims, (rows, claim) => {
        const tick = tickClaim({ ...DAILY, ...claim }, seen(rows));
        const share = rows.slice(-(claim.per === 'day' || claim.per === 'week' ? 12 : 24));
        const covered = share.reduce((sum, row) => sum + row.covered, 0) / share.length;
        if (rows.length < 3 || covered < 0.59) expect(tick.state).toBe('cannotTell');
        if (tick.state === 'cannotTell') expect(tick.missing.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });

  it("law: the user's own tick outranks, whatever was seen", () => {
    fc.assert(
      fc.property(
        fc.array(week, { maxLength: 15 }),
        fc.constantFrom('kept', 'broken') as fc.Arbitrary<'kept' | 'broken'>,
        (rows, own) => {
          const tick = tickClaim({ ...DAILY, tick: own }, seen(rows));
          expect([tick.state, tick.by]).toEqual([own === 'kept' ? 'kept' : 'behind', 'user']);
        },
      ),
    );
  });

  it('law: one topic more never turns kept into something else', () => {
    fc.assert(
      fc.property(fc.array(week, { minLength: 3, maxLength: 20 }), claims, (rows, claim) => {
        const rank = { behind: 0, cannotTell: 1, kept: 2 };
        const kind = { ...DAILY, ...claim };
        const before = tickClaim(kind, seen(rows)).state;
        const after = tickClaim(kind, seen(rows.map((r) => ({ ...r, owner: r.owner + 1 })))).state;
        expect(rank[after]).toBeGreaterThanOrEqual(rank[before]);
      }),
    );
  });
});

describe('answers', () => {
  const within: Tickable = { kind: 'answer', hours: 24 };
  const at = NOW - 30 * DAY;
  const inTime: AskedSeen = { askedAt: at, answered: true, answeredSeenAt: at + 5 * HOUR };
  const late: AskedSeen = { askedAt: at, answered: false, openSeenAt: at + 60 * HOUR };
  const unknown: AskedSeen = {
    askedAt: at,
    answered: true,
    openSeenAt: at + HOUR,
    answeredSeenAt: at + 90 * HOUR,
  };
  const asked = (...questions: AskedSeen[]) => seen([], { questions });

  it('in time, late, or not known which', () => {
    expect(tickClaim(within, asked(inTime, inTime, inTime)).state).toBe('kept');
    expect(tickClaim(within, asked(inTime, late, late)).state).toBe('behind');
    expect(tickClaim(within, asked(inTime, unknown, unknown))).toMatchObject({
      state: 'cannotTell',
      missing: [{ id: 'claim.missing.visits' }],
    });
    expect(tickClaim(within, asked(inTime, inTime)).state).toBe('cannotTell');
  });

  it('a young open question counts for nothing', () => {
    const young: AskedSeen = { askedAt: NOW - HOUR, answered: false, openSeenAt: NOW };
    expect(tickClaim(within, asked(inTime, inTime, inTime, young, young, young)).state).toBe(
      'kept',
    );
  });

  it('every question: answered at all, late after a week open', () => {
    const every: Tickable = { kind: 'answer' };
    expect(tickClaim(every, asked(unknown, unknown, inTime)).state).toBe('kept');
    const left = { askedAt: at, answered: false, openSeenAt: at + 8 * DAY };
    expect(tickClaim(every, asked(inTime, left, left)).state).toBe('behind');
    const owner = { ...OWNER, answered: 5, open: 4 };
    const counts = seen([], { measures: { ...emptyMeasures(), owner } });
    expect(tickClaim(every, counts).state).toBe('behind');
  });

  it('questions of stored topics: to owner or staff only', () => {
    const topic = (id: string, to: string, answered: boolean): StoredTopic => ({
      id,
      kind: 'q&a',
      createdAt: at,
      firstSeenAt: at + HOUR,
      countsSeenAt: at + 2 * HOUR,
      question: { to, answered },
    });
    const people = { owner: 'o', partners: [], admins: [], guests: ['g'], seenAt: NOW };
    const topics = [topic('1', 'o', true), topic('2', 'g', false), topic('3', 'm', true)];
    expect(askedOf(topics, people)).toEqual([
      { askedAt: at, answered: true, answeredSeenAt: at + HOUR },
      { askedAt: at, answered: false, openSeenAt: at + 2 * HOUR },
    ]);
    expect(askedOf(topics, undefined)).toEqual([]);
  });
});

describe('price rises', () => {
  const rise: Tickable = { kind: 'price-rise', members: 500 };
  const change = (name: 'members' | 'price', value: number, day: number) => ({
    fact: name,
    value,
    seenAt: NOW - day * DAY,
  });
  const before = [
    change('members', 480, 60),
    change('price', 9900, 60),
    change('members', 505, 40),
  ];

  it('kept where it rose, behind where it did not, else open', () => {
    const risen = seen([], { history: [...before, change('price', 12_900, 39)] });
    expect(tickClaim(rise, risen)).toMatchObject({
      state: 'kept',
      says: { params: { oldFen: 9900, fen: 12_900 } },
    });
    const same = seen([], { history: before, facts: { price: fact(9900) } });
    expect(tickClaim(rise, same)).toMatchObject({
      state: 'behind',
      says: { params: { fen: 9900 } },
    });
    const soon = seen([], { history: before, facts: { price: fact(9900, NOW - 39 * DAY) } });
    expect(tickClaim(rise, soon).state).toBe('cannotTell');
    const notYet = seen([], { facts: { members: fact(480), price: fact(9900) } });
    expect(tickClaim(rise, notYet).says.id).toBe('claim.tick.rise.notYet');
    const over = seen([], { facts: { members: fact(800), price: fact(9900) } });
    expect(tickClaim(rise, over).says.id).toBe('claim.tick.rise.before');
  });

  it('at every so many more: from the first reading on', () => {
    const step: Tickable = { kind: 'price-rise', count: 100 };
    const history = [
      change('members', 300, 60),
      change('price', 9900, 60),
      change('members', 410, 40),
    ];
    const facts = { price: fact(9900) };
    expect(tickClaim(step, seen([], { history, facts })).state).toBe('behind');
    expect(tickClaim(step, seen([], { history: history.slice(0, 2), facts })).state).toBe(
      'cannotTell',
    );
  });
});

describe('totals and what only the user knows', () => {
  it('kept once they are there, on their way before', () => {
    const lectures: Tickable = { kind: 'total', thing: 'lectures', count: 60 };
    const at = (n: number) => seen([], { facts: { columnsTopicsTotal: fact(n) } });
    expect(tickClaim(lectures, at(62))).toMatchObject({ state: 'kept', wanted: 60 });
    expect(tickClaim(lectures, at(20))).toMatchObject({ state: 'cannotTell', seen: { low: 20 } });
    expect(tickClaim(lectures, seen([]))).toMatchObject({
      missing: [{ id: 'claim.missing.total.lectures' }],
    });
  });

  it('live sessions, guests, refunds and the rest are ticked by hand', () => {
    for (const kind of ['live', 'guest', 'refund', 'other', 'price-rise'] as const) {
      const tick = tickClaim({ kind }, seen(full(10, { owner: 7 })));
      expect([tick.state, tick.says.id]).toEqual(['cannotTell', `claim.tick.byHand.${kind}`]);
    }
    const measures = { ...emptyMeasures(), owner: { ...OWNER, guestsListed: 3, guestsActive: 2 } };
    expect(tickClaim({ kind: 'guest', name: '甲乙' }, seen([], { measures }))).toMatchObject({
      state: 'cannotTell',
      says: { id: 'claim.tick.guests', params: { listed: 3, active: 2 } },
    });
  });
});
