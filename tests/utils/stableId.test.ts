import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stableId } from '../../utils/stableId.ts';

it('has the form of a UUID and is the same for the same text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(stableId(text)).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
      );
      expect(stableId(text)).toBe(stableId(text));
    }),
  );
});

it('differs for texts that differ, also for those of one form', () => {
  const ids = new Set<string>();
  const days = ['2025-01-01', '2025-01-02', '2025-02-01', '2026-01-01', 'forever'];
  let count = 0;
  for (let group = 0; group < 2000; group++) {
    for (const day of days) {
      for (const kind of ['join', 'renewal', 'refund']) {
        ids.add(stableId(`zsxq:${15_555_411_412_112 + group}/${kind}:2024-01-01:${day}`));
        count += 1;
      }
    }
  }
  expect(ids.size).toBe(count);
  // One character changes about half of the bits.
  const bits = (id: string) =>
    [...id.replaceAll('-', '')].flatMap((hex) =>
      Number.parseInt(hex, 16).toString(2).padStart(4, '0').split(''),
    );
  const [a, b] = [bits(stableId('zsxq:1/join')), bits(stableId('zsxq:2/join'))];
  const changed = a.filter((bit, i) => bit !== b[i]).length;
  expect(changed).toBeGreaterThan(35);
  expect(changed).toBeLessThan(93);
});
