/** Claims of one sentence are told apart, and only what was kept is taken away. */
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../utils/claims/find.ts';
import { keyOfClaim, notKept } from '../../../utils/claims/notKept.ts';
import type { FoundClaim } from '../../../utils/claims/types.ts';
import type { Claim } from '../../../utils/payoff/entries.ts';
import { INTRODUCTIONS } from './introductions.ts';
import { MISLEADING } from './misleading.ts';
import { short } from './short.ts';

const ALL = [...INTRODUCTIONS, ...MISLEADING];

const keep = ({ claim }: FoundClaim, more: Partial<Claim> = {}): Claim => ({
  ...claim,
  id: short(claim),
  community: 'zsxq:1',
  keptAt: 1,
  ...more,
});
const found = findClaims('嘉宾：沈望、陆一鸣、韩冬');

describe('claims still to be offered', () => {
  it('one kept of a sentence leaves the others', () => {
    const [first, ...others] = found;
    expect(notKept(found, first ? [keep(first)] : [])).toEqual(others);
    expect(
      notKept(
        found,
        found.map((one) => keep(one)),
      ),
    ).toEqual([]);
    expect(notKept(found, [])).toEqual(found);
  });

  it('one changed when it was kept takes one away, the one that is the same goes first', () => {
    const [first, second, third] = found as [FoundClaim, FoundClaim, FoundClaim];
    const changed = keep(first, { name: '沈先生' });
    expect(notKept(found, [changed, keep(first)])).toEqual([third]);
    expect(notKept(found, [changed])).toEqual([second, third]);
    expect(notKept(found, [keep(first, { text: '别的话' })])).toHaveLength(3);
  });

  it('every claim of an introduction has a key of its own', () => {
    const list = '包含：300条选题+300条素材+90个技巧';
    expect(findClaims(list).map(({ claim }) => claim.text)).toEqual([
      '300条选题',
      '300条素材',
      list,
    ]);
    for (const { intro } of ALL) {
      const keys = findClaims(intro).map(({ claim }) => keyOfClaim(claim));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});
