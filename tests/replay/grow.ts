/** Grows a planet out of its plan: who posted what and when, who answered, who liked. */

import { checkinsOf, checkinTopicsOf } from './growCheckins.ts';
import { askQuestions } from './growQuestions.ts';
import { type People, peopleOf, someone } from './people.ts';
import type { Plan } from './plans.ts';
import { nearId, type Rng, rngOf } from './prng.ts';
import { answerText, commentText, replyText, talkText } from './texts.ts';
import { timesOf } from './times.ts';
import type { Column, Hashtag, Person, Planet, Topic } from './types.ts';
import { DAY, HOUR, MINUTE } from './wire.ts';

/** After the anchor an owner who is not plainly silent comes back on the fourth day. */
const BACK_AFTER = 3 * DAY;

export function growPlanet(plan: Plan, anchor: number, seed: string): Planet {
  const rng = rngOf(`${seed}:${plan.key}`);
  const people = peopleOf(plan, anchor, seed);
  const createdAt = anchor - plan.age;
  const hashtags = hashtagsOf(rng);
  const columns = columnsOf(rng, createdAt);
  const timeline = timesOf(plan, anchor, rng).map((at) =>
    topicAt(at, authorAt(plan, people, anchor, at, rng), rng, hashtags, columns, plan),
  );
  timeline.sort((a, b) => b.at - a.at);
  twinIds(timeline);
  askQuestions(timeline, plan, people, anchor, rng);
  markDigests(timeline, plan, people, anchor, rng);
  for (const topic of timeline) respond(topic, plan, people, anchor, rng);
  leaveOwnerTrace(timeline, plan, people, anchor, rng);
  const checkins = checkinsOf(plan, anchor, rng);
  const checkinTopics = checkinTopicsOf(plan, people, checkins, anchor, rng);
  const shown = [...timeline, ...checkinTopics].filter((t) => t.at <= anchor).length;
  const total = plan.topicsTotal ?? Math.round((plan.checkins * plan.age * 0.8) / DAY) + shown;
  return {
    plan,
    anchor,
    createdAt,
    ...people,
    timeline,
    checkinTopics,
    uncounted: Math.max(0, total - shown),
    checkins,
    columns,
    hashtags,
  };
}

/** Whether the owner did anything at all around `at`; `last` is ms before the anchor. */
export function ownerIsThere(last: number, anchor: number, at: number): boolean {
  return at <= anchor - last || (last < 20 * DAY && at > anchor + BACK_AFTER);
}

function authorAt(plan: Plan, people: People, anchor: number, at: number, rng: Rng): Person {
  if (at === anchor - plan.ownerPosted) return people.owner;
  const staff = [...people.guests, ...people.partners, ...people.admins];
  if (plan.staffPosted !== undefined && at === anchor - plan.staffPosted)
    return people.guests[0] ?? people.owner;
  const r = rng.next();
  if (r < plan.ownerShare && ownerIsThere(plan.ownerPosted, anchor, at)) return people.owner;
  const free = r >= plan.ownerShare && r < plan.ownerShare + plan.staffShare;
  return free && staff.length > 0 ? rng.pick(staff) : someone(people.members, rng, at);
}

function topicAt(
  at: number,
  by: Person,
  rng: Rng,
  hashtags: Hashtag[],
  columns: Column[],
  plan: Plan,
): Topic {
  const hashtag = rng.chance(0.3) ? rng.pick(hashtags) : undefined;
  const column = by.role === 'owner' && rng.chance(0.1) ? rng.pick(columns) : undefined;
  const lift = by.role === 'owner' ? 1.4 : by.role === 'member' ? 0.8 : 1.1;
  return {
    id: rng.digits(17),
    kind: 'talk',
    at,
    ...(rng.chance(0.15) ? { modifiedAt: at + Math.round(rng.wait(20 * MINUTE)) } : {}),
    by,
    text: talkText(rng, hashtag),
    readers: Math.max(1, Math.round(plan.readers * lift * (0.6 + 0.8 * rng.next()))),
    likes: [],
    comments: [],
    digest: false,
    ...(hashtag ? { hashtag } : {}),
    ...(column ? { column } : {}),
    images: rng.chance(0.3) ? rng.int(1, 3) : 0,
    file: rng.chance(0.04),
    article: rng.chance(0.05),
  };
}

