/** Hours of the user's day as moments. */

/** The first moment of a day at which its clocks show `hour` or later, epoch ms; skipped hours and days included. `zone`: IANA, or the machine's. */
export function timeOn(day: string, hour: number, zone?: string): number {
  if (zone === undefined) {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    return new Date(year, month - 1, date, hour).getTime();
  }
  const wanted = `${day} ${String(hour).padStart(2, '0')}:00`;
  const asIfUtc = Date.parse(`${wanted.replace(' ', 'T')}:00Z`);
  const first = asIfUtc - offsetAt(asIfUtc, zone);
  const guess = asIfUtc - offsetAt(first, zone);
  if (clockAt(guess, zone) === wanted) return guess;
  // Clocks were put forward over it: the moment they were.
  let [low, high] = [asIfUtc - 36 * HOUR, asIfUtc + 36 * HOUR];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (clockAt(middle, zone) >= wanted) high = middle;
    else low = middle;
  }
  return high;
}

/** `2025-12-10 09:00` as the clocks of a zone show it. */
export function clockAt(at: number, zone: string): string {
  let format = formats.get(zone);
  if (!format) {
    // Swedish writes days and hours as they sort.
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(zone, format);
  }
  return format.format(at);
}

function offsetAt(at: number, zone: string): number {
  const minute = Math.floor(at / 60_000) * 60_000;
  return Date.parse(`${clockAt(minute, zone).replace(' ', 'T')}:00Z`) - minute;
}

const HOUR = 3_600_000;
const formats = new Map<string, Intl.DateTimeFormat>();
