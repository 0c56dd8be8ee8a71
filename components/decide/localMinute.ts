/** A time as a field for date and minute wants it (`2025-12-10T09:30`, the machine's zone), and back. Pure. */

export function localMinute(at: number): string {
  const time = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day}T${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** Undefined: no such time. */
export function parseLocalMinute(text: string): number | undefined {
  if (!/^20[1-9]\d-\d\d-\d\dT\d\d:\d\d$/.test(text)) return undefined;
  const at = new Date(text).getTime();
  return Number.isNaN(at) ? undefined : at;
}
