import { describe, expect, it } from 'vitest';
import { type LifeState, lifeOf, termAt } from '../../../utils/payoff/life.ts';
import type { PayoffInputs } from '../../../utils/payoff/types.ts';
import { at, BEGIN, END, facts, fee, HOUR, inputs, NOISE, NOW, refund, TODAY } from './make.ts';

const joined = fee({
  paidAt: at('2025-12-10', '10:00'),
  paidOn: TODAY,
  term: { begin: TODAY, end: '2026-12-10' },
});
const old = fee();
const read = (values: object) => facts({ type: 'pay', viewerJoinAt: at(BEGIN), ...values });
const member = { viewerState: 'member', viewerTermEnd: at('2026-06-01') } as const;

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
    expect(life.says.params.leftHours).toBe(Math.floor((at('2025-12-13', '00:00') - NOW) / HOUR));
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
