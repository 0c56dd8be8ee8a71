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
