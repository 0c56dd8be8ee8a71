/**
 * The time of a day out of its visits: what the rows of a day are made of, besides what no visit
 * tells of. Pure.
 */
import type { PageKind } from '../words.ts';
import { merge, subtract } from './claim.ts';
import { dayIn } from './split.ts';

/** As much of a stored visit as its time is made of. */
export interface Visit {
  id: string;
  /** First and last active moment, epoch ms. */
  fromAt: number;
  toAt: number;
  /** The day it was counted on; absent in older rows: the day it began. */
  day?: string;
  /** Active ms within, by kind of page. */
  ms: Partial<Record<PageKind, number>>;
  byHand: boolean;
}

/** Ms of a day on one kind of page: measured, and added by hand. */
export interface DayTime {
  ms: number;
  byHandMs: number;
}

/** The day whose rows a visit is part of. A move of zone does not change it. */
export function dayOfVisit({ day, fromAt }: Pick<Visit, 'day' | 'fromAt'>): string {
  return day ?? dayIn(fromAt);
}

/**
 * Time by kind of page of the visits of one community on one day. Visits measured on two machines may
 * overlap: a moment of both counts once, as that of the one that was busier. In any order the same.
 */
export function timeOf(visits: readonly Visit[]): Map<PageKind, DayTime> {
  const sums = new Map<PageKind, DayTime>();
  const add = (visit: Visit, part: number) => {
    for (const [kind, ms] of Object.entries(visit.ms) as [PageKind, number][]) {
      const sum = sums.get(kind) ?? { ms: 0, byHandMs: 0 };
      const more = part === 1 ? ms : Math.floor(ms * part);
      if (visit.byHand) sum.byHandMs += more;
      else sum.ms += more;
      sums.set(kind, sum);
    }
  };
  let taken: [number, number][] = [];
  for (const visit of [...visits].sort(busierFirst)) {
    const { fromAt, toAt, byHand } = visit;
    if (byHand || toAt <= fromAt) add(visit, 1);
    else {
      const free = subtract([fromAt, toAt], taken);
      add(visit, free.reduce((sum, [from, to]) => sum + to - from, 0) / (toAt - fromAt));
      taken = merge([...taken, [fromAt, toAt]]);
    }
  }
  return sums;
}

function busierFirst(a: Visit, b: Visit): number {
  return density(b) - density(a) || (a.id < b.id ? -1 : 1);
}

function density({ fromAt, toAt, ms }: Visit): number {
  return Object.values(ms).reduce((sum, one) => sum + one, 0) / Math.max(1, toAt - fromAt);
}
