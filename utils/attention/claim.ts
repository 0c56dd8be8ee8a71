/** One second is claimed once, however many tabs and windows. Pure; for the background. */
import type { Claimed, Discarded, Interval } from './types.ts';

/** Older intervals cannot be checked any more and are refused. */
export const CLAIM_KEEP = 2 * 86_400_000;
/** Most pieces kept; past it the smallest gaps are closed, which can only count less. */
export const CLAIM_PIECES = 1000;
/** Messages take time, clocks are read one after the other. */
const SLACK = 2_000;

export interface Claims {
  /** What to store for the next call. */
  claimed: Claimed;
  /** The parts nobody had claimed, each as an interval of its own. */
  granted: Interval[];
  discarded: Discarded[];
}

/**
 * Takes away what was claimed before. The same interval sent twice is granted once, so a message may
 * be repeated safely. Claimed time that lies past `now` was made under a clock that has since been
 * set back: it is forgotten, so that the hour which comes again counts.
 */
export function claim(claimed: Claimed, intervals: readonly Interval[], now: number): Claims {
  let kept: Claimed = claimed
    .map(([from, to]) => [from, Math.min(to, now + SLACK)] as const)
    .filter(([from, to]) => to > from && to > now - CLAIM_KEEP);
  const granted: Interval[] = [];
  const discarded: Discarded[] = [];
  for (const interval of intervals) {
    const { community, pageKind, fromWall } = interval;
    const ms = Math.min(interval.ms, interval.toWall - fromWall);
    const refuse = (why: Discarded['why'], lost: number) => {
      if (lost > 0) discarded.push({ community, pageKind, why, ms: lost });
    };
    if (!Number.isInteger(ms) || !Number.isInteger(fromWall) || ms <= 0) continue;
    if (fromWall + ms > now + SLACK) {
      refuse('future', ms);
      continue;
    }
    if (fromWall < now - CLAIM_KEEP) {
      refuse('late', ms);
      continue;
    }
    const free = subtract([fromWall, fromWall + ms], kept);
    for (const [from, to] of free) {
      granted.push({ community, pageKind, fromWall: from, toWall: to, ms: to - from });
    }
    refuse('again', ms - free.reduce((sum, [from, to]) => sum + to - from, 0));
    kept = merge([...kept, ...free]);
  }
  return { claimed: bound(kept), granted, discarded };
}

/** The parts of `piece` outside all of `taken` (disjoint, ascending). */
export function subtract(piece: readonly [number, number], taken: Claimed): [number, number][] {
  const free: [number, number][] = [];
  let [at, end] = piece;
  for (const [from, to] of taken) {
    if (to <= at || from >= end) continue;
    if (from > at) free.push([at, from]);
    at = Math.max(at, to);
  }
  if (at < end) free.push([at, end]);
  return free;
}

/** Disjoint, ascending, touching ones joined. */
export function merge(pieces: Claimed): [number, number][] {
  const out: [number, number][] = [];
  for (const [from, to] of [...pieces].sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

function bound(pieces: Claimed): Claimed {
  const extra = pieces.length - CLAIM_PIECES;
  if (extra <= 0) return pieces;
  const gaps = pieces.slice(1).map(([from], i) => from - (pieces[i]?.[1] ?? from));
  const limit = [...gaps].sort((a, b) => a - b)[extra - 1] ?? 0;
  const out: [number, number][] = [];
  for (const [from, to] of pieces) {
    const last = out.at(-1);
    if (last && from - last[1] <= limit) last[1] = to;
    else out.push([from, to]);
  }
  return out;
}
