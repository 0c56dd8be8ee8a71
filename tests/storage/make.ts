/** Small builders for storage tests. Times are spread over autumn 2025; nothing is from a real body. */
import fc from 'fast-check';
import { hashPeople, hashTopics, type Seen } from '../../storage/seen.ts';
import type { ObservationOf, PickedTopic } from '../../utils/observations.ts';
import type { StoredTopic } from '../../utils/scoring/types.ts';

export const A = 'zsxq:1000001' as const;
export const B = 'zsxq:1000002' as const;
export const NOW = Date.UTC(2025, 11, 10, 8);
export const DAY = 86_400_000;

type Without<K extends 'facts' | 'people' | 'topics'> = Partial<Omit<ObservationOf<K>, 'kind'>>;
const from = { community: A, seenAt: NOW, via: 'response', endpoint: 'group' } as const;

export const facts = (values: ObservationOf<'facts'>['facts'], more: Without<'facts'> = {}) =>
  ({ kind: 'facts', ...from, facts: values, ...more }) as const satisfies ObservationOf<'facts'>;

export const people = (more: Without<'people'>) =>
  ({ kind: 'people', ...from, endpoint: 'roles', ...more }) as ObservationOf<'people'>;

export const topics = (list: PickedTopic[], more: Without<'topics'> = {}) =>
  ({
    kind: 'topics',
    ...from,
    endpoint: 'topics',
    scope: 'all',
    topics: list,
    ...more,
  }) as ObservationOf<'topics'>;

export const topic = (id: string, more: Partial<PickedTopic> = {}): PickedTopic => ({
  id,
  kind: 'talk',
  createdAt: NOW - DAY,
  author: '7001',
  readers: 10,
  likes: 1,
  comments: 0,
  rewards: 0,
  ...more,
});

/** Stands for the salted hash. */
export const hash = (id: string) => `h${id}`;

export function seen(
  observation: ObservationOf<'facts' | 'people' | 'topics' | 'deed' | 'changed' | 'problem'>,
): Seen {
  if (observation.kind === 'people') return hashPeople(observation, hash);
  if (observation.kind === 'topics') return hashTopics(observation, hash);
  return observation;
}

/** One topic as one visit might see it: full, partial or slim; ids repeat so that views meet. */
export const pickedTopic: fc.Arbitrary<PickedTopic> = fc
  .record(
    {
      id: fc.constantFrom('1', '2', '3', '99999999999999991', '99999999999999992'),
      kind: fc.constantFrom('talk', 'q&a', 'article'),
      author: fc.constantFrom('7001', '7002'),
      anonymous: fc.boolean(),
      readers: fc.nat(50),
      likes: fc.nat(5),
      comments: fc.nat(5),
      rewards: fc.nat(2),
      digested: fc.boolean(),
      sticky: fc.boolean(),
      checkin: fc.boolean(),
      columns: fc.nat(2),
      files: fc.nat(2),
      ownerLiked: fc.boolean(),
      slim: fc.boolean(),
      question: fc.record(
        {
          answered: fc.boolean(),
          to: fc.constantFrom('7001', '7003'),
          answeredBy: fc.constantFrom('7001', '7003'),
          fee: fc.constantFrom(100, 200),
        },
        { requiredKeys: ['answered'] },
      ),
      commentActs: fc.array(act(), { maxLength: 4 }),
      likeActs: fc.array(act(), { maxLength: 4 }),
    },
    { requiredKeys: ['id', 'kind'] },
  )
  .map((t) => ({ ...t, createdAt: NOW - Number(t.id.slice(-1)) * 3 * DAY }) as PickedTopic);

function act() {
  return fc.record(
    {
      id: fc.constantFrom('501', '502', '503'),
      by: fc.constantFrom('7001', '7002'),
      to: fc.constantFrom('7001', '7002'),
      at: fc.integer({ min: 1, max: 4 }).map((n) => NOW - n * 1000),
    },
    { requiredKeys: ['at'] },
  );
}

export const seenAt = fc.integer({ min: 0, max: 20 }).map((n) => NOW - n * DAY);

/** A view of one topic with a fixed id, as stored. */
export const view = (id: string): fc.Arbitrary<StoredTopic> =>
  fc.tuple(pickedTopic, seenAt).map(([picked, at]) => {
    const page = topics([{ ...picked, id, createdAt: NOW - 30 * DAY }], { seenAt: at });
    return hashTopics(page, hash).topics[0] as StoredTopic;
  });
