/** A page with a fake clock: events at monotonic times, the one timer of the content side, its output. */
import { begin, nextWakeAt, step, type Track } from '../../../utils/attention/tracker.ts';
import type { Discarded, Interval, Place } from '../../../utils/attention/types.ts';

export const S = 1000;
export const MIN = 60 * S;
export const HOUR = 60 * MIN;
export const T0 = Date.UTC(2025, 11, 10, 4, 0, 0);
export const PLANET: Place = { community: 'zsxq:15555411412112', pageKind: 'feed' };
export const OTHER: Place = { community: 'zsxq:28888888888888', pageKind: 'feed' };

/** What happens to a page. `go` without place: left. `until`: of a pause; 0 ends it. */
export interface Happening {
  place?: Place | undefined;
  until?: number;
}

/** What each event changes; `flush`: the timer, nothing. */
const CHANGES = {
  visible: () => ({ visible: true }),
  hidden: () => ({ visible: false }),
  focus: () => ({ focused: true }),
  blur: () => ({ focused: false }),
  play: () => ({ playing: true }),
  stop: () => ({ playing: false }),
  input: (_more: Happening, mono: number) => ({ input: mono }),
  go: ({ place }: Happening) => ({ place: place && { ...place } }),
  pause: ({ until = 0 }: Happening) => ({ pausedUntil: until }),
  flush: () => ({}),
} satisfies Record<string, (more: Happening, mono: number) => Partial<Track>>;
export type EventType = keyof typeof CHANGES;
export const EVENTS = Object.keys(CHANGES) as EventType[];
export const change = (type: EventType, more: Happening, mono: number): Partial<Track> =>
  CHANGES[type](more, mono);

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
    const whole = { visible: true, focused: true, place: PLANET, graceMs: MIN, ...at };
    this.track = begin({ ...whole, mono: this.mono, wall: this.wall });
  }

  /** An event now. */
  send(type: EventType, more: Happening = {}): this {
    const { mono, wall } = this;
    const out = step(this.track, { mono, wall, ...change(type, more, mono) });
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
