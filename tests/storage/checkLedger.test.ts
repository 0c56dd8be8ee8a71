/** Rows of the ledger checked by hand: all that zod let in is taken, and what would break a page is not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAttentionDay, isFee, isGain, isHandDeed } from '../../storage/checkLedger.ts';
import { HandDeedSchema } from '../../utils/payoff/entries.ts';
import { AttentionDaySchema, FeeSchema, GainSchema } from '../../utils/payoff/types.ts';
import { fee, gain, handDeed, spent, TODAY } from '../components/ledger/sample.ts';

const KINDS = [
  ['fee', isFee, FeeSchema, fee({ listed: 5, coupon: 'x', paidAt: 1_700_000_000_000 })],
  ['fee in dollars', isFee, FeeSchema, fee({ currency: 'USD', rate: 7.1, term: 'forever' })],
  ['gain', isGain, GainSchema, gain({ topic: '22811548884141111' })],
  ['day', isAttentionDay, AttentionDaySchema, spent(TODAY, 5, 5)],
  ['deed', isHandDeed, HandDeedSchema, handDeed()],
] as const;

const ODD = fc.constantFrom(null, '', 'x', -1, 0.5, Number.NaN, '2025-02-30', [], {}, true);

describe.each(KINDS)('%s', (_name, isSound, schema, row) => {
  it('is sound as it is written', () => {
    expect(schema.safeParse(row).success).toBe(true);
    expect(isSound(row)).toBe(true);
  });

  it('with anything odd in it is refused, or zod takes it too, or it is a text of no account', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(row)), ODD, (field, odd) => {
        const spoilt = { ...row, [field]: odd };
        if (!isSound(spoilt) || schema.safeParse(spoilt).success) return;
        expect([
          'coupon',
          'note',
          'method',
          'refunds',
          'topic',
          'community',
          'id',
          'paidAt',
          'at',
          'count',
        ]).toContain(field);
      }),
    );
  });

  it.each([null, undefined, 3, 'row', [], {}])('%j is none', (value) => {
    expect(isSound(value)).toBe(false);
  });
});
