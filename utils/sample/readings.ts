/** What a reader would have read of the sample's planets: ready records, topics, histories. Pure. */
import { DAY, HOUR, weekOf } from '../days.ts';
import type { Fact, FactSet } from '../facts.ts';
import { FORMULA_VERSION } from '../scoring/mark.ts';
import { measure } from '../scoring/measures.ts';
import type { Coverage, People, StoredTopic } from '../scoring/types.ts';
import { type CommunityKey, type Span, siteOf } from '../words.ts';
import { type Both, SAMPLE_SIGHTINGS, type SamplePlan } from './planets.ts';
import { randomOf } from './random.ts';

type Readings = { [name: string]: Fact[] };
/** Which of the two languages: 0 Chinese, 1 English. */
export type Tongue = 0 | 1;

/** The ready record and the topics it sums up. */
export function readPlanet(plan: SamplePlan, now: number, tongue: Tongue) {
  const seenAt = now - plan.seenDaysAgo * DAY;
  const people: People = {
    owner: `sample-owner-${plan.key}`,
    partners: [],
    admins: [],
    guests: [`sample-guest-${plan.key}`],
    seenAt,
  };
  const spans = (plan.topics?.spans ?? []).map(
    ([from, to]): Span => [now - from * DAY, now - to * DAY],
  );
  const coverage: Coverage = spans.length ? { all: spans } : {};
  const topics = topicsOf(plan, spans, people, seenAt);
  const row = {
    key: plan.key,
    site: siteOf(plan.key),
    readings: readingsOf(factsOf(plan, now, tongue), seenAt),
    ...(spans.length ? { people, measures: measure({ topics, people, coverage }) } : {}),
    coverage,
    troubles: [],
    topicsStored: topics.length,
    firstSeenAt: now - Math.max(plan.joined ?? 0, plan.seenDaysAgo + 20) * DAY,
    lastSeenAt: seenAt,
  };
  const weeks = new Map<number, StoredTopic[]>();
  for (const topic of topics) {
    const week = weekOf(topic.createdAt);
    weeks.set(week, [...(weeks.get(week) ?? []), topic]);
  }
  const topicWeeks = [...weeks].map(([week, list]) => ({
    community: plan.key,
    week,
    topics: list,
  }));
  return { row, topicWeeks };
}

function factsOf(plan: SamplePlan, now: number, tongue: Tongue): FactSet {
  const joinAt = plan.joined === undefined ? undefined : Math.round(now - plan.joined * DAY);
  const endAt = plan.ends === undefined ? undefined : Math.round(now + plan.ends * DAY);
  return {
    name: plan.name[tongue],
    ownerName: plan.owner[tongue],
    createdAt: now - 900 * DAY,
    ...plan.facts,
    ...(joinAt === undefined ? {} : { viewerJoinAt: joinAt }),
    ...(joinAt === undefined || endAt === undefined
      ? {}
      : {
          viewerPayAt: joinAt,
          viewerTermBegin: Math.max(joinAt, endAt - 365 * DAY),
          viewerTermEnd: endAt,
        }),
  };
}

export function readingsOf(facts: FactSet, seenAt: number): Readings {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      [{ value, via: 'response' as const, endpoint: 'group', seenAt }],
    ]),
  );
}

function topicsOf(
  plan: SamplePlan,
  spans: readonly Span[],
  people: People,
  seenAt: number,
): StoredTopic[] {
  const { perDay, ownerEvery } = plan.topics ?? { perDay: 1, ownerEvery: 1 };
  const random = randomOf(seedOf(plan.key));
  return spans.flatMap(([from, to]) => {
    const out: StoredTopic[] = [];
    for (let at = from; at < to; at += ((0.3 + 1.4 * random.next()) * DAY) / perDay) {
      const createdAt = Math.round(at);
      const byOwner = random.between(1, ownerEvery) === 1;
      const author = byOwner
        ? people.owner
        : random.chance(0.12)
          ? people.guests[0]
          : `sample-member-${random.between(1, 40)}`;
      const comments = random.between(0, 6);
      out.push({
        id: `9${String(createdAt).padStart(15, '0')}`,
        kind: random.chance(0.15) ? 'q&a' : 'talk',
        createdAt,
        ...(author ? { author } : {}),
        readers: random.between(80, 420),
        likes: random.between(0, 30),
        comments,
        digested: random.chance(0.08),
        ...(comments > 2 && people.owner
          ? { commentActs: [{ by: people.owner, at: createdAt + random.between(1, 30) * HOUR }] }
          : {}),
        firstSeenAt: seenAt,
        countsSeenAt: seenAt,
      });
    }
    return out;
  });
}

