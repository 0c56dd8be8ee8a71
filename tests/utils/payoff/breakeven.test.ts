import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakEvenHours, breakEvenOf, needOf, netAfter } from '../../../utils/payoff/breakeven.ts';
import { payoff } from '../../../utils/payoff/payoff.ts';
import type { PayoffInputs } from '../../../utils/payoff/types.ts';
import {
  BEGIN,
  END,
  facts,
  fee,
  gain,
  inputs,
  OTHER,
  plan,
  refund,
  settings,
  TODAY,
  used,
} from './make.ts';

const TERM = { begin: BEGIN, end: END };
/** v − c = ¥73 an hour: ¥365 takes 5 hours. */
const HOURS = settings({ hourGainedFen: 10_000, hourLostFen: 2_700 });
const base = { fees: [fee()], settings: HOURS };

describe('break-even', () => {
  it.each([
    ['hours', {}, 'hours', 'breakEven.hours', [5, 5]],
    [
      'money that came in shortens it',
      { gains: [gain(7_300, 14_600, { kind: 'money' })] },
      'hours',
      'breakEven.hoursRange',
      [3, 4],
    ],
    [
      'a skill does not: its hours are valued by v',
      { gains: [gain(7_300)] },
      'hours',
      'breakEven.hours',
      [5, 5],
    ],
    [
      'money covers the fee',
      { gains: [gain(36_500, 40_000, { kind: 'money' })] },
      'done',
      'breakEven.done',
      undefined,
    ],
    [
      'an hour gives no more than it takes',
      { settings: settings({ hourGainedFen: 2_700, hourLostFen: 2_700 }) },
      'none',
      'breakEven.none',
      undefined,
    ],
    [
      'only one of the two is set',
      { settings: settings({ hourGainedFen: 2_700 }) },
      'unset',
      'breakEven.unset',
      undefined,
    ],
    [
      'unset, with hours so far',
      { settings: settings(), attention: [used(TODAY, 10)] },
      'unset',
      'breakEven.unsetSoFar',
      undefined,
    ],
    [
      'a free planet',
      { fees: [], facts: facts({ type: 'free' }) },
      'done',
      'breakEven.nothingPaid',
      undefined,
    ],
    ['not booked is not unpaid', { fees: [] }, 'unbooked', 'breakEven.unbooked', undefined],
    [
      'a member of a paid planet, not booked',
      { fees: [], facts: facts({ type: 'pay', viewerState: 'member' }) },
      'unbooked',
      'breakEven.unbooked',
      undefined,
    ],
    [
      'only fees of others are booked',
      { fees: [fee({ community: OTHER })] },
      'unbooked',
      'breakEven.unbooked',
      undefined,
    ],
    [
      'given back whole',
      { fees: [fee(), refund(fee())] },
      'done',
      'breakEven.nothingLeft',
      undefined,
    ],
  ] as [string, Partial<PayoffInputs>, string, string, [number, number] | undefined][])(
    '%s',
    (_name, more, state, id, range) => {
      const even = breakEvenOf(inputs({ ...base, ...more }), TERM);
      expect(even.state).toBe(state);
      expect(even.says.id).toBe(id);
      expect(even.lowHours === undefined ? undefined : [even.lowHours, even.highHours]).toEqual(
        range,
      );
    },
  );

  it('unset with hours so far: names what each hour must bring more than it takes', () => {
    const even = breakEvenOf(
      inputs({ ...base, settings: settings(), attention: [used(TODAY, 10)] }),
      TERM,
    );
    expect(even.says.params.moreFen).toBe(3_650);
  });

  it('items by the plan, else by the mean of the gains that were valued, else not at all', () => {
    const items = (more: Partial<PayoffInputs>) =>
      breakEvenOf(inputs({ ...base, ...more }), TERM).items;
    expect(items({})).toBeUndefined();
    expect(items({ gains: [gain()] })).toBeUndefined();
    expect(items({ fees: [], gains: [gain(1_000)] })).toBeUndefined();
    expect(items({ gains: [gain(1_000, 3_000), gain(3_000, 5_000), gain()] })).toEqual({
      low: 10,
      high: 19,
    });
    expect(
      items({
        gains: [gain(1_000)],
        plans: [plan({ itemWorthFen: 5_000 }), plan({ community: OTHER, itemWorthFen: 1 })],
      }),
    ).toEqual({ low: 8, high: 8 });
  });

  it('law: the net is zero at the break-even, below before, above after; more fee or less v takes longer', () => {
    const fen = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(
        fen,
        fen,
        fen,
        fen,
        fc.integer({ min: 1, max: 100_000 }),
        (feeFen, moneyFen, gainedFen, lostFen, more) => {
          const h = breakEvenHours(feeFen, moneyFen, gainedFen, lostFen);
          if (h === undefined) {
            expect(gainedFen).toBeLessThanOrEqual(lostFen);
            expect(feeFen).toBeGreaterThan(moneyFen);
            return;
          }
          const at = { feeFen, moneyFen, gainedFen, lostFen };
          if (h === 0) {
            expect(netAfter(0, at)).toBeGreaterThanOrEqual(0);
            return;
          }
          expect(netAfter(h, at)).toBeCloseTo(0, 4);
          expect(netAfter(h * 0.99, at)).toBeLessThan(0);
          expect(netAfter(h * 1.01, at)).toBeGreaterThan(0);
          expect(breakEvenHours(feeFen + more, moneyFen, gainedFen, lostFen)).toBeGreaterThan(h);
          expect(breakEvenHours(feeFen, moneyFen, gainedFen + more, lostFen)).toBeLessThan(h);
        },
      ),
    );
  });
});

