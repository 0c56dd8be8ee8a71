/** From rows to what is shown: who counts as a member, what a plan would cost, which terms were in force. */
import { describe, expect, it } from 'vitest';
import { termsAsked } from '../../../entrypoints/pages/decide/promised.ts';
import type { ShortRows, WholeRows } from '../../../entrypoints/pages/decide/rows.ts';
import { shortViewOf } from '../../../entrypoints/pages/decide/shortView.ts';
import type { CommunityRow } from '../../../storage/rows.ts';
import { dayIn, dayStart } from '../../../utils/attention/split.ts';
import { DAY, HOUR, weekOf } from '../../../utils/days.ts';
import { lastPaid } from '../../../utils/decide/paid.ts';
import { priceFor } from '../../../utils/decide/planPrice.ts';
import { termsAt, timesOf } from '../../../utils/decide/termsSeen.ts';
import type { FactSet } from '../../../utils/facts.ts';
import type { Fee, Plan } from '../../../utils/payoff/types.ts';
import { resolveFacts } from '../../../utils/resolve.ts';
import { fee, member, rowsOf } from '../ledger/sample.ts';
import { planet } from '../sample.ts';
import {
  asMember,
  claim,
  free,
  KEY,
  NOW,
  notJoined,
  outside,
  paid,
  plan,
  shortRowsOf,
  shortView,
  terms,
  wholeView,
} from './sample.ts';

