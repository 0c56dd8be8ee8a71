/**
 * What the marks need of the topics, counted once when topics arrive and kept in the community's
 * ready record. Plain JSON, no author, no text. Everything is anchored on the newest covered
 * moment, never on the clock, and every rate is over covered time only.
 */

import { SCOPES, type Span } from '../words.ts';
import { measureActivity } from './measureActivity.ts';
import { measureOwner } from './measureOwner.ts';
import { clipSpans, daysOf, isCovered } from './spans.ts';
import { distinct, isTimeline, windowOf, within } from './timeline.ts';
import type { Coverage, MeasureInput } from './types.ts';
import { rollUp } from './weeks.ts';

/** Of a stretch of covered time: its length and the timeline topics in it (no check-ins, no pinned). */
export interface Stretch {
  days: number;
  topics: number;
}

/** The last 90 covered days. Absent values are null: JSON keeps them and nothing is guessed. */
export interface ActivityMeasures {
  /** Last 90 covered days, the 90 before them, and the last 28. */
  recent: Stretch;
  before: Stretch;
  lately: Stretch;
  /** Newest timeline topic, epoch ms. */
  newestAt: number | null;
  /** Share of covered time (0–1) that lies in no gap of more than 3 days between topics. */
  steady: number | null;
  /** Gaps between topics inside one span, and their finite-size burstiness (Kim & Jo 2016), n ≥ 10. */
  gaps: number;
  burstiness: number | null;
  /** Topics whose readers are told. */
  counted: number;
  /** Those a day old or more when counted: how many, and depth summed (each at most 1) and median. */
  ripe: number;
  depthSum: number;
  depthMedian: number | null;
  /** Distinct known authors; Gini of topics per author; how many authors make half of the topics. */
  authors: number;
  gini: number | null;
  halfMakers: number | null;
  digests: number;
  questions: number;
}

/**
 * Acts of the owner and of staff (partners, admins, guests). Weeks, topics, comments, likes and
 * guests: of the last 90 covered days; silence, questions and replies: of the whole window.
 */
export interface OwnerMeasures {
  /** Covered by `all` or `by_owner`, at most 90. */
  days: number;
  /** Newest moment of that coverage, and how many covered days passed since the last act. */
  anchorAt: number;
  silentDays: number;
  staffSilentDays: number;
  /** Last post, comment or answer seen anywhere; null: none. */
  lastActAt: number | null;
  staffLastActAt: number | null;
  /** Last topic by the owner, and by staff apart from the owner. */
  lastTopicAt: number | null;
  staffLastTopicAt: number | null;
  /** Weeks covered by half or more or with an act, and those with an act (likes count too). */
  weeks: number;
  ownerWeeks: number;
  /** The same for acts of owner or staff. */
  anyWeeks: number;
  staffWeeks: number;
  ownerTopics: number;
  ownerComments: number;
  ownerLikes: number;
  /** In `all` coverage: topics by the owner, by staff, by others. */
  mixOwner: number;
  mixStaff: number;
  mixMembers: number;
  /** Questions to the owner: answered, open for 7 days or more when last seen, open and younger. */
  answered: number;
  open: number;
  young: number;
  /** The same for questions to staff. */
  staffAnswered: number;
  staffOpen: number;
  /** Members' topics (no questions) whose replies can be judged; with the owner's, with only staff's. */
  judged: number;
  repliedByOwner: number;
  repliedByStaff: number;
  /** Median hours from a member's topic to the first owner or staff comment seen. */
  replyHours: number | null;
  replies: number;
  /** Delay of answers, interval-censored (Turnbull 1976): the median lies in (low, high] hours. */
  answerHours: { low: number; high: number; n: number } | null;
  guestsListed: number;
  guestsActive: number;
}

/** One week (Monday, UTC+8) for plots. `covered`: share of the week that `all` covers, 0–1. */
export interface WeekRollup {
  /** Days since epoch of its Monday, as `weekOf`. */
  week: number;
  total: number;
  owner: number;
  staff: number;
  checkins: number;
  digests: number;
  covered: number;
}

export interface Measures {
  version: number;
  /** Newest moment covered by `all`, epoch ms; null: nothing covered. */
  anchorAt: number | null;
  /** Covered days (`all`) inside the window, and what was seen in them. */
  coveredDays: number;
  topics: number;
  checkins: number;
  pinned: number;
  activity: ActivityMeasures | null;
  /** null: nobody said who the owner is, or nothing is covered. */
  owner: OwnerMeasures | null;
  /** Oldest first, at most `MAX_WEEKS`. */
  weeks: WeekRollup[];
}

export const MEASURES_VERSION = 1;
/** Covered days of topics, before the newest covered moment, that measures rest on. */
export const MEASURE_WINDOW = 180;
/** Weeks of rollups kept: three years. */
export const MAX_WEEKS = 156;

export const emptyMeasures = (): Measures => ({
  version: MEASURES_VERSION,
  anchorAt: null,
  coveredDays: 0,
  topics: 0,
  checkins: 0,
  pinned: 0,
  activity: null,
  owner: null,
  weeks: [],
});

/** What the background must load for `measure`: topics created in this span; undefined: none. */
export function measureSpan(coverage: Coverage): Span | undefined {
  return windowOf(coverage, MEASURE_WINDOW);
}

/** Same topics in any order, with repeats, give the same measures; topics out of the window none. */
export function measure(input: MeasureInput): Measures {
  const window = measureSpan(input.coverage);
  if (!window) return emptyMeasures();
  const coverage = clipCoverage(input.coverage, window);
  const all = coverage.all ?? [];
  const topics = distinct(input.topics).filter((topic) => isCovered([window], topic.createdAt));
  const seen = within(topics, all);
  const flow = topics.filter(isTimeline);
  return {
    version: MEASURES_VERSION,
    anchorAt: all.at(-1)?.[1] ?? null,
    coveredDays: daysOf(all),
    topics: seen.filter(isTimeline).length,
    checkins: seen.filter((topic) => topic.checkin).length,
    pinned: seen.filter((topic) => topic.sticky && !topic.checkin).length,
    activity: all.length ? measureActivity(flow, all) : null,
    owner: measureOwner(topics, input.people, coverage),
    weeks: rollUp(seen, input.people, all, MAX_WEEKS),
  };
}

function clipCoverage(coverage: Coverage, window: Span): Coverage {
  const out: Coverage = {};
  for (const scope of SCOPES) {
    const spans = coverage[scope];
    if (spans?.length) out[scope] = clipSpans(spans, window);
  }
  return out;
}
