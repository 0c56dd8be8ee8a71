/** Weeks for the strip: the ones never seen are put in as empty, so that time runs evenly. */
import { WEEK, weekBegin, weekOf } from '../../utils/days.ts';
import type { WeekRollup } from '../../utils/scoring/measures.ts';

const WEEK_DAYS = 7;
/** Three years; guards against a row that lies about its week. */
const MOST = 160;

/** What was seen must stay in sight: the weeks since, not seen, are drawn up to a year. */
const SINCE_MOST = 52;

/** Up to the running week: `now` is epoch ms. */
export function fillWeeks(weeks: readonly WeekRollup[], now: number): WeekRollup[] {
  const sorted = [...weeks].sort((a, b) => a.week - b.week);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const from = Math.max(first.week, last.week - MOST * WEEK_DAYS);
  const running = Math.min(weekOf(now), last.week + SINCE_MOST * WEEK_DAYS);
  const until = Math.max(last.week, running);
  const byWeek = new Map(sorted.map((w) => [w.week, w]));
  const out: WeekRollup[] = [];
  for (let week = from; week <= until; week += WEEK_DAYS) {
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

/** Runs of weeks of which less than half was seen, as far as they have come; as days since epoch, `to` not counted. */
export function gapsOf(weeks: readonly WeekRollup[], now: number): { from: number; to: number }[] {
  const gaps: { from: number; to: number }[] = [];
  for (const { week, covered } of weeks) {
    const passed = Math.min(1, (now - weekBegin(week)) / WEEK);
    if (covered >= 0.5 * passed) continue;
    const last = gaps.at(-1);
    if (last && last.to === week) last.to = week + WEEK_DAYS;
    else gaps.push({ from: week, to: week + WEEK_DAYS });
  }
  return gaps;
}
