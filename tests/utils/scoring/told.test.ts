/** What evidence claims of itself: whether it counts, how it is known, and words that stay true. */
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../utils/days.ts';
import { score } from '../../../utils/scoring/score.ts';
import type { StoredTopic } from '../../../utils/scoring/types.ts';
import { defaultSettings } from '../../../utils/settings.ts';
import { cardOf, FACTS, fact, KEY, marksOf, NOW, PEOPLE, PLANS, planet } from './planet.ts';

const still = planet({ days: 40 });
const seen = planet(PLANS.lively ?? { days: 1 });

describe('part or context', () => {
  it('a part that earned nothing is a part; what carries no weight is context', () => {
    const { activity, owner, price } = marksOf(still);
    const of = (mark: typeof activity, id: string) => mark.evidence.find((e) => e.id === id);
    expect(of(activity, 'activity.digests')).toMatchObject({ share: 0 });
    expect(of(activity, 'activity.digests')?.context).toBeUndefined();
    expect(of(owner, 'owner.voice')?.context).toBeUndefined();
    expect(of(price, 'price.perDay')?.context).toBe(true);
    const network = { ...defaultSettings(), yardsticks: { [KEY]: 'network' as const } };
    const there = score(cardOf(seen), NOW, network).marks.activity;
    expect(of(there, 'activity.digests')).toMatchObject({ share: 0, context: true });
  });

  it('context has no share', () => {
    for (const mark of Object.values(marksOf(seen)))
      for (const e of mark.evidence) if (e.context) expect(e.share).toBe(0);
  });
});

describe('how it is known', () => {
  it('the part counted as the middle is estimated; a login rests on no topics', () => {
    const { activity, owner } = marksOf({
      ...seen,
      people: { ...PEOPLE, ownerLoginAt: NOW - DAY },
    });
    for (const mark of [activity, owner])
      expect(mark.evidence.find((e) => e.id.endsWith('.prior'))?.via).toBe('estimated');
    const login = owner.evidence.find((e) => e.id === 'owner.login');
    expect(login).toMatchObject({ endpoint: 'role_members', params: { loginAt: NOW - DAY } });
    expect(login).not.toHaveProperty('topics');
    expect(login).not.toHaveProperty('coveredDays');
  });
});

describe('coverage', () => {
  const of = (
    mark: { evidence: { id: string; coveredDays?: number; topics?: number }[] },
    id: string,
  ) => mark.evidence.find((e) => e.id === id);
  it('is that of the number itself: 28 days, 90, the whole window, all time', () => {
    const long = planet({ days: 170, members: 2, owner: (t) => (t < 0.1 ? 1 : 0) });
    const { activity, owner } = marksOf(long);
    expect(of(activity, 'activity.pace')?.coveredDays).toBeCloseTo(90);
    expect(of(activity, 'activity.lately')?.coveredDays).toBeCloseTo(28);
    const lately = of(activity, 'activity.lately')?.topics ?? 0;
    expect(lately).toBeLessThan((of(activity, 'activity.pace')?.topics ?? 0) / 2);
    expect(of(owner, 'owner.presence')?.coveredDays).toBeCloseTo(90);
    expect(of(owner, 'owner.mix')?.coveredDays).toBeCloseTo(170);
    const silence = owner.evidence.find((e) => e.id === 'owner.silence');
    expect(silence?.coveredDays).toBeGreaterThanOrEqual(Number(silence?.params.silentDays));
    expect(Number(silence?.params.silentDays)).toBeGreaterThan(100);
    expect(silence).not.toHaveProperty('topics');
  });
});

describe('silence', () => {
  const word = (before: number): StoredTopic => ({
    id: '1',
    kind: 'talk',
    author: 'owner',
    createdAt: NOW - before,
    firstSeenAt: NOW,
    countsSeenAt: NOW,
  });
  it.each([
    [HOUR, 'owner.heard'],
    [23 * HOUR, 'owner.heard'],
    [2 * DAY, 'owner.silence'],
  ])('%i ms after a word: %s', (before, id) => {
    const { owner } = marksOf({ ...still, topics: [word(before)] });
    const told = owner.evidence.map((e) => e.id).filter((e) => /heard|silence|unseen/.test(e));
    expect(told).toEqual([id]);
  });
});

it('who has not joined is not told to scroll', () => {
  const more = (state: 'not-joined' | 'trial') => {
    const facts = { ...FACTS, viewerState: fact<'viewerState'>(state) };
    return score({ community: KEY, facts, coverage: {} }, NOW, defaultSettings()).seen.more?.id;
  };
  expect(more('not-joined')).toBe('visitor');
  expect(more('trial')).toBe('start');
});
