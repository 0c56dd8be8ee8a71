import { describe, expect, it } from 'vitest';
import { wan } from '../../../utils/money.ts';
import { memberRange, revenueOf } from '../../../utils/scoring/revenue.ts';
import { renewalOf } from '../../../utils/scoring/term.ts';
import { FACTS, fact, NOW } from './planet.ts';

describe('renewal', () => {
  const planet = {
    ...FACTS,
    renewalAdvancePct: fact<'renewalAdvancePct'>(50),
    renewalGracePct: fact<'renewalGracePct'>(55),
    renewalPct: fact<'renewalPct'>(60),
  };
  it('¥68 at 50 / 55 / 60 %: 34.00, 37.40, 40.80; early is cheapest and loses no day', () => {
    expect(renewalOf(planet)).toMatchObject({
      advance: 3400,
      grace: 3740,
      later: 4080,
      best: 3400,
      when: 'advance',
      lostDays: 0,
      saved: 680,
    });
  });
  it('takes printed amounts before percents, and 100 for a missing percent', () => {
    expect(
      renewalOf({ ...planet, renewalGraceAmount: fact<'renewalGraceAmount'>(3000) }),
    ).toMatchObject({ grace: 3000, when: 'grace', lostDays: 0 });
    expect(renewalOf({ ...FACTS, renewalAdvancePct: fact<'renewalAdvancePct'>(80) })).toMatchObject(
      { advance: 5440, grace: 6800, later: 6800 },
    );
    expect(renewalOf(FACTS)).toBeUndefined();
  });
  it('rounds down to the fen', () => {
    expect(
      renewalOf({ ...FACTS, price: fact<'price'>(5990), renewalPct: fact<'renewalPct'>(55) })
        ?.later,
    ).toBe(3294);
  });
});

describe('owner revenue', () => {
  const of = (members: number, fen: number, floor = false) =>
    revenueOf({
      ...FACTS,
      members: fact<'members'>(members),
      price: fact<'price'>(fen),
      membersIsFloor: fact<'membersIsFloor'>(floor),
    });
  it('prints the bounds of the first document and of the recorded planet', () => {
    expect(wan(of(14_200, 15_000, true)?.bound ?? 0)).toBe('213 万');
    expect(wan(of(18_900, 29_900, true)?.bound ?? 0)).toBe('565.11 万');
    expect(of(5243, 6800)?.bound).toBe(35_652_400);
  });
  it('is a range: 14.2K+ spans 14,150–14,249, known non-payers and renewal prices lower it', () => {
    expect(of(14_200, 15_000, true)).toMatchObject({ low: 14_150 * 15_000, high: 14_249 * 15_000 });
    expect(of(5243, 6800)).toMatchObject({ low: 5243 * 6800, high: 5243 * 6800 });
    const onPage = { ...FACTS, members: fact<'members'>(18_900, NOW, 'text') };
    expect(revenueOf(onPage)).toMatchObject({ least: 18_850, most: 18_949, members: 18_900 });
    const known = {
      ...FACTS,
      members: fact<'members'>(5243),
      expiredTotal: fact<'expiredTotal'>(345),
      renewalAdvancePct: fact<'renewalAdvancePct'>(50),
    };
    expect(revenueOf(known)?.low).toBe((5243 - 345) * 3400);
  });
  it.each([
    [999, true, [999, 999]],
    [1000, false, [1000, 1000]],
    [12_000, true, [11_500, 12_499]],
    [100_000, true, [95_000, 104_999]],
  ] as const)('%d rounded %s → %j', (members, rounded, range) => {
    expect(memberRange(members, rounded)).toEqual(range);
  });
  it('of a free or unpriced planet is not told', () => {
    expect(revenueOf({ members: fact<'members'>(10) })).toBeUndefined();
    expect(
      revenueOf({ ...FACTS, type: fact<'type'>('free'), members: fact<'members'>(10) }),
    ).toBeUndefined();
  });
});
