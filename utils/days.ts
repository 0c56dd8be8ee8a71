/** Days and times. A day is `YYYY-MM-DD` in the user's zone; a time is epoch ms. */

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;
/** The sites count in UTC+8, all year. */
const SITE_OFFSET = 8 * HOUR;
/** 1970-01-05 was a Monday. */
const FIRST_MONDAY = 4;

/** The day of a time in `zone` (IANA), or in the machine's zone. */
export function dayOf(at: number, zone?: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at);
  return parts;
}

/** Day number of a time in the site's zone: days since epoch. */
export function siteDay(at: number): number {
  return Math.floor((at + SITE_OFFSET) / DAY);
}

/** Week number of a time in the site's zone: days since epoch of its Monday. */
export function weekOf(at: number): number {
  const day = siteDay(at);
  return day - ((((day - FIRST_MONDAY) % 7) + 7) % 7);
}

/** When a week (as of `weekOf`) begins, epoch ms. */
export function weekBegin(week: number): number {
  return week * DAY - SITE_OFFSET;
}
