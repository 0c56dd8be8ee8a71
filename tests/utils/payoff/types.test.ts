import { describe, expect, it } from 'vitest';
import {
  AttentionDaySchema,
  DaySchema,
  FeeSchema,
  GainSchema,
  PayoffSettingsSchema,
  PlanSchema,
} from '../../../utils/payoff/types.ts';
import { fee, gain, NOW, plan, refund, used } from './make.ts';

describe('rows of the ledger', () => {
  it.each([
    ['a join', FeeSchema, fee()],
    ['a refund', FeeSchema, refund(fee())],
    ['dollars with the rate of the day', FeeSchema, fee({ currency: 'USD', rate: 7.12 })],
    ['a forever term', FeeSchema, fee({ term: 'forever', paidAt: NOW, method: 'coin' })],
    ['a gain without a worth', GainSchema, gain()],
    ['a topic past 2^53', GainSchema, gain(1, 2, { topic: '98765432109876543' })],
    ['attention', AttentionDaySchema, used('2025-12-10', 1)],
    ['a plan', PlanSchema, plan({ term: { begin: '2025-06-01', end: '2026-06-01' } })],
  ])('takes %s as it is', (_name, schema, row) => {
    expect(schema.parse(row)).toEqual(row);
  });

  it.each([
    ['half a fen', fee({ paid: 0.5 })],
    ['less than nothing', fee({ paid: -1 })],
    ['dollars without a rate', fee({ currency: 'USD' })],
    ['a rate for CNY', fee({ rate: 1 })],
    [
      'a term that ends before it begins',
      fee({ term: { begin: '2025-06-02', end: '2025-06-02' } }),
    ],
    ['a refund that buys days', refund(fee(), { term: 'forever' })],
    ['a join that gives another fee back', fee({ refunds: 'x' })],
    ['a community that is no key', { ...fee(), community: 'elsewhere:1' }],
    ['a word we do not know', { ...fee(), colour: 'red' }],
  ])('refuses %s', (_name, row) => {
    expect(FeeSchema.safeParse(row).success).toBe(false);
  });

  it.each(['2025-02-29', '2025-13-01', '2025-6-1', '20250601', '1999-01-01', '2025-06-01T00:00'])(
    'refuses %s as a day',
    (day) => expect(DaySchema.safeParse(day).success).toBe(false),
  );
  it('takes the 29th in a leap year', () => {
    expect(DaySchema.parse('2024-02-29')).toBe('2024-02-29');
  });

  it('refuses a worth whose low end is above its high end', () => {
    expect(GainSchema.safeParse(gain(2, 1)).success).toBe(false);
  });

  it('assumes no worth of an hour', () => {
    const settings = PayoffSettingsSchema.parse({});
    expect(settings.hourLostFen).toBeUndefined();
    expect(settings.hourGainedFen).toBeUndefined();
    expect(settings.foreverDays).toBeUndefined();
  });
});
