/** What the viewer does: posts, comments, likes, check-ins and questions change the world. */
import { commentBody, topicBody } from './bodies/topic.ts';
import { nearId } from './prng.ts';
import { cutTitle } from './texts.ts';
import type { Comment, Planet, Topic } from './types.ts';
import { bad, good } from './wire.ts';
import type { World } from './world.ts';

/** The body's `req_data`, as far as it is understood here. */
export interface Written {
  type?: string;
  text?: string;
  questionee_id?: number | string;
  anonymous?: boolean;
  replied_comment_id?: number | string;
}

let serial = 0n;
/** Larger than any grown id of its kind, and a neighbour of the last past 2^53. */
const nextId = (digits: 16 | 17): bigint =>
  (digits === 17 ? 88_888_888_888_888_000n : 8_888_888_888_888_000n) + ++serial;

export function applyWrite(
  method: string,
  path: string,
  data: Written,
  world: World,
): string | undefined {
  const topics = /^\/v2\/groups\/(\d+)\/topics$/.exec(path);
  if (method === 'POST' && topics) return post(world.planet(topics[1] ?? ''), data, world.now);
  const checkin = /^\/v2\/(?:users\/self\/)?groups\/(\d+)\/checkins\/(\d+)\/topics$/.exec(path);
  if (method === 'POST' && checkin)
    return check(world.planet(checkin[1] ?? ''), checkin[2] ?? '', data, world.now);
  const under = /^\/v2\/topics\/(\d+)\/(comments|likes)$/.exec(path);
  const hit = under && world.topic(under[1] ?? '');
  if (!hit) return undefined;
  if (under[2] === 'comments' && method === 'POST')
    return comment(hit.topic, hit.planet, data, world.now);
  if (under[2] === 'likes' && (method === 'POST' || method === 'DELETE'))
    return like(hit.topic, hit.planet, method === 'POST', world.now);
  return undefined;
}

function post(planet: Planet | undefined, data: Written, now: number): string {
  const text = data.text?.trim();
  if (!planet || !text) return bad(1018, '参数错误');
  const topic = blank(planet, text, now);
  if (data.type === 'q&a') {
    const to = [planet.owner, ...planet.guests].find(
      (p) => String(p.id) === String(data.questionee_id),
    );
    topic.kind = 'q&a';
    topic.question = { to: to ?? planet.owner, anonymous: data.anonymous ?? false, answer: '' };
  }
  put(planet.timeline, topic);
  return good({ topic: topicBody(topic, planet, now) });
}

function check(planet: Planet | undefined, id: string, data: Written, now: number): string {
  const camp = planet?.checkins.find((c) => String(c.id) === id);
  if (!planet || !camp || !data.text) return bad(52010, '未报名参加该打卡任务');
  const topic = { ...blank(planet, data.text, now), checkin: camp };
  put(planet.checkinTopics, topic);
  return good({ topic: topicBody(topic, planet, now) });
}

function comment(topic: Topic, planet: Planet, data: Written, now: number): string {
  if (!data.text) return bad(1018, '参数错误');
  const parent = topic.comments.find((c) => String(c.id) === String(data.replied_comment_id));
  const made: Comment = {
    id: nextId(16),
    at: now,
    by: planet.viewer,
    text: data.text,
    ...(parent ? { parent: parent.parent ?? parent, repliee: parent.by } : {}),
    likes: 0,
    ownerLiked: false,
  };
  topic.comments.push(made);
  return good({ comment: commentBody(made, topic.comments, topic) });
}

function like(topic: Topic, planet: Planet, on: boolean, now: number): string {
  topic.likes = topic.likes.filter((l) => l.by !== planet.viewer);
  if (on) topic.likes.unshift({ at: now, by: planet.viewer });
  topic.liked = on;
  return good({});
}

function blank(planet: Planet, text: string, now: number): Topic {
  const id = nextId(17);
  return {
    id: planet.timeline.some((t) => t.id === id) ? (nearId(id) ?? id) : id,
    kind: 'talk',
    at: now,
    by: planet.viewer,
    text: cutTitle(text) ? text : ' ',
    readers: 0,
    likes: [],
    comments: [],
    digest: false,
    images: 0,
    file: false,
    article: false,
  };
}

/** Keeps the list newest first. */
function put(list: Topic[], topic: Topic): void {
  const i = list.findIndex((t) => t.at <= topic.at);
  list.splice(i < 0 ? list.length : i, 0, topic);
}
