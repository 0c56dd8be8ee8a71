import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetOf } from '../../../utils/payoff/budget.ts';
import { addDays, addDuration, daysBetween } from '../../../utils/payoff/calendar.ts';
import {
  amortise,
  amortisedUpTo,
  carriedUpTo,
  charges,
  feeFen,
  feesShare,
  isRefunded,
  valueLeft,
} from '../../../utils/payoff/fees.ts';
import type { Fee } from '../../../utils/payoff/types.ts';
import { anyFee, BEGIN, END, fee, OTHER, refund, settings, TODAY } from './make.ts';

const fen = fc.integer({ min: -100_000_000, max: 100_000_000 });
const days = fc.integer({ min: 1, max: 4000 });
const ALL = { begin: '2000-01-01', end: '2199-01-01' };

describe('amortised by day', () => {
  it('6800 fen over 365 days: 18 or 19 fen a day', () => {
    const even = amortise(6800, 365);
    expect(even.reduce((a, b) => a + b)).toBe(6800);
    expect(new Set(even)).toEqual(new Set([18, 19]));
    expect(even.filter((f) => f === 19)).toHaveLength(6800 - 18 * 365);
  });

  it('law: adds up exactly; days differ by a fen at most; any cut of the term adds up too', () => {
    fc.assert(
      fc.property(fen, days, fc.nat(), (amount, n, cut) => {
        const even = amortise(amount, n);
        expect(even.reduce((a, b) => a + b, 0)).toBe(amount);
        expect(Math.max(...even) - Math.min(...even)).toBeLessThanOrEqual(1);
        const middle = cut % (n + 1);
        expect(amortisedUpTo(amount, n, middle)).toBe(
          even.slice(0, middle).reduce((a, b) => a + b, 0),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('law: spans that follow one another carry the whole fee, whatever the cuts', () => {
    fc.assert(
      fc.property(fc.array(anyFee, { maxLength: 6 }), fc.array(fc.nat(900)), (fees, cuts) => {
        const marks = cuts.map((n) => addDays('2025-01-01', n)).sort();
        const edges = [ALL.begin, ...new Set(marks), ALL.end];
        const parts = edges
          .slice(1)
          .map((end, i) => feesShare(fees, { begin: edges[i] ?? '', end }));
        const whole = fees.reduce(
          (sum, f) => sum + (f.kind === 'commission' ? -feeFen(f) : feeFen(f)),
          0,
        );
        expect(parts.reduce((a, b) => a + b, 0)).toBe(whole);
        expect(feesShare([...fees].reverse(), ALL)).toBe(whole);
      }),
    );
  });

  it('value left and what was carried make up the fee', () => {
    const one = fee();
    const carried = feesShare([one], { begin: BEGIN, end: addDays(TODAY, 1) });
    expect(carried).toBe(100 * daysBetween(BEGIN, addDays(TODAY, 1)));
    expect(valueLeft([one], TODAY)).toBe(36_500 - carried);
    expect(valueLeft([one], '2027-01-01')).toBe(0);
    expect(valueLeft([one], '2025-01-01')).toBe(36_500);
  });

  it('forever: whole on its day, or over the days the user says', () => {
    const one = fee({ term: 'forever', paidOn: '2025-12-01' });
    expect(feesShare([one], { begin: '2025-12-01', end: '2025-12-02' })).toBe(36_500);
    expect(feesShare([one], { begin: '2025-12-02', end: '2026-12-02' })).toBe(0);
    expect(feesShare([one], { begin: '2025-12-01', end: '2025-12-02' }, 3650)).toBe(10);
    expect(valueLeft([one], TODAY)).toBe(0);
    expect(valueLeft([one], '2025-12-01', 3650)).toBe(36_490);
  });
});

describe('what a fee really costs', () => {
  it('other currencies at the rate fixed at payment', () => {
    expect(feeFen(fee({ paid: 999, currency: 'USD', rate: 7.123 }))).toBe(7116);
    expect(feeFen(fee({ paid: 500, currency: 'JPY', rate: 4.7 }))).toBe(2350);
  });

  it('a refund pairs with its fee, in any order', () => {
    const one = fee();
    for (const fees of [
      [one, refund(one)],
      [refund(one), one],
    ]) {
      expect(charges(fees)).toHaveLength(1);
      expect(charges(fees)[0]).toMatchObject({ fen: 0, refundedFen: 36_500 });
      expect(feesShare(fees, { begin: BEGIN, end: TODAY })).toBe(0);
    }
  });

  it('law: a fee and its whole refund cost nothing on any day', () => {
    fc.assert(
      fc.property(anyFee, fc.nat(900), days, (one, from, n) => {
        const fees = [
          one,
          refund(one, { currency: one.currency, ...(one.rate ? { rate: one.rate } : {}) }),
        ];
        if (one.kind === 'commission') return;
        const begin = addDays('2025-01-01', from);
        expect(feesShare(fees, { begin, end: addDays(begin, n) })).toBe(0);
        expect(valueLeft(fees, begin)).toBe(0);
      }),
    );
  });

  it('more given back than paid leaves no value behind, above or below nothing', () => {
    const one = fee();
    expect(valueLeft([one, refund(one, { paid: 40_000 })], TODAY)).toBe(0);
  });

  it('a part given back is spread over the same term', () => {
    const one = fee();
    const fees = [one, refund(one, { paid: 18_250 })];
    expect(isRefunded(charges(fees)[0] as never)).toBe(false);
    expect(feesShare(fees, { begin: BEGIN, end: addDays(BEGIN, 2) })).toBe(100);
  });

  it('given back whole in its own currency, at whatever rate', () => {
    const paid = fee({ paid: 10_000, currency: 'USD', rate: 7.3 });
    const back = (more: Partial<Fee>) =>
      isRefunded(
        charges([paid, refund(paid, { currency: 'USD', rate: 7.1, ...more })])[0] as never,
      );
    expect(back({})).toBe(true);
    expect(back({ paid: 9_999, rate: 8 })).toBe(false);
    // In another currency only what it came to can be compared.
    const { rate: _, ...yuan } = refund(paid, { paid: 73_000, currency: 'CNY' });
    expect(isRefunded(charges([paid, yuan])[0] as never)).toBe(true);
    expect(isRefunded(charges([paid, { ...yuan, paid: 72_999 }])[0] as never)).toBe(false);
    const nothing = fee({ paid: 0 });
    expect(isRefunded(charges([nothing, refund(nothing)])[0] as never)).toBe(false);
  });

  it('law: refunds paired one by one, as a reader of the whole list for each fee would', () => {
    const someFees = fc
      .tuple(fc.array(anyFee, { maxLength: 8 }), fc.array(fc.nat(9), { maxLength: 8 }))
      .map(([fees, picks]) => [
        ...fees,
        ...picks.map((pick) => refund(fees[pick] ?? fee(), { paid: pick * 100 })),
      ]);
    fc.assert(
      fc.property(someFees, (fees) => {
        const all = charges(fees);
        for (const { fee: one, fen, refundedFen, refundedOn } of all) {
          const back = fees.filter((other) => other.kind === 'refund' && other.refunds === one.id);
          const sum = back.reduce((total, other) => total + feeFen(other), 0);
          const received = one.kind === 'refund' || one.kind === 'commission';
          expect(refundedFen).toBe(sum);
          expect(fen + sum).toBe(received ? 0 - feeFen(one) : feeFen(one));
          expect(refundedOn).toBe(
            back
              .map((other) => other.paidOn)
              .sort()
              .at(-1),
          );
        }
        const paired = fees.filter((one) => all.every((charge) => charge.fee.id !== one.id));
        for (const one of paired) expect(fees.some((f) => f.id === one.refunds)).toBe(true);
      }),
    );
  });

  it('law: the sweep over many days agrees with each charge taken by itself', () => {
    const spans = fc.array(fc.tuple(fc.nat(900), fc.nat(400)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(anyFee, { maxLength: 8 }), spans, (fees, cuts) => {
        const all = charges(fees);
        const upTo = carriedUpTo(
          all,
          cuts.flatMap(([from, n]) => [
            addDays('2025-01-01', from),
            addDays('2025-01-01', from + n),
          ]),
        );
        for (const [day, fen] of upTo) {
          const each = all.map((charge) => {
            const { term, paidOn } = charge.fee;
            if (typeof term !== 'object') return paidOn < day ? charge.fen : 0;
            const length = daysBetween(term.begin, term.end);
            return amortise(charge.fen, length)
              .slice(0, Math.max(0, daysBetween(term.begin, day)))
              .reduce((a, b) => a + b, 0);
          });
          expect(fen).toBe(each.reduce((a, b) => a + b, 0));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('thousands of fees and refunds: each is looked at a few times, not once for every other', () => {
    let reads = 0;
    const counted = (one: Fee) =>
      Object.defineProperty({ ...one }, 'refunds', {
        get: () => {
          reads += 1;
          return one.refunds;
        },
      }) as Fee;
    const paid = Array.from({ length: 2000 }, () => fee());
    const all = [...paid, ...paid.map((one) => refund(one))].map(counted);
    expect(charges(all).every(isRefunded)).toBe(true);
    expect(reads).toBeLessThan(all.length * 10);
  });

  it('a refund whose fee is not booked stands alone on its day', () => {
    const lone = fee({ kind: 'refund', refunds: 'gone', paid: 500, term: 'none', paidOn: TODAY });
    expect(feesShare([lone], { begin: TODAY, end: addDays(TODAY, 1) })).toBe(-500);
  });
});

describe('planet budget', () => {
  it('cash of the year, what its days carry, and what is left', () => {
    const one = fee();
    const ledger = [
      one,
      refund(one, { paid: 6_500, paidOn: '2025-07-01' }),
      fee({ community: OTHER, paid: 10_000, paidOn: '2024-12-31', term: 'none' }),
      fee({ kind: 'commission', paid: 1_292, term: 'none', paidOn: TODAY }),
    ];
    const budget = budgetOf(ledger, 2025, settings({ yearBudgetFen: 50_000 }));
    expect(budget).toMatchObject({ spentFen: 36_500, receivedFen: 7_792, leftFen: 21_292 });
    expect(budget.byCommunity.map((row) => row.spentFen)).toEqual([0, 36_500]);
    const carried = Math.floor((30_000 * daysBetween(BEGIN, '2026-01-01')) / 365) - 1_292;
    expect(budget.carriedFen).toBe(carried);
    expect(budgetOf(ledger, 2025, settings()).leftFen).toBeUndefined();
  });
});

describe('calendar', () => {
  it.each([
    ['2025-06-01', '1Y', END],
    ['2024-02-29', '1Y', '2025-02-28'],
    ['2025-01-31', '1M', '2025-02-28'],
    ['2025-10-31', '6M', '2026-04-30'],
    ['2025-12-10', '30D', '2026-01-09'],
    ['2025-12-10', 'infinite', undefined],
    ['2025-12-10', '', undefined],
    ['2025-12-10', '0Y', undefined],
  ])('%s + %s = %s', (day, duration, expected) => {
    expect(addDuration(day, duration)).toBe(expected);
  });
});
