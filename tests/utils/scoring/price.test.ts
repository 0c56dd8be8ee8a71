import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../../utils/days.ts';
import type { ResolvedFacts } from '../../../utils/facts.ts';
import { scorePrice } from '../../../utils/scoring/price.ts';
import { durationDays } from '../../../utils/scoring/term.ts';
import { FACTS, fact, NOW } from './planet.ts';

const price = (facts: ResolvedFacts, now = NOW, own: number[] = []) =>
  scorePrice(facts, undefined, own, now);
const rolling = (fen: number, duration: string): ResolvedFacts => ({
  ...FACTS,
  price: fact<'price'>(fen),
  duration: fact<'duration'>(duration),
});
const windowed = (fen: number, begin: number, end: number): ResolvedFacts => ({
  ...FACTS,
  price: fact<'price'>(fen),
  duration: fact<'duration'>(''),
  paymentMode: fact<'paymentMode'>('deadline'),
  windowBegin: fact<'windowBegin'>(begin),
  windowEnd: fact<'windowEnd'>(end),
});
const points = (facts: ResolvedFacts, own: number[] = []) => {
  const { mark } = price(facts, NOW, own);
  return mark.state === 'scored' ? mark.score : Number.NaN;
};

describe('a term’s length', () => {
  it.each([
    ['1Y', 365],
    ['2y', 730],
    ['6M', 182.5],
    ['12M', 365],
    ['30D', 30],
    ['4W', 28],
    ['P1Y', 365],
    [' 1Y ', 365],
    ['infinite', Number.POSITIVE_INFINITY],
    ['', undefined],
    ['0D', undefined],
    ['1', undefined],
    ['Y', undefined],
    ['1.5Y', undefined],
    ['-1Y', undefined],
    ['1 year', undefined],
  ])('%j → %s', (text, days) => {
    expect(durationDays(text)).toBe(days);
  });
});

describe('a day really bought', () => {
  it('rolling: ¥68 a year is ¥0.19, ¥299 is ¥0.82', () => {
    expect(price(rolling(6800, '1Y')).priceADay).toEqual({
      fen: 6800,
      days: 365,
      fenPerDay: 19,
      mode: 'period',
    });
    expect(price(rolling(29900, '1Y')).priceADay?.fenPerDay).toBe(82);
  });

  it('fixed window: whoever comes late pays more a day', () => {
    const late = windowed(29900, NOW - 245 * DAY, NOW + 120 * DAY);
    expect(price(late).priceADay).toMatchObject({ fenPerDay: 249, mode: 'deadline' });
    const early = {
      ...late,
      viewerState: fact<'viewerState'>('member'),
      viewerJoinAt: fact<'viewerJoinAt'>(NOW - 245 * DAY),
    };
    expect(price(early).priceADay?.fenPerDay).toBe(82);
    const before = windowed(29900, NOW + 10 * DAY, NOW + 375 * DAY);
    expect(price(before).priceADay?.fenPerDay).toBe(82);
  });

  it.each([
    ['no price', { type: fact<'type'>('pay') }, 'price.amount'],
    ['no term', { ...rolling(6800, '') }, 'price.duration'],
    ['window over', windowed(5000, NOW - 300 * DAY, NOW - DAY), 'price.windowOver'],
  ] as [string, ResolvedFacts, string][])('%s is not a number', (_, facts, id) => {
    const { mark, priceADay } = price(facts);
    expect(mark).toMatchObject({ state: 'unknown', confidence: 'none', missing: [{ id }] });
    expect(priceADay).toBeUndefined();
  });

  it('free is no number, whatever mode and dates say', () => {
    for (const facts of [
      { ...windowed(0, 0, NOW - DAY), type: fact<'type'>('free') },
      { ...rolling(0, 'infinite'), type: fact<'type'>('free') },
    ]) {
      expect(price(facts).mark).toMatchObject({ state: 'free', confidence: 'none' });
    }
  });

  it('for ever is an estimate and says so', () => {
    const { mark, priceADay } = price(rolling(109_500, 'infinite'));
    expect(priceADay).toEqual({ fen: 109_500, days: 1095, fenPerDay: 100, mode: 'forever' });
    expect(mark.evidence[0]).toMatchObject({ id: 'price.perDayForever', via: 'estimated' });
    expect(mark.confidence).not.toBe('high');
  });
});

