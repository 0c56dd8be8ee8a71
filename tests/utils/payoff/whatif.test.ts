import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../utils/payoff/calendar.ts';
import { payoff } from '../../../utils/payoff/payoff.ts';
import { rankByReturn } from '../../../utils/payoff/rank.ts';
import { verdict } from '../../../utils/payoff/verdict.ts';
import { type Change, termPrice, whatIf } from '../../../utils/payoff/whatif.ts';
import type { CommunityKey } from '../../../utils/words.ts';
import {
  anyInputs,
  at,
  BEGIN,
  END,
  facts,
  fee,
  gain,
  HOUR,
  inputs,
  NOISE,
  PLANET,
  refund,
  settings,
  TODAY,
  used,
} from './make.ts';

const FEES = [fee()];
const base = inputs({
  fees: FEES,
  gains: [gain(20_000)],
  attention: [used(TODAY, 2)],
  settings: settings({ hourLostFen: 100 }),
});

describe('what if', () => {
  it.each([
    ['nothing', {}, 500, 500],
    ['another worth of an hour', { hourLostFen: 1_000 }, -1_300, -1_300],
    ['seven hours a week', { hoursPerWeek: 7 }, -18_600, -18_600],
    ['other gains', { gains: { lowFen: 0, highFen: 30_000 } }, -19_500, 10_500],
    ['half the price', { priceFen: 18_250 }, 10_150, 10_150],
    ['free', { priceFen: 0 }, 19_800, 19_800],
  ] as [string, Change, number, number][])('%s', (_name, change, lowFen, highFen) => {
    expect(verdict(whatIf(base, change)).net).toEqual({ lowFen, highFen });
  });

  it('a price instead of a fee that was given back', () => {
    const one = fee();
    const back = inputs({
      fees: [one, refund(one)],
      span: { begin: '2025-06-01', end: '2025-12-11' },
    });
    expect(verdict(whatIf(back, { priceFen: 36_500 })).feesFen).toBe(19_300);
  });

  it('nothing booked: the price falls on the whole term as read, not on the days so far', () => {
    const read = inputs({
      facts: facts({
        ...{ type: 'pay', price: 36_500, duration: '1Y', viewerState: 'member' },
        ...{ viewerJoinAt: at(BEGIN), viewerTermEnd: at(END) },
      }),
    });
    expect(termPrice(read)).toBe(36_500);
    expect(verdict(whatIf(read, { priceFen: 36_500 })).feesFen).toBe(19_300);
    const { facts: seen } = inputs({ facts: facts({ price: 36_500, duration: '1Y' }) });
    const noTerm = inputs({ ...(seen ? { facts: seen } : {}), attention: [used(BEGIN, 1)] });
    expect(verdict(whatIf(noTerm, { priceFen: 36_500 })).feesFen).toBe(19_300);
  });

  it('law: the price as it is changes nothing, whatever part of the term is over', () => {
    const one = fc.record({ paid: fc.nat(2_000_000), back: fc.nat(100), leftOn: fc.boolean() });
    fc.assert(
      fc.property(one, ({ paid, back, leftOn }) => {
        const bought = fee({ paid });
        const given = refund(bought, { paid: Math.floor((paid * back) / 101) });
        const all = inputs({
          fees: [bought, given],
          gains: [gain(20_000)],
          ...(leftOn ? { leftOn: '2025-09-01' } : {}),
        });
        const priceFen = termPrice(all) ?? -1;
        expect(priceFen).toBe(paid - given.paid);
        expect(verdict(whatIf(all, { priceFen })).net).toEqual(verdict(all).net);
      }),
    );
  });

  it('law: so it is of several payments, each over its own days, in any currency', () => {
    const one = fc.record({ paid: fc.nat(2_000_000), into: fc.nat(192), usd: fc.boolean() });
    fc.assert(
      fc.property(one, fc.constantFrom('upgrade', 'gift', 'other'), (first, kind) => {
        const begin = addDays(BEGIN, first.into);
        const rate = first.usd ? { currency: 'USD', rate: 7.1 } : {};
        const second = fee({ kind, paid: 9_100, paidOn: begin, term: { begin, end: END } });
        const all = inputs({ fees: [fee({ paid: first.paid, ...rate }), second] });
        const same = whatIf(all, { priceFen: termPrice(all) ?? -1 });
        expect(verdict(same).net).toEqual(verdict(all).net);
        expect(payoff(same).breakEven.feeFen).toBe(payoff(all).breakEven.feeFen);
      }),
    );
    const twice = inputs({
      fees: [fee(), fee({ kind: 'upgrade', paid: 36_500, paidOn: '2025-12-10' })],
    });
    expect(termPrice(twice)).toBe(73_000);
    expect(verdict(whatIf(twice, { priceFen: 36_500 })).feesFen).toBe(19_300);
  });

  it('what was received for days is no price of them', () => {
    const got = fee({ kind: 'commission', paid: 1_000 });
    expect(termPrice(inputs({ fees: [fee(), got] }))).toBe(36_500);
  });

  it('the worth of a good hour changes what is still needed', () => {
    const hours = (hourGainedFen: number) => payoff(whatIf(base, { hourGainedFen })).breakEven;
    expect(hours(200).highHours).toBeCloseTo(365, 9);
    expect(hours(1_100).highHours).toBeCloseTo(36.5, 9);
  });

  it('supposing hours makes nothing noted mean no more than before', () => {
    const early = { ...base, gains: [], measuredSince: TODAY };
    expect(verdict(early).gainsOpen).toBe(true);
    expect(verdict(whatIf(early, { hoursPerWeek: 2 })).state).toBe('cannotTell');
  });

  it('supposed hours hold for every day, measured or not', () => {
    const supposed = whatIf({ ...base, measuredSince: TODAY }, { hoursPerWeek: 7 });
    expect(verdict(supposed).hours).toEqual({
      lowMs: 193 * HOUR,
      highMs: 193 * HOUR,
      unmeasuredDays: 0,
    });
  });

  it('law: the record stays as it was; no change, same verdict', () => {
    const freeze = (all: typeof base) => {
      for (const rows of [all.fees, all.attention, all.deeds, all.gains, all.plans]) {
        rows.forEach(Object.freeze);
        Object.freeze(rows);
      }
      return Object.freeze({ ...all, settings: Object.freeze(all.settings) });
    };
    fc.assert(
      fc.property(anyInputs, fc.nat(50), fc.nat(1_000_000), (all, hoursPerWeek, priceFen) => {
        freeze(all);
        const before = JSON.stringify(all);
        const gains = { lowFen: 1, highFen: priceFen + 1 };
        payoff(whatIf(all, { hoursPerWeek, priceFen, gains, hourLostFen: 5, hourGainedFen: 9 }));
        expect(JSON.stringify(all)).toBe(before);
        expect(verdict(whatIf(all, {}))).toEqual(verdict(all));
      }),
    );
  });
});

