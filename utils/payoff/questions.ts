/**
 * Own questions: those found among the stored topics (asked by the viewer) together with what the
 * user entered. Sites give no time of an answer, so it lies between the last visit that saw the
 * question open and the first that saw it answered. Times epoch ms.
 */
import type { StoredTopic } from '../scoring/types.ts';
import type { CommunityKey } from '../words.ts';
import type { OwnQuestion } from './entries.ts';

export interface QuestionState {
  community: CommunityKey;
  /** The topic it is; absent: entered by hand. */
  topic?: string;
  /** The user's entry; absent: only read. */
  entry?: OwnQuestion;
  askedAt: number;
  state: 'open' | 'answered';
  /** Since when it has been open, as of `now`; of open ones only. */
  openMs?: number;
  /** After this and not after that; both the same where the user told the moment. */
  answered?: { afterAt: number; byAt: number };
  /** Last visit that saw how it stands; absent: entered by hand. */
  seenAt?: number;
  /** Fen paid for it, as shown. */
  feeFen?: number;
  worth?: OwnQuestion['worth'];
  note?: string;
}

/**
 * `viewer`: the hash of the user; without it no topic is known to be their own, and only entries that
 * name one are joined to it. Newest first.
 */
export function ownQuestions(
  community: CommunityKey,
  topics: readonly StoredTopic[],
  viewer: string | undefined,
  entries: readonly OwnQuestion[],
  now: number,
): QuestionState[] {
  const own = entries.filter((entry) => entry.community === community);
  const byTopic = new Map(own.flatMap((entry) => (entry.topic ? [[entry.topic, entry]] : [])));
  const read = topics.filter(
    (topic) =>
      topic.question &&
      (byTopic.has(topic.id) || (viewer !== undefined && topic.author === viewer)),
  );
  const met = new Set(read.map((topic) => topic.id));
  return [
    ...read.map((topic) => ofTopic(community, topic, byTopic.get(topic.id), now)),
    ...own.filter((entry) => !entry.topic || !met.has(entry.topic)).map((e) => ofEntry(e, now)),
  ].sort((a, b) => b.askedAt - a.askedAt || (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ topic, entry }: QuestionState) => `${topic ?? ''} ${entry?.id ?? ''}`;

function ofTopic(
  community: CommunityKey,
  topic: StoredTopic,
  entry: OwnQuestion | undefined,
  now: number,
): QuestionState {
  const { question, createdAt: askedAt } = topic;
  const told = entry?.answeredAt;
  const answered =
    told !== undefined
      ? { afterAt: told, byAt: told }
      : question?.answered
        ? answeredBetween(topic)
        : undefined;
  return {
    community,
    topic: topic.id,
    ...(entry ? { entry } : {}),
    askedAt,
    ...standing(askedAt, answered, now),
    seenAt: question?.openSeenAt ?? question?.answeredSeenAt ?? topic.countsSeenAt,
    ...(question?.fee ? { feeFen: question.fee } : {}),
    ...saidOf(entry),
  };
}

function answeredBetween({ question, createdAt, firstSeenAt }: StoredTopic) {
  const afterAt = Math.max(createdAt, question?.openSeenAt ?? createdAt);
  return { afterAt, byAt: Math.max(afterAt, question?.answeredSeenAt ?? firstSeenAt) };
}

function ofEntry(entry: OwnQuestion, now: number): QuestionState {
  const { community, topic, askedAt, answeredAt } = entry;
  const answered = answeredAt === undefined ? undefined : { afterAt: answeredAt, byAt: answeredAt };
  return {
    community,
    ...(topic ? { topic } : {}),
    entry,
    askedAt,
    ...standing(askedAt, answered, now),
    ...saidOf(entry),
  };
}

function standing(askedAt: number, answered: QuestionState['answered'], now: number) {
  return answered
    ? { state: 'answered' as const, answered }
    : { state: 'open' as const, openMs: Math.max(0, now - askedAt) };
}

function saidOf(entry: OwnQuestion | undefined) {
  return {
    ...(entry?.worth ? { worth: entry.worth } : {}),
    ...(entry?.note ? { note: entry.note } : {}),
  };
}
