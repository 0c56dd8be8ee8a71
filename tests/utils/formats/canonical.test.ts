import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonical } from '../../../utils/formats/canonical.ts';

/** What it must equal: the browser's own, of a value whose keys were put in order before. */
const slow = (value: unknown) =>
  JSON.stringify(value, (_key, v: unknown) =>
    typeof v === 'object' && v !== null && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : v,
  );

it('is the browser’s JSON with the keys in order', () => {
  const key = fc.oneof(fc.string(), fc.constantFrom('10', '9', '01', '4294967295', '🪐', '-1'));
  const value = fc.letrec((tie) => ({
    leaf: fc.oneof(
      fc.string(),
      fc.double(),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom(null, undefined),
    ),
    any: fc.oneof(
      { depthSize: 'small' },
      tie('leaf'),
      fc.array(tie('any')),
      fc.dictionary(key, tie('any')),
      fc.date({ noInvalidDate: true }),
    ),
  })).any;
  fc.assert(
    fc.property(value, (v) => {
      expect(canonical(v)).toBe(slow(v));
    }),
    { numRuns: 2000 },
  );
});

it('does not depend on the order of keys', () => {
  expect(canonical({ b: 1, a: [{ d: 2, c: 3 }] })).toBe('{"a":[{"c":3,"d":2}],"b":1}');
});
