/**
 * When a term is over and how long its grace price holds: one rule, for all that reckon with it. By
 * whole days of the user's zone; where the end was read to the moment, to the moment.
 */
import { dayIn, dayStart } from '../attention/split.ts';
import type { ResolvedFacts } from '../facts.ts';
import { addDays } from './calendar.ts';
import type { Term } from './types.ts';

/** For so long after the end of a term the grace price holds, official (platform §5). */
export const GRACE_DAYS = 30;
const DAY = 86_400_000;
/** Sites end a day at 23:59:59.999. */
const SECOND = 1_000;

/** When one renews: before the end, within the grace after it, or still later. */
export type Moment = 'early' | 'grace' | 'later';

export interface TermEnd {
  /** The first day that does not count; of a term that ends within a day, that day. */
  day: string;
  /** To the moment, where it was read. */
  at?: number;
}

/** The end day of a moment that was read: a term to the last second of a day has that whole day. */
export function endDayOf(endAt: number, zone?: string): string {
  return dayIn(endAt + SECOND, zone);
}

/** The end of a term, to the moment where what was read of the viewer ends on the same day. */
export function endOf(
  term: Pick<Term, 'end'>,
  { facts, zone }: { facts?: ResolvedFacts | undefined; zone?: string | undefined },
): TermEnd {
  const at = facts?.viewerTermEnd?.value;
  const same = at !== undefined && endDayOf(at, zone) === term.end;
  return same ? { day: term.end, at } : { day: term.end };
}

/** From this moment on the term is over. */
export function endMoment({ day, at }: TermEnd, zone?: string): number {
  return at ?? dayStart(day, zone);
}

/** From this moment on the grace price holds no more. */
export function graceUntil({ day, at }: TermEnd, zone?: string): number {
  return at === undefined ? dayStart(graceEndDay(day), zone) : at + GRACE_DAYS * DAY;
}

/** The same by days: the first day without the grace price. */
export function graceEndDay(end: string): string {
  return addDays(end, GRACE_DAYS);
}

export function momentOf(end: TermEnd, now: number, zone?: string): Moment {
  if (now < endMoment(end, zone)) return 'early';
  return now < graceUntil(end, zone) ? 'grace' : 'later';
}
