/** Time by day for the strip: every day of a span, measured and by hand apart. Pure. */
import { addDays, daysBetween } from '../../utils/payoff/calendar.ts';
import type { AttentionDay } from '../../utils/payoff/types.ts';

export interface DayTime {
  day: string;
  ms: number;
  byHandMs: number;
}

/** The last `most` days up to and with `today`, from the first with any time on. */
export function dayTimes(rows: readonly AttentionDay[], today: string, most = 60): DayTime[] {
  const first = [today, ...rows.map((row) => row.day)].sort()[0] ?? today;
  const count = Math.min(most, daysBetween(first, today) + 1);
  const days = new Map<string, DayTime>();
  for (let i = count - 1; i >= 0; i -= 1) {
    const day = addDays(today, -i);
    days.set(day, { day, ms: 0, byHandMs: 0 });
  }
  for (const row of rows) {
    const at = days.get(row.day);
    if (!at) continue;
    at.ms += row.ms;
    at.byHandMs += row.byHandMs;
  }
  return [...days.values()];
}
