/**
 * Of which time a topics response holds every topic. Only what it proves: the site has no "has
 * more" field, and an empty list with 200 sometimes comes wrongly.
 */
import type { PickedTopic } from '../../observations.ts';
import { SCOPES, type Scope, type Span } from '../../words.ts';
import { time } from './read.ts';

/** Which part was asked for; without a scope the site answers as with `all` (seen 2025-12). */
export function scopeOf(asked: URLSearchParams): Scope {
  const scope = asked.get('scope') ?? 'all';
  return SCOPES.find((s) => s === scope) ?? 'other';
}

/**
 * `topics` as they came, all of the response's. Newest first is how the site lists by time; a list
 * in another order (or asked in a way we do not know) covers nothing. Pinned ones stand apart.
 */
export function spanOf(
  topics: readonly PickedTopic[],
  asked: URLSearchParams,
  at: number,
): Span | undefined {
  for (const key of asked.keys()) if (!ASKED.test(key)) return undefined;
  const times = topics.filter((t) => !t.sticky).map((t) => t.createdAt);
  if (!times.length) return undefined;
  const begin = askedTime(asked, 'begin_time');
  const end = askedTime(asked, 'end_time');
  if (begin === null || end === null) return undefined;
  const forward = asked.get('direction') === 'forward';
  const sorted = times.toSorted((a, b) => b - a);
  const inOrder =
    times.every((t, i) => t === sorted[i]) ||
    (forward && times.every((t, i) => t === sorted.at(-1 - i)));
  const [newest, oldest] = [sorted[0] as number, sorted.at(-1) as number];
  // Beyond what was asked for: the question is not understood, so nothing is proven.
  if (!inOrder || (begin && oldest < begin) || (end && newest > end)) return undefined;
  // A window that did not fill the page was seen whole.
  const whole = begin && topics.length < Number(asked.get('count'));
  const top = Math.max(newest, Math.min(end ?? at, at));
  if (whole && !forward) return [begin, top];
  // With a begin alone the page may have been counted up from it: the two ends and between is sure.
  if (forward || (begin && !end)) return oldest < newest ? [oldest, newest] : undefined;
  return [oldest, top];
}

const ASKED = /^(scope|count|begin_time|end_time|direction|with_invisibles)$/;

/** Undefined when not asked, null when not understood. A `+` sent bare arrives as a space. */
function askedTime(asked: URLSearchParams, key: string): number | null | undefined {
  const value = asked.get(key);
  return value ? (time(value.replace(' ', '+')) ?? null) : undefined;
}
