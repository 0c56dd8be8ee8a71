/** The subscription history against sums worked out by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyColumns, historyOf, verdictKey } from '../../../utils/formats/history.ts';
import { addDays } from '../../../utils/payoff/calendar.ts';
import { payoff } from '../../../utils/payoff/payoff.ts';
import type { Fee, PayoffInputs } from '../../../utils/payoff/types.ts';
import { PayoffSettingsSchema } from '../../../utils/payoff/types.ts';
import { verdict } from '../../../utils/payoff/verdict.ts';
import { costPerHour } from '../../../utils/plots/costPerHour.ts';
import type { PlotCommunity } from '../../../utils/plots/types.ts';
import { anyInputs } from '../payoff/make.ts';

const KEY = 'zsxq:1';
const NOW = Date.UTC(2025, 5, 30, 8);
const fee = (id: string, more: Partial<Fee>): Fee => ({
  ...{ id, community: KEY, kind: 'join', paid: 36_500, currency: 'CNY', paidOn: '2025-01-01' },
  term: { begin: '2025-01-01', end: '2026-01-01' },
  ...more,
});
const inputs = (fees: Fee[], more: Partial<PayoffInputs> = {}): PayoffInputs => ({
  ...{ community: KEY, fees, gains: [], plans: [], deeds: [], measuredSince: '2025-01-01' },
  attention: [
    { community: KEY, day: '2025-02-01', pageKind: 'feed', ms: 7_200_000, byHandMs: 0 },
    { community: KEY, day: '2024-12-31', pageKind: 'feed', ms: 7_200_000, byHandMs: 0 },
  ],
  settings: PayoffSettingsSchema.parse({ hourLostFen: 1000 }),
  now: NOW,
  zone: 'Asia/Shanghai',
  ...more,
});

describe('one row a fee', () => {
  it('cost a day over the whole term, hours and verdict over the days that have come', () => {
    const [row] = historyOf(inputs([fee('a', {})]), '慢读小镇');
    // 365 days; 181 of them up to and with 30 June: ¥181, two hours.
    expect(row).toMatchObject({ days: 365, perDayFen: 100, netFen: 36_500 });
    expect(row?.judged).toMatchObject({
      ...{ span: { begin: '2025-01-01', end: '2025-07-01' }, lowHours: 2, highHours: 2 },
      perHourFen: 9050,
    });
    expect(row?.judged?.verdict.net).toEqual({ lowFen: -20_100, highFen: -20_100 });
    expect(row?.judged && verdictKey(row.judged.verdict)).toBe('nothingNoted');
  });

  it('law: an hour costs the same here, in the record, and at least so in the plot', () => {
    const one = fc.record({ day: fc.nat(180), ms: fc.nat(36_000_000), byHand: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1 }), fc.nat(180), (rows, since) => {
        const attention = rows.map(({ day, ms, byHand }, i) => ({
          ...({ community: KEY, day: addDays('2025-01-01', day), pageKind: 'feed' } as const),
          ...(byHand
            ? { ms: 0, byHandMs: ms + 900_000 + i }
            : { ms: ms + 900_000 + i, byHandMs: 0 }),
        }));
        const all = inputs([fee('a', {})], { attention });
        all.measuredSince = addDays('2025-01-01', since);
        const [row] = historyOf(all, '');
        const { perHourFen } = payoff(all).costs;
        expect(row?.judged?.perHourFen).toBe(perHourFen);
        const plotted: PlotCommunity = {
          key: KEY,
          name: '',
          inputs: all,
          weeks: [],
          ownerKnown: false,
          lastSeenAt: 0,
        };
        expect(costPerHour([plotted]).rows[0]?.lowFen).toBe(perHourFen);
      }),
    );
  });

  it('a refund has its own row and is taken off its fee', () => {
    const rows = historyOf(
      inputs([
        fee('b', {
          kind: 'refund',
          paid: 18_250,
          paidOn: '2025-01-02',
          term: 'none',
          refunds: 'a',
        }),
        fee('a', {}),
      ]),
      '',
    );
    expect(rows.map((row) => [row.fee.id, row.netFen, row.refundedFen, row.perDayFen])).toEqual([
      ['a', 18_250, 18_250, 50],
      ['b', 0, 0, undefined],
    ]);
    expect(rows[1]?.judged).toBeUndefined();
  });

  it('a term for ever has no cost a day unless it is spread; one still to come is not judged', () => {
    const [ever] = historyOf(inputs([fee('a', { term: 'forever' })]), '');
    expect([ever?.days, ever?.perDayFen, ever?.judged?.span.end]).toEqual([
      undefined,
      undefined,
      '2025-07-01',
    ]);
    const spread = PayoffSettingsSchema.parse({ foreverDays: 730 });
    const [over] = historyOf(inputs([fee('a', { term: 'forever' })], { settings: spread }), '');
    expect([over?.days, over?.perDayFen]).toEqual([730, 50]);
    const later = { begin: '2026-01-01', end: '2027-01-01' };
    expect(historyOf(inputs([fee('a', { term: later })]), '')[0]?.judged).toBeUndefined();
  });

  it('law: each row is judged as its term alone would be', () => {
    fc.assert(
      fc.property(anyInputs, (all) => {
        for (const { judged } of historyOf(all, '')) {
          if (judged) expect(judged.verdict).toEqual(verdict({ ...all, span: judged.span }));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('thousands of fees, hours and gains in one community: each row is read a few times', () => {
    let reads = 0;
    const counted = <R extends object>(row: R, name: keyof R): R => {
      const value = row[name];
      return Object.defineProperty({ ...row }, name, {
        get: () => {
          reads += 1;
          return value;
        },
      });
    };
    const of = <R>(count: number, make: (i: number) => R) =>
      Array.from({ length: count }, (_, i) => make(i));
    const day = (i: number) => addDays('2015-01-01', i);
    const rows = historyOf(
      inputs(
        of(1500, (i) =>
          counted(
            fee(`f${i}`, { paidOn: day(i), term: { begin: day(i), end: day(i + 30) } }),
            'paid',
          ),
        ),
        {
          attention: of(1500, (i) =>
            counted(
              { community: KEY, day: day(i), pageKind: 'feed', ms: 60_000, byHandMs: 0 },
              'ms',
            ),
          ),
          gains: of(1500, (i) =>
            counted({ id: `g${i}`, community: KEY, kind: 'skill', at: Date.parse(day(i)) }, 'at'),
          ),
        },
      ),
      '',
    );
    expect(rows).toHaveLength(1500);
    expect(rows[700]?.judged?.verdict.gains.count).toBe(30);
    expect(reads).toBeLessThan(4500 * 10);
  });

  it('yen keep their own sum beside the yuan', () => {
    const rows = historyOf(inputs([fee('a', { paid: 1200, currency: 'JPY', rate: 5 })]), '');
    const columns = historyColumns({ kind: String, method: String, verdict: verdictKey });
    const cell = (key: string) => columns.find((one) => one.key === key)?.of(rows[0] as never);
    expect([cell('paid'), cell('currency'), cell('net_cny'), cell('hours_low')]).toEqual([
      120_000,
      'JPY',
      6000,
      2,
    ]);
  });
});
