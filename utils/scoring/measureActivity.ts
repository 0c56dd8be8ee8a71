/** Activity out of the timeline topics of the last covered days. Pure. */
import { DAY } from '../days.ts';
import type { Span } from '../words.ts';
import type { ActivityMeasures, Stretch } from './measures.ts';
import { daysOf, intersectSpans, lastOf, subtractSpans, totalOf } from './spans.ts';
import { burstiness, gini, halfMakers, median } from './stats.ts';
import { within } from './timeline.ts';
import type { StoredTopic } from './types.ts';

export const RECENT_DAYS = 90;
export const LATELY_DAYS = 28;
/** A pause of up to this long is no gap. */
const CALM = 3 * DAY;
/** Counts of younger topics still grow: they are left out of depth, so that ages compare. */
const RIPE = DAY;
const FEW_READERS = 10;
/** Comments and likes per 100 readers at which a topic counts as fully talked about. */
export const DEEP = 5;

/** `topics`: timeline topics, distinct, oldest first. `all`: merged coverage inside the window. */
export function measureActivity(
  topics: readonly StoredTopic[],
  all: readonly Span[],
): ActivityMeasures {
  const spans = lastOf(all, RECENT_DAYS * DAY);
  const older = lastOf(subtractSpans(all, spans), RECENT_DAYS * DAY);
  const recent = within(topics, spans);
  const isRecent = new Set(recent);
  const before = within(topics, older).filter((topic) => !isRecent.has(topic));
  const lately = lastOf(spans, LATELY_DAYS * DAY);
  const gaps = gapsInside(recent, spans);
  const depths = recent.flatMap(depthOf);
  const byAuthor = authorCounts(recent);
  return {
    recent: stretch(spans, recent),
    before: stretch(older, before),
    lately: stretch(lately, within(recent, lately)),
    newestAt: within(topics, all).at(-1)?.createdAt ?? null,
    steady: steadiness(recent, spans),
    gaps: gaps.length,
    burstiness: burstiness(gaps),
    counted: recent.filter((topic) => topic.readers !== undefined).length,
    ripe: depths.length,
    depthSum: depths.reduce((sum, depth) => sum + Math.min(1, depth / DEEP), 0),
    depthMedian: median(depths),
    authors: byAuthor.length,
    gini: gini(byAuthor),
    halfMakers: halfMakers(byAuthor),
    digests: recent.filter((topic) => topic.digested).length,
    questions: recent.filter((topic) => topic.kind === 'q&a').length,
  };
}

const stretch = (spans: readonly Span[], topics: readonly StoredTopic[]): Stretch => ({
  days: daysOf(spans),
  topics: topics.length,
});

/** Comments and likes per 100 readers, of a topic whose counts were seen a day or more after it. */
function depthOf(topic: StoredTopic): number[] {
  const { readers, likes, comments, createdAt, countsSeenAt } = topic;
  if (readers === undefined || likes === undefined || comments === undefined) return [];
  if (readers < FEW_READERS || countsSeenAt - createdAt < RIPE) return [];
  return [(100 * (likes + comments)) / readers];
}

/** Share of covered time no further than half a calm pause from a topic: a topic more never lowers it. */
function steadiness(topics: readonly StoredTopic[], spans: readonly Span[]): number | null {
  const time = totalOf(spans);
  if (!time) return null;
  const near = topics.map((t): Span => [t.createdAt - CALM / 2, t.createdAt + CALM / 2]);
  return totalOf(intersectSpans(spans, near)) / time;
}

/** Between topics that follow each other inside one span: outside coverage nothing is known. */
function gapsInside(topics: readonly StoredTopic[], spans: readonly Span[]): number[] {
  return spans.flatMap((span) => {
    const inside = within(topics, [span]);
    return inside.slice(1).map((topic, i) => topic.createdAt - (inside[i]?.createdAt ?? 0));
  });
}

function authorCounts(topics: readonly StoredTopic[]): number[] {
  const counts = new Map<string, number>();
  for (const { author } of topics) {
    if (author !== undefined) counts.set(author, (counts.get(author) ?? 0) + 1);
  }
  return [...counts.values()];
}
