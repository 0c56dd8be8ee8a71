import { describe, expect, it } from 'vitest';
import { emptyMeasures, measure } from '../../../utils/scoring/measures.ts';
import { MeasuresSchema } from '../../../utils/scoring/measuresSchema.ts';
import { score } from '../../../utils/scoring/score.ts';
import type { Mark, Scored } from '../../../utils/scoring/types.ts';
import { defaultSettings } from '../../../utils/settings.ts';
import { cardOf, FACTS, fact, NOW, PLANS, planet } from './planet.ts';

const cards = Object.fromEntries(
  Object.entries(PLANS).map(([name, plan]) => {
    const intro = name === 'network' ? { ...FACTS, intro: fact<'intro'>('人脉与合作') } : FACTS;
    return [name, score(cardOf(planet(plan), intro), NOW, defaultSettings())];
  }),
);
const of = (name: string, mark: 'price' | 'activity' | 'owner'): Scored => {
  const found = cards[name]?.marks[mark];
  if (found?.state !== 'scored') throw new Error(`${name} ${mark} is not scored`);
  return found;
};
const activity = (name: string) => of(name, 'activity').score;
const owner = (name: string) => of(name, 'owner').score;

describe('generated planets', () => {
  it('prints their marks', () => {
    const show = (m: Mark) =>
      m.state === 'scored'
        ? `${m.score.toFixed(0)} (${m.low.toFixed(0)}–${m.high.toFixed(0)}) ${m.confidence}`
        : m.state;
    const rows = Object.entries(cards).map(([name, c]) =>
      [
        name.padEnd(18),
        show(c.marks.activity).padEnd(22),
        show(c.marks.owner).padEnd(22),
        c.overall.map((o) => o.id).join(' '),
      ].join(' '),
    );
    if (process.env.MARKS_TABLE) console.log(rows.join('\n'));
    expect(rows).toHaveLength(Object.keys(PLANS).length);
  });

  it('tells a lively planet from a small, a dying and a still one', () => {
    expect(activity('lively')).toBeGreaterThan(75);
    expect(activity('lively') - activity('steadySmall')).toBeGreaterThan(15);
    expect(activity('steadySmall')).toBeGreaterThan(activity('dying'));
    expect(activity('dying')).toBeLessThan(40);
    expect(activity('still')).toBeLessThan(10);
  });

  it('tells a silent owner with busy guests from a present one', () => {
    expect(activity('silentOwner')).toBeGreaterThan(60);
    expect(owner('silentOwner')).toBeLessThan(30);
    expect(owner('lively')).toBeGreaterThan(75);
    expect(cards.silentOwner?.overall.map((o) => o.id)).toContain('owner.quiet');
  });

  it('tells answered questions from open ones', () => {
    expect(owner('answeredQuestions') - owner('openQuestions')).toBeGreaterThan(25);
  });

  it('does not count check-ins as life', () => {
    expect(activity('swollen')).toBeLessThan(activity('steadySmall'));
  });

  it('does not blame a network for an owner who posts less', () => {
    expect(cards.network?.yardstick).toMatchObject({ value: 'network', guessed: true });
    expect(owner('network')).toBeGreaterThan(65);
  });

  it('is modest about the very young and about a first page', () => {
    for (const name of ['young', 'firstPage']) {
      expect(of(name, 'activity').confidence).toBe('low');
      expect(of(name, 'owner').confidence).toBe('low');
      expect(of(name, 'activity').high - of(name, 'activity').low).toBeGreaterThan(25);
    }
    expect(of('lively', 'activity').confidence).toBe('high');
  });
});

describe('stored measures', () => {
  it('pass their schema and stay small, 10,000 topics deep', () => {
    const input = planet({ days: 1200, members: 8, owner: 1, replies: 0.3, checkins: 2 });
    const measures = measure(input);
    expect(input.topics.length).toBeGreaterThan(10_000);
    expect(MeasuresSchema.parse(measures)).toEqual(measures);
    expect(JSON.parse(JSON.stringify(measures))).toEqual(measures);
    expect(JSON.stringify(measures).length).toBeLessThan(15_000);
    expect(measures.coveredDays).toBeCloseTo(180, 6);
    expect(JSON.stringify(measures)).not.toMatch(/"m\d|owner"(?!:)/);
  });

  it.each(Object.entries(PLANS))('pass their schema: %s', (_, plan) => {
    expect(MeasuresSchema.safeParse(measure(planet(plan))).success).toBe(true);
  });

  it('are empty without coverage', () => {
    const { topics, people } = planet(PLANS.lively ?? { days: 1 });
    expect(measure({ topics, people, coverage: {} })).toEqual(emptyMeasures());
    expect(MeasuresSchema.parse(emptyMeasures())).toEqual(emptyMeasures());
  });
});
