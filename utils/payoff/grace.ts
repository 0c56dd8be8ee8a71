/**
 * When a term is over and how long its grace price holds: one rule, for all that reckon with it. By
 * whole days of the user's zone; where the end was read to the moment, to the moment.
 */
import { dayIn, dayStart } from '../attention/split.ts';
import type { ResolvedFacts } from '../facts.ts';
import type { CommunityKey } from '../words.ts';
import { addDays } from './calendar.ts';
import type { Term } from './types.ts';

/** For so long after the end of a term the grace price of 知识星球 holds, official (platform §5). */
export const GRACE_DAYS = 30;
const DAY = 86_400_000;
/** Sites end a day at 23:59:59.999. */
const SECOND = 1_000;

/** The rule is of one platform: nothing is known of others, whose terms end when they end. */
export function graceDaysOf(community: CommunityKey): number {
  return community.startsWith('zsxq:') ? GRACE_DAYS : 0;
}

/** When one renews: before the end, within the grace after it, or still later. */
export const MOMENTS = ['early', 'grace', 'later'] as const;
export type Moment = (typeof MOMENTS)[number];

export interface TermEnd {
  /** The first day that does not count; of a term that ends within a day, that day. */
  day: string;
  /** To the moment, where it was read. */
  at?: number | undefined;
  /** For how long the grace price holds; absent: as on 知识星球. */
  graceDays?: number;
}

/** The end day of a moment that was read: a term to the last second of a day has that whole day. */
export function endDayOf(endAt: number, zone?: string): string {
  return dayIn(endAt + SECOND, zone);
}

/** The end of a term, to the moment where what was read of the viewer ends on the same day. */
export function endOf(
  term: Pick<Term, 'end'>,
  of: {
    /** Absent: of 知识星球. */
    community?: CommunityKey;
    facts?: ResolvedFacts | undefined;
    zone?: string | undefined;
  },
): TermEnd {
  const { community, facts, zone } = of;
  const at = facts?.viewerTermEnd?.value;
  const same = at !== undefined && endDayOf(at, zone) === term.end;
  const graceDays = community && graceDaysOf(community);
  return {
    day: term.end,
    ...(same ? { at } : {}),
    ...(graceDays === undefined || graceDays === GRACE_DAYS ? {} : { graceDays }),
  };
}

/** From this moment on the term is over. */
export function endMoment(end: TermEnd, zone?: string): number {
  return end.at === undefined ? dayStart(end.day, zone) : end.at;
}

/** The last day of a term: of whole days the one before its end, else the day it ends within. */
export function lastDayOf(end: TermEnd, zone?: string): string {
  return dayIn(endMoment(end, zone) - 1, zone);
}

/** From this moment on the grace price holds no more; of an end to the moment, after it. */
export function graceUntil(end: TermEnd, zone?: string): number {
  const { day, at, graceDays = GRACE_DAYS } = end;
  return at === undefined ? dayStart(addDays(day, graceDays), zone) : at + graceDays * DAY;
}

/** The last day of the grace price. */
export function graceLastDay(end: TermEnd, zone?: string): string {
  return dayIn(graceUntil(end, zone) - (end.at === undefined ? 1 : 0), zone);
}

/** The same by days: the first day without the grace price. */
export function graceEndDay(end: string): string {
  return addDays(end, GRACE_DAYS);
}

export function momentOf(end: TermEnd, now: number, zone?: string): Moment {
  if (now < endMoment(end, zone)) return 'early';
  if (end.graceDays === 0) return 'later';
  // "Up to 30 days": to the moment, the moment itself is within them.
  const last = graceUntil(end, zone) - (end.at === undefined ? 1 : 0);
  return now <= last ? 'grace' : 'later';
}