describe('left and joined anew', () => {
  it('the rest of the membership that ended is no fee of the new one', () => {
    const again = fee({ paidOn: '2025-11-01', term: { begin: '2025-11-01', end: '2026-11-01' } });
    const anew = inputs({ fees: [fee(), again], leftOn: '2025-10-01' });
    const whole = payoff(anew);
    expect(whole.life.term).toEqual({ begin: '2025-11-01', end: '2026-11-01' });
    expect(whole.breakEven.feeFen).toBe(36_500);
    expect(whole.verdict.decides.find(({ id }) => id === 'need.gains')?.params.needFen).toBe(
      36_500,
    );
  });
});

describe('what is still to do', () => {
  it('on pace, behind, reached, too late', () => {
    const need = (more: Partial<PayoffInputs>) => needOf(inputs({ ...base, ...more }), TERM);
    const behind = need({ attention: [used(TODAY, 0.1)] });
    // 172 days are left from tomorrow on.
    expect(behind).toMatchObject({ doneHours: 0.1, leftHours: 4.9, leftDays: 172, onPace: false });
    expect(behind?.needHoursPerWeek).toBeCloseTo((4.9 * 7) / 172, 9);
    expect(behind?.recentHoursPerWeek).toBeCloseTo(0.025, 9);
    expect(behind?.says.id).toBe('need.behind');
    expect(need({ attention: [used(TODAY, 1)] })?.says.id).toBe('need.onPace');
    expect(need({ attention: [used('2025-06-02', 5)] })?.says.id).toBe('need.reached');
    expect(need({ now: Date.parse('2026-08-01T00:00:00Z') })?.says.id).toBe('need.missed');
  });

  it('nothing to say without a break-even in hours', () => {
    expect(needOf(inputs({ ...base, settings: settings() }), TERM)).toBeUndefined();
  });

  it('recent pace counts measured days only', () => {
    const need = needOf(
      inputs({ ...base, attention: [used(TODAY, 1)], measuredSince: '2025-12-04' }),
      TERM,
    );
    expect(need?.recentHoursPerWeek).toBeCloseTo(1, 9);
  });
});
