/**
 * Arithmetic of closed spans of time (epoch ms, `from <= to`). Merged lists are sorted, disjoint
 * and never touch; every function takes any list and answers with a merged one. Pure.
 */
import { DAY } from '../days.ts';
import type { Span } from '../words.ts';

/** Sorted and joined wherever they overlap or touch. Backward or non-finite spans are dropped. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const sorted = spans.filter(isSpan).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const out: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = out[out.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

/** What lies inside `within`. */
export function clipSpans(spans: readonly Span[], within: Span): Span[] {
  return mergeSpans(
    spans.map(([from, to]): Span => [Math.max(from, within[0]), Math.min(to, within[1])]),
  );
}

/** What both lists have. Points that only touch stay, as spans of no length. */
export function intersectSpans(a: readonly Span[], b: readonly Span[]): Span[] {
  return mergeSpans(mergeSpans(b).flatMap((span) => clipSpans(a, span)));
}

/** What is in `spans` and not in `holes`; pieces of no length are dropped. */
export function subtractSpans(spans: readonly Span[], holes: readonly Span[]): Span[] {
  const cuts = mergeSpans(holes);
  return mergeSpans(spans).flatMap((span) => {
    const out: Span[] = [];
    let from = span[0];
    for (const [cutFrom, cutTo] of cuts) {
      if (cutTo < from || cutFrom > span[1]) continue;
      if (cutFrom > from) out.push([from, cutFrom]);
      from = Math.max(from, cutTo);
    }
    if (from < span[1]) out.push([from, span[1]]);
    return out;
  });
}

/** Time between the spans, oldest first. */
export function gapsBetween(spans: readonly Span[]): Span[] {
  const merged = mergeSpans(spans);
  return merged.slice(1).map((span, i): Span => [(merged[i] as Span)[1], span[0]]);
}

/** Length in ms, overlaps counted once. */
export function totalOf(spans: readonly Span[]): number {
  return mergeSpans(spans).reduce((sum, [from, to]) => sum + (to - from), 0);
}

/** Length in days, overlaps counted once. */
export function daysOf(spans: readonly Span[]): number {
  return totalOf(spans) / DAY;
}

/** Whether a moment is covered; ends count. `spans` must be merged. */
export function isCovered(spans: readonly Span[], at: number): boolean {
  return spans.some(([from, to]) => from <= at && at <= to);
}

/** The newest part of the spans that is `length` ms long, or all of it when there is less. */
export function lastOf(spans: readonly Span[], length: number): Span[] {
  let left = length;
  const out: Span[] = [];
  for (const [from, to] of mergeSpans(spans).reverse()) {
    if (left <= 0) break;
    out.push([Math.max(from, to - left), to]);
    left -= to - from;
  }
  return out.reverse();
}

function isSpan([from, to]: Span): boolean {
  return Number.isFinite(from) && Number.isFinite(to) && from <= to;
}
