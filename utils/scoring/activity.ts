/** The activity mark of a community whose topics were seen. See docs/marks.md. Pure. */
import { DAY } from '../days.ts';
import type { ResolvedFacts } from '../facts.ts';
import { scoreCoarseActivity } from './activityCoarse.ts';
import { activityContext } from './activityContext.ts';
import { falling, rising } from './curves.ts';
import {
  ageing,
  combine,
  FORMULA_VERSION,
  halfAfter,
  type Part,
  type Piece,
  trustOf,
} from './mark.ts';
import { LATELY_DAYS, RECENT_DAYS } from './measureActivity.ts';
import type { ActivityMeasures, Measures, Stretch } from './measures.ts';
import { garwood } from './poisson.ts';
import type { Mark, Missing, Yardstick } from './types.ts';
import { ACTIVITY_WEIGHTS } from './yardstick.ts';

/** Topics a week at which pace is full: twenty a day. */
export const FULL_PACE = 140;
/** Below both, too little was seen for a mark. */
const MIN_DAYS = 1;
const MIN_TOPICS = 10;
/** Less coverage than this earns low confidence however many topics it holds. */
const SHORT_DAYS = 7;
export const GOOD_DAYS = 28;

export function scoreActivity(
  facts: ResolvedFacts,
  measures: Measures | undefined,
  yardstick: Yardstick,
  now: number,
): Mark {
  const seen = measures?.activity;
  if (!measures || !seen || measures.anchorAt === null) return scoreCoarseActivity(facts, now);
  if (seen.recent.days < MIN_DAYS && seen.recent.topics < MIN_TOPICS) return tooLittle(seen);
  const anchorAt = measures.anchorAt;
  const days = seen.recent.days;
  const piece = (id: string, params: Piece['params']): Piece => ({
    id: `activity.${id}`,
    params,
    via: 'response',
    endpoint: 'topics',
    seenAt: anchorAt,
    coveredDays: days,
    topics: seen.recent.topics,
  });
  const parts = partsOf(seen, anchorAt, yardstick, piece);
  return combine(parts, {
    context: activityContext(measures, seen, piece),
    missing: missingOf(seen),
    prior: piece('prior', {}),
    widen: ageing(now - anchorAt),
    atMost: days < SHORT_DAYS ? 'low' : days < GOOD_DAYS ? 'medium' : 'high',
  });
}

function partsOf(
  seen: ActivityMeasures,
  anchorAt: number,
  yardstick: Yardstick,
  piece: (id: string, params: Piece['params']) => Piece,
): Part[] {
  const weights = ACTIVITY_WEIGHTS[yardstick];
  const { days, topics } = seen.recent;
  const weeks = days / 7;
  const [low, high] = garwood(topics);
  const ageDays = seen.newestAt === null ? days : Math.max(0, anchorAt - seen.newestAt) / DAY;
  const counted = countedHalf(seen.recent, RECENT_DAYS);
  const lived = halfAfter(days);
  // Readers not told at all is not knowing; no topics at all is knowing that nobody talked.
  // The newest day is too young to tell; by time, so that a topic more never makes it worse.
  const deep = topics > 0 && seen.counted === 0 ? 0 : Math.max(0, days - 1);
  return [
    {
      weight: weights.pace,
      value: rising(perWeek(seen.recent), FULL_PACE),
      trust: trustOf(days, 1.5),
      half: counted,
      pieces: [
        piece('pace', {
          perWeek: perWeek(seen.recent),
          low: over(low, weeks),
          high: over(high, weeks),
          topics,
          coveredDays: days,
        }),
      ],
    },
    {
      weight: weights.lately,
      value: rising(perWeek(seen.lately), FULL_PACE),
      trust: trustOf(seen.lately.days, 1.5),
      half: countedHalf(seen.lately, LATELY_DAYS),
      pieces: [piece('lately', { perWeek: perWeek(seen.lately), coveredDays: seen.lately.days })],
    },
    {
      weight: weights.steady,
      value: seen.steady ?? 0,
      trust: trustOf(days, 7),
      half: lived,
      pieces: [piece('steady', { steadyPct: 100 * (seen.steady ?? 0) })],
    },
    {
      weight: weights.depth,
      value: rising(over(seen.depthSum, weeks), FULL_DEPTH),
      trust: trustOf(deep, 3),
      half: deep > 0 ? counted : 0.5,
      pieces: [
        piece('depth', {
          per100: seen.depthMedian ?? 0,
          topics: seen.ripe,
          perWeek: over(seen.depthSum, weeks),
        }),
      ],
    },
    {
      weight: weights.breadth,
      value: rising(seen.authors, FULL_BREADTH),
      trust: trustOf(days, 14),
      half: lived,
      pieces: [piece('breadth', { authors: seen.authors, coveredDays: days })],
    },
    {
      weight: weights.digests,
      value: rising(over(seen.digests, weeks), FULL_DIGESTS, 0.25),
      trust: trustOf(days, 14),
      half: lived,
      pieces: [
        piece('digests', {
          digests: seen.digests,
          perMonth: over(seen.digests, days / 30),
          sharePct: topics ? (100 * seen.digests) / topics : 0,
        }),
      ],
    },
    {
      weight: weights.fresh,
      value: falling(Math.max(0, ageDays - 1), 60),
      trust: trustOf(days, 1),
      half: lived,
      pieces: [
        seen.newestAt === null
          ? piece('none', { coveredDays: days })
          : piece('fresh', { newestAt: seen.newestAt, ageDays }),
      ],
    },
  ];
}

/** Well talked-about topics a week, authors in 90 covered days, digests a week, at which a part is full. */
export const FULL_DEPTH = 35;
export const FULL_BREADTH = 100;
export const FULL_DIGESTS = 3;

/**
 * A topic is evidence as well as time is, for what counts topics; for habits only time is. Capped
 * at the window, so that a window sliding on to fewer topics never widens the interval.
 */
const countedHalf = ({ days, topics }: Stretch, window: number): number =>
  halfAfter(Math.min(window, days + topics / 2));

export const perWeek = ({ days, topics }: Stretch): number => over(topics, days / 7);
const over = (amount: number, units: number): number => (units > 0 ? amount / units : 0);

/** No rough view instead: a topic more must never be able to lower the mark. */
const tooLittle = (seen: ActivityMeasures): Mark => ({
  state: 'unknown',
  confidence: 'none',
  evidence: [],
  missing: missingOf(seen),
  formulaVersion: FORMULA_VERSION,
});

function missingOf(seen: ActivityMeasures): Missing[] {
  const out: Missing[] = [];
  const { days, topics } = seen.recent;
  if (days < GOOD_DAYS) {
    out.push({ id: 'activity.short', params: { coveredDays: days, wantedDays: GOOD_DAYS } });
  }
  if (topics > 0 && seen.ripe === 0) out.push({ id: 'activity.depth', params: {} });
  if (seen.before.days < 30) out.push({ id: 'activity.trend', params: {} });
  return out;
}
