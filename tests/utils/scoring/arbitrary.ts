/** Generated inputs for the laws. */
import * as fc from 'fast-check';
import { DAY, HOUR } from '../../../utils/days.ts';
import type { MeasureInput, Scored, StoredTopic } from '../../../utils/scoring/types.ts';
import { NOW, PEOPLE } from './planet.ts';

export const LONG = 200;
const people = ['owner', 'partner', 'g1', 'g2', 'm1', 'm2', 'm3', 'm4', 'm5'];
export const who = fc.constantFrom(...people);

/** A moment in the last `days` days before NOW. */
export const moment = (days = LONG) =>
  fc.integer({ min: 0, max: days * 24 * 60 }).map((minutes) => NOW - minutes * 60_000);

const act = fc.record({ by: who, at: moment() });

/** A topic, its counts seen at NOW, of the same quality as every other. */
export const topic: fc.Arbitrary<StoredTopic> = fc
  .record({
    id: fc.bigInt({ min: 1n, max: 10n ** 18n }).map(String),
    createdAt: moment(),
    author: who,
    kind: fc.constantFrom('talk', 'article', 'task', 'q&a'),
    readers: fc.integer({ min: 10, max: 5000 }),
    likes: fc.integer({ min: 0, max: 300 }),
    extra: fc.integer({ min: 0, max: 5 }),
    digested: fc.boolean(),
    commentActs: fc.array(act, { maxLength: 4 }),
    answered: fc.boolean(),
    to: fc.constantFrom('owner', 'g1'),
  })
  .map(({ extra, answered, to, ...rest }) => ({
    ...rest,
    kind: rest.kind as StoredTopic['kind'],
    comments: rest.commentActs.length + extra,
    firstSeenAt: NOW,
    countsSeenAt: NOW,
    ...(rest.kind === 'q&a'
      ? { question: { to, answered, openSeenAt: answered ? rest.createdAt : NOW } }
      : {}),
  }));

export const coverage = fc
  .array(fc.tuple(moment(), fc.integer({ min: 0, max: 60 * 24 })), { minLength: 1, maxLength: 4 })
  .map((spans) => ({ all: spans.map(([to, hours]) => [to - hours * HOUR, to] as const) }));

export const input: fc.Arbitrary<MeasureInput> = fc.record({
  topics: fc.array(topic, { maxLength: 40 }),
  people: fc.constant(PEOPLE),
  coverage,
});

/** The last 120 days covered. */
export const covered: fc.Arbitrary<MeasureInput> = fc
  .array(topic, { maxLength: 40 })
  .map((topics) => ({ topics, people: PEOPLE, coverage: { all: [[NOW - 120 * DAY, NOW]] } }));

/** Covered for minutes to months, half of the topics inside. */
export const patchy: fc.Arbitrary<MeasureInput> = fc
  .tuple(fc.array(topic, { maxLength: 40 }), fc.integer({ min: 1, max: 90 * 24 }))
  .map(([topics, hours]) => ({
    topics: topics.map((t, i) =>
      i % 2 ? t : { ...t, createdAt: NOW - ((NOW - t.createdAt) * hours) / (LONG * 24) },
    ),
    people: PEOPLE,
    coverage: { all: [[NOW - hours * HOUR, NOW]] },
  }));

export const either = fc.oneof(covered, patchy);

export const width = (mark: Scored) => mark.high - mark.low;