/** Some neighbours differ only past 2^53, as real ids may. */
function twinIds(timeline: Topic[]): void {
  for (let i = 0; i + 1 < timeline.length; i += 25) {
    const [a, b] = [timeline[i], timeline[i + 1]];
    const near = a && nearId(a.id);
    if (b && near) b.id = near;
  }
}

function markDigests(
  timeline: Topic[],
  plan: Plan,
  people: People,
  anchor: number,
  rng: Rng,
): void {
  const old = timeline.filter((t) => t.at <= anchor - DAY && t.kind === 'talk');
  const mine = old.filter((t) => t.by === people.owner);
  const pinned = mine.at(-1);
  if (pinned) pinned.stickyAt = pinned.at + 5 * MINUTE;
  for (const task of mine.slice(3, 3 + plan.tasks)) task.kind = 'task';
  const ranked = old
    .map((t) => ({ t, rank: t === pinned ? -9 : rng.next() - (t.by.role === 'member' ? 0 : 0.5) }))
    .sort((a, b) => a.rank - b.rank);
  for (const { t } of ranked.slice(0, plan.digests)) t.digest = true;
  const [later, earlier] = mine;
  if (later && earlier) later.refers = earlier;
}

function respond(topic: Topic, plan: Plan, people: People, anchor: number, rng: Rng): void {
  const weight = topic.digest ? 1.8 : 0.9;
  const heard = (at: number) => ownerIsThere(plan.ownerSeen, anchor, at);
  const comments = rng.poisson(plan.comments * weight);
  for (let i = 0; i < comments; i++) {
    const at = Math.round(topic.at + MINUTE + rng.wait(5 * HOUR));
    const answersTo = rng.chance(0.3)
      ? topic.comments.find((c) => !c.parent && c.at < at)
      : undefined;
    const byOwner = rng.chance(answersTo ? 0.5 : 0.08) && heard(at);
    topic.comments.push({
      id: rng.digits(16),
      at,
      by: byOwner ? people.owner : someone(people.members, rng, at),
      text: answersTo || byOwner ? replyText(rng) : commentText(rng),
      ...(answersTo ? { parent: answersTo, repliee: answersTo.by } : {}),
      likes: rng.chance(0.2) ? rng.int(1, 4) : 0,
      ownerLiked: rng.chance(0.1) && heard(at),
    });
  }
  topic.comments.sort((a, b) => a.at - b.at);
  const likes = rng.poisson(plan.likes * weight);
  for (let i = 0; i < likes; i++) {
    const at = Math.round(topic.at + rng.wait(9 * HOUR));
    const byOwner = i === 0 && rng.chance(0.4) && topic.by !== people.owner && heard(at);
    topic.likes.push({ at, by: byOwner ? people.owner : someone(people.members, rng, at) });
  }
  topic.likes.sort((a, b) => b.at - a.at);
}

/** The owner's last comment lies exactly where the plan says. */
function leaveOwnerTrace(
  timeline: Topic[],
  plan: Plan,
  people: People,
  anchor: number,
  rng: Rng,
): void {
  const at = anchor - plan.ownerSeen;
  const under = timeline.find((t) => t.at < at - 10 * MINUTE && t.by !== people.owner);
  if (!under || plan.ownerSeen >= plan.ownerPosted) return;
  const id = rng.digits(16);
  under.comments.push({
    id,
    at,
    by: people.owner,
    text: answerText(rng).slice(0, 18),
    likes: 0,
    ownerLiked: false,
  });
  under.comments.sort((a, b) => a.at - b.at);
}

const TAGS = '复盘|小项目|问答|工具|资源对接|新手指南|书单|案例拆解|每周练习|闲聊|公告|早报'.split(
  '|',
);

function hashtagsOf(rng: Rng): Hashtag[] {
  return TAGS.map((name) => ({ id: rng.digits(14), title: `#${name}#` }));
}

function columnsOf(rng: Rng, createdAt: number): Column[] {
  return ['新手入门', '每周复盘', '工具箱', '往期直播'].map((name, i) => ({
    id: rng.digits(12),
    name,
    createdAt: createdAt + (i + 1) * 12 * HOUR,
  }));
}
