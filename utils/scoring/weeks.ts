/** Weekly rollups for the plots. Pure. */
import { DAY, WEEK, weekBegin, weekOf } from '../days.ts';
import type { Span } from '../words.ts';
import { sideOf } from './acts.ts';
import type { WeekRollup } from './measures.ts';
import { clipSpans, totalOf } from './spans.ts';
import type { People, StoredTopic } from './types.ts';

/** `topics`: distinct, all kinds; `all`: merged coverage. Weeks without coverage are left out. */
export function rollUp(
  topics: readonly StoredTopic[],
  people: People | undefined,
  all: readonly Span[],
  max: number,
): WeekRollup[] {
  const rows = new Map<number, WeekRollup>();
  for (const [from, to] of all) {
    for (let week = weekOf(from); weekBegin(week) <= to; week += WEEK / DAY) {
      rows.set(week, emptyWeek(week, all));
    }
  }
  for (const topic of topics) {
    const row = rows.get(weekOf(topic.createdAt));
    if (!row || topic.sticky) continue;
    if (topic.checkin) {
      row.checkins++;
      continue;
    }
    row.total++;
    if (topic.digested) row.digests++;
    const side = people && sideOf(people, topic.author);
    if (side) row[side]++;
  }
  return [...rows.values()].sort((a, b) => a.week - b.week).slice(-max);
}

function emptyWeek(week: number, all: readonly Span[]): WeekRollup {
  const begin = weekBegin(week);
  const covered = totalOf(clipSpans(all, [begin, begin + WEEK])) / WEEK;
  return {
    week,
    total: 0,
    owner: 0,
    staff: 0,
    checkins: 0,
    digests: 0,
    covered: Math.round(covered * 1000) / 1000,
  };
}
