import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResolvedFacts } from '../../../utils/facts.ts';
import { addDays } from '../../../utils/payoff/calendar.ts';
import { payoff } from '../../../utils/payoff/payoff.ts';
import { renewalFen, renewalOf } from '../../../utils/payoff/renewal.ts';
import type { PayoffInputs } from '../../../utils/payoff/types.ts';
import { renewalOf as cardRenewal } from '../../../utils/scoring/term.ts';
import { at, BEGIN, END, facts, fee, gain, inputs, NOW, settings, TODAY, used } from './make.ts';

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
  it('an amount that a later price or percent contradicts is out of date', () => {
    const day = 86_400_000;
    const amount = { renewalAdvanceAmount: 3_400 };
    const old = facts(amount, NOW - 300 * day);
    const early = (more: ResolvedFacts) => renewalFen({ ...old, ...more }, 'early');
    expect(early(facts({ price: 19_900 }))).toEqual({ fen: 19_900, via: 'computed' });
    expect(early(facts({ price: 6_800, renewalAdvancePct: 80 }))).toEqual({
      fen: 5_440,
      via: 'computed',
    });
    // Seen again since, and they come to the same: nothing changed.
    expect(early(facts({ price: 6_800, renewalAdvancePct: 50 }))?.via).toBe('read');
    // The amount is the newest word.
    expect(early(facts({ price: 19_900 }, NOW - 301 * day))).toEqual({ fen: 3_400, via: 'read' });
    expect(early({})).toEqual({ fen: 3_400, via: 'read' });
  });
  it('renewed already, booked or only read: the next one is that of the last end', () => {
    const now = at('2025-12-20');
    const first = fee({ term: { begin: '2025-01-01', end: '2026-01-01' } });
    const second = fee({ kind: 'renewal', term: { begin: '2026-01-01', end: '2027-01-01' } });
    const readEnd = (end: string) =>
      facts({
        ...PCTS,
        duration: '1Y',
        viewerState: 'member',
        viewerJoinAt: at('2025-01-01'),
        viewerTermEnd: at(end),
      });
    const booked = payoff(inputs({ now, fees: [first, second], facts: readEnd('2027-01-01') }));
    const read = payoff(inputs({ now, fees: [first], facts: readEnd('2027-01-01') }));
    for (const { renewal, life } of [booked, read]) {
      expect(renewal?.term).toEqual({ begin: '2026-01-01', end: '2027-01-01' });
      expect(renewal?.moment?.params).toMatchObject({ untilDay: '2027-01-01' });
      expect(renewal?.options[0]).toMatchObject({ from: '2025-12-20', open: true });
      expect(life).toMatchObject({ state: 'active', until: '2027-01-01', daysLeft: 377 });
      // What is judged is the term that runs.
      expect(life.term).toEqual({ begin: '2025-01-01', end: '2026-01-01' });
    }
    // The same end in another zone is no renewal.
    const same = payoff(inputs({ now, fees: [first], facts: readEnd('2026-01-02') }));
    expect(same.renewal?.term.end).toBe('2026-01-01');
    expect(same.life.daysLeft).toBe(12);
  });
  it('a term to come after a gap: no day left beyond the gap, renewed from the last end', () => {
    const later = fee({ kind: 'renewal', term: { begin: '2026-07-01', end: '2027-07-01' } });
    const { life, renewal } = payoff(inputs({ fees: [fee(), later], facts: facts(PCTS) }));
    expect(life.until).toBe(END);
    expect(renewal?.term.end).toBe('2027-07-01');
  });
  it('a term read to end within a day: on that day the price still holds, to the moment', () => {
    const read = (hour: string) =>
      facts({
        ...PCTS,
        viewerState: 'member',
        viewerJoinAt: at('2025-01-01'),
        viewerTermEnd: Date.parse(`2026-01-01T${hour}+08:00`),
      });
    const begun = (end: string) => fee({ term: { begin: '2025-01-01', end } });
    const on = (end: string, hour: string, now: number) =>
      payoff(inputs({ now, fees: [begun(end)], facts: read(hour) })).renewal;
    const end = Date.parse('2026-01-01T16:26+08:00');
    const last = on('2026-01-01', '16:26', end - 3_600_000);
    expect(last?.moment).toMatchObject({ id: 'moment.earlyTime', params: { untilTime: end } });
    const grace = on('2026-01-01', '16:26', end + 1);
    const untilTime = end + 30 * 86_400_000;
    expect(grace?.moment).toMatchObject({ id: 'moment.graceTime', params: { untilTime } });
    // To the last second of a day it has the whole day, and that is said by days.
    const whole = on('2026-01-02', '23:59:59.999', end);
    expect(whole?.moment).toMatchObject({ id: 'moment.early', params: { untilDay: '2026-01-02' } });
    expect(whole?.options.some((one) => one.untilAt !== undefined)).toBe(false);
  });
  it('about to leave: nothing to renew', () => {
    expect(
      payoff(inputs({ fees: [fee()], facts: facts(PCTS), leftOn: '2026-02-01' })).renewal,
    ).toBeUndefined();
  });
  it.each([
    ['before the end', TODAY, 'early'],
    ['on the day it ends', END, 'grace'],
    ['31 days after', '2026-07-02', 'later'],
  ])('cheapest still to come, %s', (_name, day, moment) => {
    expect(of({ now: at(day) }).cheapest).toBe(moment);
  });
  it('in grace and after it the cheapest is from today on, not from a day that is past', () => {
    expect(of({ now: at('2026-06-11') }).moment?.params).toMatchObject({ fromDay: '2026-06-11' });
    expect(of({ now: at('2026-09-01') }).moment?.params).toMatchObject({ fromDay: '2026-09-01' });
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
  it('goes by the moment of the end, where that was read', () => {
    const read = facts({ ...PCTS, duration: '1Y', viewerTermEnd: at(END, '09:30') });
    const open = (day: string, time: string) =>
      of({ facts: read, now: at(day, time) }).options.flatMap((o) => (o.open ? [o.moment] : []));
    expect(open(END, '09:00')).toEqual(['early', 'grace', 'later']);
    expect(open(END, '10:00')).toEqual(['grace', 'later']);
    expect(open('2026-07-01', '09:00')).toEqual(['grace', 'later']);
    expect(open('2026-07-01', '10:00')).toEqual(['later']);
  });
  it('equal prices: the earlier moment', () => {
    expect(of({ facts: facts({ price: 6_800 }) }).cheapest).toBe('early');
  });
  it('keep, leave, wait, cannot tell', () => {
    const gains = [gain(10_000)];
    expect(of({ gains })).toMatchObject({
      advice: 'keep',
      net: { lowFen: 15_512, highFen: 126_957 },
    });
    expect(of({ gains: [gain(100)] })).toMatchObject({
      advice: 'leave',
      net: { lowFen: -3_400 + 189, highFen: -3_400 + 1_304 },
    });
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
        gains: [gain(0)],
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
  it.each([
    ['nothing measured, nothing noted', { measuredSince: '2025-12-11' }, 'missing.attention'],
    [
      'measured for a week',
      { measuredSince: '2025-12-04', gains: [gain(1)] },
      'missing.attentionDays',
    ],
    [
      'switched off for a while',
      { unmeasured: [{ begin: '2025-11-20', end: '2025-11-25' }], gains: [gain(1)] },
      'missing.attentionDays',
    ],
    ['no gain noted in the term', { attention: [used(TODAY, 1)] }, 'missing.gains'],
  ] as [string, Partial<PayoffInputs>, string][])(
    '%s: cannot tell, never leave',
    (_name, more, id) => {
      const made = of({ settings: settings({ hourLostFen: 100 }), ...more });
      expect(made).toMatchObject({ advice: 'cannotTell', net: { lowFen: null, highFen: null } });
      expect(made.missing.map((one) => one.id)).toContain(id);
      expect(made.cheapest).toBe('early');
    },
  );
  it('gains of the term but none lately: a range up to the pace of the term, and said so', () => {
    const gains = [gain(100_000, 100_000, { at: at('2025-08-01') })];
    const made = of({ gains });
    expect(made).toMatchObject({ advice: 'cannotTell', missing: [{ id: 'missing.recentGains' }] });
    expect(made.net).toEqual({
      lowFen: -3_400,
      highFen: Math.round((100_000 * 365) / 193) - 3_400,
    });
  });
  it('a fixed window counts whole, however late one came to the last', () => {
    const late = { begin: '2026-03-01', end: END };
    const fixed = { windowBegin: at(BEGIN), windowEnd: at(END), paymentMode: 'deadline' as const };
    const days = (given: object) =>
      renewalOf(inputs({ fees: [fee({ term: late })], facts: facts({ ...PCTS, ...given }) }), late)
        .days;
    expect(days(fixed)).toBe(365);
    expect(days({ ...fixed, duration: '1M' })).toBe(365);
    expect(days({ duration: '1M' })).toBe(30);
    expect(days({ paymentMode: 'deadline' })).toBe(92);
  });
  it('law: a gain more never makes the next term look worse', () => {
    const some = fc.array(
      fc
        .record({ worth: fc.nat(100_000), ago: fc.nat(190) })
        .map(({ worth, ago }) => gain(worth, worth + 500, { at: at(addDays(TODAY, -ago)) })),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(some, some, (gains, more) => {
        const [before, after] = [of({ gains }).net, of({ gains: [...gains, ...more] }).net];
        expect(after.lowFen).toBeGreaterThanOrEqual(before.lowFen ?? 0);
        expect(after.highFen).toBeGreaterThanOrEqual(before.highFen ?? 0);
      }),
    );
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
