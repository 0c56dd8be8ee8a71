/** From rows to what is shown: who counts as a member, what a plan would cost, which terms were in force. */
import { describe, expect, it } from 'vitest';
import { termsAt } from '../../../entrypoints/pages/decide/promised.ts';
import { DAY, HOUR } from '../../../utils/days.ts';
import { fee, rowsOf } from '../ledger/sample.ts';
import { asMember, claim, NOW, notJoined, paid, plan, terms, wholeView } from './sample.ts';

describe('before joining', () => {
  it('a plan alone makes no member', () => {
    expect(wholeView(notJoined({ plans: [plan()] })).member).toBe(false);
    expect(wholeView(asMember()).member).toBe(true);
  });

  it('the plan costs what joining now costs, for the days really bought', () => {
    const view = wholeView(notJoined());
    expect(view.cost).toEqual({ fen: 29_900, from: 'price' });
    expect(view.days).toBeCloseTo(120, 5);
    expect(view.card.bought.perDayFen).toBe(249);
  });

  it('other people’s factor counts until there is one of one’s own', () => {
    expect(wholeView(notJoined()).forecast).toMatchObject({ k: 0.44, from: 'others' });
    const done = plan({ term: { begin: '2025-01-01', end: '2025-03-01' } });
    expect(wholeView(notJoined({ allPlans: [done] })).forecast.from).toBe('own');
  });

  it('promises found are not offered again once kept', () => {
    const found = wholeView(notJoined()).found;
    expect(found.length).toBeGreaterThan(1);
    const first = found[0]?.claim;
    if (!first) throw new Error('none found');
    const kept = claim({ ...first });
    const left = wholeView(notJoined({ claims: [kept] })).found;
    expect(left).toHaveLength(found.length - 1);
  });
});

describe('as a member', () => {
  it('the plan costs what was booked, and is held against what came', () => {
    const view = wholeView(asMember());
    expect(view.cost).toEqual({ fen: 36_500, from: 'fees' });
    expect(view.days).toBe(365);
    expect(view.fact?.plan.id).toBe('plan-1');
    // 101 days of 2 hours a week, today included; 2 h 35 min measured and by hand.
    expect(view.fact?.fact.hours?.foretold).toBeCloseTo((2 * 101) / 7, 6);
    expect(view.fact?.fact.hours?.low).toBeCloseTo(155 / 60, 6);
  });

  it('a plan for the next term costs the cheapest renewal once the term is over', () => {
    const one = fee({ term: { begin: '2024-12-01', end: '2025-12-01' }, paidOn: '2024-12-01' });
    const { row } = asMember();
    if (!row) throw new Error('no row');
    const { viewerTermBegin: _, viewerTermEnd: __, ...readings } = row.readings;
    const over = { ...row, readings };
    const rows = asMember({
      row: over,
      fees: [one],
      plans: [],
      ledger: rowsOf({ row: over, fees: [one] }),
    });
    const view = wholeView(rows);
    expect(view.payoff.life.state).toBe('grace');
    // floor(36500 × 55 %), with eight days of grace gone by.
    expect(view.cost).toEqual({ fen: 20_075, from: 'renewal' });
  });

  it('the refund is counted from the moment it was paid, to the minute', () => {
    expect(wholeView(paid(50)).refund).toMatchObject({ state: 'closing', leftMs: 22 * HOUR });
    expect(wholeView(paid(10)).refund).toMatchObject({ state: 'open', leftMs: 62 * HOUR });
    expect(wholeView(paid(73)).refund.state).toBe('over');
  });

  it('one’s own tick outranks what was counted', () => {
    const [counted, own] = wholeView(asMember()).kept;
    expect(counted?.tick.by).toBe('seen');
    expect(own?.tick).toMatchObject({ state: 'behind', by: 'user' });
  });
});

describe('the terms in force', () => {
  const old = terms({ hash: 'a'.repeat(64), firstSeenAt: NOW - 90 * DAY });
  const fresh = terms({ hash: 'b'.repeat(64), firstSeenAt: NOW - 10 * DAY });
  it.each([
    ['last read before it was paid', NOW - 20 * DAY, old.hash, 'at'],
    ['paid after a change', NOW - 5 * DAY, fresh.hash, 'at'],
    ['nothing read before: said so', NOW - 100 * DAY, old.hash, 'later'],
    ['pay time unknown: said so', undefined, old.hash, 'unpaid'],
  ])('%s', (_name, at, hash, when) => {
    expect(termsAt([fresh, old], at)).toMatchObject({ row: { hash }, when });
  });
  it('none read', () => expect(termsAt([], NOW)).toBeUndefined());
});
