/**
 * What a second of use is: visible, focused, and input within the grace or media playing.
 * A pure reducer for the content side: no clock, no timer, no library. Every event carries the
 * monotonic time (`performance.now()`) and the wall time (`Date.now()`). The caller arms one timer
 * for `nextWakeAt` and sends `flush` when it fires. It never counts more than what passed.
 */
import type { Lost, Piece, Place as Spot, Why } from './types.ts';

/** Active time is handed over at least this often. */
export const FLUSH = 15_000;
/** A wake-up later than this was sleep or throttling, not reading. */
const LATE = 5_000;
/** Wall and monotonic clock may drift apart this much between two events. */
const DRIFT = 2_000;
/** Less is not told of a stretch that did not count: a tab that is left loses the focus first. */
const WORTH = 1_000;
/** More is not told of one stretch that did not count. */
const DAY = 86_400_000;

/** `Place`: whatever tells where the user is; each piece carries it. */
export interface Track<Place = Spot> {
  visible?: boolean;
  focused?: boolean;
  playing?: boolean;
  /** Wall time until which nothing counts. */
  pausedUntil: number;
  graceMs: number;
  /** The same object until the user moves; undefined: nothing is counted here, nor reported. */
  place?: Place | undefined;
  /** Monotonic time of the last input. */
  input: number;
  /** Clocks at the last event. */
  mono: number;
  wall: number;
  /** Clocks at which the piece that is not handed over yet began. */
  fromMono: number;
  fromWall: number;
}

/** The clocks of an event. */
export type Clocks = { mono: number; wall: number };

export interface Step<Place> {
  track: Track<Place>;
  intervals: (Place & Piece)[];
  discarded: (Place & Lost)[];
}

/** A track at the start of a page. Nothing counts before the first input, and without a grace. */
export function begin<Place>(at: Clocks & Partial<Track<Place>>): Track<Place> {
  return {
    pausedUntil: 0,
    graceMs: 0,
    input: Number.NEGATIVE_INFINITY,
    ...at,
    fromMono: at.mono,
    fromWall: at.wall,
  };
}

/** What the time from the last event on is: active (''), not counted for a reason, or nothing. */
function kindOf(t: Track<unknown>): Why | '' | undefined {
  if (!t.place || !t.visible) return undefined;
  if (t.wall < t.pausedUntil) return 'paused';
  if (!t.focused) return 'unfocused';
  return t.playing || t.mono < t.input + t.graceMs ? '' : 'idle';
}

/** The monotonic time at which the caller must take a step; undefined: nothing runs. */
export function nextWakeAt(t: Track<unknown>): number | undefined {
  const kind = kindOf(t);
  if (kind === 'paused') return t.mono + t.pausedUntil - t.wall;
  if (kind !== '') return undefined;
  const flush = t.fromMono + FLUSH;
  return t.playing ? flush : Math.min(flush, t.input + t.graceMs);
}

/**
 * Takes one event: the clocks now, and what is different from now on. Returns the new track and what
 * it closed. The track given is not changed.
 */
export function step<Place>(t: Track<Place>, now: Clocks & Partial<Track<Place>>): Step<Place> {
  const next = { ...t, ...now };
  const { mono, wall } = now;

  const intervals: (Place & Piece)[] = [];
  const discarded: (Place & Lost)[] = [];
  const drop = (why: Why, lost: number) => {
    const ms = Math.min(Math.floor(lost), DAY);
    if (t.place && ms >= WORTH) discarded.push({ ...t.place, why, ms });
  };
  const count = (upTo: number) => {
    const ms = Math.floor(upTo - t.fromMono);
    const { place, fromWall } = t;
    if (place && ms > 0) intervals.push({ ...place, fromWall, toWall: fromWall + ms, ms });
  };

  const kind = kindOf(t);
  const passed = mono - t.mono;
  const wallPassed = wall - t.wall;
  const limit = t.playing ? mono : t.input + t.graceMs;
  /** The piece from `fromMono` on stays open across this event. */
  let open = kindOf(next) === kind && next.place === t.place;
  if (kind !== '') {
    // How long it was is known only as far as both clocks agree.
    if (kind && !open) drop(kind, Math.min(mono - t.fromMono, wall - t.fromWall));
  } else if (passed < 0 || Math.abs(wallPassed - passed) > DRIFT) {
    open = false;
    count(t.mono);
    drop('jump', Math.max(passed, wallPassed));
  } else if (mono > (nextWakeAt(t) ?? mono) + LATE) {
    open = false;
    count(t.mono);
    drop('gap', passed);
  } else if (mono > limit) {
    open = false;
    count(limit);
    drop('idle', mono - limit);
  } else if (!open || mono >= t.fromMono + FLUSH) {
    open = false;
    count(mono);
  }
  if (!open) {
    next.fromMono = mono;
    next.fromWall = wall;
  }
  return { track: next, intervals, discarded };
}
