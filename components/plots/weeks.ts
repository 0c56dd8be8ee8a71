/** Weeks for the strip: the ones never seen are put in as empty, so that time runs evenly. */
import type { WeekRollup } from '../../utils/scoring/measures.ts';

const WEEK_DAYS = 7;
/** Three years; guards against a row that lies about its week. */
const MOST = 160;

export function fillWeeks(weeks: readonly WeekRollup[]): WeekRollup[] {
  const sorted = [...weeks].sort((a, b) => a.week - b.week);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const from = Math.max(first.week, last.week - MOST * WEEK_DAYS);
  const byWeek = new Map(sorted.map((w) => [w.week, w]));
  const out: WeekRollup[] = [];
  for (let week = from; week <= last.week; week += WEEK_DAYS) {
    out.push(
      byWeek.get(week) ?? {
        week,
        total: 0,
        owner: 0,
        staff: 0,
        checkins: 0,
        digests: 0,
        covered: 0,
      },
    );
  }
  return out;
}

/** Weeks seen at all, and the busiest. */
export function sayWeeks(weeks: readonly WeekRollup[]): {
  seen: number;
  best: WeekRollup | undefined;
} {
  const seen = weeks.filter((w) => w.covered > 0 || w.total > 0);
  const best = seen.reduce<WeekRollup | undefined>(
    (a, b) => (a && a.total >= b.total ? a : b),
    undefined,
  );
  return { seen: seen.length, best };
}

/** Runs of weeks of which less than half was seen, as days since epoch; `to` not counted. */
export function gapsOf(weeks: readonly WeekRollup[]): { from: number; to: number }[] {
  const gaps: { from: number; to: number }[] = [];
  for (const { week, covered } of weeks) {
    if (covered >= 0.5) continue;
    const last = gaps.at(-1);
    if (last && last.to === week) last.to = week + WEEK_DAYS;
    else gaps.push({ from: week, to: week + WEEK_DAYS });
  }
  return gaps;
}
