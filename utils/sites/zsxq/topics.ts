/** One topic of a response, compact: times, roles' ids, counts. No text, no names. */
import type { PickedTopic } from '../../observations.ts';
import {
  count,
  dig,
  type Field,
  fen,
  flag,
  id,
  isJson,
  type Json,
  list,
  take,
  takeAll,
  time,
} from './read.ts';

type Act = NonNullable<PickedTopic['commentActs']>[number];

/**
 * `undefined` when the topic has no id, time or kind that we know; what lacks is in `missing`.
 * `extra` is put in as it is (`checkin`, `slim`).
 */
export function pickTopic(
  topic: Json,
  missing: Set<string>,
  where: string,
  extra: Partial<PickedTopic> = {},
): PickedTopic | undefined {
  const uid = id(topic.topic_uid) ?? take(topic, 'topic_id', id, missing, where, 1);
  const createdAt = take(topic, 'create_time', time, missing, where, 1);
  const kind = KINDS[topic.type as keyof typeof KINDS];
  if (!kind) missing.add(`${where}type`);
  if (!uid || !createdAt || !kind) return undefined;
  const said = topic[topic.type === 'q&a' ? 'question' : kind];
  const anonymous = dig(said, 'anonymous') === true;
  const author = anonymous
    ? undefined
    : take(said, 'owner.user_id', id, missing, `${where}${topic.type}.`);
  const comments = acts(topic.show_comments, missing, `${where}show_comments[].`);
  const likes = acts(topic.latest_likes, missing, `${where}latest_likes[].`);
  const files = list(dig(said, 'files')).length;
  return {
    id: uid,
    kind: kind === 'talk' && isJson(dig(said, 'article')) ? 'article' : kind,
    createdAt,
    ...(author && { author }),
    ...(anonymous && { anonymous }),
    ...takeAll(topic, COUNTS, missing, where),
    ...(topic.checkin ? { checkin: true } : undefined),
    ...(Array.isArray(topic.columns) && { columns: topic.columns.length }),
    ...(files && { files }),
    ...(kind === 'q&a' && { question: question(topic, missing, where) }),
    ...(comments.length && { commentActs: comments.slice(0, 200) }),
    ...(likes.length && { likeActs: likes.slice(0, 50) }),
    ...extra,
  };
}

/** The planet's id of a topic seen before. */
export function groupOfSeen(about: unknown): string | undefined {
  return id(dig(about, 'group.group_id')) ?? undefined;
}

/** Who commented or liked when; an act without a time is left out. */
export function acts(v: unknown, missing: Set<string>, where: string): Act[] {
  return list(v).flatMap((act) => {
    const at = take(act, 'create_time', time, missing, where, 1);
    return [
      ...(at ? [{ at, ...takeAll(act, ACT, missing, where) }] : []),
      ...acts(act.replied_comments, missing, where),
    ];
  });
}

const KINDS = { talk: 'talk', 'q&a': 'q&a', task: 'task', solution: 'solution' } as const;

/** `reading_count` is dead since about 2020 and never read; people are `readers_count`. */
const COUNTS: readonly Field[] = [
  ['readers', 'readers_count', count],
  ['likes', 'likes_count', count],
  ['comments', 'comments_count', count],
  ['rewards', 'rewards_count', count],
  ['digested', 'digested', flag],
  ['sticky', 'sticky', flag],
];

const ACT: readonly Field[] = [
  ['id', 'comment_id', id],
  ['by', 'owner.user_id', id],
  ['to', 'repliee.user_id', id],
];

const QUESTION: readonly Field[] = [
  ['to', 'question.questionee.user_id', id],
  ['fee', 'question.fee.amount', fen],
  ['answeredBy', 'answer.owner.user_id', id],
];

/** The questionee may be a guest. Bodies of 2017 say `answered` only by having an answer. */
function question(
  topic: Json,
  missing: Set<string>,
  where: string,
): NonNullable<PickedTopic['question']> {
  return {
    answered: topic.answered === true || isJson(topic.answer),
    ...takeAll(topic, QUESTION, missing, where),
  };
}
