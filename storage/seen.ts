/**
 * Observations as they are stored: the same, with the site's user ids turned into salted hashes
 * and topics in their stored shape. Pure.
 */
import type { ObservationOf, PickedTopic } from '../utils/observations.ts';
import type { StoredAct, StoredTopic } from '../utils/scoring/types.ts';
import { defined, type Loose, tidy } from './mergeTopic.ts';

export type SeenTopics = Omit<ObservationOf<'topics'>, 'topics'> & { topics: StoredTopic[] };

/** What `record` takes; of `people` and `topics` the ids are hashes already. */
export type Seen =
  | ObservationOf<'facts'>
  | ObservationOf<'people'>
  | SeenTopics
  | ObservationOf<'changed'>
  | ObservationOf<'problem'>
  | ObservationOf<'deed'>;

type WithPeople = ObservationOf<'people'> | ObservationOf<'topics'>;

/** Every user id an observation names. */
export function idsIn(observation: WithPeople): string[] {
  const ids =
    observation.kind === 'people'
      ? [
          observation.owner,
          observation.viewer,
          ...(observation.partners ?? []),
          ...(observation.admins ?? []),
          ...(observation.guests ?? []),
        ]
      : observation.topics.flatMap((topic) => [
          topic.author,
          topic.question?.to,
          topic.question?.answeredBy,
          ...[...(topic.commentActs ?? []), ...(topic.likeActs ?? [])].flatMap((a) => [a.by, a.to]),
        ]);
  return ids.filter((id) => id !== undefined);
}

/** The observation with `hash` in place of every user id. */
export function hashPeople(
  observation: ObservationOf<'people'>,
  hash: (id: string) => string,
): ObservationOf<'people'> {
  const one = (id: string | undefined) => (id === undefined ? undefined : hash(id));
  const list = (ids: string[] | undefined) => ids && [...new Set(ids.map(hash))].sort();
  return defined<ObservationOf<'people'>>({
    ...observation,
    owner: one(observation.owner),
    viewer: one(observation.viewer),
    partners: list(observation.partners),
    admins: list(observation.admins),
    guests: list(observation.guests),
  });
}

/** The topics in their stored shape, as this one visit saw them. */
export function hashTopics(
  observation: ObservationOf<'topics'>,
  hash: (id: string) => string,
): SeenTopics {
  return {
    ...observation,
    topics: observation.topics.map((topic) => storedTopic(topic, observation.seenAt, hash)),
  };
}

function storedTopic(
  topic: PickedTopic,
  seenAt: number,
  hash: (id: string) => string,
): StoredTopic {
  const { slim: _, author, question, commentActs, likeActs, ...rest } = topic;
  const one = (id: string | undefined) => (id === undefined ? undefined : hash(id));
  const acts = (list: PickedTopic['commentActs']) =>
    list?.map((act) => defined({ ...act, by: one(act.by), to: one(act.to) }) as StoredAct);
  return tidy({
    ...(rest as Loose<StoredTopic>),
    author: one(author),
    question: question && {
      ...(defined({
        to: one(question.to),
        fee: question.fee,
        answeredBy: one(question.answeredBy),
      }) as { to?: string; fee?: number; answeredBy?: string }),
      answered: question.answered,
      ...(question.answered ? { answeredSeenAt: seenAt } : { openSeenAt: seenAt }),
    },
    commentActs: acts(commentActs),
    likeActs: acts(likeActs),
    firstSeenAt: seenAt,
    countsSeenAt: seenAt,
  });
}
