/** An upgrade changes the term it was bought in: what was paid, done and gained before it is judged with it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../utils/payoff/calendar.ts';
import { payoff } from '../../../utils/payoff/payoff.ts';
import type { Fee } from '../../../utils/payoff/types.ts';
import { at, BEGIN, END, fee, gain, inputs, refund, settings, TODAY, used } from './make.ts';

const upgrade = (begin: string, end: string, more: Partial<Fee> = {}) =>
  fee({ kind: 'upgrade', paid: 10_000, paidOn: begin, term: { begin, end }, ...more });
const of = (fees: Fee[], more = {}) =>
  payoff(
    inputs({
      fees,
      gains: [gain(50_000, 50_000, { at: at('2025-07-01') })],
      attention: [used('2025-07-01', 2)],
      settings: settings({ hourLostFen: 1_000, hourGainedFen: 5_000 }),
      ...more,
    }),
  );

describe('an upgrade in the middle of a term', () => {
  it('ending with it: the whole term is judged, its gains and its hours', () => {
    const { life, verdict, breakEven } = of([fee(), upgrade('2025-12-01', END)]);
    expect(life.term).toEqual({ begin: BEGIN, end: END });
    expect(verdict.span).toEqual({ begin: BEGIN, end: addDays(TODAY, 1) });
    // 193 of 365 days of ¥365, 10 of 182 days of ¥100.
    expect(verdict.feesFen).toBe(19_300 + Math.floor((10_000 * 10) / 182));
    expect(verdict.gains.count).toBe(1);
    expect(breakEven.feeFen).toBe(46_500);
  });

  it('ending later: one term, from the first day to the new end', () => {
    const longer = upgrade('2025-12-01', '2026-12-01');
    expect(of([fee(), longer]).life).toMatchObject({
      term: { begin: BEGIN, end: '2026-12-01' },
      until: '2026-12-01',
    });
    const again = upgrade('2026-07-01', '2027-07-01');
    const later = of([fee(), longer, again], { now: at('2026-08-01') });
    expect(later.life.term).toEqual({ begin: BEGIN, end: '2027-07-01' });
  });

  it('to one without end: judged from the first day of the term it was bought in', () => {
    const lifetime = fee({ kind: 'upgrade', paid: 10_000, paidOn: '2025-12-01', term: 'forever' });
    const { life, verdict } = of([fee(), lifetime]);
    expect(life).toMatchObject({ state: 'forever', foreverFrom: BEGIN });
    expect(verdict.span).toEqual({ begin: BEGIN, end: addDays(TODAY, 1) });
    expect([verdict.feesFen, verdict.gains.count]).toEqual([29_300, 1]);
    expect(of([lifetime]).life.foreverFrom).toBe('2025-12-01');
    const joined = { ...lifetime, kind: 'join' as const };
    expect(of([fee(), joined]).life.foreverFrom).toBe('2025-12-01');
  });

  it('given back: the term is as it was; without another term it is one of its own', () => {
    const one = upgrade('2025-12-01', '2026-12-01');
    expect(of([fee(), one, refund(one)]).life.term).toEqual({ begin: BEGIN, end: END });
    expect(of([one]).life.term).toEqual({ begin: '2025-12-01', end: '2026-12-01' });
  });

  it('law: whatever the order, one never has less to judge for it', () => {
    fc.assert(
      fc.property(fc.nat(192), fc.nat(400), fc.boolean(), (into, more, first) => {
        const begin = addDays(BEGIN, into);
        const rows = [fee(), upgrade(begin, addDays(END, more))];
        const { verdict } = of(first ? rows : rows.reverse());
        expect(verdict.span).toEqual({ begin: BEGIN, end: addDays(TODAY, 1) });
        expect(verdict.gains.count).toBe(1);
      }),
    );
  });
});
