/** Arithmetic on days (`YYYY-MM-DD`); no zone, no clock. Spans are `[begin, end)`. */
import type { Term } from './types.ts';

const DAY = 86_400_000;

/** Days since 1970-01-01. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

export function dayName(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

export function addDays(day: string, days: number): string {
  return dayName(dayNumber(day) + days);
}

/** Days from `begin` to `end`, `end` not counted; negative when `end` is earlier. */
export function daysBetween(begin: string, end: string): number {
  return dayNumber(end) - dayNumber(begin);
}

/** `1Y`, `6M`, `30D` after a day; 31 January + 1M is the last of February. Undefined: no such length. */
export function addDuration(day: string, duration: string): string | undefined {
  const match = /^(\d{1,4})([YMD])$/.exec(duration);
  if (!match) return undefined;
  const count = Number(match[1]);
  if (count === 0) return undefined;
  if (match[2] === 'D') return addDays(day, count);
  const date = new Date(`${day}T00:00:00Z`);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + (match[2] === 'Y' ? 12 * count : count));
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(dayOfMonth, last));
  return date.toISOString().slice(0, 10);
}

/** Zones lie up to 25 hours apart: a time that was read is on one of three days. Still the same term. */
export function isSameEnd(a: string, b: string): boolean {
  return Math.abs(daysBetween(a, b)) <= 2;
}

export function earlier(a: string, b: string): string {
  return dayNumber(a) <= dayNumber(b) ? a : b;
}

export function later(a: string, b: string): string {
  return dayNumber(a) >= dayNumber(b) ? a : b;
}

/** The days two spans share; undefined when none. */
export function overlap(a: Term, b: Term): Term | undefined {
  const begin = later(a.begin, b.begin);
  const end = earlier(a.end, b.end);
  return begin < end ? { begin, end } : undefined;
}

export function within(day: string, span: Term): boolean {
  return span.begin <= day && day < span.end;
}