/** Price and members over the time it was watched. */
export function changesOf(plan: SamplePlan, now: number) {
  const { price, struckPrice, members } = plan.facts;
  const from = { community: plan.key, via: 'response' as const, endpoint: 'group' };
  const at = (daysAgo: number) => Math.round(now - daysAgo * DAY);
  const seen = plan.seenDaysAgo;
  const start = Math.max(plan.joined ?? 0, seen + 120);
  const steps = [1, 0.75, 0.5, 0.25, 0].map((part) => seen + part * (start - seen));
  return [
    ...(price === undefined
      ? []
      : [
          {
            ...from,
            fact: 'price' as const,
            seenAt: at(start),
            value: Math.round(price * 0.0067) * 100,
          },
          {
            ...from,
            fact: 'price' as const,
            seenAt: at(start * 0.6),
            beforeAt: at(start * 0.6 + 4),
            value: Math.round(price * 0.0085) * 100,
          },
          {
            ...from,
            fact: 'price' as const,
            seenAt: at(seen + (start - seen) * 0.2),
            beforeAt: at(seen + (start - seen) * 0.2 + 1),
            value: price,
          },
        ]),
    ...(struckPrice === undefined
      ? []
      : [{ ...from, fact: 'struckPrice' as const, seenAt: at(start * 0.6), value: struckPrice }]),
    ...(members === undefined
      ? []
      : steps.map((daysAgo, i) => ({
          ...from,
          fact: 'members' as const,
          seenAt: at(daysAgo),
          value: Math.round(members * (0.7 + 0.075 * i)),
        }))),
  ];
}

/** Marks as they might have been: narrower as more was seen; the oldest made by an earlier formula. */
export function markDaysOf(plan: SamplePlan, now: number, dayOf: (at: number) => string) {
  if (!plan.topics) return [];
  const random = randomOf(seedOf(plan.key) + 7);
  const base = {
    price: random.between(45, 80),
    activity: random.between(40, 85),
    owner: random.between(30, 80),
  };
  const first = plan.topics.spans[0]?.[0] ?? 30;
  const rows = [];
  for (let daysAgo = Math.floor(first); daysAgo >= plan.seenDaysAgo; daysAgo -= 6) {
    const done = 1 - daysAgo / first;
    const inGap = !plan.topics.spans.some(([from, to]) => daysAgo <= from && daysAgo >= to - 1);
    if (inGap) continue;
    const triple = (middle: number): [number, number, number] => {
      const score = clamp(middle + 10 * (done - 0.5) + random.between(-3, 3));
      const half = 26 - 14 * done;
      return [score, clamp(score - half), clamp(score + half)];
    };
    const at = Math.round(now - daysAgo * DAY);
    rows.push({
      community: plan.key,
      day: dayOf(at),
      at,
      formulaVersion: daysAgo > first * 0.7 ? Math.max(1, FORMULA_VERSION - 1) : FORMULA_VERSION,
      price: triple(base.price),
      activity: triple(base.activity),
      owner: triple(base.owner),
    });
  }
  return rows;
}

export function sightingsOf(now: number, on: CommunityKey, tongue: Tongue) {
  return SAMPLE_SIGHTINGS.map(({ key, name, price, members }) => {
    const seenAt = now - 3 * DAY;
    const facts = readingsOf({ name: name[tongue], price, members }, seenAt);
    return {
      community: key,
      endpoint: 'recommendations',
      on,
      seenAt,
      name: name[tongue],
      price,
      members,
      facts,
    };
  });
}

export function say(text: Both, tongue: Tongue): string {
  return text[tongue];
}

export function seedOf(text: string): number {
  return [...text].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) >>> 0, 7);
}

function clamp(n: number): number {
  return Math.round(Math.min(100, Math.max(0, n)));
}
