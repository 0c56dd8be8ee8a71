import { describe, expect, it } from 'vitest';
import { addDays } from '../../../utils/payoff/calendar.ts';
import { type LifeState, lifeOf, termAt } from '../../../utils/payoff/life.ts';
import type { PayoffInputs } from '../../../utils/payoff/types.ts';
import { spanOf } from '../../../utils/payoff/verdict.ts';
import { at, BEGIN, END, facts, fee, inputs, NOISE, NOW, refund, TODAY } from './make.ts';

const joined = fee({
  paidAt: at('2025-12-10', '10:00'),
  paidOn: TODAY,
  term: { begin: TODAY, end: '2026-12-10' },
});
const old = fee();
const read = (values: object) => facts({ type: 'pay', viewerJoinAt: at(BEGIN), ...values });
const member = { viewerState: 'member', viewerTermEnd: at('2026-06-01') } as const;

const window = { viewerState: 'member', viewerTermEnd: at(END, '00:00') - 1 } as const;
const ever = fee({ term: 'forever', paidOn: '2025-11-01' });
const month = (begin: string) =>
  fee({ kind: 'gift', paidOn: begin, term: { begin, end: addDays(begin, 30) } });
const seenOn = (day: string, time?: string) =>
  facts({ type: 'pay', viewerState: 'not-joined' }, at(day, time));
const outside = seenOn('2025-12-09');
const TODAY_ENDS = 'life.endsToday';
const ENDED_TODAY = 'life.graceToday';
const OUTSIDE_FOREVER = 'life.outsideForever';
const WINDOW = 'refund-window';

