import { describe, expect, it } from 'vitest';
import type { Fact, FactName } from '../../utils/facts.ts';
import { resolveFacts } from '../../utils/resolve.ts';
import type { Via } from '../../utils/words.ts';

const T = Date.UTC(2025, 11, 10);
const of = (value: unknown, seenAt: number, endpoint = 'group', via: Via = 'response'): Fact[] => [
  { value, via, endpoint, seenAt },
];
const struck = (readings: { [N in FactName]?: Fact[] }) => resolveFacts(readings).struckPrice;

describe('a struck-out price', () => {
  it('holds while the body that told it tells it', () => {
    expect(struck({ struckPrice: of(9900, T), allowCopy: of(false, T) })?.value).toBe(9900);
  });
  it('is over once that body came without it', () => {
    expect(struck({ struckPrice: of(9900, T), allowCopy: of(false, T + 1) })).toBeUndefined();
  });
  it.each<[string, Fact[]]>([
    ['another body, which never tells it', of(6800, T + 1, 'groups')],
    ['a page', of(6800, T + 1, 'group', 'page')],
    ['an older body', of(6800, T - 1)],
  ])('is not over because of %s', (_, price) => {
    expect(struck({ struckPrice: of(9900, T), price })?.value).toBe(9900);
  });
  it('read from text stays: text comes in pieces', () => {
    const text = (value: number, at: number) => of(value, at, 'join page', 'text');
    expect(struck({ struckPrice: text(9900, T), price: text(6800, T + 1) })?.value).toBe(9900);
  });
});

describe('a typed pay time', () => {
  const DAY = 86_400_000;
  const year = 365 * DAY;
  const payAt = (readings: Fact[]) => resolveFacts({ viewerPayAt: readings }).viewerPayAt?.value;
  const typed = of(T, T + DAY, 'typed', 'typed');

  it('comes before what is read of the same payment, whenever', () => {
    expect(payAt([...typed, ...of(T - 5000, T + 9 * DAY)])).toBe(T);
    expect(payAt([...typed, ...of(T + 2 * DAY, T + 9 * DAY)])).toBe(T);
  });

  it('gives way to a later payment read since, for good, and not to one read before', () => {
    const renewed = of(T + year, T + year + DAY);
    expect(payAt([...typed, ...renewed])).toBe(T + year);
    expect(payAt([...typed, ...of(T + year, T)])).toBe(T);
    // Typed again, of the new payment.
    expect(payAt([...of(T + year - 5000, T + year + 2 * DAY, 'typed', 'typed'), ...renewed])).toBe(
      T + year - 5000,
    );
  });

  it('is the only fact that does: other typed values stay until let go of', () => {
    const price = [...of(9900, T, 'typed', 'typed'), ...of(999_999_999_999, T + year)];
    expect(resolveFacts({ price }).price?.value).toBe(9900);
  });
});
