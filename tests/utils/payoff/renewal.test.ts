import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renewalFen, renewalOf } from '../../../utils/payoff/renewal.ts';
import type { PayoffInputs } from '../../../utils/payoff/types.ts';
import { renewalOf as cardRenewal } from '../../../utils/scoring/term.ts';
import { at, BEGIN, END, facts, fee, gain, inputs, settings, TODAY, used } from './make.ts';

const TERM = { begin: BEGIN, end: END };
/** ¥68 with 50 / 55 / 60 percent, as the recorded planet has it. */
const PCTS = { price: 6_800, renewalAdvancePct: 50, renewalGracePct: 55, renewalPct: 60 };
const of = (more: Partial<PayoffInputs> = {}) =>
  renewalOf(inputs({ fees: [fee()], facts: facts({ ...PCTS, duration: '1Y' }), ...more }), TERM);

describe('renewal', () => {
  it('¥68: 34.00 early, 37.40 in grace, 40.80 later', () => {
    expect(of().options.map((o) => [o.moment, o.fen, o.via, o.withoutDays])).toEqual([
      ['early', 3_400, 'computed', 0],
      ['grace', 3_740, 'computed', 0],
      ['later', 4_080, 'computed', 30],
    ]);
  });
  it('the site’s own amount outranks the percent; a missing percent is 100; rounds down', () => {
    expect(renewalFen(facts({ ...PCTS, renewalAdvanceAmount: 3_333 }), 'early')).toEqual({
      fen: 3_333,
      via: 'read',
    });
    expect(renewalFen(facts({ price: 6_800 }), 'later')).toEqual({ fen: 6_800, via: 'computed' });
    expect(renewalFen(facts({ price: 9_999, renewalPct: 55 }), 'later')?.fen).toBe(5_499);
    expect(renewalFen(facts({}), 'early')).toBeUndefined();
  });
  it.each([
    ['before the end', TODAY, 'early'],
    ['on the day it ends', END, 'grace'],
    ['31 days after', '2026-07-02', 'later'],
  ])('cheapest still to come, %s', (_name, day, moment) => {
    expect(of({ now: at(day) }).cheapest).toBe(moment);
  });
  it('days without access grow while one waits', () => {
    const options = of({ now: at('2026-06-11') }).options;
    expect(options.map((o) => [o.open, o.withoutDays])).toEqual([
      [false, 0],
      [true, 10],
      [true, 30],
    ]);
  });
  it('takes as many days without access as the card says', () => {
    const { advance, grace, later } = { advance: 0, grace: 0, later: 30 };
    expect(of({ now: at(BEGIN) }).options.map((o) => o.withoutDays)).toEqual([
      advance,
      grace,
      later,
    ]);
    const cheapest = (values: object) => cardRenewal(facts({ ...PCTS, ...values }))?.lostDays;
    expect(cheapest({})).toBe(advance);
    expect(cheapest({ renewalGracePct: 40 })).toBe(grace);
    expect(cheapest({ renewalPct: 40 })).toBe(later);
  });
  it('equal prices: the earlier moment', () => {
    expect(of({ facts: facts({ price: 6_800 }) }).cheapest).toBe('early');
  });
  it('keep, leave, wait, cannot tell', () => {
    const gains = [gain(10_000)];
    expect(of({ gains })).toMatchObject({
      advice: 'keep',
      net: { lowFen: 126_957, highFen: 126_957 },
    });
    expect(of()).toMatchObject({ advice: 'leave', net: { lowFen: -3_400, highFen: -3_400 } });
    const cheaperLater = facts({ ...PCTS, renewalAdvancePct: 100, duration: '1Y' });
    expect(of({ gains, facts: cheaperLater })).toMatchObject({ advice: 'wait', cheapest: 'grace' });
    expect(of({ gains, attention: [used(TODAY, 1)] })).toMatchObject({
      advice: 'cannotTell',
      missing: [{ id: 'missing.hourLost' }],
    });
    expect(of({ facts: facts({}) })).toMatchObject({
      advice: 'cannotTell',
      missing: [{ id: 'missing.renewalPrice' }],
    });
  });
  it('hours of the next term at the recent pace', () => {
    // 28 hours in 28 days: 365 in the next year, at ¥1.
    const c = settings({ hourLostFen: 100 });
    expect(
      of({
        attention: [
          used(TODAY, 4),
          used('2025-12-01', 6),
          used('2025-11-13', 18),
          used('2025-11-12', 99),
        ],
        settings: c,
      }).net.lowFen,
    ).toBe(-3_400 - 36_500);
  });
  it('law: fees of the past are not in the sum', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(100_000), (paid, worth) => {
        const more = { gains: [gain(worth)] };
        expect(of({ ...more, fees: [fee({ paid })] })).toEqual(of({ ...more, fees: [] }));
      }),
    );
  });
});
