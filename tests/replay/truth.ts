/** Figures of a planet counted from the world itself, for tests to hold a card against. */
import type { Planet, Topic } from './types.ts';
import { DAY } from './wire.ts';
import { shown } from './world.ts';

export interface Truth {
  id: string;
  name: string;
  members: number;
  /** Fen for one term. */
  price: number;
  /** Days a payment made now would buy; undefined when free. */
  daysBought: number | undefined;
  /** Fen a day, not rounded. */
  pricePerDay: number | undefined;
  /** Members × price, fen. */
  revenueBound: number;
  timelineTotal: number;
  checkinTotal: number;
  checkinShare: number;
  topicsTotal: number;
  digests: number;
  lastTopicAt: number | undefined;
  lastOwnerTopicAt: number | undefined;
  lastOwnerCommentAt: number | undefined;
  lastOwnerLikeAt: number | undefined;
  /** Owner's topics and comments, the later of them. */
  lastOwnerActAt: number | undefined;
  lastStaffTopicAt: number | undefined;
  /** Asked of the owner. */
  ownerQuestions: { answered: number; open: number; young: number };
  allQuestions: { answered: number; open: number; young: number };
  /** The last 28 and 90 days (or the planet's life, when shorter). */
  last28: Span;
  last90: Span;
}

export interface Span {
  from: number;
  to: number;
  topics: number;
  perWeek: number;
  ownerTopics: number;
  staffTopics: number;
  authors: number;
  digests: number;
  comments: number;
}

export function truthOf(planet: Planet, now: number): Truth {
  const { plan } = planet;
  const timeline = shown(planet.timeline, now);
  const checkins = planet.uncounted + shown(planet.checkinTopics, now).length;
  const days = daysBought(planet, now);
  const of = (list: Topic[]) => list[0]?.at;
  const owners = timeline.filter((t) => t.by === planet.owner);
  const commentAt = latest(
    timeline.flatMap((t) => t.comments.filter((c) => c.by === planet.owner).map((c) => c.at)),
    now,
  );
  return {
    id: String(plan.id),
    name: plan.name,
    members: plan.members,
    price: plan.amount,
    daysBought: days,
    pricePerDay: days === undefined ? undefined : plan.amount / days,
    revenueBound: plan.members * plan.amount,
    timelineTotal: timeline.length,
    checkinTotal: checkins,
    checkinShare: checkins / (checkins + timeline.length),
    topicsTotal: checkins + timeline.length,
    digests: timeline.filter((t) => t.digest).length,
    lastTopicAt: of(timeline),
    lastOwnerTopicAt: of(owners),
    lastOwnerCommentAt: commentAt,
    lastOwnerLikeAt: latest(
      timeline.flatMap((t) => t.likes.filter((l) => l.by === planet.owner).map((l) => l.at)),
      now,
    ),
    lastOwnerActAt: latest([of(owners) ?? 0, commentAt ?? 0], now) || undefined,
    lastStaffTopicAt: of(timeline.filter((t) => t.by.role !== 'member')),
    ownerQuestions: questions(timeline, now, planet),
    allQuestions: questions(timeline, now),
    last28: spanOf(planet, now - 28 * DAY, now),
    last90: spanOf(planet, now - 90 * DAY, now),
  };
}

/** Timeline only: check-ins are never in it. Both ends included. */
export function spanOf(planet: Planet, wanted: number, to: number): Span {
  const from = Math.max(wanted, planet.createdAt);
  const inside = planet.timeline.filter((t) => t.at >= from && t.at <= to);
  return {
    from,
    to,
    topics: inside.length,
    perWeek: inside.length / ((to - from) / (7 * DAY)),
    ownerTopics: inside.filter((t) => t.by === planet.owner).length,
    staffTopics: inside.filter((t) => t.by.role !== 'member').length,
    authors: new Set(inside.map((t) => t.by.id)).size,
    digests: inside.filter((t) => t.digest).length,
    comments: inside.reduce((n, t) => n + t.comments.filter((c) => c.at <= to).length, 0),
  };
}

/** Young: open for less than seven days. */
function questions(timeline: Topic[], now: number, planet?: Planet) {
  const asked = timeline.filter((t) => t.question && (!planet || t.question.to === planet.owner));
  const open = asked.filter((t) => !((t.question?.answeredAt ?? Infinity) <= now));
  return {
    answered: asked.length - open.length,
    open: open.length,
    young: open.filter((t) => now - t.at < 7 * DAY).length,
  };
}

function daysBought(planet: Planet, now: number): number | undefined {
  const { type, mode, window } = planet.plan;
  if (type === 'free') return undefined;
  if (mode === 'deadline' && window) return (planet.anchor + window.left - now) / DAY;
  return 365;
}

const latest = (times: number[], now: number): number | undefined =>
  times.reduce<number | undefined>((a, t) => (t <= now && t > (a ?? 0) ? t : a), undefined);