describe('rank by return', () => {
  const of = (key: string, more: object) => {
    const community = `zsxq:${key}` as CommunityKey;
    const move = <R extends object>(rows: readonly R[] = []) =>
      rows.map((r) => ({ ...r, community }));
    const m = more as Partial<typeof base>;
    return {
      community,
      verdict: verdict(inputs({ ...m, community, fees: move(m.fees), gains: move(m.gains) })),
    };
  };
  it('by net per yuan, equals share a rank, unknown ones last', () => {
    const list = [
      of('1', { fees: FEES, gains: [gain(20_000)] }),
      of('2', { fees: [fee({ paid: 365 })], gains: [gain(20_000)] }),
      of('3', { fees: FEES, gains: [gain(20_000)] }),
      of('4', { gains: [gain(20_000)] }),
      of('5', { fees: FEES, gains: [gain()] }),
    ];
    for (const verdicts of [list, [...list].reverse()]) {
      expect(rankByReturn(verdicts).map((r) => [r.community, r.rank])).toEqual([
        ['zsxq:2', 1],
        ['zsxq:1', 2],
        ['zsxq:3', 2],
        ['zsxq:4', undefined],
        ['zsxq:5', undefined],
      ]);
    }
    expect(rankByReturn(list)[1]?.lowPct).toBeCloseTo((100 * 700) / 19_300, 9);
  });
  it('more received than paid is the best return, not none', () => {
    const commission = fee({ kind: 'commission', paid: 60_000, term: 'none', paidOn: TODAY });
    const list = [
      of('1', { fees: FEES, gains: [gain(20_000)] }),
      of('2', { fees: [...FEES, commission], gains: [gain(100)] }),
      of('3', { fees: [fee({ paid: 0 })], gains: [gain(100)] }),
    ];
    const [best, second, free] = rankByReturn(list);
    expect([best?.community, best?.rank, best?.verdict.feesFen]).toEqual(['zsxq:2', 1, -40_700]);
    expect(best?.lowPct).toBeCloseTo((100 * (40_700 + 100)) / 19_300, 9);
    expect([second?.community, second?.rank]).toEqual(['zsxq:1', 2]);
    expect([free?.community, free?.rank]).toEqual(['zsxq:3', undefined]);
  });
  it('noise of others changes nothing', () => {
    expect(PLANET).not.toBe(NOISE.fees[0]?.community);
  });
});
