import { describe, expect, it } from 'vitest';
import { DAY } from '../../../utils/days.ts';
import { measure, measureSpan } from '../../../utils/scoring/measures.ts';
import type { Coverage, MeasureInput, StoredTopic } from '../../../utils/scoring/types.ts';
import { NOW, PEOPLE } from './planet.ts';

let next = 0;
const topic = (daysAgo: number, extra: Partial<StoredTopic> = {}): StoredTopic => ({
  id: `t${next++}`,
  kind: 'talk',
  createdAt: NOW - daysAgo * DAY,
  author: 'm1',
  firstSeenAt: NOW,
  countsSeenAt: NOW,
  ...extra,
});
const seen = (
  topics: StoredTopic[],
  coverage: Coverage = { all: [[NOW - 60 * DAY, NOW]] },
): MeasureInput => ({
  topics,
  people: PEOPLE,
  coverage,
});
const activity = (topics: StoredTopic[], coverage?: Coverage) => {
  const found = measure(seen(topics, coverage)).activity;
  if (!found) throw new Error('nothing covered');
  return found;
};

describe('activity', () => {
  it('counts timeline topics inside coverage alone', () => {
    const topics = [
      topic(1),
      topic(2),
      topic(59),
      topic(61),
      topic(3, { checkin: true }),
      topic(4, { sticky: true }),
    ];
    expect(activity(topics).recent).toEqual({ days: 60, topics: 3 });
    expect(measure(seen(topics))).toMatchObject({
      topics: 3,
      checkins: 1,
      pinned: 1,
      coveredDays: 60,
      anchorAt: NOW,
    });
  });
  it('compares 90 covered days with the 90 before, over gaps', () => {
    const gap: Coverage = {
      all: [
        [NOW - 400 * DAY, NOW - 300 * DAY],
        [NOW - 80 * DAY, NOW],
      ],
    };
    const topics = [topic(5), topic(305), topic(310), topic(311), topic(350), topic(200)];
    const { recent, before } = activity(topics, gap);
    expect(recent).toEqual({ days: 90, topics: 3 });
    expect(before).toEqual({ days: 90, topics: 2 });
    expect(measureSpan(gap)).toEqual([NOW - 400 * DAY, NOW]);
  });
  it('depth: of topics a day old or more when counted, the median', () => {
    const at = (readers: number, likes: number, comments: number, daysAgo = 5) =>
      topic(daysAgo, { readers, likes, comments });
    const found = activity([
      at(100, 1, 0),
      at(200, 4, 2),
      at(100, 8, 2),
      at(9, 9, 9),
      at(100, 50, 50, 0.5),
      topic(5),
    ]);
    expect(found).toMatchObject({ ripe: 3, counted: 5, depthMedian: 3 });
    expect(found.depthSum).toBeCloseTo(0.2 + 0.6 + 1, 9);
  });
  it('steadiness is the time in no gap of over three days', () => {
    expect(activity([], { all: [[NOW - 10 * DAY, NOW]] }).steady).toBe(0);
    expect(activity([topic(5)], { all: [[NOW - 10 * DAY, NOW]] }).steady).toBeCloseTo(0.3, 9);
    expect(
      activity([topic(2), topic(5), topic(8)], { all: [[NOW - 9.5 * DAY, NOW - 0.5 * DAY]] })
        .steady,
    ).toBeCloseTo(1, 9);
  });
  it('gaps end where coverage does', () => {
    const gap: Coverage = {
      all: [
        [NOW - 60 * DAY, NOW - 40 * DAY],
        [NOW - 5 * DAY, NOW],
      ],
    };
    expect(activity([topic(1), topic(2), topic(45), topic(50)], gap).gaps).toBe(2);
  });
});

describe('the window', () => {
  it('is the last 180 covered days; older topics change nothing', () => {
    const coverage: Coverage = { all: [[NOW - 900 * DAY, NOW]] };
    const inside = [topic(1), topic(100, { author: 'owner' })];
    const old = [topic(181), topic(700, { author: 'owner' })];
    expect(measureSpan(coverage)).toEqual([NOW - 180 * DAY, NOW]);
    expect(measure(seen([...inside, ...old], coverage))).toEqual(measure(seen(inside, coverage)));
  });
  it('rolls up covered weeks', () => {
    const { weeks } = measure(
      seen([topic(1), topic(1, { checkin: true }), topic(9, { author: 'owner', digested: true })], {
        all: [[NOW - 14 * DAY, NOW]],
      }),
    );
    expect(weeks.reduce((sum, w) => sum + w.total, 0)).toBe(2);
    expect(weeks.reduce((sum, w) => sum + w.checkins + w.owner + w.digests, 0)).toBe(3);
    expect(weeks.reduce((sum, w) => sum + w.covered * 7, 0)).toBeCloseTo(14, 1);
  });
});
