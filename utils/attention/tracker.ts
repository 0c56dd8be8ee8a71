/**
 * What a second of use is: visible, focused, and input within the grace or media playing.
 * A pure reducer for the content side: no clock, no timer, no library. Every event carries the
 * monotonic time (`performance.now()`) and the wall time (`Date.now()`). The caller arms one timer
 * for `nextWakeAt` and sends `flush` when it fires. It never counts more than what passed.
 */
import type { Discarded, Interval, Place, Why } from './types.ts';

/** Active time is handed over at least this often. */
export const FLUSH = 15_000;
/** A wake-up later than this was sleep or throttling, not reading. */
const LATE = 5_000;
/** Wall and monotonic clock may drift apart this much between two events. */
const DRIFT = 2_000;

/** `hidden`, `blur`, `stop`, `off` undo `visible`, `focus`, `play`, `on`. `go` without place: left. */
export type EventType =
  | 'visible'
  | 'hidden'
  | 'focus'
  | 'blur'
  | 'input'
  | 'play'
  | 'stop'
  | 'go'
  | 'flush'
  | 'pause'
  | 'on'
  | 'off';

export interface TrackEvent {
  type: EventType;
  mono: number;
  wall: number;
  /** With `go`. */
  place?: Place | undefined;
  /** With `pause`: wall time until which nothing counts; 0 ends a pause. */
  until?: number;
}

export interface Track {
  visible: boolean;
  focused: boolean;
  playing: boolean;
  /** Switched off for this community: nothing is counted and nothing reported. */
  off: boolean;
  pausedUntil: number;
  graceMs: number;
  place: Place | undefined;
  /** Monotonic time of the last input. */
  input: number;
  /** Clocks at the last event. */
  mono: number;
  wall: number;
  /** Clocks at which the piece that is not handed over yet began. */
  fromMono: number;
  fromWall: number;
}

export interface Step {
  track: Track;
  intervals: Interval[];
  discarded: Discarded[];
}

/** A track at the start of a page. Input at -Infinity: nothing counts before the first one. */
export function begin(at: Partial<Track> & Pick<Track, 'mono' | 'wall'>): Track {
  return {
    visible: false,
    focused: false,
    playing: false,
    off: false,
    pausedUntil: 0,
    graceMs: 60_000,
    place: undefined,
    input: Number.NEGATIVE_INFINITY,
    ...at,
    fromMono: at.mono,
    fromWall: at.wall,
  };
}

/** What the time from the last event on is: active (''), not counted for a reason, or nothing. */
function kindOf(t: Track): Why | '' | undefined {
  if (!t.place || t.off || !t.visible) return undefined;
  if (t.wall < t.pausedUntil) return 'paused';
  if (!t.focused) return 'unfocused';
  return t.playing || t.mono < t.input + t.graceMs ? '' : 'idle';
}

/** The monotonic time at which the caller must send `flush`; undefined: nothing runs. */
export function nextWakeAt(t: Track): number | undefined {
  const kind = kindOf(t);
  if (kind === 'paused') return t.mono + t.pausedUntil - t.wall;
  if (kind !== '') return undefined;
  const flush = t.fromMono + FLUSH;
  return t.playing ? flush : Math.min(flush, t.input + t.graceMs);
}

/** Takes one event; returns the new track and what it closed. The track given is not changed. */
export function step(t: Track, event: TrackEvent): Step {
  const { type, mono, wall } = event;
  const next = { ...t, mono, wall };
  if (type === 'visible' || type === 'hidden') next.visible = type === 'visible';
  if (type === 'focus' || type === 'blur') next.focused = type === 'focus';
  if (type === 'play' || type === 'stop') next.playing = type === 'play';
  if (type === 'on' || type === 'off') next.off = type === 'off';
  if (type === 'input') next.input = mono;
  if (type === 'pause') next.pausedUntil = event.until ?? 0;
  if (type === 'go') next.place = event.place;

  const intervals: Interval[] = [];
  const discarded: Discarded[] = [];
  const drop = (why: Why, lost: number) => {
    const ms = Math.floor(lost);
    if (t.place && ms > 0) discarded.push({ ...t.place, why, ms });
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
  let open = kindOf(next) === kind && type !== 'go' && type !== 'flush';
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
