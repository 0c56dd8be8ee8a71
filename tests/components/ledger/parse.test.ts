import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feeFields, readFee } from '../../../components/ledger/feeForm.ts';
import { drawn } from '../../../components/ledger/netRange.ts';
import { isDay, parseAmount, parseSpan, parseWorth } from '../../../components/ledger/parse.ts';
import { activeMs, splitAt, withLength } from '../../../components/ledger/sessions.ts';
import { FeeSchema } from '../../../utils/payoff/types.ts';
import { fee, KEY } from './sample.ts';

describe('amounts', () => {
  it.each([
    ['68', 6800],
    ['68.5', 6850],
    ['¥1,299.00', 129_900],
    ['６８元', 6800],
    ['0', 0],
    ['68.555', undefined],
    ['-68', undefined],
    ['', undefined],
    ['1e3', undefined],
    ['1000001', undefined],
  ])('%s', (text, fen) => expect(parseAmount(text)).toBe(fen));

  it('a currency without decimals has none', () => {
    expect(parseAmount('4900', 0)).toBe(4900);
    expect(parseAmount('49.5', 0)).toBeUndefined();
  });
});

describe('worth', () => {
  it.each([
    ['200', [20_000, 20_000]],
    ['200-500', [20_000, 50_000]],
    ['500 – 200', [20_000, 50_000]],
    ['200到500', [20_000, 50_000]],
    ['200~500.5', [20_000, 50_050]],
  ])('%s', (text, [lowFen, highFen]) => expect(parseWorth(text)).toEqual({ lowFen, highFen }));

  it.each(['', '-', '200-', '-500', '1-2-3', 'many'])('%s is not understood', (text) =>
    expect(parseWorth(text)).toBeUndefined(),
  );
});

describe('lengths of time', () => {
  it.each([
    ['45', 45],
    ['1:30', 90],
    ['1.5h', 90],
    ['1 小时 30 分', 90],
    ['2小时', 120],
    ['24:00', 1440],
  ])('%s', (text, minutes) => expect(parseSpan(text)).toBe(minutes * 60_000));

  it.each(['', '0', '1:75', '25h', 'h', '1441', '-5'])('%s is not understood', (text) =>
    expect(parseSpan(text)).toBeUndefined(),
  );
});

it.each([
  ['2025-02-28', true],
  ['2025-02-30', false],
  ['2009-12-31', false],
  ['25-02-28', false],
])('%s is a day: %s', (text, is) => expect(isDay(text)).toBe(is));

describe('the fee form', () => {
  it.each([
    fee(),
    fee({ listed: 39_900, coupon: '早鸟', method: 'wechat', note: '续了一年', paidAt: 1.7e12 }),
    fee({ currency: 'USD', rate: 7.1, paid: 1999, term: 'forever' }),
    fee({ currency: 'JPY', rate: 4.8, paid: 980, term: 'none', kind: 'question' }),
    fee({ kind: 'refund', term: 'none', refunds: 'fee-0' }),
  ])('reads back what it shows: %o', (one) => {
    const { id, ...entry } = one;
    const read = readFee(KEY, feeFields(one, '2025-12-10'), one);
    expect(read).toEqual({ fee: entry });
    expect(FeeSchema.safeParse({ ...entry, id }).success).toBe(true);
  });

  it('names every field it cannot read', () => {
    const fields = {
      ...feeFields({}, '2025-12-10'),
      currency: 'USD',
      paid: 'x',
      end: '2025-01-01',
    };
    expect(readFee(KEY, fields)).toEqual({ wrong: ['paid', 'rate', 'end'] });
  });

  it('forgets the moment of payment when the day is another', () => {
    const before = fee({ paidAt: 1.7e12 });
    const read = readFee(KEY, { ...feeFields(before, ''), paidOn: '2025-09-02' }, before);
    expect('fee' in read && read.fee.paidAt).toBeUndefined();
  });
});

describe('visits', () => {
  const visit = {
    id: 'a',
    fromAt: 1_000_000,
    toAt: 4_600_000,
    ms: { feed: 1_200_001, topic: 600_000 },
    byHand: false,
  };

  it('split: two in its place with its time, to the ms', () => {
    fc.assert(
      fc.property(fc.integer({ min: visit.fromAt + 1, max: visit.toAt - 1 }), (at) => {
        const [first, second] = splitAt(visit, at, 'b');
        expect(activeMs(first) + activeMs(second)).toBe(activeMs(visit));
        expect([first.fromAt, first.toAt, second.fromAt, second.toAt]).toEqual([
          visit.fromAt,
          at,
          at,
          visit.toAt,
        ]);
      }),
    );
  });

  it('another length keeps the proportion of its pages', () => {
    const longer = withLength(visit, 900_000);
    expect(activeMs(longer)).toBe(900_000);
    expect(longer.ms.feed).toBe(600_000);
  });
});

describe('the net range as a picture', () => {
  const fen = fc.integer({ min: -1e8, max: 1e8 });
  it('keeps order, stays on the line, and puts zero where it belongs', () => {
    fc.assert(
      fc.property(fen, fen, (a, b) => {
        const [lowFen, highFen] = [Math.min(a, b), Math.max(a, b)];
        const { low, high, zero } = drawn({ lowFen, highFen });
        expect(low).toBeLessThanOrEqual(high);
        for (const x of [low, high, zero]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(100);
        }
        expect(Math.sign(low - zero)).toBe(lowFen === 0 ? 0 : Math.sign(lowFen));
        expect(Math.sign(high - zero)).toBe(highFen === 0 ? 0 : Math.sign(highFen));
      }),
    );
  });

  it('an open end reaches the edge', () => {
    expect(drawn({ lowFen: null, highFen: -500 })).toMatchObject({ low: 0 });
    expect(drawn({ lowFen: 500, highFen: null })).toMatchObject({ high: 100 });
  });
});