describe('before joining', () => {
  it('a plan alone makes no member', () => {
    expect(wholeView(notJoined({ plans: [plan()] })).member).toBe(false);
    expect(wholeView(asMember()).member).toBe(true);
  });

  it('the plan costs what joining now costs, for the days really bought', () => {
    const view = wholeView(notJoined());
    expect(view.price.now.cost).toEqual({ fen: 29_900, from: 'price' });
    expect(view.price.now.days).toBeCloseTo(120, 5);
    expect(view.card.bought.perDayFen).toBe(249);
  });

  it('other people’s factor counts until there is one of one’s own', () => {
    expect(wholeView(notJoined()).forecast).toMatchObject({ k: 0.44, from: 'others' });
    const term = { begin: '2025-01-01', end: '2025-03-01' };
    const paid = fee({ community: 'zsxq:9', paidOn: term.begin, term });
    const of = (plans: Plan[]) => {
      const rows = { communities: [], fees: [paid], attention: [], measuredSince: '2024-12-01' };
      return wholeView(notJoined({ everywhere: { ...rows, plans } })).forecast;
    };
    const before = Date.parse('2024-12-20T12:00:00+08:00');
    expect(of([plan({ community: 'zsxq:9', term, madeAt: before })])).toMatchObject({
      ...{ from: 'own', terms: 1 },
    });
    // Written once it was over: that is no foretelling.
    expect(of([plan({ community: 'zsxq:9', term })])).toMatchObject({ k: 0.44, from: 'others' });
    // Planned, and never bought.
    expect(of([plan({ term })])).toMatchObject({ k: 0.44, from: 'others' });
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

describe('whether the choice to join was made', () => {
  const read = (facts: FactSet) => ({ row: member(facts) });
  const trial: FactSet = {
    ...{ viewerState: 'trial', viewerPaid: false, viewerTermBegin: NOW - DAY },
    viewerTermEnd: NOW + 6 * DAY,
  };
  const question = fee({ kind: 'question', term: 'none', paid: 1500 });
  const back = fee({ id: 'back', kind: 'refund', refunds: 'fee-1', term: 'none' });
  const out = { row: outside };
  const ended = { begin: '2024-12-01', end: '2025-12-01' };
  const inside = (rows: Partial<ShortRows>, leftOn?: string) =>
    shortViewOf(KEY, shortRowsOf(rows), NOW, leftOn).inside;

  it.each<[string, Partial<ShortRows>]>([
    ['as read', read({})],
    ['as booked', { ...out, fees: [fee({ paidOn: '2025-09-01', paidAt: NOW })] }],
    ['a gift', { row: undefined, fees: [fee({ kind: 'gift', paid: 0 })] }],
    ['for good', { row: undefined, fees: [fee({ term: 'forever' })] }],
    ['in the first 72 hours', paid(10)],
    [
      'member of a term that was not read',
      { row: planet({ key: KEY, facts: { type: 'pay', viewerState: 'member' } }) },
    ],
    ['who runs it', read({ viewerState: 'owner' })],
  ])('yes: %s', (_, rows) => expect(inside(rows)).toBe(true));

  it.each<[string, Partial<ShortRows>, string?]>([
    ['from outside', out],
    ['on trial', read(trial)],
    ['on trial, a question paid for', { ...read(trial), fees: [question] }],
    ['after a trial', read({ ...trial, viewerTermBegin: NOW - 9 * DAY, viewerTermEnd: NOW - DAY })],
    ['given back', { row: undefined, fees: [fee(), back] }],
    ['left', { row: undefined, fees: [fee()] }, '2025-12-01'],
    ['seen outside after paying', { ...out, fees: [fee()] }],
    ['in grace', { row: undefined, fees: [fee({ paidOn: ended.begin, term: ended })] }],
    ['outside of a free one', { row: free }],
  ])('no: %s', (_, rows, leftOn) => expect(inside(rows, leftOn)).toBe(false));

  it('the popup asks before paying on trial, and says what was bought to members', () => {
    const title = (row: CommunityRow) => shortView({ row, plans: [plan({ remindAt: NOW })] });
    expect(title(member(trial))).toMatchObject({ inside: false, waiting: { id: 'plan-1' } });
    expect(title(member())).toMatchObject({ inside: true });
  });

  it('after an end it is chosen at the renewal, after a refund before joining', () => {
    const over = (fees: Fee[]) =>
      wholeView(notJoined({ row: undefined, fees, ledger: rowsOf({ row: undefined, fees }) }));
    expect(over([fee({ paidOn: ended.begin, term: ended })]).payoff.renewal).toBeDefined();
    expect(over([fee(), back]).payoff.renewal).toBeUndefined();
  });
});

describe('as a member', () => {
  it('the plan costs what was booked, and is held against what came', () => {
    const view = wholeView(asMember());
    expect(view.price.now).toEqual({ cost: { fen: 36_500, from: 'fees' }, days: 365 });
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
    expect(view.price.now.cost).toEqual({ fen: 20_075, from: 'renewal' });
  });

  it('a plan for the next term is reckoned with the renewal, never with what was paid before', () => {
    const asked = fee({ id: 'q', kind: 'question', paid: 9_900, term: 'none' });
    const rows = asMember();
    const fees = [...rows.fees, asked];
    const { price } = wholeView({ ...rows, fees, ledger: { ...rows.ledger, fees } });
    const of = (begin: string, end: string) => priceFor(price, { begin, end });
    // Membership alone, without the question: early renewal is half of 36500.
    expect(of('2025-09-01', '2026-09-01').cost).toEqual({ fen: 36_500, from: 'fees' });
    expect(of('2026-09-01', '2027-09-01')).toEqual({
      ...{ cost: { fen: 18_250, from: 'renewal' }, days: 365 },
    });
    // A day off is still the next term.
    expect(of('2026-08-31', '2027-08-31').cost?.from).toBe('renewal');
  });

  describe('once the term is over', () => {
    const term = { begin: '2024-11-01', end: '2025-11-01' };
    const rows = (plans: Plan[], more: Partial<Parameters<typeof asMember>[0]> = {}) => {
      const { row } = asMember();
      if (!row) throw new Error('no row');
      const { viewerTermBegin: _, viewerTermEnd: __, ...readings } = row.readings;
      const fees = [fee({ paidOn: term.begin, term })];
      const ledger = rowsOf({ row: { ...row, readings }, fees, plans, measuredSince: term.begin });
      const everywhere = { ...asMember().everywhere, fees, plans, measuredSince: term.begin };
      return asMember({ row: ledger.row, fees, plans, ledger, everywhere, ...more });
    };
    const late = plan({ id: 'late', hoursPerWeek: 3, madeAt: NOW - DAY });

    it('a plan is for one to come: no days of the old one, and it can be changed', () => {
      const view = wholeView(rows([late]));
      expect(view.payoff.life.state).toBe('lapsed');
      expect(view.term).toBeUndefined();
      expect(view.bindable.size).toBe(0);
      expect(view.locks.size).toBe(0);
      expect(view.fact).toBeUndefined();
    });

    it('bound to the old days by hand, it is not held against them, and can be mended', () => {
      const view = wholeView(rows([{ ...late, term }]));
      expect(view.locks.size).toBe(0);
      expect(view.fact).toBeUndefined();
      expect(view.forecast).toMatchObject({ k: 0.44, from: 'others' });
    });

    it('one written before it is still held against it, and can be bound to it', () => {
      const early = plan({ id: 'early', madeAt: Date.parse('2024-10-20T12:00:00+08:00') });
      const view = wholeView(rows([late, early]));
      expect(view.fact?.plan.id).toBe('early');
      expect(view.fact?.fact.says[0]?.id).toBe('planFact.hoursOver');
      expect([...view.bindable]).toEqual([['early', term]]);
      expect(view.locks.get('early')).toBe('paid');
    });
  });

  it('left within the term, a plan to come back is not of that term', () => {
    const back = plan({ madeAt: NOW - DAY });
    const rows = asMember({ plans: [back] });
    const left = wholeView(rows, { leftOn: { [KEY]: '2025-12-01' } });
    expect(left.term).toBeUndefined();
    expect(left.bindable.size).toBe(0);
    expect(left.locks.size).toBe(0);
    const stays = wholeView(rows);
    expect(stays.term).toEqual({ begin: '2025-09-01', end: '2026-09-01' });
    expect(stays.locks.get(back.id)).toBe('joined');
  });

  it('for ever, an undated plan is held against what came, without a day for its items', () => {
    const fees = [fee({ term: 'forever' })];
    const made = plan({ madeAt: Date.parse('2025-08-20T12:00:00+08:00') });
    const { row } = asMember();
    if (!row) throw new Error('no row');
    const { viewerTermBegin: _, viewerTermEnd: __, ...readings } = row.readings;
    const ledger = rowsOf({ row: { ...row, readings }, fees, plans: [made] });
    const view = wholeView(asMember({ row: ledger.row, fees, plans: [made], ledger }));
    expect(view.payoff.life.state).toBe('forever');
    expect(view.fact?.fact.hours?.foretold).toBeCloseTo((2 * 101) / 7, 6);
    expect(view.fact?.fact.says.map(({ id }) => id)).toContain('planFact.gains');
  });

  it('the refund is counted from the moment it was paid, to the minute', () => {
    expect(wholeView(paid(50)).refund).toMatchObject({ state: 'closing', leftMs: 22 * HOUR });
    expect(wholeView(paid(10)).refund).toMatchObject({ state: 'open', leftMs: 62 * HOUR });
    expect(wholeView(paid(73)).refund.state).toBe('over');
  });

  it('what to read is spread over the days that are left, and what was read is marked', () => {
    const digest = (id: string, daysAgo: number) => {
      const at = NOW - daysAgo * DAY;
      const times = { createdAt: at, firstSeenAt: at, countsSeenAt: at };
      return { id, kind: 'talk' as const, digested: true, ...times };
    };
    const topics = ['1', '2', '3', '4', '5'].map((id, i) => digest(id, i + 1));
    const rows = { ...paid(10), topics, read: new Map([['3', NOW - HOUR]]) };
    const { readingDays: days } = wholeView(rows);
    expect(days.map((one) => one.when)).toEqual(['today', 'tomorrow', 'later']);
    expect(days[0]?.tasks[0]?.topics[0]).toEqual({ id: '3', read: true });
    expect(days.at(-1)?.tasks.at(-1)?.id).toBe('decide');
    expect(wholeView(paid(73)).readingDays).toEqual([]);
  });

  it('promises are judged over the whole membership, not from the renewal on', () => {
    const begin = '2025-02-01';
    const fees = [
      fee({ id: 'a', paidOn: begin, term: { begin, end: '2025-11-01' } }),
      fee({ id: 'b', paidOn: '2025-10-30', term: { begin: '2025-11-01', end: '2026-11-01' } }),
    ];
    const { row: own } = asMember();
    if (!own || !outside.measures) throw new Error('no row');
    const week = { total: 7, owner: 7, staff: 0, checkins: 0, digests: 0, covered: 1 };
    const weeks = Array.from({ length: 20 }, (_, i) => ({
      ...week,
      week: weekOf(NOW) - 7 * (21 - i),
    }));
    const { createdAt: _, viewerTermBegin: __, viewerJoinAt: ___, ...readings } = own.readings;
    const measures = {
      ...outside.measures,
      weeks,
    };
    const row = { ...own, readings, measures };
    const claims = [claim({ count: 365, kind: 'total', per: 'year' })];
    const ledger = rowsOf({ row, fees });
    const tick = (terms: WholeRows['terms']) =>
      wholeView(asMember({ row, fees, claims, terms, ledger })).kept[0]?.tick;
    expect(tick([])?.state).toBe('kept');
    // Words that came into the introduction five weeks ago are judged from then on.
    const before = terms({
      hash: 'c'.repeat(64),
      ...{ terms: { intro: '每周一篇' }, firstSeenAt: NOW - 300 * DAY, lastSeenAt: NOW - 40 * DAY },
    });
    const now = terms({ firstSeenAt: NOW - 35 * DAY });
    expect(tick([now, before])?.says.id).toBe('claim.tick.pace.fewWeeks');
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
  ])('%s', (_name, at, hash, when) => {
    expect(termsAt([fresh, old], at)).toMatchObject({ row: { hash }, when });
    expect(termsAsked([fresh, old], { until: at }, true)).toMatchObject({ row: { hash }, when });
  });
  it('paid, not known when: the first read; not paid: the last read', () => {
    for (const rows of [
      [fresh, old],
      [old, fresh],
    ]) {
      const last = rows.map((row) => (row === fresh ? { ...row, lastSeenAt: NOW } : row));
      expect(termsAsked(last, undefined, true)).toMatchObject({
        ...{ row: { hash: old.hash }, when: 'unknown' },
      });
      expect(termsAsked(last, undefined, false)).toMatchObject({
        ...{ row: { hash: fresh.hash }, when: 'unpaid' },
      });
    }
    expect(termsAsked([], undefined, false)).toBeUndefined();
  });
  it('none read', () => expect(termsAt([], NOW)).toBeUndefined());

  const at = (days: number) => NOW - days * DAY;
  it('that went for a sale and came back before it was paid', () => {
    const usual = terms({
      hash: 'a'.repeat(64),
      ...timesOf([
        [at(30), at(20)],
        [at(10), at(8)],
      ]),
    });
    const sale = terms({ hash: 'b'.repeat(64), firstSeenAt: at(15), lastSeenAt: at(12) });
    const hashes = [25, 14, 11, 9, 5].map((days) => termsAt([usual, sale], at(days))?.row.hash[0]);
    expect(hashes.join('')).toBe('abbaa');
    expect(termsAt([usual, sale], at(5))?.span).toEqual([at(10), at(8)]);
    // A row of before stretches were kept, first and last read around the sale.
    const { seen: _, ...plain } = usual;
    expect(termsAt([plain, sale], at(5))?.row.hash).toBe(usual.hash);
    expect(termsAt([plain, sale], at(11))?.row.hash).toBe(sale.hash);
  });

  it('of a fee whose day alone is known, read on that very day, are in force', () => {
    const day = dayIn(NOW, 'Asia/Shanghai');
    const paid = lastPaid(KEY, [fee({ paidOn: day })], {}, 'Asia/Shanghai');
    expect(paid).toMatchObject({ sure: false, on: day, at: dayStart(day, 'Asia/Shanghai') });
    const read = terms({ firstSeenAt: NOW, lastSeenAt: NOW });
    expect(paid && termsAt([read], paid.until)?.when).toBe('at');
  });

  it.each([
    ['in coins', { method: 'coin' }],
    ['a gift', { kind: 'gift' }],
  ] as const)('%s was paid all the same', (_name, more) => {
    const rows = asMember();
    const fees = [fee({ ...more, paidAt: at(99), paidOn: dayIn(at(99), 'Asia/Shanghai') })];
    const view = wholeView({ ...rows, fees, ledger: { ...rows.ledger, fees } });
    expect(view.refund.paidAt).toBeUndefined();
    expect(view.paid).toMatchObject({ at: at(99), sure: true });
  });

  it('given back, it was paid as well', () => {
    const one = fee({ paidAt: at(1), paidOn: dayIn(at(1), 'Asia/Shanghai') });
    const back = fee({ id: 'back', kind: 'refund', refunds: one.id, paidOn: one.paidOn });
    expect(lastPaid(KEY, [one, back], {}, 'Asia/Shanghai')?.at).toBe(at(1));
  });

  it('the moment that was read tells more of the day that was booked', () => {
    const day = dayIn(NOW, 'Asia/Shanghai');
    const facts = resolveFacts({
      viewerPayAt: [{ value: NOW, via: 'response', endpoint: 'group', seenAt: NOW }],
    });
    const day0 = fee({ paidOn: day });
    expect(lastPaid(KEY, [day0], facts, 'Asia/Shanghai')).toMatchObject({ at: NOW, sure: true });
    expect(lastPaid(KEY, [], facts, 'Asia/Shanghai')).toMatchObject({ at: NOW, until: NOW });
    expect(lastPaid(KEY, [], {}, 'Asia/Shanghai')).toBeUndefined();
  });
});
