/** The reading plan over the days of the window: what today, what tomorrow, what is done. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayStart } from '../../../utils/attention/split.ts';
import { DAY, HOUR } from '../../../utils/days.ts';
import { readingPlan } from '../../../utils/decide/reading.ts';
import { ENOUGH, type ReadingDay, readingDays } from '../../../utils/decide/readingDays.ts';
import { emptyMeasures, type Measures } from '../../../utils/scoring/measures.ts';
import type { StoredTopic } from '../../../utils/scoring/types.ts';
import { facts, NOW, plan, ZONE } from '../payoff/make.ts';

/** Paid two hours ago: today, and three days after, the last of them until the afternoon. */
const endsAt = NOW + 70 * HOUR;
const topic = (id: string, more: Partial<StoredTopic> = {}): StoredTopic => ({
  id,
  kind: 'talk',
  createdAt: NOW - Number(id) * HOUR,
  firstSeenAt: NOW,
  countsSeenAt: NOW,
  ...more,
});
const measures: Measures = {
  ...emptyMeasures(),
  coveredDays: 30,
  owner: { days: 30, ownerTopics: 3 } as NonNullable<Measures['owner']>,
};
const digests = Array.from({ length: 20 }, (_, i) =>
  topic(String(i + 1), { digested: true, author: i < 3 ? 'o' : 'a' }),
);
const steps = (read: [string, number][] = [], more: object = {}) =>
  readingPlan({
    facts: facts({ digestsTotal: 80, filesTotal: 9, columnsTopicsTotal: 30 }),
    measures,
    topics: [...digests, topic('50', { author: 'o' })],
    owner: 'o',
    read: new Map(read),
    plan: plan({ questions: ['甲', '乙'] }),
    ...more,
  });
const over = (all: ReturnType<typeof steps>, now = NOW, end = endsAt) =>
  readingDays(all, { now, endsAt: end, zone: ZONE });
const short = (days: ReadingDay[]) =>
  days.map(({ when, tasks }) => [when, ...tasks.map(({ id, n }) => `${id} ${n}`)]);

describe('reading by day', () => {
  it('spreads enough to judge by, asks first, looks at the answers and decides last', () => {
    expect(short(over(steps([], { asked: 1 })))).toEqual([
      ['today', 'digests 3', 'ownerTopics 1', 'ask 2'],
      ['tomorrow', 'digests 3', 'ownerTopics 1', 'columns 30', 'files 9'],
      ['later', 'digests 3', 'ownerTopics 1'],
      ['later', 'digests 3', 'answers 1', 'decide 1'],
    ]);
  });

  it('all of it today when it is the last day, which the small hours do not make longer', () => {
    const evening = dayStart('2025-12-13', ZONE) - 3 * HOUR;
    const whole = ['today', 'digests 12', 'ownerTopics 3', 'ask 2', 'columns 30', 'files 9'];
    expect(short(over(steps(), evening, evening + 5 * HOUR))).toEqual([[...whole, 'decide 1']]);
    expect(over(steps(), endsAt)).toEqual([]);
    expect(over([])).toEqual([]);
  });

  it('marks what was read today where it stands, and what was read before lies behind', () => {
    const read: [string, number][] = [
      ['1', NOW - HOUR],
      ['4', NOW - 2 * HOUR],
      ['2', NOW - 3 * DAY],
    ];
    const [today] = over(steps(read));
    expect(today?.tasks[0]).toMatchObject({ id: 'digests', n: 3, done: 2 });
    expect(today?.tasks[0]?.topics).toEqual([
      { id: '1', read: true },
      { id: '4', read: true },
      { id: '3', read: false },
    ]);
    // Of the owner's three one was read today, one before.
    expect(today?.tasks[1]).toMatchObject({ id: 'ownerTopics', n: 1, done: 1 });
  });

  it('questions asked and pages opened are marked; what nobody can tell is not', () => {
    const all = over(steps([], { asked: 2, opened: new Set(['files']) }));
    const task = (id: string) => all.flatMap((day) => day.tasks).find((one) => one.id === id);
    expect(task('ask')).toMatchObject({ n: 2, done: 2 });
    expect(task('files')?.done).toBe(9);
    expect(task('columns')?.done).toBeUndefined();
    expect(task('decide')?.done).toBeUndefined();
  });

  it('law: every part of what is left on one day, none twice, the first days not the lighter ones', () => {
    const reads = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 20 });
    const ago = fc.integer({ min: 0, max: 100 });
    const left = fc.integer({ min: 1, max: 72 });
    fc.assert(
      fc.property(reads, ago, left, (ids, hours, hoursLeft) => {
        const read = ids.map((id): [string, number] => [String(id), NOW - hours * HOUR]);
        const all = over(steps(read), NOW, NOW + hoursLeft * HOUR);
        const named = all.flatMap((day) => day.tasks.flatMap((one) => one.topics));
        const unread = named.filter((one) => !one.read).map(({ id }) => id);
        expect(new Set(unread).size).toBe(unread.length);
        expect(unread.filter((id) => ids.includes(Number(id)))).toEqual([]);
        for (const id of ['digests', 'ownerTopics'] as const) {
          const of = all.map((day) => day.tasks.find((one) => one.id === id));
          const step = steps(read).find((one) => one.id === id);
          const done = of[0]?.done ?? 0;
          const before = (step?.read ?? 0) - done;
          const wanted = Math.max(0, Math.min(step?.count ?? 0, ENOUGH[id]) - before);
          const parts = of.map((one) => one?.n ?? 0);
          const rest = parts.slice(1).reduce((sum, n) => sum + n, 0);
          expect(Math.max(parts[0] ?? 0, done) + rest).toBeGreaterThanOrEqual(wanted);
          expect(rest + Math.min(parts[0] ?? 0, wanted)).toBeLessThanOrEqual(wanted);
          expect([...parts]).toEqual([...parts].sort((a, b) => b - a));
        }
      }),
      { numRuns: 300 },
    );
  });
});
