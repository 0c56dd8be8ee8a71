/**
 * So many a day, week, month, year or term, against the weeks seen. Kept counts only what was seen
 * and asks for the whole time judged, so seeing more of that time can never unmake it; behind asks
 * only for the time that was seen. What lies between cannot be told.
 */
import { DAY, WEEK, weekBegin } from '../days.ts';
import type { Say } from '../payoff/types.ts';
import type { Measures, WeekRollup } from '../scoring/measures.ts';
import { durationDays } from '../scoring/term.ts';
import type { Span } from '../words.ts';
import { type ClaimSeen, cannotTell, lacks, type Tickable } from './seen.ts';
import type { Tick } from './types.ts';

/** So much of what was claimed is enough: holidays, pinned posts and late nights. */
export const ENOUGH = 0.9;
/** Less of the time judged seen: nothing is told. */
export const LEAST_COVERED = 0.6;

/** Weeks looked back on, and the least that can be judged: three periods, of long ones a quarter. */
const WEEKS = {
  day: { most: 12, least: 3 },
  week: { most: 12, least: 3 },
  month: { most: 24, least: 13 },
  year: { most: 24, least: 13 },
  term: { most: 24, least: 13 },
} as const;

export function tickPace(claim: Tickable, seen: ClaimSeen): Tick {
  const { count, per, thing = 'posts' } = claim;
  const { measures } = seen;
  if (count === undefined || per === undefined) return cannotTell('byHand.other');
  if (thing !== 'posts' && thing !== 'digests') return cannotTell(`byHand.${thing}`);
  const days = daysOf(per, seen);
  if (days === undefined) return cannotTell('noTerm', {}, [lacks('term')]);
  const weeks = weeksOf(seen, per);
  const hull = weeks && hullOf(weeks);
  if (!measures || !weeks || !hull) return cannotTell('nothingSeen', {}, [lacks('scroll')]);
  const asked = (count * 7) / days;
  const total = sum(weeks, ({ total }) => total);
  const known = measures.owner !== null;
  const staff = sum(weeks, ({ owner, staff }) => owner + staff);
  const counted = sum(weeks, ({ digests }) => digests);
  // A topic is marked once it was read, and the mark of one that is not seen again is not known.
  const seenNow =
    thing === 'digests'
      ? { low: counted, high: Number.POSITIVE_INFINITY }
      : { low: known ? staff : 0, high: known ? staff : total };
  const covered = sum(weeks, (week) => week.covered) / hull.weeks;
  const wanted = asked * hull.weeks;
  const bounded = Number.isFinite(seenNow.high);
  const base = {
    ...{ by: 'seen' as const, span: hull.span, covered, wanted },
    ...(bounded ? { seen: seenNow } : {}),
  };
  const params = {
    n: seenNow.low,
    ...(bounded ? { most: seenNow.high } : {}),
    wanted: Math.round(wanted),
    weeks: hull.weeks,
    coveredPct: Math.round(100 * covered),
    fromAt: hull.span[0],
    untilAt: hull.span[1],
  };
  const tick = (state: Tick['state'], id: string, missing: Say[] = []): Tick => ({
    ...base,
    state,
    says: { id: `claim.tick.pace.${id}`, params },
    missing,
  });
  const { least } = WEEKS[per];
  if (hull.weeks < least) {
    return tick('cannotTell', 'fewWeeks', [lacks('weeks', { weeks: hull.weeks, least })]);
  }
  if (covered < LEAST_COVERED) {
    const missing = lacks('covered', {
      coveredPct: 100 * covered,
      leastPct: 100 * LEAST_COVERED,
    });
    return tick('cannotTell', 'fewSeen', [missing]);
  }
  if (seenNow.low >= ENOUGH * wanted) return tick('kept', 'kept');
  if (seenNow.high < ENOUGH * asked * sum(weeks, (week) => week.covered)) {
    return tick('behind', 'behind');
  }
  if (!bounded) return tick('cannotTell', 'digests', [lacks('digestsLater')]);
  if (!known) return tick('cannotTell', 'noOwner', [lacks('owner')]);
  return tick('cannotTell', 'inStep', [lacks('rest', { coveredPct: 100 * covered })]);
}

function daysOf(per: NonNullable<Tickable['per']>, { facts }: ClaimSeen): number | undefined {
  if (per !== 'term') return { day: 1, week: 7, month: 365 / 12, year: 365 }[per];
  const days = facts.duration && durationDays(facts.duration.value);
  if (days !== undefined && Number.isFinite(days)) return days;
  const { windowBegin: begin, windowEnd: end } = facts;
  return begin && end && end.value > begin.value ? (end.value - begin.value) / DAY : undefined;
}

/** Whole weeks of the time judged of which something was seen. */
function weeksOf(
  { measures, facts, since, now }: ClaimSeen,
  per: NonNullable<Tickable['per']>,
): WeekRollup[] | undefined {
  const from = Math.max(
    since ?? 0,
    facts.createdAt?.value ?? 0,
    now - WEEKS[per].most * WEEK - WEEK,
  );
  const inside = ({ week, covered }: Measures['weeks'][number]) =>
    covered > 0 && weekBegin(week) >= from && weekBegin(week) + WEEK <= now;
  const weeks = measures?.weeks.filter(inside);
  return weeks?.length ? weeks : undefined;
}

/** From the first to the last of them, weeks between included. */
function hullOf(weeks: readonly WeekRollup[]): { span: Span; weeks: number } | undefined {
  const begins = weeks.map(({ week }) => weekBegin(week));
  const span: Span = [Math.min(...begins), Math.max(...begins) + WEEK];
  return weeks.length ? { span, weeks: Math.round((span[1] - span[0]) / WEEK) } : undefined;
}

function sum(weeks: readonly WeekRollup[], of: (week: WeekRollup) => number): number {
  return weeks.reduce((all, week) => all + of(week), 0);
}
