/** When the timeline posts of a planet were written. */
import type { Plan } from './plans.ts';
import type { Rng } from './prng.ts';
import { DAY, HOUR } from './wire.ts';

/** So far past the anchor the world is already written; `now` uncovers it. */
export const AHEAD_DAYS = 45;

/** Posts by hour of the day, Beijing time: two peaks, a quiet night. */
const BY_HOUR = [2, 1, 1, 1, 1, 2, 4, 6, 8, 10, 10, 9, 8, 7, 7, 7, 7, 7, 7, 8, 10, 10, 8, 5];
/** The anchor's own hour; the pattern hangs on it, so that a world repeats at any anchor. */
const ANCHOR_HOUR = 16 + 26 / 60;

/** Epoch ms, distinct, in no order; holds the owner's and the staff's last posts of the plan exactly. */
export function timesOf(plan: Plan, anchor: number, rng: Rng): number[] {
  const ages: number[] = [];
  const first = Math.ceil(plan.age / DAY);
  for (let day = first; day > -AHEAD_DAYS; day--) {
    const rate = rateAt(plan.pace, Math.max(0, day)) * (plan.posts ? 1.1 : 1);
    const count = rng.poisson(rate);
    for (let i = 0; i < count; i++) ages.push(Math.round((day - 1) * DAY + within(rng)));
  }
  const fixed = [plan.ownerPosted, ...(plan.staffPosted === undefined ? [] : [plan.staffPosted])];
  let past = ages.filter((age) => age >= (plan.staffPosted ?? 0) && age < plan.age - HOUR);
  if (plan.posts) past = thin(past, plan.posts - fixed.length, rng);
  const ahead = ages.filter((age) => age < 0);
  return [...new Set([...past, ...ahead, ...fixed])].map((age) => Math.floor(anchor - age));
}

/** Straight lines between the given rates. */
export function rateAt(pace: Plan['pace'], day: number): number {
  let [fromDay, fromRate] = pace[0] ?? [0, 0];
  for (const [toDay, toRate] of pace) {
    if (day <= toDay)
      return toDay === fromDay
        ? toRate
        : fromRate + ((toRate - fromRate) * (day - fromDay)) / (toDay - fromDay);
    [fromDay, fromRate] = [toDay, toRate];
  }
  return fromRate;
}

/** Ms before the end of a day that ends at the anchor's hour. */
function within(rng: Rng): number {
  for (;;) {
    const ago = rng.next() * DAY;
    const hour = Math.floor((((ANCHOR_HOUR - ago / HOUR) % 24) + 24) % 24);
    if (rng.next() * 10 < (BY_HOUR[hour] ?? 0)) return ago;
  }
}

function thin(list: number[], size: number, rng: Rng): number[] {
  const kept = [...list];
  while (kept.length > size) {
    const i = rng.int(0, kept.length - 1);
    kept[i] = kept.at(-1) ?? 0;
    kept.pop();
  }
  return kept;
}
