/** A plan stands as it was once it counts; what it said before; for which term it was. */
import { describe, expect, it } from 'vitest';
import { DAY } from '../../../utils/days.ts';
import {
  type Logged,
  type PlanFacts,
  planLock,
  planVersions,
} from '../../../utils/decide/planKept.ts';
import type { Decision } from '../../../utils/payoff/entries.ts';
import { planOf } from '../../../utils/payoff/plans.ts';
import type { Plan, Term } from '../../../utils/payoff/types.ts';
import { fee, NOW, PLANET, ZONE } from '../payoff/make.ts';

const TODAY = '2026-03-10';
const AT = Date.parse('2026-03-01T12:00:00+08:00');
const plan = (more: Partial<Plan> = {}): Plan => ({
  ...{ id: 'p', community: PLANET, madeAt: AT, aims: ['learn'], hoursPerWeek: 2, questions: [] },
  ...more,
});
const decision = (choice: Decision['choice'], at: number): Decision => ({
  ...{ id: 'd', community: PLANET, moment: 'before', choice, at },
});
const lock = (one: Plan, facts: Partial<PlanFacts> = {}) =>
  planLock(one, { fees: [], decisions: [], today: TODAY, zone: ZONE, ...facts });

describe('a plan', () => {
  it('may be changed until its term begins, it is paid for, decided, or one is in', () => {
    const term = { begin: '2026-03-11', end: '2027-03-11' };
    expect(lock(plan())).toBeUndefined();
    expect(lock(plan({ term }))).toBeUndefined();
    expect(lock(plan({ term }), { today: term.begin })).toBe('begun');
    expect(lock(plan(), { fees: [fee({ paidOn: '2026-03-02' })] })).toBe('paid');
    expect(lock(plan(), { fees: [fee({ paidOn: '2026-03-01', paidAt: AT + 1 })] })).toBe('paid');
    expect(lock(plan(), { fees: [fee({ paidOn: '2026-03-01', paidAt: AT - 1 })] })).toBeUndefined();
    expect(lock(plan(), { decisions: [decision('join', AT + 1)] })).toBe('decided');
    expect(lock(plan(), { decisions: [decision('wait', AT + 1)] })).toBeUndefined();
    expect(lock(plan(), { decisions: [decision('pass', AT - 1)] })).toBeUndefined();
    const joined = { begin: '2026-03-05', end: '2027-03-05' };
    expect(lock(plan(), { joined })).toBe('joined');
    // Of the term to come one plans while one is in.
    expect(lock(plan({ term }), { joined })).toBeUndefined();
  });

  it('of eleven months ago is not rewritten, dated or not', () => {
    const joined = { begin: '2026-03-01', end: '2027-03-01' };
    expect(lock(plan(), { joined, today: '2027-02-01' })).toBe('joined');
    expect(lock(plan(), { fees: [fee({ paidOn: '2026-03-02' })], today: '2027-02-01' })).toBe(
      'paid',
    );
  });

  it('of a membership that was over when it was made it is none, nor of days that were', () => {
    const joined = { begin: '2025-02-01', end: '2026-02-01' };
    expect(lock(plan(), { joined })).toBeUndefined();
    expect(lock(plan({ term: joined }), { joined })).toBeUndefined();
    // Made on its last day it was of it.
    const last = Date.parse('2026-01-31T12:00:00+08:00');
    expect(lock(plan({ madeAt: last }), { joined })).toBe('joined');
    expect(lock(plan({ madeAt: last, term: joined }), { joined })).toBe('begun');
  });

  it('says what it said before, changes taken back and days set apart', () => {
    const [a, b, c] = [plan(), plan({ hoursPerWeek: 5 }), plan({ worthIt: '一单' })];
    const term = { begin: '2026-04-01', end: '2027-04-01' };
    let seq = 0;
    const change = (before: Plan | null, after: Plan | null, undoes?: number): Logged => {
      seq += 1;
      const at = NOW + seq * DAY;
      const made = { seq, at, table: 'plans', id: 'p', community: PLANET, before, after };
      return undoes === undefined ? made : { ...made, undoes };
    };
    const log = [
      change(null, a),
      change(a, b),
      change(b, a, 2),
      change(a, c),
      change(c, { ...c, term }),
      change({ ...c, term }, { ...c, term, remindAt: NOW }),
    ];
    expect(planVersions('p', log)).toEqual([{ plan: a, untilAt: NOW + 4 * DAY }]);
    expect(planVersions('other', log)).toEqual([]);
  });

  it('a change taken back and made again is one', () => {
    const [a, b] = [plan(), plan({ hoursPerWeek: 5 })];
    const change = (seq: number, before: Plan | null, after: Plan, undoes?: number): Logged => ({
      ...{ seq, at: NOW + seq * DAY, table: 'plans', id: 'p', community: PLANET, before, after },
      ...(undoes === undefined ? {} : { undoes }),
    });
    const log = [change(1, null, a), change(2, a, b), change(3, b, a, 2), change(4, a, b, 3)];
    expect(planVersions('p', log)).toEqual([{ plan: a, untilAt: NOW + 2 * DAY }]);
    expect(planVersions('p', [...log, change(5, b, a, 4)])).toEqual([]);
    expect(planVersions('p', [...log, change(5, b, a, 4)].reverse())).toEqual([]);
  });
});

describe('the plan of a term', () => {
  const terms: Term[] = [
    { begin: '2024-03-05', end: '2025-03-05' },
    { begin: '2025-03-05', end: '2026-03-05' },
  ];
  const [past, now] = terms as [Term, Term];
  const on = (day: string) => Date.parse(`${day}T12:00:00+08:00`);
  const dated = plan({ id: 'old', madeAt: on('2024-03-01'), term: past });

  it('an undated one is not hidden by the dated one of the term before', () => {
    const undated = plan({ id: 'undated', madeAt: on('2025-03-05') });
    expect(planOf([undated, dated], now, terms, ZONE)?.id).toBe('undated');
    expect(planOf([undated, dated], past, terms, ZONE)?.id).toBe('old');
  });

  it('an undated one made before joining is of the first term after it', () => {
    const undated = plan({ id: 'first', madeAt: on('2024-01-01') });
    expect(planOf([undated], past, terms, ZONE)?.id).toBe('first');
    expect(planOf([undated], now, terms, ZONE)).toBeUndefined();
  });

  it('the one made last before it began, not one written within it', () => {
    const made = (id: string, day: string) => plan({ id, madeAt: on(day), term: now });
    const [early, last, late] = [
      made('early', '2025-01-01'),
      made('last', '2025-03-01'),
      made('late', '2026-02-01'),
    ];
    expect(planOf([late, last, early], now, terms, ZONE)?.id).toBe('last');
    expect(planOf([late], now, terms, ZONE)?.id).toBe('late');
    expect(planOf([dated], now, terms, ZONE)).toBeUndefined();
    // Written when it was over.
    expect(planOf([made('over', '2026-03-05')], now, terms, ZONE)).toBeUndefined();
  });
});
