/** A plan before deciding, against fact, and what to read in the window. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../utils/days.ts';
import { likelyOf, planBreakEven } from '../../../utils/decide/plan.ts';
import { planAgainstFact } from '../../../utils/decide/planFact.ts';
import { readingPlan } from '../../../utils/decide/reading.ts';
import { forecastFactor } from '../../../utils/payoff/forecast.ts';
import { emptyMeasures, type Measures } from '../../../utils/scoring/measures.ts';
import type { StoredTopic } from '../../../utils/scoring/types.ts';
import {
  at,
  END,
  facts,
  fee,
  gain,
  inputs,
  NOW,
  PLANET,
  plan,
  settings,
  TODAY,
  used,
} from '../payoff/make.ts';

const OTHERS = forecastFactor([], TODAY, settings());
const YEAR = { feeFen: 36_500, days: 364, hoursPerWeek: 1 };

describe('break-even of a plan', () => {
  it('hours needed against what was foretold and what people do of it', () => {
    const plenty = planBreakEven({ ...YEAR, hourGainedFen: 5000, hourLostFen: 2000 }, OTHERS);
    expect(plenty.forecast.from).toBe('others');
    expect(plenty.hours).toMatchObject({ foretold: 52, state: 'enough' });
    expect(plenty.says.map((s) => s.id)).toEqual([
      'foretold.forecastOthers',
      'foretold.hours.enough',
    ]);
    const close = planBreakEven({ ...YEAR, hourGainedFen: 3000, hourLostFen: 2000 }, OTHERS);
    expect(close.hours).toMatchObject({ need: 36.5, state: 'between' });
    const short = planBreakEven({ ...YEAR, hourGainedFen: 2100, hourLostFen: 2000 }, OTHERS);
    expect(short.hours).toMatchObject({ need: 365, state: 'notEven' });
    expect(planBreakEven({ ...YEAR, hourGainedFen: 1, hourLostFen: 2 }, OTHERS).hours).toBe('none');
  });

  it('items by what one is worth; unsaid stays unsaid', () => {
    const items = planBreakEven({ ...YEAR, itemWorthFen: 5000, items: 20 }, OTHERS);
    expect(items.items).toMatchObject({ need: 8, foretold: 20, state: 'enough' });
    expect(items.missing.map((m) => m.id)).toEqual(['foretold.noHourWorth']);
    const none = planBreakEven(YEAR, OTHERS);
    expect([none.hours, none.items]).toEqual([undefined, undefined]);
    expect(none.missing).toHaveLength(2);
  });

  it('own history is labelled so', () => {
    const term = { begin: '2025-01-01', end: '2025-06-01' };
    const done = {
      plans: [plan({ hoursPerWeek: 2, term, madeAt: at('2024-12-20') })],
      fees: [fee({ term })],
    };
    const own = forecastFactor(
      [inputs({ ...done, attention: [used('2025-02-01', 40)] })],
      TODAY,
      settings(),
    );
    const { says } = planBreakEven(YEAR, own);
    expect(says[0]?.id).toBe('foretold.forecastOwn');
  });

  it('law: what is likely holds what was foretold and k of it, lesser first; dearer needs more', () => {
    const positive = fc.integer({ min: 1, max: 500_000 });
    fc.assert(
      fc.property(
        positive,
        positive,
        fc.double({ min: 0, max: 3, noNaN: true }),
        (fee, more, k) => {
          const likely = likelyOf(fee, k);
          expect([likely.low, likely.high]).toEqual([fee, k * fee].sort((a, b) => a - b));
          const of = (feeFen: number) =>
            planBreakEven(
              { ...YEAR, feeFen, itemWorthFen: 700, hourGainedFen: 900, hourLostFen: 100 },
              OTHERS,
            );
          const [cheap, dear] = [of(fee), of(fee + more)];
          const hours = (b: typeof cheap) => (b.hours === 'none' ? 0 : (b.hours?.need ?? 0));
          expect(hours(dear)).toBeGreaterThan(hours(cheap));
          expect(dear.items?.need ?? 0).toBeGreaterThanOrEqual(cheap.items?.need ?? 0);
        },
      ),
    );
  });
});

describe('plan against fact', () => {
  const term = { begin: '2025-12-01', end: END };
  const made = plan({
    term,
    hoursPerWeek: 7,
    items: 182,
    questions: ['甲', '乙'],
    stopRule: '三个月没用就停',
  });

  it('hours, questions and gains of the part that is over', () => {
    const had = inputs({
      attention: [used('2025-12-02', 3), used('2025-12-05', 1), used('2025-11-01', 50)],
      gains: [gain(100, 100, { at: at('2025-12-03') })],
    });
    const questions = [
      { community: PLANET, askedAt: at('2025-12-02'), answeredAt: at('2025-12-04') },
      { community: PLANET, askedAt: at('2025-11-02') },
    ];
    const done = planAgainstFact(made, had, questions);
    expect(done).toMatchObject({
      span: { begin: '2025-12-01', end: '2025-12-11' },
      hours: { foretold: 10, low: 4, high: 4 },
      questions: { planned: 2, asked: 1, answered: 1 },
      items: { foretold: 10, had: 1 },
      stopRule: '三个月没用就停',
    });
    expect(done.says.map((s) => s.id)).toEqual([
      'planFact.hours',
      'planFact.questions',
      'planFact.items',
    ]);
  });

  it('days before measuring began are a range', () => {
    const had = inputs({ attention: [used('2025-12-08', 3)], measuredSince: '2025-12-06' });
    const done = planAgainstFact(made, had, []);
    expect(done.hours).toMatchObject({ low: 3, high: 6 });
    expect(done.says[0]?.id).toBe('planFact.hoursRange');
  });

  it('not begun, or without a term: nothing to compare', () => {
    const later = plan({ term: { begin: '2026-01-01', end: END } });
    expect(planAgainstFact(later, inputs(), [])).toMatchObject({
      says: [{ id: 'planFact.notBegun' }],
    });
    expect(planAgainstFact(plan(), inputs(), []).hours).toBeUndefined();
  });
});

describe('reading plan', () => {
  const topic = (id: string, more: Partial<StoredTopic>): StoredTopic => ({
    id,
    kind: 'talk',
    createdAt: NOW - Number(id) * DAY,
    firstSeenAt: NOW,
    countsSeenAt: NOW,
    ...more,
  });
  const measures: Measures = {
    ...emptyMeasures(),
    coveredDays: 30,
    owner: { days: 30, ownerTopics: 2 } as NonNullable<Measures['owner']>,
  };

  it('counts what there is to judge by, unread ones first, and no check-ins', () => {
    const topics = [
      topic('1', { digested: true, author: 'o' }),
      topic('2', { digested: true }),
      topic('3', { author: 'o', checkin: true }),
      topic('4', { author: 'o' }),
      topic('5', { question: { answered: true } }),
    ];
    const steps = readingPlan({
      facts: facts({ digestsTotal: 80, filesTotal: 12 }),
      measures,
      topics,
      owner: 'o',
      read: new Map([['1', NOW - HOUR]]),
      plan: plan({ questions: ['甲', '乙', '丙'] }),
    });
    expect(steps.map(({ id, count, page }) => [id, count, page])).toEqual([
      ['digests', 80, 'digests'],
      ['ownerTopics', 2, 'feed'],
      ['questions', 1, 'questions'],
      ['ask', 3, 'questions'],
      ['files', 12, 'files'],
    ]);
    const done = [{ topic: '1', at: NOW - HOUR }];
    expect(steps[0]).toMatchObject({ read: 1, topics: ['2'], done });
    expect(steps[1]).toMatchObject({ read: 1, topics: ['4'], done, coveredDays: 30 });
  });

  it('nothing seen, nothing planned: no step', () => {
    expect(readingPlan({ facts: {} })).toEqual([]);
  });
});