describe('the price mark', () => {
  const fen = fc.integer({ min: 1, max: 10_000_000 });

  it('stays to the fen when price and term grow together', () => {
    fc.assert(
      fc.property(
        fen,
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 90 }),
        (amount, days, k) => {
          const one = price(rolling(amount, `${days}D`));
          const many = price(rolling(amount * k, `${days * k}D`));
          expect(many.priceADay?.fenPerDay).toBe(one.priceADay?.fenPerDay);
          expect(points(rolling(amount * k, `${days * k}D`))).toBeCloseTo(
            points(rolling(amount, `${days}D`)),
            9,
          );
          expect(price(rolling(amount * 2, '1Y')).priceADay?.fenPerDay).toBe(
            price(rolling(amount, '6M')).priceADay?.fenPerDay,
          );
        },
      ),
    );
  });

  it('never rises with the price, alone or among one’s own', () => {
    const own = fc.array(fc.integer({ min: 1, max: 5000 }), { maxLength: 12 });
    fc.assert(
      fc.property(
        fen,
        fen,
        fc.constantFrom('30D', '6M', '1Y', 'infinite'),
        own,
        (a, b, term, mine) => {
          const cheap = points(rolling(Math.min(a, b), term), mine);
          expect(points(rolling(Math.max(a, b), term), mine)).toBeLessThanOrEqual(cheap + 1e-9);
        },
      ),
    );
  });

  it('never rises as a fixed window runs out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (a, b) => {
        const left = (days: number) => points(windowed(29900, NOW - 400 * DAY, NOW + days * DAY));
        expect(left(Math.min(a, b))).toBeLessThanOrEqual(left(Math.max(a, b)) + 1e-9);
      }),
    );
  });

  it('tells prices apart', () => {
    const at = (fenAYear: number) => Math.round(points(rolling(fenAYear, '1Y')));
    const marks = [5000, 6800, 9900, 14_800, 29_900, 99_900, 600_000].map(at);
    expect(marks).toEqual([...new Set(marks)].sort((a, b) => b - a));
    expect(marks[0]).toBe(88);
    expect(marks[6]).toBe(8);
  });

  it('compares with one’s own from five on, and never with fewer', () => {
    const ids = (own: number[]) => price(FACTS, NOW, own).mark.evidence.map((e) => e.id);
    expect(ids([10, 20, 30, 40])).not.toContain('price.own');
    expect(ids([10, 20, 30, 40, 50])).toContain('price.own');
    expect(ids([10, 20, 30, 40, 0, Number.NaN])).not.toContain('price.own');
    expect(points(FACTS, [1, 1, 1, 1, 1])).toBeLessThan(points(FACTS));
    expect(points(FACTS, [900, 900, 900, 900, 900])).toBeGreaterThan(points(FACTS));
  });

  it('its interval narrows with more of one’s own and widens for a worse reading', () => {
    const width = (facts: ResolvedFacts, own: number[] = []) => {
      const { mark } = price(facts, NOW, own);
      return mark.state === 'scored' ? mark.high - mark.low : Number.NaN;
    };
    const mine = (n: number) => Array.from({ length: n }, () => 30);
    for (let n = 0; n < 12; n++) {
      expect(width(FACTS, mine(n + 1))).toBeLessThanOrEqual(width(FACTS, mine(n)));
    }
    expect(width({ ...FACTS, price: fact<'price'>(6800, NOW, 'text') })).toBeGreaterThan(
      width(FACTS),
    );
  });
});
