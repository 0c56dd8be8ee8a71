/** Own use by weekday and hour of the day, from sessions. Pure. */
import { HOUR } from '../days.ts';
import type { PlotSession } from './types.ts';

export interface WeekHours {
  /** ms, `[weekday][hour]`; weekday 0 is Monday. */
  ms: number[][];
  totalMs: number;
  /** Added by hand: the hour of the day is not known, so they are left out. */
  byHandMs: number;
  sessions: number;
  /** The fullest cell; absent: nothing was measured. */
  best?: { weekday: number; hour: number; ms: number };
}

/**
 * A session that reaches over several hours is spread evenly over its length: when within it the
 * active minutes lay is not stored. `zone` absent: the machine's.
 */
export function weekHours(sessions: readonly PlotSession[], zone?: string): WeekHours {
  const ms = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
  const clock = wallClock(zone);
  let totalMs = 0;
  let byHandMs = 0;
  let counted = 0;
  for (const session of sessions) {
    const active = Object.values(session.ms).reduce((sum, one) => sum + one, 0);
    if (active <= 0) continue;
    if (session.byHand) {
      byHandMs += active;
      continue;
    }
    counted++;
    totalMs += active;
    const length = Math.max(1, session.toAt - session.fromAt);
    for (let from = session.fromAt; from < session.fromAt + length; ) {
      const { weekday, hour, into } = clock(from);
      const to = Math.min(session.fromAt + length, from + HOUR - into);
      const row = ms[weekday] as number[];
      row[hour] = (row[hour] ?? 0) + (active * (to - from)) / length;
      from = to;
    }
  }
  let best: WeekHours['best'];
  ms.forEach((row, weekday) => {
    row.forEach((cell, hour) => {
      if (cell > (best?.ms ?? 0)) best = { weekday, hour, ms: cell };
    });
  });
  return { ms, totalMs, byHandMs, sessions: counted, ...(best ? { best } : {}) };
}

/** Weekday (0 Monday), hour, and ms into that hour, as a clock on the wall shows them. */
function wallClock(zone?: string) {
  if (!zone) {
    return (at: number) => {
      const date = new Date(at);
      const into = date.getMinutes() * 60_000 + date.getSeconds() * 1000 + date.getMilliseconds();
      return { weekday: (date.getDay() + 6) % 7, hour: date.getHours(), into };
    };
  }
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  return (at: number) => {
    const part = (type: string) => format.formatToParts(at).find((p) => p.type === type)?.value;
    const [minute, second] = [Number(part('minute')), Number(part('second'))];
    const into = minute * 60_000 + second * 1000 + (((at % 1000) + 1000) % 1000);
    const weekday = WEEKDAYS.indexOf(part('weekday') ?? 'Mon');
    return { weekday: Math.max(0, weekday), hour: Number(part('hour')), into };
  };
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
