/** Planets whose truth is known, from a seed: what the marks are tried on. */
import { DAY, HOUR } from '../../../utils/days.ts';
import type { Fact, FactName, FactValue, ResolvedFacts } from '../../../utils/facts.ts';
import { measure } from '../../../utils/scoring/measures.ts';
import { type CardInput, score } from '../../../utils/scoring/score.ts';
import type { MeasureInput, People, StoredTopic } from '../../../utils/scoring/types.ts';
import { defaultSettings } from '../../../utils/settings.ts';

export const NOW = Date.UTC(2025, 11, 10, 8, 25);
export const KEY = 'zsxq:15555411412112';

export const PEOPLE: People = {
  owner: 'owner',
  partners: ['partner'],
  admins: [],
  guests: ['g1', 'g2', 'g3', 'g4'],
  seenAt: NOW,
};

export interface Plan {
  seed?: number;
  days: number;
  /** Topics a day by members, owner, guests, at `t` 0 (oldest) to 1 (now). */
  members?: number | ((t: number) => number);
  owner?: number | ((t: number) => number);
  guests?: number;
  /** Questions a day to the owner, and the share answered. */
  questions?: number;
  answered?: number;
  authors?: number;
  /** Share of members' topics the owner comments on. */
  replies?: number;
  likes?: number;
  comments?: number;
  digests?: number;
  checkins?: number;
}

export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function planet(plan: Plan): MeasureInput {
  const roll = random(plan.seed ?? 7);
  const from = NOW - plan.days * DAY;
  const topics: StoredTopic[] = [];
  const at = (rate: number | ((t: number) => number) | undefined, make: (when: number) => void) => {
    const top = typeof rate === 'function' ? Math.max(rate(0), rate(0.5), rate(1)) : (rate ?? 0);
    for (let t = 0; top > 0; ) {
      t += -Math.log(1 - roll()) / top;
      if (t >= plan.days) break;
      if (typeof rate === 'function' && roll() * top > rate(t / plan.days)) continue;
      make(Math.round(from + t * DAY));
    }
  };
  const add = (createdAt: number, extra: Partial<StoredTopic>) => {
    const readers = 100 + Math.floor(roll() * 200);
    topics.push({
      id: `${topics.length + 1}`,
      kind: 'talk',
      createdAt,
      readers,
      likes: Math.round(readers * (plan.likes ?? 0.015) * 2 * roll()),
      comments: 0,
      digested: roll() < (plan.digests ?? 0.05),
      firstSeenAt: NOW,
      countsSeenAt: NOW,
      ...extra,
    });
  };
  const member = () => `m${Math.floor(roll() ** 2 * (plan.authors ?? 40))}`;
  at(plan.members, (when) => {
    const met = roll() < (plan.replies ?? 0);
    const comments = Math.floor((plan.comments ?? 2) * 2 * roll());
    const acts = Array.from({ length: comments }, (_, i) => ({
      by: member(),
      at: when + (i + 1) * HOUR,
    }));
    if (met) acts.push({ by: 'owner', at: Math.min(NOW, when + Math.round(12 * HOUR * roll())) });
    add(when, { author: member(), comments: acts.length, commentActs: acts });
  });
  at(plan.owner, (when) => add(when, { author: 'owner' }));
  at(plan.guests, (when) => add(when, { author: `g${1 + Math.floor(roll() * 4)}` }));
  at(plan.questions, (when) => {
    const answered = roll() < (plan.answered ?? 0);
    const openSeenAt = Math.min(NOW, when + Math.round(roll() * DAY));
    const question = answered
      ? {
          to: 'owner',
          answered,
          answeredBy: 'owner',
          openSeenAt,
          answeredSeenAt: Math.min(NOW, openSeenAt + DAY),
        }
      : { to: 'owner', answered, openSeenAt: NOW };
    add(when, { kind: 'q&a', author: member(), question });
  });
  at(plan.checkins, (when) => add(when, { author: member(), checkin: true }));
  return { topics, people: PEOPLE, coverage: { all: [[from, NOW]] } };
}

export function fact<N extends FactName>(
  value: FactValue<N>,
  seenAt = NOW,
  via: Fact['via'] = 'response',
) {
  return { value, via, endpoint: 'group', seenAt };
}

export const FACTS: ResolvedFacts = {
  type: fact<'type'>('pay'),
  price: fact<'price'>(6800),
  duration: fact<'duration'>('1Y'),
  paymentMode: fact<'paymentMode'>('period'),
};

export function cardOf(input: MeasureInput, facts: ResolvedFacts = FACTS): CardInput {
  return {
    community: KEY,
    facts,
    people: input.people,
    measures: measure(input),
    coverage: input.coverage,
  };
}

export function marksOf(input: MeasureInput, facts: ResolvedFacts = FACTS, now = NOW) {
  return score(cardOf(input, facts), now, defaultSettings()).marks;
}

export const PLANS: Record<string, Plan> = {
  lively: { days: 120, members: 8, owner: 1.2, guests: 0.5, replies: 0.35, authors: 80 },
  firstPage: { days: 1.6, members: 10, owner: 1.5, replies: 0.35, authors: 80 },
  steadySmall: { days: 120, members: 0.3, owner: 0.4, replies: 0.3, authors: 15 },
  dying: {
    days: 180,
    members: (t) => 6 * (1 - t) ** 4,
    owner: (t) => 2 * (1 - t) ** 4,
    replies: 0.2,
  },
  silentOwner: { days: 90, members: 3, owner: (t) => (t < 0.2 ? 0.5 : 0), guests: 2 },
  openQuestions: { days: 90, members: 0.5, owner: 0.1, questions: 1.5, answered: 0.1 },
  answeredQuestions: { days: 90, members: 0.5, owner: 0.3, questions: 1.5, answered: 0.95 },
  network: {
    days: 90,
    members: 12,
    owner: 0.05,
    guests: 0.3,
    replies: 0.12,
    authors: 200,
    comments: 6,
  },
  swollen: { days: 120, members: 0.2, owner: 0.15, checkins: 30, authors: 60 },
  young: { days: 6, members: 2, owner: 1.5, replies: 0.4, authors: 20 },
  still: { days: 100 },
};
