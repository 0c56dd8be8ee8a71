/** Terms that go on from one another, and a later end that was read: a renewal not booked yet. Pure. */
import { isSameEnd, later } from './calendar.ts';
import type { Term } from './types.ts';

/** The end of a term and of those that go on from it, booked or read. */
export function untilOf(term: Term, booked: readonly Term[], read: Term | undefined): string {
  const adjoins = ({ begin }: Term, end: string) => begin <= end || isSameEnd(begin, end);
  const end = [...booked]
    .sort((a, b) => (a.begin < b.begin ? -1 : 1))
    .reduce((last, next) => (adjoins(next, last) ? later(last, next.end) : last), term.end);
  return read && adjoins(read, end) && goesOn(read, end) ? read.end : end;
}

/** Of all terms that which ends last; one that was read begins where the booked ones end. */
export function lastOf(booked: readonly Term[], read: Term | undefined): Term | undefined {
  const last = booked.reduce<Term | undefined>(
    (best, next) => (best && best.end >= next.end ? best : next),
    undefined,
  );
  if (!last || !read) return last ?? read;
  return goesOn(read, last.end) ? { begin: later(read.begin, last.end), end: read.end } : last;
}

/** From which day on the term that was read has no booked one: a renewal, or a joining again, not booked. */
export function unbookedFrom(booked: readonly Term[], read: Term | undefined): string | undefined {
  const last = lastOf(booked, read);
  return !last || booked.length === 0 || booked.includes(last) ? undefined : last.begin;
}

/** Ends later, and not only by another zone. */
function goesOn(read: Term, end: string): boolean {
  return read.end > end && !isSameEnd(read.end, end);
}