describe('where a membership stands', () => {
  const cases: [string, Partial<PayoffInputs>, LifeState, string?][] = [
    ['nothing known', {}, 'unknown'],
    ['paid this morning', { fees: [joined] }, 'refund-window'],
    [
      '71 h 59 min after paying',
      { fees: [joined], now: at('2025-12-13', '09:59') },
      'refund-window',
    ],
    ['72 h after paying', { fees: [joined], now: at('2025-12-13', '10:00') }, 'active'],
    ['paid in coins: no refund', { fees: [{ ...joined, method: 'coin' }] }, 'active'],
    ['in its term', { fees: [fee()] }, 'active'],
    [
      'bought ahead',
      { fees: [fee({ term: { begin: '2026-01-01', end: '2026-02-01' } })] },
      'active',
      'life.notBegun',
    ],
    ['last day', { fees: [fee()], now: at('2026-05-31', '23:59') }, 'active'],
    ['the day it ends', { fees: [fee()], now: at(END, '00:00') }, 'grace'],
    ['29 days after', { fees: [fee()], now: at('2026-06-30') }, 'grace'],
    ['30 days after', { fees: [fee()], now: at('2026-07-01') }, 'lapsed'],
    [
      'renewed',
      {
        fees: [fee(), fee({ kind: 'renewal', term: { begin: END, end: '2027-06-01' } })],
        now: at('2026-07-01'),
      },
      'active',
    ],
    [
      'renewed on the site, not booked yet',
      {
        fees: [fee()],
        facts: read({ ...member, viewerTermEnd: at('2027-06-01') }),
        now: at('2026-07-01'),
      },
      'active',
    ],
    ['forever', { fees: [fee({ term: 'forever' })] }, 'forever'],
    ['a back issue makes no member', { fees: [fee({ kind: 'back-issue' })] }, 'unknown'],
    ['a question makes no member', { fees: [fee({ kind: 'question', term: 'none' })] }, 'unknown'],
    ['given back', { fees: [joined, refund(joined)] }, 'refunded'],
    ['given back in part', { fees: [old, refund(old, { paid: 1 })] }, 'active'],
    ['given back, then joined again', { fees: [joined, refund(joined), fee()] }, 'active'],
    ['left', { fees: [fee()], leftOn: '2025-12-01' }, 'left'],
    ['will leave tomorrow', { fees: [fee()], leftOn: '2025-12-11' }, 'active'],
    [
      'free',
      { facts: facts({ type: 'free', viewerState: 'member', viewerTermEnd: at(END) }) },
      'free',
    ],
    [
      'partner: the validity is no paid term',
      { facts: read({ ...member, viewerState: 'staff' }) },
      'free',
      'life.staff',
    ],
    ['trial', { facts: read({ viewerState: 'trial' }) }, 'trial'],
    ['member, fee not booked', { facts: read(member) }, 'active'],
    [
      'expired, fee not booked',
      { facts: read({ viewerState: 'expired', viewerTermEnd: at('2025-12-01') }) },
      'grace',
    ],
    ['only rows of others', NOISE, 'unknown'],
    // A fixed window ends with the last millisecond of a day: that day is a whole day of it.
    [
      'the last day of a window',
      { facts: read(window), now: at('2026-05-31', '23:59') },
      'active',
      'life.active',
    ],
    ['the day after a window', { facts: read(window), now: at(END, '00:01') }, 'grace'],
    ['its 30th day of grace', { facts: read(window), now: at('2026-06-30', '23:59') }, 'grace'],
    ['the day after its grace', { facts: read(window), now: at('2026-07-01', '00:01') }, 'lapsed'],
    // A rolling term ends within a day.
    [
      'an hour before it ends',
      { facts: read(member), now: at(END, '11:00') },
      'active',
      TODAY_ENDS,
    ],
    [
      'an hour after it ended',
      { facts: read(member), now: at(END, '13:00') },
      'grace',
      ENDED_TODAY,
    ],
    ['30 days less an hour on', { facts: read(member), now: at('2026-07-01', '11:00') }, 'grace'],
    ['30 days and an hour on', { facts: read(member), now: at('2026-07-01', '13:00') }, 'lapsed'],
    [
      'booked, and read to the moment',
      { fees: [fee()], facts: read(member), now: at(END, '11:00') },
      'active',
      TODAY_ENDS,
    ],
    [
      'booked a day short by an older version',
      {
        fees: [fee({ term: { begin: BEGIN, end: '2026-05-31' } })],
        facts: read(window),
        now: at('2026-05-31'),
      },
      'active',
    ],
    [
      'a month given inside a year',
      { fees: [fee(), month('2025-08-01')], now: NOW },
      'active',
      'life.active',
    ],
    ['forever after a term', { fees: [fee(), ever], now: NOW }, 'forever'],
    [
      'forever, to be paid tomorrow',
      { fees: [fee(), { ...ever, paidOn: '2025-12-11' }] },
      'active',
    ],
    ['nothing was paid: nothing to give back', { fees: [{ ...joined, paid: 0 }] }, 'active'],
    [
      'given back, then joined again, seen but not booked',
      {
        fees: [joined, refund(joined, { paidOn: '2025-12-12' })],
        facts: read({ ...member, viewerJoinAt: at('2025-12-20'), viewerTermEnd: at('2026-12-20') }),
        now: at('2025-12-25'),
      },
      'active',
    ],
    [
      'given back, and last seen before that',
      {
        fees: [joined, refund(joined, { paidOn: '2025-12-12' })],
        facts: read({ ...member, viewerJoinAt: at(TODAY), viewerTermEnd: at('2026-12-10') }),
        now: at('2025-12-25'),
      },
      'refunded',
    ],
    [
      'given back and joined again within a day, seen but not booked',
      {
        fees: [joined, refund(joined, { paidOn: TODAY })],
        facts: read({ ...member, viewerPayAt: at(TODAY, '15:00') }),
      },
      'active',
    ],
    [
      'given back within a day, and last seen before that',
      {
        fees: [joined, refund(joined, { paidOn: TODAY })],
        facts: read({
          ...member,
          ...{ viewerPayAt: at(TODAY, '10:00'), viewerJoinAt: at(TODAY, '10:00') + 40_000 },
        }),
      },
      'refunded',
    ],
    [
      'given back and joined again within a day, both booked',
      {
        fees: [
          { ...joined, id: 'z' },
          refund({ ...joined, id: 'z' }, { paidOn: TODAY }),
          { ...joined, id: 'a', paidAt: at(TODAY, '15:00') },
        ],
        facts: read({ ...member, viewerPayAt: at(TODAY, '15:00') }),
      },
      'refund-window',
    ],
    [
      'a renewal given back: what was read of it is not the term',
      {
        fees: [fee(), { ...joined, kind: 'renewal' }, refund(joined, { paidOn: '2025-12-12' })],
        facts: read({ ...member, viewerTermEnd: at('2027-06-01') }),
        now: at('2026-06-10'),
      },
      'grace',
    ],
    ['seen outside in a paid term', { fees: [fee()], facts: outside }, 'left', 'life.outside'],
    ['seen outside, bought for good', { fees: [ever], facts: outside }, 'left', OUTSIDE_FOREVER],
    [
      'seen outside before paying',
      { fees: [joined], facts: seenOn('2025-12-10', '09:00') },
      WINDOW,
    ],
    [
      'seen outside on the day of paying',
      { fees: [fee({ paidOn: TODAY })], facts: seenOn(TODAY, '09:00') },
      WINDOW,
    ],
    ['seen outside, the term over', { fees: [fee()], facts: outside, now: at(END) }, 'grace'],
    [
      'a trial on',
      { facts: read({ viewerState: 'trial', viewerTermEnd: NOW + 1 }) },
      'trial',
      'life.trial',
    ],
    [
      'a trial over',
      { facts: read({ viewerState: 'trial', viewerTermEnd: NOW }) },
      'ended',
      'life.trialOver',
    ],
    [
      'an old reading of a trial as expired',
      {
        facts: read({
          ...{ viewerState: 'expired', viewerPaid: false, viewerJoinAt: at('2025-12-01') },
          viewerTermEnd: at('2025-12-08'),
        }),
      },
      'unknown',
    ],
  ];
  it.each(cases)('%s', (_name, more, state, id) => {
    const life = lifeOf(inputs(more));
    expect(life.state).toBe(state);
    if (id) expect(life.says.id).toBe(id);
  });

  it('counts the refund window from the moment, or from the start of the day it was paid', () => {
    expect(lifeOf(inputs({ fees: [joined] })).refund).toEqual({
      untilAt: at('2025-12-13', '10:00'),
      sure: true,
      fee: joined.id,
    });
    const { paidAt: _, ...byDay } = joined;
    const life = lifeOf(inputs({ fees: [byDay] }));
    expect(life.refund).toEqual({
      untilAt: at('2025-12-13', '00:00'),
      sure: false,
      fee: joined.id,
    });
    expect(life.says.params).toEqual({
      leftMs: at('2025-12-13', '00:00') - NOW,
      untilTime: at('2025-12-13', '00:00'),
    });
  });

  it('knows the 72 h of this platform only', () => {
    const elsewhere = { ...joined, community: 'manual:club' as const };
    expect(lifeOf(inputs({ community: 'manual:club', fees: [elsewhere] })).state).toBe('active');
  });

  it('a shared window begins for a member when they join', () => {
    const life = lifeOf(inputs({ facts: read({ ...member, viewerTermBegin: at('2025-01-01') }) }));
    expect(life.term).toEqual({ begin: BEGIN, end: END });
    expect(life.termFrom).toBe('read');
  });

  it('days left count today to its end, and end with it', () => {
    const left = (day: string, time: string, values: object) =>
      lifeOf(inputs({ facts: read(values), now: at(day, time) })).daysLeft;
    expect(left('2026-05-31', '23:59', window)).toBe(1);
    expect(left(END, '00:00', window)).toBe(0);
    expect(left('2026-05-31', '23:59', member)).toBe(1);
    expect(left(END, '11:59', member)).toBe(1);
    expect(left(END, '12:00', member)).toBe(0);
  });

  it('of terms that overlap that which ends last, in any order', () => {
    const year = { begin: BEGIN, end: END };
    const gift = { begin: '2025-08-01', end: '2025-09-01' };
    for (const terms of [
      [year, gift],
      [gift, year],
    ]) {
      expect(termAt(terms, '2025-08-15')).toBe(year);
      expect(termAt(terms, '2025-12-01')).toBe(year);
      expect(termAt(terms, '2026-07-01')).toBe(year);
    }
  });

  it('a term for ever is judged from the day it was paid, the dated one before it no more', () => {
    const span = (more: Partial<PayoffInputs>) => spanOf(inputs({ fees: [fee(), ever], ...more }));
    expect(span({})).toEqual({ begin: '2025-11-01', end: '2025-12-11' });
    expect(span({ leftOn: '2025-12-01' })).toEqual({ begin: '2025-11-01', end: '2025-12-01' });
    expect(span({ now: at('2025-11-01') })).toEqual({ begin: '2025-11-01', end: '2025-11-02' });
    expect(span({ now: at('2025-10-31') })).toEqual({ begin: BEGIN, end: '2025-11-01' });
  });

  it('the term in force among several', () => {
    const [a, b, c] = [
      { begin: '2024-01-01', end: '2025-01-01' },
      { begin: '2025-01-01', end: '2026-01-01' },
      { begin: '2027-01-01', end: '2028-01-01' },
    ];
    for (const terms of [
      [a, b, c],
      [c, a, b],
    ]) {
      expect(termAt(terms, '2025-06-01')).toBe(b);
      expect(termAt(terms, '2026-06-01')).toBe(b);
      expect(termAt(terms, '2023-06-01')).toBe(a);
    }
    expect(termAt([], TODAY)).toBeUndefined();
  });
});
