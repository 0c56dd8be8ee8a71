/** Check-in camps and their posts, which fill `topics_count` but never the timeline. */
import type { People } from './people.ts';
import { someone } from './people.ts';
import type { Plan } from './plans.ts';
import type { Rng } from './prng.ts';
import { checkinText } from './texts.ts';
import type { Checkin, Topic } from './types.ts';
import { DAY, SECOND } from './wire.ts';

/** So many of the newest check-in posts exist as bodies; the rest is only counted. */
const LISTED = 240;

export function checkinsOf(plan: Plan, anchor: number, rng: Rng): Checkin[] {
  if (plan.checkins === 0) return [];
  const make = (title: string, status: Checkin['status'], startDays: number, endDays?: number) => ({
    id: rng.digits(10),
    title,
    text: `${title}：每天写几句，坚持就好。\n不求长，只求真。`,
    days: endDays === undefined ? 365 : Math.round(startDays - endDays),
    longPeriod: endDays === undefined,
    ...(endDays === undefined ? {} : { endsAt: anchor - endDays * DAY }),
    startedAt: anchor - startDays * DAY,
    joined: rng.int(18, 260),
    completed: status === 'ongoing' ? 0 : rng.int(0, 25),
    minWords: rng.pick([0, 20, 30, 50]),
    status,
  });
  return [
    make('新人二十一天', 'ongoing', 2),
    make('每日一句', 'ongoing', 28, -5),
    make('年度目标', 'ongoing', 29),
    make('十月写作练习', 'over', 50, 9),
    make('九月早起', 'over', 80, 50),
    make('八月整理', 'closed', 110, 80),
    make('七月读书', 'closed', 140, 110),
  ];
}

export function checkinTopicsOf(
  plan: Plan,
  people: People,
  checkins: readonly Checkin[],
  anchor: number,
  rng: Rng,
): Topic[] {
  const ongoing = checkins.filter((c) => c.status === 'ongoing');
  if (ongoing.length === 0) return [];
  const gap = DAY / plan.checkins;
  // The newest one is younger than anything on the timeline: the trap of `latest_topic_create_time`.
  const times = [anchor - 44 * SECOND - 337];
  for (let at = times[0] ?? anchor; times.length < LISTED; ) {
    at -= Math.round(rng.wait(gap)) + 1;
    times.push(at);
  }
  for (let at = anchor, n = 0; n < LISTED; n++) {
    at += Math.round(rng.wait(gap)) + 1;
    times.unshift(at);
  }
  return times.map((at) => ({
    id: rng.digits(17),
    kind: 'talk',
    at,
    by: someone(people.members, rng, at),
    text: checkinText(rng),
    readers: rng.int(1, 30),
    likes: [],
    comments: [],
    digest: false,
    images: rng.chance(0.2) ? 1 : 0,
    file: false,
    article: false,
    checkin: rng.pick(ongoing),
  }));
}
