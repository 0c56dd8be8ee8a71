/** Which topics count as timeline life, and over which time. Pure. */
import { DAY } from '../days.ts';
import type { Span } from '../words.ts';
import { isCovered, lastOf, mergeSpans } from './spans.ts';
import type { Coverage, StoredAct, StoredTopic } from './types.ts';

/** One of each id: the one counted last; ties by text, so that order does not matter. */
export function distinct(topics: readonly StoredTopic[]): StoredTopic[] {
  const best = new Map<string, StoredTopic>();
  for (const topic of topics) {
    const other = best.get(topic.id);
    if (!other || beats(topic, other)) best.set(topic.id, topic);
  }
  return [...best.values()].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

function beats(a: StoredTopic, b: StoredTopic): boolean {
  if (a.countsSeenAt !== b.countsSeenAt) return a.countsSeenAt > b.countsSeenAt;
  return JSON.stringify(a) > JSON.stringify(b);
}

/** No check-ins and no pinned topics: both were never part of the flow that rates are made of. */
export function isTimeline(topic: StoredTopic): boolean {
  return !topic.checkin && !topic.sticky;
}

export function within(topics: readonly StoredTopic[], spans: readonly Span[]): StoredTopic[] {
  return topics.filter((topic) => isCovered(spans, topic.createdAt));
}

const NONE: readonly StoredAct[] = [];

/** Comments of a topic, each once: by id, else by person and time. */
export function commentsOf({ commentActs }: StoredTopic): readonly StoredAct[] {
  if (!commentActs?.length) return NONE;
  return commentActs.filter((act, i) => {
    for (let k = 0; k < i; k++) {
      const other = commentActs[k];
      if (!other || other.id !== act.id) continue;
      if (act.id !== undefined || (other.by === act.by && other.at === act.at)) return false;
    }
    return true;
  });
}

/** Time in which the owner's topics were all seen: `all` says so, and so does `by_owner`. */
export function ownerCoverage(coverage: Coverage): Span[] {
  return mergeSpans([...(coverage.all ?? []), ...(coverage.by_owner ?? [])]);
}

/** The span from the oldest to the newest moment of the last `days` covered days. */
export function windowOf(coverage: Coverage, days: number): Span | undefined {
  const spans = lastOf(ownerCoverage(coverage), days * DAY);
  const first = spans[0];
  const last = spans[spans.length - 1];
  return first && last ? [first[0], last[1]] : undefined;
}
