/** Responses that carry topics, and what of them is covered. */
import type { PickedTopic } from '../../observations.ts';
import type { Scope } from '../../words.ts';
import type { Context } from './context.ts';
import { scopeOf, spanOf } from './coverage.ts';
import { type PlanetKey, planet } from './pages.ts';
import { dig, id, isJson, type Json, list } from './read.ts';
import { acts, groupOfSeen, pickTopic } from './topics.ts';

/** `GET /v2/groups/{id}/topics`: a page of the timeline or of a part of it; covers time. */
export function pickTimeline(c: Context, gid: string): void {
  const scope = scopeOf(c.given.asked);
  topics(c, planet(gid), scope, scope !== 'other');
}

/** Pinned, column and searched topics: some of many, no span. */
export function pickSome(c: Context, gid: string): void {
  topics(c, planet(gid), 'other');
}

/** Search results carry no counts and no planet. */
export function pickSearch(c: Context, gid: string): void {
  topics(c, planet(gid), 'other', false, { slim: true });
}

/** Check-in posts are no timeline life, whether or not they say so themselves. */
export function pickCheckinTopics(c: Context, gid: string): void {
  topics(c, planet(gid), 'other', false, { checkin: true });
}

/** Topics of a hashtag: their planet stands in themselves. */
export function pickTagged(c: Context): void {
  topics(c, groupOf(list(c.data.topics)[0]) ?? c.here, 'other');
}

/** Shape never recorded: takes what looks like topics and does not complain of the rest. */
export function pickColumn(c: Context, gid?: string): void {
  topics(c, gid ? planet(gid) : c.here, 'other');
  c.missing.clear();
}

export function pickOne(c: Context): void {
  const topic = c.data.topic;
  if (!isJson(topic)) return void c.missing.add('topic');
  const community = groupOf(topic) ?? c.here;
  if (!community) return void c.missing.add('topic.group.group_id');
  if (c.foreign(community)) return;
  const picked = pickTopic(topic, c.missing, 'topic.');
  if (picked) give(c, community, 'other', [picked]);
}

/** Comments do not say of what: told only for a topic seen before on the page. */
export function pickComments(c: Context): void {
  if (!Array.isArray(c.data.comments)) return void c.missing.add('comments');
  const commentActs = acts(c.data.comments, c.missing, 'comments[].').slice(0, 200);
  const { about } = c.given;
  const gid = groupOfSeen(about);
  const community = gid ? planet(gid) : undefined;
  // What it counted then is not what it counts now.
  const { topic_id, topic_uid, type, create_time } = about ?? {};
  const slim = { topic_id, topic_uid, type, create_time };
  const topic = pickTopic(slim, new Set(), '', { slim: true, commentActs });
  if (!topic || !community || !commentActs.length || c.foreign(community)) return;
  give(c, community, 'other', [topic]);
}

function topics(
  c: Context,
  community: PlanetKey | undefined,
  scope: Scope,
  covers = false,
  extra: Partial<PickedTopic> = {},
): void {
  if (!Array.isArray(c.data.topics)) return void c.missing.add('topics');
  const all = list(c.data.topics);
  if (!community) return;
  if (c.foreign(community) || all.some((t) => foreignTo(c, community, t))) return;
  if (!all.length) {
    // "Anything new since" asks with a begin alone: nothing new is a fine answer.
    const probe = c.given.asked.has('begin_time') && !c.given.asked.has('end_time');
    if (covers && !probe) c.problem('empty');
    return;
  }
  const picked = all.flatMap((t) => pickTopic(t, c.missing, 'topics[].', extra) ?? []);
  // A topic that could not be read is a hole: the page then covers nothing.
  const span =
    covers && picked.length === c.data.topics.length && spanOf(picked, c.given.asked, c.given.at);
  if (picked.length) give(c, community, scope, picked.slice(0, 300), span || undefined);
}

function foreignTo(c: Context, community: PlanetKey, topic: Json): boolean {
  const own = groupOf(topic);
  if (!own || own === community) return false;
  c.out.length = 0;
  c.problem('other-community');
  return true;
}

function groupOf(topic: Json | undefined): PlanetKey | undefined {
  const gid = id(dig(topic, 'group.group_id'));
  return gid ? planet(gid) : undefined;
}

function give(
  c: Context,
  community: PlanetKey,
  scope: Scope,
  topics: PickedTopic[],
  span?: readonly [number, number],
): void {
  c.out.push({
    kind: 'topics',
    ...c.base(community),
    scope,
    ...(span && { span: [...span] }),
    topics,
  });
}
