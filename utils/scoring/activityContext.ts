/** What is told beside the activity mark without weight: trend, bursts, authors, what was left out. Pure. */
import type { Piece } from './mark.ts';
import type { ActivityMeasures, Measures } from './measures.ts';

/** Days of coverage on either side from which a trend is told. */
const TREND_DAYS = 30;

export function activityContext(
  measures: Measures,
  seen: ActivityMeasures,
  piece: (id: string, params: Piece['params']) => Piece,
): Piece[] {
  const out: Piece[] = [];
  const { recent, before } = seen;
  if (recent.days >= TREND_DAYS && before.days >= TREND_DAYS) {
    const now = (7 * recent.topics) / recent.days;
    const then = (7 * before.topics) / before.days;
    const id = now > then * 1.15 ? 'trendUp' : now < then * 0.85 ? 'trendDown' : 'trendFlat';
    const both = {
      coveredDays: recent.days + before.days,
      topics: recent.topics + before.topics,
    };
    out.push({ ...piece(id, { perWeek: now, beforePerWeek: then }), ...both });
  }
  if (seen.burstiness !== null) {
    const id =
      seen.burstiness < -0.3 ? 'gapsEven' : seen.burstiness > 0.3 ? 'gapsBursts' : 'gapsRandom';
    out.push(piece(id, { burstiness: seen.burstiness, gaps: seen.gaps }));
  }
  if (seen.authors >= 2 && seen.halfMakers !== null && seen.gini !== null) {
    out.push(
      piece('halfMakers', { halfMakers: seen.halfMakers, authors: seen.authors, gini: seen.gini }),
    );
  }
  if (seen.questions > 0) {
    const params = { questions: seen.questions, sharePct: (100 * seen.questions) / recent.topics };
    out.push(piece('questions', params));
  }
  const whole = { coveredDays: measures.coveredDays, topics: measures.topics };
  if (measures.checkins > 0) {
    out.push({ ...piece('checkins', { checkins: measures.checkins }), ...whole });
  }
  if (measures.pinned > 0) out.push({ ...piece('pinned', { pinned: measures.pinned }), ...whole });
  return out;
}
