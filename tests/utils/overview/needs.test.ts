/** What waits for a decision: each kind when it is due, not before, not after it was decided. */
import { describe, expect, it } from 'vitest';
import { type NeedInputs, needsOf } from '../../../utils/overview/needs.ts';
import type { Decision } from '../../../utils/payoff/entries.ts';
import { loadOf } from '../../../utils/payoff/load.ts';
import type { PayoffInputs } from '../../../utils/payoff/types.ts';
import { defaultSettings } from '../../../utils/settings.ts';
import {
  at,
  facts,
  fee,
  inputs,
  NOW,
  PLANET,
  plan,
  settings as settingsOf,
  TODAY,
  used,
  ZONE,
} from '../payoff/make.ts';

const DAY = 86_400_000;

function needs(
  own: Partial<PayoffInputs>,
  more: Partial<NeedInputs['reminders']> = {},
  rest: Partial<NeedInputs> = {},
) {
  const community = inputs({ measuredSince: '2025-06-01', ...own });
  return needsOf({
    reminders: {
      ...{ fees: community.fees, plans: community.plans, decisions: [], sent: [], backups: {} },
      facts: new Map(community.facts ? [[PLANET, community.facts]] : []),
      settings: defaultSettings(),
      now: NOW,
      zone: ZONE,
      ...more,
    },
    communities: [community],
    load: loadOf([community], TODAY),
    ...rest,
  });
}
const kinds = (list: ReturnType<typeof needs>) => list.map((need) => need.kind);
const decided = (more: Partial<Decision>): Decision => ({
  ...{ id: 'd', community: PLANET, at: NOW - DAY, moment: 'renewal', choice: 'keep' },
  ...more,
});
const used7 = [used('2025-12-08', 1)];
const ending = (end: string) => ({
  fees: [fee({ paidOn: '2025-01-01', term: { begin: '2025-01-01', end } })],
  attention: used7,
});

describe('the end of a term', () => {
  it('waits from thirty days before, pressing in the last three', () => {
    expect(kinds(needs(ending('2026-01-11')))).toEqual([]);
    expect(needs(ending('2026-01-10'))).toMatchObject([
      {
        ...{ kind: 'renewal', urgent: false },
        says: { id: 'need.renewal', params: { leftDays: 30, endAt: at('2026-01-09', '00:00') } },
      },
    ]);
    expect(needs(ending('2025-12-14'))).toMatchObject([{ urgent: true }]);
    // The last day is whole; from the next on it is over.
    expect(needs(ending('2025-12-11'))).toMatchObject([{ says: { id: 'need.renewalToday' } }]);
    expect(needs(ending('2025-12-10'))).toMatchObject([
      { says: { id: 'need.graceToday', params: { graceEndAt: at('2026-01-08', '00:00') } } },
    ]);
    expect(needs(ending('2025-12-01'))).toMatchObject([
      { says: { id: 'need.grace', params: { sinceDays: 9 } } },
    ]);
  });

  it('says what renewing costs at the cheapest, where it is known', () => {
    const known = facts({
      price: 30_000,
      renewalAdvancePct: 50,
      type: 'pay',
      viewerState: 'member',
    });
    expect(needs({ ...ending('2025-12-30'), facts: known })[0]?.says).toMatchObject({
      id: 'need.renewalPrice',
      params: { priceFen: 15_000 },
    });
  });

  it.each(['keep', 'leave'] as const)('no longer waits when it was decided to %s', (choice) => {
    const decisions = [decided({ choice, termEnd: '2025-12-30' })];
    expect(kinds(needs(ending('2025-12-30'), { decisions }))).toEqual([]);
    const other = [decided({ choice, termEnd: '2024-12-30' })];
    expect(kinds(needs(ending('2025-12-30'), { decisions: other }))).toEqual(['renewal']);
  });
});

