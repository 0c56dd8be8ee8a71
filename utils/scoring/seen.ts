/** What has been seen of a community, and what scrolling further would add. Pure. */
import type { Measures } from './measures.ts';
import { daysOf, gapsBetween, mergeSpans } from './spans.ts';
import type { Coverage, Missing, SeenSummary } from './types.ts';

/** Covered days from which a mark can be of high confidence, and those a trend needs. */
const GOOD_DAYS = 28;
const TREND_DAYS = 120;

/** `outside`: the viewer has not joined, and cannot see topics by scrolling. */
export function seenOf(
  coverage: Coverage,
  measures: Measures | undefined,
  outside = false,
): SeenSummary {
  const spans = mergeSpans(coverage.all ?? []);
  const coveredDays = daysOf(spans);
  const gaps = gapsBetween(spans);
  const more = moreOf(coveredDays, gaps.length, spans.length, outside);
  return {
    topics: measures?.seenTopics ?? 0,
    checkins: measures?.seenCheckins ?? 0,
    spans,
    coveredDays,
    gaps,
    ...(more ? { more } : {}),
  };
}

function moreOf(
  coveredDays: number,
  gaps: number,
  spans: number,
  outside: boolean,
): Missing | undefined {
  if (outside) return { id: 'visitor', params: {} };
  if (!spans) return { id: 'start', params: {} };
  if (coveredDays < GOOD_DAYS) {
    return { id: 'scroll', params: { coveredDays, wantedDays: GOOD_DAYS } };
  }
  if (gaps) return { id: 'gaps', params: { gaps } };
  if (coveredDays < TREND_DAYS) {
    return { id: 'trend', params: { coveredDays, wantedDays: TREND_DAYS } };
  }
  return undefined;
}
