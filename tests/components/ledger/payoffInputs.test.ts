import { describe, expect, it } from 'vitest';
import { ledgerCommunities } from '../../../entrypoints/dashboard/OverviewRows.ts';
import { overviewOf } from '../../../entrypoints/pages/overviewOf.ts';
import {
  deedDaysOf,
  hasLedger,
  type LedgerRows,
  ledgerViewOf,
  measuredSinceOf,
  payoffSettingsOf,
} from '../../../entrypoints/pages/payoffInputs.ts';
import { defaultSettings, type Settings } from '../../../utils/settings.ts';
import type { CommunityKey } from '../../../utils/words.ts';
import { planet } from '../sample.ts';
import {
  fee,
  gain,
  handDeed,
  KEY,
  member,
  NOW,
  rowsOf,
  spent,
  TODAY,
  viewOfRows,
  ZONE,
} from './sample.ts';

describe('what the pay-off is computed from', () => {
  it('judges gains less fees less hours', () => {
    const { payoff } = viewOfRows({}, { hourLostFen: 6_000 });
    // 101 of 365 days of ¥365; 2 h 35 min at ¥60.
    expect(payoff.verdict.feesFen).toBe(10_100);
    expect(payoff.verdict.net).toEqual({
      lowFen: 20_000 - 10_100 - 15_500,
      highFen: 50_000 - 10_100 - 15_500,
    });
  });

  it('sums time: today, the term, by hand', () => {
    const { time } = viewOfRows();
    expect(time).toEqual({
      todayMs: 20 * 60_000,
      termMs: 155 * 60_000,
      byHandMs: 45 * 60_000,
      unmeasured: false,
    });
  });

  it('counts deeds by their times', () => {
    expect(deedDaysOf(rowsOf().deeds)).toEqual([
      { community: KEY, day: TODAY, deed: 'commented', count: 2 },
    ]);
  });

  it('never measured: every day is unknown, none a zero', () => {
    const { payoff, time } = viewOfRows({ attention: [], measuredSince: undefined });
    expect(time.unmeasured).toBe(true);
    expect(payoff.verdict.hours.unmeasuredDays).toBe(101);
    expect(payoff.verdict.hours.highMs).toBeNull();
    expect(payoff.participation.missing.map((one) => one.id)).toContain('missing.attention');
  });

  it('a community by hand: no other page measures it; what was told is what there is', () => {
    const community = 'manual:reading';
    const told = { ...spent('2025-11-01', 0, 60), community } as const;
    const rows = (attention: LedgerRows['attention']) =>
      rowsOf({ row: undefined, fees: [fee({ community })], gains: [], deeds: [], attention });
    const hours = (attention: LedgerRows['attention']) =>
      ledgerViewOf(community, rows(attention), defaultSettings(), NOW, ZONE).payoff.verdict.hours;
    expect(hours([])).toMatchObject({ lowMs: 0, highMs: null, unmeasuredDays: 101 });
    expect(hours([told])).toMatchObject({ lowMs: 3_600_000, highMs: 3_600_000 });
  });

  it('switched off: unknown from the last day measured there', () => {
    const attention = [spent('2025-09-01', 30), spent('2025-12-01', 60)];
    const { payoff } = viewOfRows({ attention }, { attentionOff: [KEY] });
    expect(payoff.verdict.hours.unmeasuredDays).toBe(9);
    const none = viewOfRows({ attention: [] }, { attentionOff: [KEY] }).payoff.verdict;
    expect(none.hours).toEqual({ lowMs: 0, highMs: null, unmeasuredDays: 101 });
    expect(viewOfRows({ attention }).payoff.verdict.hours.unmeasuredDays).toBe(0);
  });

  it('switched off for some days: unknown, none a zero, also once it is on again', () => {
    const at = (day: string, hour = 12) =>
      Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`);
    const attention = [spent('2025-09-01', 30), spent('2025-11-10', 60)];
    const span = { from: at('2025-11-11'), to: at('2025-11-20') };
    const hours = (more: Partial<Settings>) => viewOfRows({ attention }, more).payoff.verdict.hours;
    expect(hours({}).unmeasuredDays).toBe(0);
    expect(hours({ offSpans: { [KEY]: [span] } })).toEqual({
      ...{ lowMs: 90 * 60_000, unmeasuredDays: 10 },
      highMs: 90 * 60_000 + Math.round((90 * 60_000 * 10) / 91),
    });
    // Since when is known: nothing is told by the last day measured there.
    const offSpans = {
      [KEY]: [span, { from: at('2025-12-05') }],
      'zsxq:9': [{ from: 0, to: NOW }],
    };
    expect(hours({ attentionOff: [KEY], offSpans }).unmeasuredDays).toBe(16);
    expect(hours({ offSpans }).unmeasuredDays).toBe(10);
  });

  it('proposes what was read and not booked, and nothing once it is', () => {
    expect(viewOfRows({ fees: [] }).proposals.map((one) => one.draft.paid)).toEqual([36_500]);
    expect(viewOfRows().proposals).toEqual([]);
  });

  it('keeps unset unset', () => {
    expect(payoffSettingsOf(defaultSettings()).hourLostFen).toBeUndefined();
    expect(payoffSettingsOf({ ...defaultSettings(), hourLostFen: 0 }).hourLostFen).toBe(0);
  });

  it('measuring began on the first measured day, not on one added by hand', () => {
    const days = [spent('2025-03-01', 0, 60), spent('2025-05-02', 5), spent('2025-04-09', 1)];
    expect(measuredSinceOf(days)).toBe('2025-04-09');
    expect(measuredSinceOf([spent('2025-03-01', 0, 60)])).toBeUndefined();
  });

  it.each([
    ['member', true],
    ['trial', true],
    ['expired', true],
    ['not-joined', false],
    ['staff', false],
  ] as const)('a card of a %s has a ledger: %s', (viewerState, has) => {
    expect(hasLedger(member({ viewerState }), false)).toBe(has);
  });

  it('anything noted makes a ledger, and so does a community by hand', () => {
    expect(hasLedger(undefined, true)).toBe(true);
    expect(hasLedger(undefined, false)).toBe(false);
    const own = { ...planet({ key: 'manual:a', facts: { name: '读书会' } }), site: 'manual' };
    expect(hasLedger(own as ReturnType<typeof planet>, false)).toBe(true);
  });
});

describe('the overview', () => {
  const other = planet({ key: 'zsxq:2', facts: { type: 'pay', viewerState: 'member' } });
  const seen = planet({ key: 'zsxq:3', facts: { viewerState: 'not-joined' } });
  const all = {
    communities: [member(), other, seen],
    fees: [fee(), fee({ id: 'f2', community: 'manual:b', paid: 10_000, term: 'none' })],
    gains: [gain()],
    attention: [spent(TODAY, 30), spent('2024-12-31', 600)],
    ...{ plans: [], decisions: [], deeds: [], handDeeds: [] },
    measuredSince: '2024-12-31',
  };
  const settings = { ...defaultSettings(), hourLostFen: 0, yearBudgetFen: 40_000 };
  const own = ledgerCommunities(all, settings, NOW, ZONE);
  const made = overviewOf(own, all.attention, settings, NOW, ZONE);

  it('ranks what can be ranked, names the rest, leaves out what the user never joined', () => {
    expect(made.ranks.map(({ community, rank }) => [community, rank])).toEqual([
      [KEY, 1],
      // Nothing measured, nothing noted: too early to say anything of it.
      ['manual:b', undefined],
      ['zsxq:2', undefined],
    ]);
  });

  it('shows no cost where no payment was booked', () => {
    const row = made.ranks.find((one) => one.community === 'zsxq:2');
    expect([row?.yearFen, row?.perDayFen]).toEqual([undefined, undefined]);
  });

  it('says of each what its card says, deeds and all', () => {
    const early = {
      ...{ community: 'zsxq:2' as const, deed: 'posted' as const },
      ...{ day: '2025-10-01', times: [NOW] },
    };
    const told = handDeed({ community: 'manual:b', on: '2025-08-01' });
    const rows = { ...all, deeds: [early], handDeeds: [told] };
    const of = (key: CommunityKey) => {
      const own = <R extends { community: CommunityKey }>(some: readonly R[]) =>
        some.filter((one) => one.community === key);
      return ledgerViewOf(
        key,
        {
          row: all.communities.find((one) => one.key === key),
          ...{ fees: own(all.fees), gains: own(all.gains), plans: [], changes: [] },
          ...{ attention: own(all.attention), deeds: own([early]), handDeeds: own([told]) },
          measuredSince: all.measuredSince,
        },
        settings,
        NOW,
        ZONE,
      ).payoff.verdict;
    };
    const { ranks } = overviewOf(
      ledgerCommunities(rows, settings, NOW, ZONE),
      all.attention,
      settings,
      NOW,
      ZONE,
    );
    expect(ranks.find((one) => one.community === 'manual:b')?.verdict.span.begin).toBe(told.on);
    for (const { community, verdict } of ranks) {
      const { decides: _, ...card } = of(community);
      expect(verdict).toMatchObject(card);
    }
  });

  it('says no time where none was measured', () => {
    const unmeasured = { ...all, attention: [], measuredSince: undefined };
    const { ranks } = overviewOf(
      ledgerCommunities(unmeasured, settings, NOW, ZONE),
      [],
      settings,
      NOW,
      ZONE,
    );
    expect(ranks.length).toBeGreaterThan(1);
    expect(ranks.every((row) => row.ms === undefined)).toBe(true);
    expect(made.ranks.find((row) => row.community === KEY)?.ms).toBe(30 * 60_000);
  });

  it('sums the year, the day, the budget', () => {
    expect(made.budget.spentFen).toBe(46_500);
    expect(made.budget.leftFen).toBe(-6_500);
    expect(made.todayFen).toBe(100);
    expect(made.yearMs).toBe(30 * 60_000);
  });
});
