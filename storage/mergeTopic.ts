/**
 * Several views of one topic made into one. Pure; the order, the grouping and repeats of the views
 * do not matter: each part below is taken by the greatest under a total order, or as a union.
 */
import type { StoredAct, StoredTopic } from '../utils/scoring/types.ts';

/** Acts kept of one topic: the newest. */
export const MAX_COMMENT_ACTS = 200;
export const MAX_LIKE_ACTS = 50;

type Question = NonNullable<StoredTopic['question']>;

/** Both views as one. They must have the same id. */
export function mergeTopic(a: StoredTopic, b: StoredTopic): StoredTopic {
  const best = tells(b, a) ? b : a;
  return tidy({
    id: a.id,
    kind: best.kind,
    createdAt: Math.min(a.createdAt, b.createdAt),
    author: greater(a.author, b.author),
    anonymous: a.anonymous || b.anonymous,
    readers: best.readers,
    likes: best.likes,
    comments: best.comments,
    rewards: best.rewards,
    digested: best.digested,
    sticky: best.sticky,
    checkin: a.checkin || b.checkin,
    columns: best.columns,
    files: best.files,
    question: mergeQuestion(a.question, b.question),
    commentActs: mergeActs(a.commentActs, b.commentActs, MAX_COMMENT_ACTS),
    likeActs: mergeActs(a.likeActs, b.likeActs, MAX_LIKE_ACTS),
    ownerLiked: a.ownerLiked || b.ownerLiked,
    firstSeenAt: Math.min(a.firstSeenAt, b.firstSeenAt),
    countsSeenAt: best.countsSeenAt,
  });
}

/** The topic with its keys in one order and its acts sorted, so that equal topics are equal bytes. */
export function tidy(topic: Loose<StoredTopic>): StoredTopic {
  const acts = (list: StoredAct[] | undefined, max: number) =>
    list?.length ? mergeActs(list, undefined, max) : undefined;
  const ordered: Loose<StoredTopic> = {
    id: topic.id,
    kind: topic.kind,
    createdAt: topic.createdAt,
    author: topic.author,
    anonymous: topic.anonymous || undefined,
    readers: topic.readers,
    likes: topic.likes,
    comments: topic.comments,
    rewards: topic.rewards,
    digested: topic.digested,
    sticky: topic.sticky,
    checkin: topic.checkin || undefined,
    columns: topic.columns,
    files: topic.files,
    question: topic.question && mergeQuestion(topic.question, undefined),
    commentActs: acts(topic.commentActs, MAX_COMMENT_ACTS),
    likeActs: acts(topic.likeActs, MAX_LIKE_ACTS),
    ownerLiked: topic.ownerLiked || undefined,
    firstSeenAt: topic.firstSeenAt,
    countsSeenAt: topic.countsSeenAt,
  };
  return defined(ordered) as StoredTopic;
}

/** Topics of one week merged by id, oldest first. */
export function mergeTopics(
  stored: readonly StoredTopic[],
  seen: readonly StoredTopic[],
): StoredTopic[] {
  const byId = new Map(stored.map((topic) => [topic.id, topic]));
  for (const topic of seen) {
    const old = byId.get(topic.id);
    byId.set(topic.id, old ? mergeTopic(old, topic) : tidy(topic));
  }
  return [...byId.values()].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

/**
 * Whether `a` tells of the topic's present state rather than `b`: it carries more of the counts (a
 * slim view carries none and never erases), or as many and is newer.
 */
function tells(a: StoredTopic, b: StoredTopic): boolean {
  const counts = countsOf(a) - countsOf(b);
  if (counts !== 0) return counts > 0;
  const flags = countsOf(a) === 0 ? flagsOf(a) - flagsOf(b) : 0;
  if (flags !== 0) return flags > 0;
  if (a.countsSeenAt !== b.countsSeenAt) return a.countsSeenAt > b.countsSeenAt;
  return stateOf(a) > stateOf(b);
}

function countsOf(t: StoredTopic): number {
  return [t.readers, t.likes, t.comments, t.rewards].filter((n) => n !== undefined).length;
}

function flagsOf(t: StoredTopic): number {
  return [t.digested, t.sticky, t.columns, t.files].filter((f) => f !== undefined).length;
}

/** Only to choose between two views of the very same moment. */
function stateOf(t: StoredTopic): string {
  return JSON.stringify([
    t.kind,
    ...[t.readers, t.likes, t.comments, t.rewards],
    ...[t.digested, t.sticky, t.columns, t.files],
  ]);
}

/** Answered once is answered; open until the last visit that saw it open. */
function mergeQuestion(a: Question | undefined, b: Question | undefined): Question | undefined {
  if (!a && !b) return undefined;
  const answeredSeenAt = least(a?.answeredSeenAt, b?.answeredSeenAt);
  return defined<Loose<Question>>({
    to: greater(a?.to, b?.to),
    fee: greater(a?.fee, b?.fee),
    answered: Boolean(a?.answered || b?.answered),
    answeredBy: greater(a?.answeredBy, b?.answeredBy),
    openSeenAt: greater(a?.openSeenAt, b?.openSeenAt),
    answeredSeenAt,
  }) as Question;
}

/** The union; the same act (by its id, else by who and when) once; the newest `max`, oldest first. */
function mergeActs(
  a: readonly StoredAct[] | undefined,
  b: readonly StoredAct[] | undefined,
  max: number,
): StoredAct[] | undefined {
  if (!a && !b) return undefined;
  const acts = new Map<string, StoredAct>();
  for (const { id, by, at, to } of [...(a ?? []), ...(b ?? [])]) {
    const act = defined<Loose<StoredAct>>({ id, by, at, to }) as StoredAct;
    const key = id ? `${at} ${id}` : `${at} by ${by ?? ''}`;
    const old = acts.get(key);
    if (!old || fuller(act, old)) acts.set(key, act);
  }
  return [...acts.entries()]
    .sort(([k1, x], [k2, y]) => x.at - y.at || (k1 < k2 ? -1 : 1))
    .slice(-max)
    .map(([, act]) => act);
}

function fuller(a: StoredAct, b: StoredAct): boolean {
  const known = (x: StoredAct) => Number(x.by !== undefined) + Number(x.to !== undefined);
  if (known(a) !== known(b)) return known(a) > known(b);
  return JSON.stringify(a) > JSON.stringify(b);
}

function greater<T extends string | number>(a: T | undefined, b: T | undefined): T | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}

function least(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.min(a, b);
}

/** Like T, but a field may be spelled out as undefined; `defined` takes those out again. */
export type Loose<T> = { [K in keyof T]: T[K] | undefined };

/** Without the fields that are undefined. */
export function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;
}
