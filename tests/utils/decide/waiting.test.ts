/** A plan set aside waits until it is decided or one joined, booked or not; the same for every place that asks. */
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../utils/days.ts';
import { planLock } from '../../../utils/decide/planKept.ts';
import { waitingPlans } from '../../../utils/decide/waiting.ts';
import type { ResolvedFacts } from '../../../utils/facts.ts';
import { needsOf } from '../../../utils/overview/needs.ts';
import type { Decision } from '../../../utils/payoff/entries.ts';
import { loadOf } from '../../../utils/payoff/load.ts';
import type { Fee } from '../../../utils/payoff/types.ts';
import { occasionsOf } from '../../../utils/reminders/due.ts';
import { facts, fee, inputs, NOW, PLANET, plan, refund, TODAY, ZONE } from '../payoff/make.ts';
import { inputs as reminderInputs } from '../reminders/make.ts';

const MADE = NOW - 2 * DAY;
const booked = fee({ paidOn: '2025-12-09' });
const made = plan({ madeAt: MADE, remindAt: NOW + HOUR });
const decided = (more: Partial<Decision> = {}): Decision => ({
  ...{ id: 'd', community: PLANET, at: NOW, moment: 'before', choice: 'pass' },
  ...more,
});

interface Rows {
  fees?: Fee[];
  facts?: ResolvedFacts;
  decisions?: Decision[];
}

/** Whether it waits, by the card and the record, the reminders and the overview; and why it is locked. */
function told({ fees = [], facts: read = {}, decisions = [] }: Rows) {
  const waits = waitingPlans([made], { fees, facts: read, decisions, zone: ZONE }).length > 0;
  const rows = { fees, plans: [made], decisions, facts: new Map([[PLANET, read]]) };
  const reminders = reminderInputs({ ...rows, now: NOW, zone: ZONE });
  const reminded = occasionsOf(reminders).some(({ what }) => what === 'plan');
  const communities = [inputs({ fees, plans: [made], facts: read })];
  const asked = needsOf({ reminders, communities, load: loadOf([], TODAY) });
  expect([reminded, asked.some(({ kind }) => kind === 'plan')]).toEqual([waits, waits]);
  return {
    waits,
    lock: planLock(made, { fees, facts: read, decisions, today: TODAY, zone: ZONE }),
  };
}

describe('a plan that was set aside', () => {
  it('waits; one that was not does not', () => {
    expect(told({})).toEqual({ waits: true, lock: undefined });
    const { remindAt: _, ...plain } = made;
    expect(waitingPlans([plain], { fees: [], decisions: [], zone: ZONE })).toEqual([]);
  });

  it('waits no longer once decided; to go on waiting, or one of before, is no decision', () => {
    expect(told({ decisions: [decided()] }).waits).toBe(false);
    expect(told({ decisions: [decided({ choice: 'wait' })] }).waits).toBe(true);
    expect(told({ decisions: [decided({ at: MADE - 1 })] }).waits).toBe(true);
    expect(told({ decisions: [decided({ community: 'zsxq:9' })] }).waits).toBe(true);
  });

  it.each<[string, Rows]>([
    ['booked', { fees: [fee({ paidOn: '2025-12-09' })] }],
    ['booked to the moment', { fees: [fee({ paidOn: '2025-12-08', paidAt: MADE + 1 })] }],
    ['a gift', { fees: [fee({ paidOn: '2025-12-09', kind: 'gift', paid: 0 })] }],
    ['given back since', { fees: [booked, refund(booked, { paidOn: '2025-12-09' })] }],
    ['read alone', { facts: facts({ viewerState: 'member', viewerPayAt: MADE + HOUR }) }],
    ['read to have joined', { facts: facts({ viewerState: 'member', viewerJoinAt: MADE + HOUR }) }],
    ['read, and over since', { facts: facts({ viewerState: 'expired', viewerPayAt: MADE + 1 }) }],
    [
      'booked for its day, read to the moment',
      { fees: [fee({ paidOn: '2025-12-08' })], facts: facts({ viewerPayAt: MADE + HOUR }) },
    ],
  ])('waits no longer once joined: %s', (_, rows) => {
    expect(told(rows)).toEqual({ waits: false, lock: 'paid' });
  });

  it.each<[string, Rows]>([
    ['a book', { fees: [fee({ paidOn: '2025-12-09', kind: 'other', term: 'none' })] }],
    ['a question', { fees: [fee({ paidOn: '2025-12-09', kind: 'question', term: 'none' })] }],
    ['of before', { fees: [fee({ paidOn: '2025-12-07' })] }],
    ['elsewhere', { fees: [fee({ paidOn: '2025-12-09', community: 'zsxq:9' })] }],
    ['a trial', { facts: facts({ viewerState: 'trial', viewerPayAt: MADE + HOUR }) }],
    ['a trial joined', { facts: facts({ viewerState: 'trial', viewerJoinAt: MADE + HOUR }) }],
    ['read of before', { facts: facts({ viewerState: 'member', viewerPayAt: MADE - HOUR }) }],
  ])('waits on: %s makes no member since', (_, rows) => {
    expect(told(rows)).toEqual({ waits: true, lock: undefined });
  });

  it('paid on its very day, nobody knows when: it waits, and stands as it is', () => {
    expect(told({ fees: [fee({ paidOn: '2025-12-08' })] })).toEqual({ waits: true, lock: 'paid' });
  });
});
