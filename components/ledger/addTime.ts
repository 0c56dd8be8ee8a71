/** Where time told by hand lies within its day. Pure. */

/**
 * When it began, epoch ms: at noon, earlier where it would not be over by `now`, never before its
 * day. Undefined: the day has not had so much yet. `day`: `YYYY-MM-DD`, today or before.
 */
export function beganOn(day: string, ms: number, now: number): number | undefined {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const dayBegan = new Date(year, month - 1, date).getTime();
  const noon = new Date(year, month - 1, date, 12).getTime();
  const began = Math.min(noon, now - ms);
  return began < dayBegan ? undefined : began;
}
