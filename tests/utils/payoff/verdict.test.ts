import { describe, expect, it } from 'vitest';
import { payoff } from '../../../utils/payoff/payoff.ts';
import type { PayoffInputs } from '../../../utils/payoff/types.ts';
import { spanOf, type VerdictState, verdict } from '../../../utils/payoff/verdict.ts';
import {
  at,
  BEGIN,
  END,
  facts,
  fee,
  gain,
  HOUR,
  inputs,
  NOISE,
  refund,
  settings,
  TODAY,
  used,
} from './make.ts';

/** 193 days of ¥1 are over, today included. */
const FEES = [fee()];
const SPENT = 19_300;
const hour = (hourLostFen: number) => settings({ hourLostFen });

it('hours that are known are told once, not as from so many to as many', () => {
  const id = (more: object) =>
    verdict(inputs({ fees: [fee()], attention: [used(TODAY, 2)], ...more })).made.at(-1)?.says.id;
  expect(id({})).toBe('made.hoursUnsetExact');
  expect(id({ settings: settings({ hourLostFen: 1 }) })).toBe('made.hoursExact');
  expect(id({ measuredSince: TODAY })).toBe('made.hoursUnset');
});

describe('the verdict', () => {
  const member = facts({
    type: 'pay',
    viewerState: 'member',
    viewerJoinAt: at(BEGIN),
    viewerTermEnd: at(END),
  });
  const cases: [
    string,
    Partial<PayoffInputs>,
    VerdictState,
    string,
    number | null,
    number | null,
  ][] = [
    ['nothing noted', { fees: FEES }, 'doesNot', 'verdict.doesNotNothingNoted', -SPENT, -SPENT],
    [
      'gains above, no hours',
      { fees: FEES, gains: [gain(20_000, 30_000)] },
      'pays',
      'verdict.pays',
      700,
      10_700,
    ],
    [
      'gains around',
      { fees: FEES, gains: [gain(10_000, 30_000)] },
      'cannotTell',
      'verdict.cannotTell',
      -9_300,
      10_700,
    ],
    [
      'even to the fen is not above',
      { fees: FEES, gains: [gain(SPENT)] },
      'cannotTell',
      'verdict.cannotTell',
      0,
      0,
    ],
    [
      'gains not valued',
      { fees: FEES, gains: [gain()] },
      'cannotTell',
      'verdict.cannotTellFrom',
      -SPENT,
      null,
    ],
    [
      'hours eat it up',
      { fees: FEES, gains: [gain(20_000)], attention: [used(TODAY, 2)], settings: hour(5_000) },
      'doesNot',
      'verdict.doesNot',
      -9_300,
      -9_300,
    ],
    [
      'hour not set',
      { fees: FEES, gains: [gain(20_000)], attention: [used(TODAY, 2)] },
      'cannotTell',
      'verdict.cannotTellUpTo',
      null,
      700,
    ],
    [
      'hour not set, but no worth of it could help',
      { fees: FEES, gains: [gain(100)], attention: [used(TODAY, 2)] },
      'doesNot',
      'verdict.doesNotWhatever',
      null,
      -19_200,
    ],
    [
      'both ends open',
      { fees: FEES, gains: [gain()], attention: [used(TODAY, 2)] },
      'cannotTell',
      'verdict.cannotTellAtAll',
      null,
      null,
    ],
    [
      'fee not booked',
      { facts: member, gains: [gain(100)] },
      'cannotTell',
      'verdict.noFee',
      null,
      100,
    ],
    [
      'on trial, whatever a profile marks as paid',
      { facts: facts({ type: 'pay', viewerState: 'trial', viewerPaid: true }), gains: [gain(100)] },
      'pays',
      'verdict.pays',
      100,
      100,
    ],
    [
      'given back whole, then joined again and that not booked',
      {
        fees: [...FEES, refund(FEES[0] as never, { paidOn: '2025-06-03' })],
        facts: facts({
          ...{ type: 'pay', viewerState: 'member', viewerJoinAt: at('2025-07-01') },
          viewerTermEnd: at('2026-07-01'),
        }),
        gains: [gain(100)],
      },
      'cannotTell',
      'verdict.noFee',
      null,
      100,
    ],
    [
      'given back whole',
      { fees: [...FEES, refund(FEES[0] as never)], gains: [gain(1)] },
      'pays',
      'verdict.pays',
      1,
      1,
    ],
    [
      'free planet: it costs the time',
      {
        facts: facts({ type: 'free' }),
        attention: [used(TODAY, 1), used('2025-11-13', 1)],
        settings: hour(100),
      },
      'doesNot',
      'verdict.doesNotNothingNoted',
      -200,
      -200,
    ],
    [
      'free planet, on the first day: too early',
      { facts: facts({ type: 'free' }), attention: [used(TODAY, 1)], settings: hour(100) },
      'cannotTell',
      'verdict.tooEarly',
      -100,
      null,
    ],
    [
      'the first day of a year, nothing noted: too early',
      { fees: [fee({ term: { begin: TODAY, end: '2026-12-10' } })], settings: hour(0) },
      'cannotTell',
      'verdict.tooEarlyPaid',
      -100,
      null,
    ],
    [
      'nothing noted and 27 days measured: too early',
      { fees: FEES, measuredSince: '2025-11-14', settings: hour(0) },
      'cannotTell',
      'verdict.tooEarlyPaid',
      -SPENT,
      null,
    ],
    [
      'nothing noted in 28 measured days',
      { fees: FEES, measuredSince: '2025-11-13', settings: hour(0) },
      'doesNot',
      'verdict.doesNotNothingNoted',
      -SPENT,
      -SPENT,
    ],
    [
      'a short term that is over and was measured whole',
      { fees: [fee({ term: { begin: '2025-12-01', end: '2025-12-08' } })] },
      'doesNot',
      'verdict.doesNotNothingNoted',
      -36_500,
      -36_500,
    ],
    [
      'never measured: hours unknown, not none',
      {
        fees: FEES,
        gains: [gain(50_000)],
        measuredSince: '2025-12-11',
        settings: hour(5_000),
      },
      'cannotTell',
      'verdict.cannotTellUpTo',
      null,
      50_000 - SPENT,
    ],
    [
      'never measured, and an hour worth nothing',
      { fees: FEES, gains: [gain(50_000)], measuredSince: '2025-12-11', settings: hour(0) },
      'pays',
      'verdict.pays',
      50_000 - SPENT,
      50_000 - SPENT,
    ],
    [
      'a site that is not read: what was told is what there is',
      {
        fees: FEES,
        gains: [gain(50_000)],
        attention: [used('2025-11-01', 0, { byHandMs: 2 * HOUR })],
        byHandOnly: true,
        settings: hour(5_000),
      },
      'pays',
      'verdict.pays',
      50_000 - SPENT - 10_000,
      50_000 - SPENT - 10_000,
    ],
    [
      'a site that is not read, and nothing told',
      { fees: FEES, gains: [gain(50_000)], byHandOnly: true, settings: hour(5_000) },
      'cannotTell',
      'verdict.cannotTellUpTo',
      null,
      50_000 - SPENT,
    ],
    [
      'left on day ten: what was paid for the days after counts',
      { fees: FEES, gains: [gain(2_000, 2_000, { at: at('2025-06-05') })], leftOn: '2025-06-11' },
      'doesNot',
      'verdict.doesNot',
      2_000 - 36_500,
      2_000 - 36_500,
    ],
    [
      'only rows of others',
      { ...NOISE, fees: [...FEES, ...NOISE.fees] },
      'doesNot',
      'verdict.doesNotNothingNoted',
      -SPENT,
      -SPENT,
    ],
    [
      'gains before the term',
      { fees: FEES, gains: [gain(99_999, 99_999, { at: at('2025-05-31', '23:59') })] },
      'doesNot',
      'verdict.doesNotNothingNoted',
      -SPENT,
      -SPENT,
    ],
  ];
  it.each(cases)('%s', (_name, more, state, id, lowFen, highFen) => {
    const v = verdict(inputs(more));
    expect(v.state).toBe(state);
    expect(v.says.id).toBe(id);
    expect(v.net).toEqual({ lowFen, highFen });
  });

  it('unset worth of an hour: says below and above what it would be decided', () => {
    const v = verdict(
      inputs({ fees: FEES, gains: [gain(20_000, 25_000)], attention: [used(TODAY, 2)] }),
    );
    const said = v.decides[0];
    expect(said?.id).toBe('decides.hourLost');
    const underFen = Number(said?.params.underFen);
    const overFen = Number(said?.params.overFen);
    const at = (c: number) =>
      verdict(
        inputs({
          fees: FEES,
          gains: [gain(20_000, 25_000)],
          attention: [used(TODAY, 2)],
          settings: hour(c),
        }),
      );
    expect(at(underFen - 1).state).toBe('pays');
    expect(at(underFen + 1).state).toBe('cannotTell');
    expect(at(overFen + 1).state).toBe('doesNot');
    expect(v.missing.map((m) => m.id)).toContain('missing.hourLost');
  });

  it.each([
    ['gains below the fees at worst', [gain(10_000, 30_000)], 'decides.hourLostOver'],
    ['even at worst', [gain(SPENT, 30_000)], 'decides.hourLostOver'],
    ['a fen above at worst', [gain(SPENT + 2, 30_000)], 'decides.hourLost'],
    ['no upper end', [gain()], 'decides.worth'],
    ['even at best', [gain(SPENT)], 'decides.gains'],
  ])('unset worth of an hour, %s: never "worth less than nothing"', (_name, gains, first) => {
    const v = verdict(inputs({ fees: FEES, gains, attention: [used(TODAY, 2)] }));
    expect(v.state).toBe('cannotTell');
    expect(v.decides[0]?.id).toBe(first);
    if (first !== 'decides.hourLost') {
      expect(v.decides.flatMap((said) => Object.keys(said.params))).not.toContain('underFen');
    }
  });

  it('the one end that is named holds', () => {
    const rows = { fees: FEES, gains: [gain(10_000, 30_000)], attention: [used(TODAY, 2)] };
    const overFen = Number(verdict(inputs(rows)).decides[0]?.params.overFen);
    const state = (c: number) => verdict(inputs({ ...rows, settings: hour(c) })).state;
    expect([state(overFen - 2), state(overFen + 1)]).toEqual(['cannotTell', 'doesNot']);
  });

  it('free and nothing noted: asks for a gain, not for the worth of an hour', () => {
    const v = verdict(inputs({ facts: facts({ type: 'free' }), attention: [used(TODAY, 1)] }));
    expect(v.state).toBe('cannotTell');
    expect(v.decides.map((d) => d.id)).toEqual(['decides.gains']);
  });

  it('does not: the gains it names change it', () => {
    const base = { fees: FEES, gains: [gain(100)] };
    const need = Number(verdict(inputs(base)).decides[0]?.params.needFen);
    expect(verdict(inputs({ ...base, gains: [...base.gains, gain(need)] })).state).toBe('pays');
    expect(verdict(inputs({ ...base, gains: [...base.gains, gain(need - 1)] })).state).toBe(
      'cannotTell',
    );
  });

  it('days not measured make the hours a range, and are named', () => {
    const v = verdict(
      inputs({
        fees: FEES,
        gains: [gain(60_000)],
        attention: [used(TODAY, 3)],
        measuredSince: '2025-12-08',
        settings: hour(10_000),
      }),
    );
    expect(v.hours).toEqual({ lowMs: 3 * HOUR, highMs: 193 * HOUR, unmeasuredDays: 190 });
    expect(v.state).toBe('cannotTell');
    expect(v.decides[0]?.id).toBe('decides.hours');
  });

  it('switched off in between: those days at the pace of the others', () => {
    const v = verdict(
      inputs({
        fees: FEES,
        gains: [gain(60_000)],
        attention: [used('2025-06-02', 3)],
        unmeasured: [
          { begin: '2025-12-01', end: '9999-12-31' },
          { begin: '2025-07-01', end: '2025-07-11' },
        ],
        settings: hour(100),
      }),
    );
    // 183 days up to December, ten of them off; twenty more are to come to today.
    expect(v.hours).toEqual({
      lowMs: 3 * HOUR,
      highMs: 3 * HOUR + Math.round((3 * HOUR * 20) / 173),
      unmeasuredDays: 20,
    });
    expect(v.missing.map((one) => one.id)).toContain('missing.hours');
  });

  it('never measured: says that hours are unknown, and what would help', () => {
    const v = verdict(
      inputs({ fees: FEES, gains: [gain(50_000)], measuredSince: '2025-12-11', settings: hour(1) }),
    );
    expect(v.hours).toEqual({ lowMs: 0, highMs: null, unmeasuredDays: 193 });
    expect(v.missing.map((one) => one.id)).toContain('missing.hoursOpen');
    expect(v.decides[0]?.id).toBe('decides.hoursOpen');
  });

  it('left: the unused rest is a line of its own', () => {
    const v = verdict(inputs({ fees: FEES, leftOn: '2025-06-11' }));
    expect(v.feesFen).toBe(36_500);
    expect(v.made.map((line) => [line.says.id, line.lowFen])).toContainEqual([
      'made.unused',
      -35_500,
    ]);
    // Given back: nothing is left unused.
    const back = inputs({ fees: [...FEES, refund(FEES[0] as never)], leftOn: '2025-06-11' });
    expect(verdict(back).feesFen).toBe(0);
  });

  it('says what the whole term still takes, the days left and the recent pace', () => {
    const base = { fees: FEES, gains: [gain(100), gain(500, 900, { at: at('2025-07-01') })] };
    expect(payoff(inputs(base)).verdict.decides[1]).toEqual({
      id: 'need.gains',
      params: {
        needFen: 36_500 - 600,
        leftDays: 172,
        recentDays: 28,
        recentFen: 100,
        recentHours: 0,
      },
    });
    const set = settings({ hourLostFen: 1_000, hourGainedFen: 3_000 });
    const inHours = payoff(inputs({ ...base, attention: [used(TODAY, 4)], settings: set }));
    expect(inHours.verdict.decides[1]).toMatchObject({
      id: 'need.onPace',
      params: { leftDays: 172 },
    });
    const never = { ...base, measuredSince: '2025-12-11' };
    expect(payoff(inputs(never)).verdict.decides[1]?.id).toBe('need.gainsOnly');
    const over = { ...base, now: at('2026-06-03') };
    expect(payoff(inputs(over)).verdict.decides[1]?.id).toBe('need.gainsMissed');
    expect(payoff(inputs({ fees: FEES, gains: [gain(40_000)] })).verdict.decides).toHaveLength(1);
  });

  it('judges the term in force; without one, from the first row on; after leaving, up to then', () => {
    expect(spanOf(inputs({ fees: FEES }))).toEqual({ begin: BEGIN, end: '2025-12-11' });
    expect(spanOf(inputs({ fees: FEES, now: at('2026-09-01') }))).toEqual({
      begin: BEGIN,
      end: END,
    });
    expect(spanOf(inputs({ attention: [used('2025-11-02', 1)] }))).toEqual({
      begin: '2025-11-02',
      end: '2025-12-11',
    });
    expect(spanOf(inputs({ fees: FEES, leftOn: '2025-10-01' }))).toEqual({
      begin: BEGIN,
      end: '2025-10-01',
    });
    expect(spanOf(inputs())).toEqual({ begin: TODAY, end: '2025-12-11' });
  });
});