it('a refund window is open for 72 hours and comes first', () => {
  const paid = (hoursAgo: number) => ({
    fees: [
      fee({
        ...{ paidOn: TODAY, paidAt: NOW - hoursAgo * 3_600_000 },
        term: { begin: TODAY, end: '2025-12-30' },
      }),
    ],
    attention: used7,
  });
  expect(needs(paid(71))).toMatchObject([
    { kind: 'refund', urgent: true, says: { params: { leftMs: 3_600_000 } } },
    { kind: 'renewal' },
  ]);
  expect(kinds(needs(paid(73)))).toEqual(['renewal']);
});

it('a plan waits in its cool-off and after it, until it is decided', () => {
  const waiting = plan({ madeAt: NOW - 3 * DAY, remindAt: NOW + DAY });
  expect(needs({ plans: [waiting] })[0]?.says.id).toBe('need.planWaits');
  const due = { ...waiting, remindAt: NOW - 1 };
  expect(needs({ plans: [due] })[0]?.says.id).toBe('need.planDue');
  const decisions = [decided({ moment: 'before', choice: 'pass' })];
  expect(needs({ plans: [due] }, { decisions })).toEqual([]);
});

describe('sleeping', () => {
  it('of a term without end nothing is said to be left, unless it is spread over days', () => {
    const paid = fee({ term: 'forever', paid: 99_900, paidOn: '2025-06-01' });
    const settings = (foreverDays?: number) =>
      inputs(foreverDays === undefined ? {} : { settings: settingsOf({ foreverDays }) }).settings;
    const said = (foreverDays?: number) =>
      needs({ fees: [paid], attention: [], settings: settings(foreverDays) }).find(
        (one) => one.kind === 'sleeping',
      )?.says;
    expect(said()).toEqual({
      id: 'need.neverUsedEndless',
      params: { idleDays: 193, costFen: 99_900 },
    });
    expect(said(1000)).toMatchObject({ id: 'need.neverUsed', params: { leftFen: 80_620 } });
  });

  const term = { begin: '2025-09-01', end: '2026-09-01' };
  const own = (lastUse: string) => ({
    fees: [fee({ paidOn: term.begin, term })],
    attention: [used(lastUse, 1)],
  });

  it('is thirty days without use, and what they cost', () => {
    expect(kinds(needs(own('2025-11-11')))).toEqual([]);
    expect(needs(own('2025-11-10'))).toMatchObject([
      { kind: 'sleeping', says: { id: 'need.sleeping', params: { idleDays: 30, costFen: 3000 } } },
    ]);
  });

  it('is not said of days that were not measured', () => {
    expect(kinds(needs({ ...own('2025-09-02'), measuredSince: '2025-12-01' }))).toEqual([]);
  });
});

it('a budget passed, hours promised beyond those had, payments not booked', () => {
  expect(kinds(needs({}, {}, { budgetLeftFen: -1 }))).toEqual(['budget']);
  expect(kinds(needs({}, {}, { budgetLeftFen: 0 }))).toEqual([]);
  const busy = plan({ term: { begin: '2025-12-01', end: '2026-01-01' }, hoursPerWeek: 9 });
  const paid = { fees: [fee()], attention: used7 };
  expect(kinds(needs({ ...paid, plans: [busy] }))).toEqual(['load']);
  // Planned, and never bought: nothing is promised.
  expect(kinds(needs({ plans: [busy], attention: used7 }))).toEqual([]);
  const joined = facts({ type: 'pay', viewerState: 'member', price: 100 });
  expect(needs({ facts: joined })).toMatchObject([{ kind: 'unbooked', community: PLANET }]);
});

it('a backup is missed a month after the first entry, and a month after the last one', () => {
  const none = (days: number) => needs({}, { backups: { firstEntryAt: NOW - days * DAY } });
  expect(kinds(none(20))).toEqual([]);
  expect(none(40)).toMatchObject([{ kind: 'backup', says: { id: 'need.backupNone' } }]);
  const old = { firstEntryAt: at('2025-01-01'), lastAt: at('2025-10-01') };
  expect(needs({}, { backups: old })[0]?.says).toMatchObject({
    id: 'need.backupOld',
    params: { savedAt: old.lastAt },
  });
  expect(needs({}, { backups: { ...old, lastAt: NOW - DAY } })).toEqual([]);
});
