import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../utils/payoff/calendar.ts';
import { leftBefore, leftOf } from '../../../utils/payoff/leaving.ts';
import { payoff } from '../../../utils/payoff/payoff.ts';
import type { PayoffInputs } from '../../../utils/payoff/types.ts';
import { spanOf, stateOf, type VerdictState, verdict } from '../../../utils/payoff/verdict.ts';
import { whatIf } from '../../../utils/payoff/whatif.ts';
import { anyFee, anyGain, anyInputs, PLANET, TODAY, used } from './make.ts';

const RANK: Record<VerdictState, number> = { doesNot: 0, cannotTell: 1, pays: 2 };
const shuffled = (all: PayoffInputs): PayoffInputs => ({
  ...all,
  fees: [...all.fees].reverse(),
  attention: [...all.attention].reverse(),
  deeds: [...all.deeds].reverse(),
  gains: [...all.gains].reverse(),
});
/** Null is no bound: -∞ as the low end, ∞ as the high one. */
const low = (n: number | null) => n ?? Number.NEGATIVE_INFINITY;
const high = (n: number | null) => n ?? Number.POSITIVE_INFINITY;

describe('laws', () => {
  it('the order of rows does not matter', () => {
    fc.assert(
      fc.property(anyInputs, (all) => {
        expect(payoff(shuffled(all))).toEqual(payoff(all));
      }),
    );
  });

  it('the lines add up to the net range, the state follows from it, low is not above high', () => {
    fc.assert(
      fc.property(anyInputs, (all) => {
        const v = verdict(all);
        const sum = (pick: 'lowFen' | 'highFen') =>
          v.made.some((line) => line[pick] === null)
            ? null
            : v.made.reduce((total, line) => total + (line[pick] ?? 0), 0);
        expect(v.net).toEqual({ lowFen: sum('lowFen'), highFen: sum('highFen') });
        expect(v.state).toBe(stateOf(v.net));
        expect(low(v.net.lowFen)).toBeLessThanOrEqual(high(v.net.highFen));
        expect(v.span.begin < v.span.end).toBe(true);
        expect(v.decides.length).toBeGreaterThan(0);
      }),
    );
  });

  it('a gain more never makes it worse, once what is noted is what there is', () => {
    fc.assert(
      fc.property(anyInputs, anyGain, (all, extra) => {
        const span = spanOf(all);
        const before = verdict({ ...all, span });
        fc.pre(!before.gainsOpen);
        const after = verdict({
          ...all,
          span,
          gains: [...all.gains, { ...extra, community: PLANET }],
        });
        expect(low(after.net.lowFen)).toBeGreaterThanOrEqual(low(before.net.lowFen));
        expect(high(after.net.highFen)).toBeGreaterThanOrEqual(high(before.net.highFen));
        expect(RANK[after.state]).toBeGreaterThanOrEqual(RANK[before.state]);
      }),
    );
  });

  it('nothing noted and too little measured: never said not to pay', () => {
    fc.assert(
      fc.property(anyInputs, anyGain, (all, extra) => {
        const before = verdict(all);
        if (!before.gainsOpen) return;
        expect(before.net.highFen).toBeNull();
        expect(before.state).not.toBe('doesNot');
        // Whatever is noted then lies within what was said.
        const gains = [...all.gains, { ...extra, community: PLANET }];
        const after = verdict({ ...all, span: before.span, gains });
        expect(low(after.net.lowFen)).toBeGreaterThanOrEqual(low(before.net.lowFen));
      }),
    );
  });

  it('hours without a bound: whatever they turn out to be lies within what was said', () => {
    fc.assert(
      fc.property(anyInputs, fc.integer({ min: 0, max: 90 }), (all, hoursPerWeek) => {
        const open = verdict(all);
        if (open.hours.highMs !== null) return;
        const told = verdict(whatIf(all, { hoursPerWeek }));
        if (told.hours.lowMs < open.hours.lowMs) return;
        expect(low(told.net.lowFen)).toBeGreaterThanOrEqual(low(open.net.lowFen));
        expect(high(told.net.highFen)).toBeLessThanOrEqual(high(open.net.highFen));
      }),
    );
  });

  it('leaving never makes it look cheaper: what was paid counts, used or not', () => {
    fc.assert(
      fc.property(anyInputs, (all) => {
        const { leftOn, ...stays } = all;
        const span = spanOf(all);
        // Left, and not joined again since: then what was paid before is of the membership that ended.
        fc.pre(leftOf(all) === leftOn);
        fc.pre(leftOn !== undefined && leftOn <= TODAY && span.end === leftOn);
        // What is bought day by day; a question paid for after leaving is not part of it.
        const fees = all.fees.filter((one) => typeof one.term === 'object');
        const whole = { begin: span.begin, end: addDays(TODAY, 1) };
        const left = verdict({ ...all, fees, span });
        expect(left.paidFen).toBeGreaterThanOrEqual(
          verdict({ ...stays, fees, span: whole }).paidFen,
        );
      }),
    );
  });

  it('a fee more never makes it better, once fees are booked', () => {
    fc.assert(
      fc.property(anyInputs, anyFee, anyFee, (all, one, extra) => {
        fc.pre(extra.kind !== 'commission');
        const span = spanOf(all);
        const fees = [...all.fees, { ...one, community: PLANET }];
        const more = [...fees, { ...extra, community: PLANET }];
        // Joining again ends having left: what was paid before is of the membership that ended.
        for (const of of [leftOf, leftBefore]) {
          fc.pre(of({ ...all, fees }) === of({ ...all, fees: more }));
        }
        const before = verdict({ ...all, span, fees });
        const after = verdict({ ...all, span, fees: more });
        expect(low(after.net.lowFen)).toBeLessThanOrEqual(low(before.net.lowFen));
        expect(high(after.net.highFen)).toBeLessThanOrEqual(high(before.net.highFen));
        expect(RANK[after.state]).toBeLessThanOrEqual(RANK[before.state]);
      }),
    );
  });

  it('hours more, or dearer hours, never make it better', () => {
    fc.assert(
      fc.property(
        anyInputs,
        fc.integer({ min: 0, max: 9 }),
        fc.nat(1_000_000),
        (all, hours, more) => {
          const span = spanOf(all);
          const c = all.settings.hourLostFen ?? 0;
          const set = { ...all, span, settings: { ...all.settings, hourLostFen: c } };
          const before = verdict(set);
          const longer = verdict({
            ...set,
            attention: [...all.attention, used(span.begin, hours)],
          });
          const dearer = verdict({ ...set, settings: { ...set.settings, hourLostFen: c + more } });
          for (const after of [longer, dearer]) {
            expect(low(after.net.lowFen)).toBeLessThanOrEqual(low(before.net.lowFen));
            expect(high(after.net.highFen)).toBeLessThanOrEqual(high(before.net.highFen));
          }
        },
      ),
    );
  });

  it('whatever an hour turns out to be worth, it lies within what was said without knowing', () => {
    fc.assert(
      fc.property(anyInputs, fc.nat(10_000_000), (all, hourLostFen) => {
        const { hourLostFen: _, ...unset } = all.settings;
        const open = verdict({ ...all, settings: unset });
        const told = verdict({ ...all, settings: { ...unset, hourLostFen } });
        expect(low(told.net.lowFen)).toBeGreaterThanOrEqual(low(open.net.lowFen));
        expect(high(told.net.highFen)).toBeLessThanOrEqual(high(open.net.highFen));
        if (open.state !== 'cannotTell') expect(told.state).toBe(open.state);
      }),
    );
  });

  it('no bound on the worth of an hour is named that is not above zero', () => {
    fc.assert(
      fc.property(anyInputs, ({ settings: { hourLostFen: _, ...settings }, ...all }) => {
        for (const { params } of verdict({ ...all, settings }).decides) {
          for (const key of ['underFen', 'overFen']) {
            if (key in params) expect(Number(params[key])).toBeGreaterThan(0);
          }
        }
      }),
    );
  });
});
