/** What is typed into a cell becomes a row that may be stored, or nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCells } from '../../../components/tables/model/order.ts';
import type { AnyRow, TableSpec } from '../../../components/tables/spec.ts';
import { entries, read, TABLES } from '../../../components/tables/specs/index.ts';
import { hideAmounts } from '../../../utils/format.ts';
import { EntrySchema } from '../../../utils/messages.ts';
import { wordsOf } from './words.ts';

const community = 'zsxq:1000001' as const;
const AT = Date.UTC(2026, 0, 5);
const ROWS = {
  fees: {
    id: 'f',
    community,
    kind: 'join',
    paid: 19_900,
    currency: 'CNY',
    paidOn: '2026-01-05',
    term: { begin: '2026-01-05', end: '2027-01-05' },
  },
  gains: { id: 'g', community, kind: 'skill', at: AT },
  handDeeds: { id: 'd', community, deed: 'event', on: '2026-01-05', count: 1 },
  questions: { id: 'q', community, askedAt: AT },
  plans: { id: 'p', community, madeAt: AT, aims: ['learn'], hoursPerWeek: 2, questions: [] },
  claims: { id: 'c', community, kind: 'pace', text: '每周三篇', source: 'intro', keptAt: AT },
  decisions: { id: 'x', community, at: AT, moment: 'renewal', choice: 'keep' },
} as const;
const words = wordsOf({ [community]: '一', 'manual:club': '二' });
const ENTRIES = Object.keys(ROWS) as (keyof typeof ROWS)[];
const typedTexts = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom(
    '',
    '0',
    '12',
    '￥1,299.5',
    '200-500',
    '2026-02-30',
    '2026-02-28',
    '1e9',
    'join',
    'refund',
    'kept',
    'manual:club',
    'zsxq:../x',
    '2026-01-05 – 2027-01-05',
    '2026-01-05 – 2025-01-05',
    'event',
    'yes',
    '９９',
  ),
);

describe.each(ENTRIES)('%s', (name) => {
  const spec = entries[name] as unknown as TableSpec<AnyRow>;
  const row = ROWS[name] as unknown as AnyRow;
  const editable = spec.columns.filter((column) => column.edit);

  it('begins with a row that may be stored', () => {
    expect(EntrySchema.safeParse({ table: name, row }).success).toBe(true);
  });

  it('keeps the row as it was when what is there is typed again', () => {
    for (const { edit, key } of editable) {
      const again = edit?.read(row, edit.typed(row, words), words);
      expect([key, again]).toEqual([key, row]);
    }
  });

  it('makes of anything typed a row that may be stored, or none', () => {
    fc.assert(
      fc.property(fc.constantFrom(...editable), typedTexts, ({ edit }, typed) => {
        const next = edit?.read(row, typed, words);
        if (next) {
          const { success, error } = EntrySchema.safeParse({ table: name, row: next });
          expect([typed, success, error?.message]).toEqual([typed, true, undefined]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('offers only choices that can be read', () => {
    for (const { edit } of editable) {
      for (const choice of edit?.choices?.(words) ?? [])
        expect(edit?.read(row, choice, words)).toBeDefined();
    }
  });
});

describe('fees', () => {
  const [kind, paid] = ['kind', 'paid'].map((key) =>
    entries.fees.columns.find((column) => column.key === key),
  );
  it('neither makes a refund of a fee nor a fee of a refund', () => {
    expect(kind?.edit?.read(ROWS.fees as never, 'refund', words)).toBeUndefined();
    const refund = { ...ROWS.fees, kind: 'refund', term: 'none' } as never;
    expect(kind?.edit?.read(refund, 'join', words)).toBeUndefined();
  });
  it('sorts money received above money spent', () => {
    const refund = { ...ROWS.fees, kind: 'refund', term: 'none' } as never;
    const compared = compareCells(paid as never, words, refund, ROWS.fees as never);
    expect(compared).toBeGreaterThan(0);
  });
  it('says no amount in any currency while amounts are hidden', () => {
    const usd = { ...ROWS.fees, currency: 'USD', rate: 7, paid: 12_345, listed: 23_456 } as never;
    const shown = () => entries.fees.columns.map((column) => column.show(usd, words)).join(' ');
    expect(shown()).toMatch(/123\.45.*234\.56/);
    hideAmounts(true);
    try {
      expect(shown()).not.toMatch(/123|234|864|641/);
    } finally {
      hideAmounts(false);
    }
  });
  it('reads an amount in the decimals of its currency', () => {
    const yen = { ...ROWS.fees, currency: 'JPY', rate: 4.8, paid: 1200 } as never;
    expect(paid?.edit?.typed(yen, words)).toBe('1200');
    expect(paid?.edit?.read(yen, '1500', words)).toMatchObject({ paid: 1500 });
    expect(paid?.edit?.read(yen, '15.5', words)).toBeUndefined();
  });
});

it('an amount in another currency stands beside its yuan, not cut short', () => {
  const of = (key: string) => entries.fees.columns.find((column) => column.key === key);
  // 20 characters of 14 px figures, and the padding; measured in the browser.
  expect(of('paid')?.width[0]).toBeGreaterThanOrEqual(150);
  const usd = { ...ROWS.fees, currency: 'USD', rate: 7, paid: 5_000, listed: 6_000 } as never;
  expect(of('paid')?.show(usd, words)).toBe('USD 50.00 (¥350.00)');
  expect(of('listed')?.show(usd, words)).toBe('USD 60.00');
});

it('every table has its columns, the one it is sorted by, and the one it is filtered by', () => {
  const all: Record<string, TableSpec<never>> = { ...entries, ...read } as never;
  for (const name of TABLES) {
    const { columns, sortBy, filters } = all[name] as TableSpec<never>;
    const keys = columns.map((column) => column.key);
    expect(keys).toContain(sortBy);
    for (const key of filters.kinds ?? []) expect(keys).toContain(key);
    expect(keys).toContain('community');
  }
});
