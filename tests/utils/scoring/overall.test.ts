import { describe, expect, it } from 'vitest';
import { score } from '../../../utils/scoring/score.ts';
import { defaultSettings } from '../../../utils/settings.ts';
import { FACTS, KEY, NOW } from './planet.ts';

describe('the overall line', () => {
  const card = (settings: Partial<ReturnType<typeof defaultSettings>>) =>
    score({ community: KEY, facts: FACTS, coverage: {} }, NOW, {
      ...defaultSettings(),
      ...settings,
    });
  it('is words, heaviest first, by the aim or one’s own weights', () => {
    expect(card({}).overall.map((o) => o.id)).toEqual([
      'price.low',
      'activity.unknown',
      'owner.unknown',
    ]);
    expect(card({ aim: 'ask' }).overall[0]?.id).toBe('owner.unknown');
    expect(
      card({ weights: { price: 0, activity: 5, owner: 90 } }).overall.map((o) => o.id),
    ).toEqual(['owner.unknown', 'activity.unknown']);
  });
  it('leaves the marks alone', () => {
    expect(card({ aim: 'files' }).marks).toEqual(card({ aim: 'meet' }).marks);
  });
  it('says what to do when nothing was seen', () => {
    expect(card({}).seen).toMatchObject({
      topics: 0,
      coveredDays: 0,
      gaps: [],
      more: { id: 'start' },
    });
  });
});
