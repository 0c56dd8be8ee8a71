/** Attention by day in the user's zone: midnight, daylight saving and moves of zone included. */
import type { AttentionDay } from '../payoff/types.ts';
import type { Interval } from './types.ts';

/** Offsets of all zones move in quarters of an hour: no day ends inside one, save where bisected. */
const QUARTER = 15 * 60_000;

/** A part of an interval that lies in one day (`YYYY-MM-DD`). */
export interface DayPiece extends Interval {
  day: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The day of a time in `zone` (IANA), one formatter a zone, as making it is slow; or in the machine's
 * as it is at this moment, which a formatter would not hear of.
 */
export function dayIn(at: number, zone?: string): string {
  if (zone === undefined) return machineDay(new Date(at));
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(zone, format);
  }
  return format.format(at);
}

function machineDay(date: Date): string {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  const padded = (n: number, length: number) => String(n).padStart(length, '0');
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** The first moment of a day in a zone, epoch ms; of a day the zone skipped, that of the next. */
export function dayStart(day: string, zone?: string): number {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return boundary(noon - 36 * 3_600_000, noon + 36 * 3_600_000, (at) => dayIn(at, zone) >= day);
}

/** The smallest time in (from, to] at which `past` holds; it must not hold at `from`. */
function boundary(from: number, to: number, past: (at: number) => boolean): number {
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (past(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The parts of an interval by day; their lengths add up to its own. */
export function splitByDay(interval: Interval, zone?: string): DayPiece[] {
  const pieces: DayPiece[] = [];
  const { fromWall } = interval;
  const end = fromWall + interval.ms;
  const add = (from: number, to: number, day: string) => {
    const last = pieces.at(-1);
    if (last?.day === day && last.toWall === from) {
      last.toWall = to;
      last.ms += to - from;
    } else if (to > from) {
      pieces.push({ ...interval, fromWall: from, toWall: to, ms: to - from, day });
    }
  };
  for (let from = fromWall; from < end; ) {
    const to = Math.min(end, (Math.floor(from / QUARTER) + 1) * QUARTER);
    const first = dayIn(from, zone);
    if (dayIn(to - 1, zone) === first) add(from, to, first);
    else {
      const turn = boundary(from, to - 1, (at) => dayIn(at, zone) !== first);
      add(from, turn, first);
      add(turn, to, dayIn(to - 1, zone));
    }
    from = to;
  }
  return pieces;
}

/** Day rows with the intervals added; rows are one per community, day and page kind, sorted. */
export function rollUp(
  rows: readonly AttentionDay[],
  intervals: readonly Interval[],
  zone?: string,
): AttentionDay[] {
  const byKey = new Map<string, AttentionDay>();
  const add = (row: AttentionDay) => {
    const key = `${row.community}\n${row.day}\n${row.pageKind}`;
    const old = byKey.get(key);
    const sum = old
      ? { ...old, ms: old.ms + row.ms, byHandMs: old.byHandMs + row.byHandMs }
      : { ...row };
    byKey.set(key, sum);
  };
  for (const row of rows) add(row);
  for (const interval of intervals) {
    for (const { community, pageKind, day, ms } of splitByDay(interval, zone)) {
      add({ community, pageKind, day, ms, byHandMs: 0 });
    }
  }
  return [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
