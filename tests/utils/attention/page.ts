/** A page with a fake clock: events at monotonic times, the one timer of the content side, its output. */
import {
  begin,
  type EventType,
  nextWakeAt,
  step,
  type Track,
  type TrackEvent,
} from '../../../utils/attention/tracker.ts';
import type { Discarded, Interval, Place } from '../../../utils/attention/types.ts';

export const S = 1000;
export const MIN = 60 * S;
export const HOUR = 60 * MIN;
export const T0 = Date.UTC(2025, 11, 10, 4, 0, 0);
export const PLANET: Place = { community: 'zsxq:15555411412112', pageKind: 'feed' };
export const OTHER: Place = { community: 'zsxq:28888888888888', pageKind: 'feed' };

export class FakePage {
  track: Track;
  intervals: Interval[] = [];
  discarded: Discarded[] = [];
  messages = 0;
  mono: number;
  wall: number;

  constructor(at: Partial<Track> = {}) {
    this.mono = at.mono ?? 0;
    this.wall = at.wall ?? T0;
    const whole = { visible: true, focused: true, place: PLANET, ...at };
    this.track = begin({ ...whole, mono: this.mono, wall: this.wall });
  }

  /** An event now. */
  send(type: EventType, more: Partial<TrackEvent> = {}): this {
    const out = step(this.track, { type, mono: this.mono, wall: this.wall, ...more });
    this.track = out.track;
    if (out.intervals.length + out.discarded.length > 0) this.messages++;
    this.intervals.push(...out.intervals);
    this.discarded.push(...out.discarded);
    return this;
  }

  /** Time passes; the timer fires when due. */
  pass(ms: number): this {
    const end = this.mono + ms;
    for (;;) {
      const wake = nextWakeAt(this.track);
      if (wake === undefined || wake > end) break;
      this.wall += wake - this.mono;
      this.mono = wake;
      this.send('flush');
    }
    this.wall += end - this.mono;
    this.mono = end;
    return this;
  }

  /** The machine sleeps: no timer fires; the monotonic clock stands still or runs on. */
  sleep(ms: number, monoRuns: boolean): this {
    this.wall += ms;
    if (monoRuns) this.mono += ms;
    return this;
  }

  /** Somebody sets the clock. */
  setClock(ms: number): this {
    this.wall += ms;
    return this;
  }

  get active(): number {
    return this.intervals.reduce((sum, i) => sum + i.ms, 0);
  }

  lost(why: Discarded['why']): number {
    return this.discarded.filter((d) => d.why === why).reduce((sum, d) => sum + d.ms, 0);
  }
}
