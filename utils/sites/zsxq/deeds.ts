/** The user's own successful writes, and files opened: what was done, in which planet, on which topic. No text. */
import type { Observation } from '../../observations.ts';
import type { Gleaning } from '../gleaning.ts';
import type { PageAt } from '../site.ts';
import { planet, planetOf } from './pages.ts';
import { dig, id, isJson, type Json } from './read.ts';
import { groupOfSeen } from './topics.ts';

type Deed = Extract<Observation, { kind: 'deed' }>['deed'];

/**
 * The deed of a write; none when its planet is not the page's, undefined when it is no write.
 * `about`: the topic it is about, where it was seen before.
 * `method` '' (the tap could not tell): only where the answer's
 * shape is one that reading the same path never has.
 */
export function deedOf(
  path: string,
  heard: Gleaning,
  data: Json,
  page: PageAt,
  about: Json | undefined,
): Observation[] | undefined {
  if (FILE.test(path)) return openedFile(heard, page);
  if (!/^(POST|PUT|)$/.test(heard.method ?? '')) return undefined;
  const way = WRITES.find(
    ([form, , shape]) =>
      form.test(path) && (shape ? isJson(data[shape]) : wasLike(heard, data, about)),
  );
  if (!way) return undefined;
  const topic = isJson(data.topic) ? data.topic : {};
  const tid = id(topic.topic_uid) ?? id(topic.topic_id) ?? /topics\/(\d+)\//.exec(path)?.[1];
  const gid =
    id(dig(topic, 'group.group_id')) ?? groupOfSeen(about) ?? /groups\/(\d+)\//.exec(path)?.[1];
  const community = gid ? planet(gid) : planetOf(page);
  if (!community || (page.community && page.community !== community)) return [];
  const deed = way[1] === 'posted' ? byTopic(topic) : way[1];
  return [{ kind: 'deed', community, seenAt: heard.at, deed, ...(tid && { topic: tid }) }];
}

/** Where the page asks for a file's address when it is opened (code of one source, 2026). */
const FILE = /^files\/\d+\/download_url$/;

/** A file says nothing of its planet: the page's it is. */
function openedFile({ at, method }: Gleaning, page: PageAt): Observation[] {
  const community = planetOf(page);
  return community && /^(GET|)$/.test(method ?? '')
    ? [{ kind: 'deed', community, seenAt: at, deed: 'opened-file' }]
    : [];
}

/** Path, deed, and the object that only an answer to the write carries; a like has none. */
const WRITES: readonly [RegExp, Deed, string][] = [
  [/^groups\/\d+\/checkins\/\d+\/topics$/, 'checked-in', 'topic'],
  [/^groups\/\d+\/(topics|questions)$/, 'posted', 'topic'],
  [/^topics\/\d+\/comments$/, 'commented', 'comment'],
  [/^topics\/\d+\/answers?$/, 'answered', 'topic'],
  [/^(topics|tasks)\/\d+\/solutions$/, 'submitted', 'topic'],
  [/^(topics|comments)\/\d+\/likes$/, 'liked', ''],
];

/**
 * Reading likes answers with a list. Without a method it is a like only of a topic that was seen
 * not liked yet.
 */
function wasLike({ method }: Gleaning, data: Json, about: Json | undefined): boolean {
  return !data.likes && (!!method || dig(about, 'user_specific.liked') === false);
}

function byTopic(topic: Json): Deed {
  if (topic.checkin) return 'checked-in';
  return topic.type === 'q&a' ? 'asked' : topic.type === 'solution' ? 'submitted' : 'posted';
}
