/** The reader's counting in a jsdom page: a fake clock, real DOM events, a background that may fail. */
import { vi } from 'vitest';
import { type Attention, createAttention } from '../../../entrypoints/reader/attention.ts';
import { watchUse } from '../../../entrypoints/reader/attentionEvents.ts';
import type { Answer, MessageBody } from '../../../utils/messages.ts';
import type { Settings } from '../../../utils/settings.ts';

export const S = 1000;
export const MIN = 60 * S;
export const T0 = Date.UTC(2025, 11, 10, 4, 0, 0);
export const PLANET = '/group/15555411412112';
export const OTHER = '/group/28888888888888/topic/22811188818281';

export type Body = MessageBody<'attention'>;
type Changes = Record<string, { newValue?: unknown }>;

let hidden = false;
let focused = true;
let stopListening = new AbortController();
let heardSettings: ((changes: Changes) => void)[] = [];
/** What the background does with a message; by default it takes it. */
export const background = vi.fn<(body: Body) => Promise<Answer | undefined>>();
export const runtime: { id: string | undefined } = { id: 'x' };
/** What was asked of the browser's own interface for extensions, in order. */
export const asked: string[] = [];
/** Called when the page is hidden or goes. */
export const left = vi.fn();
let attention: Attention | undefined;
/** Moves to an address without a load. */
export function go(path: string): void {
  history.replaceState({}, '', path);
  attention?.settle();
}

/**
 * Before each test: a visible, focused page on `PLANET`, nothing touched yet. `answerIn`: ms that
 * the browser takes to tell the settings.
 */
export function openPage(settings?: Partial<Settings>, { answerIn = 0 } = {}): void {
  vi.useFakeTimers({ now: T0 });
  hidden = false;
  focused = true;
  runtime.id = 'x';
  asked.length = 0;
  heardSettings = [];
  document.body.innerHTML = '';
  left.mockReset();
  background.mockReset().mockResolvedValue({ ok: true });
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
  vi.spyOn(document, 'hasFocus').mockImplementation(() => focused);
  vi.stubGlobal('chrome', {
    runtime: {
      get id() {
        asked.push('id');
        return runtime.id;
      },
      sendMessage: (envelope: { type: string; body: Body }) => {
        if (envelope.type !== 'attention') throw new Error(envelope.type);
        return background(structuredClone(envelope.body));
      },
    },
    storage: {
      local: {
        get: (key: string, done: (stored: { settings?: unknown }) => void) => {
          asked.push(key);
          setTimeout(() => done({ settings }), answerIn);
        },
      },
      onChanged: { addListener: (hear: (changes: Changes) => void) => heardSettings.push(hear) },
    },
  });
  stopListening = new AbortController();
  const add = window.addEventListener.bind(window);
  vi.stubGlobal('addEventListener', (type: string, hear: EventListener, how: object) => {
    listened.push([type, how]);
    add(type, hear, { ...how, signal: stopListening.signal });
  });
  listened.length = 0;
  history.replaceState({}, '', PLANET);
  attention = undefined;
  watchUse((event) => {
    attention ??= createAttention(left, event);
    attention.hear(event);
  });
  vi.advanceTimersByTime(1);
}

export const listened: [type: string, how: object][] = [];

export function closePage(): void {
  stopListening.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
}

/** Time passes, and messages arrive. */
export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

export function touch(type = 'keydown', target: EventTarget = document.body): void {
  target.dispatchEvent(new Event(type, { bubbles: type !== 'scroll' }));
}

export function hide(now = true): void {
  hidden = now;
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

export function focus(now: boolean): void {
  focused = now;
  window.dispatchEvent(new Event(now ? 'focus' : 'blur'));
}

export function change(settings: Partial<Settings>): void {
  for (const hear of heardSettings) hear({ settings: { newValue: settings } });
}

/** The wall clock is set; the monotonic one does not notice. */
export function setClock(ms: number): void {
  const real = Date.now;
  vi.spyOn(Date, 'now').mockImplementation(() => real() + ms);
}

/** The machine sleeps: no timer fires. `monoRuns`: as on Windows. */
export function sleep(ms: number, monoRuns: boolean): void {
  setClock(ms);
  if (!monoRuns) return;
  const real = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => real() + ms);
}

/** A topic's text of 3000 px in a window of 800, and what the layout was asked for. */
export function topicText(cut = false): { scroll(top: number): void; looks(): number } {
  document.body.innerHTML = `<app-topic-detail><div class="talk-content-container">${cut ? '<p class="showAll"></p>' : ''}</div></app-topic-detail>`;
  vi.stubGlobal('innerHeight', 800);
  let top = 0;
  const rect = vi
    .spyOn(Element.prototype, 'getBoundingClientRect')
    .mockImplementation(() => ({ bottom: 3000 - top, height: 3000 }) as DOMRect);
  return {
    scroll: (to) => {
      top = to;
    },
    looks: () => rect.mock.calls.length,
  };
}

/** A medium in the page; what it does is told by events. */
export function medium(): { play(): void; pause(): void; remove(): void; element: HTMLElement } {
  const element = document.createElement('video');
  document.body.append(element);
  let paused = true;
  Object.defineProperty(element, 'paused', { get: () => paused });
  const turn = (now: boolean, type: string) => {
    paused = now;
    element.dispatchEvent(new Event(type));
  };
  return {
    element,
    play: () => turn(false, 'playing'),
    pause: () => turn(true, 'pause'),
    remove: () => element.remove(),
  };
}

/** Messages the background took or failed on. */
export const bodies = (): Body[] => background.mock.calls.map(([body]) => body);
/** Of what was told, each interval once: a repeat is the same again. */
export function active(): number {
  const seen = new Map(bodies().flatMap((b) => b.intervals.map((i) => [JSON.stringify(i), i.ms])));
  return [...seen.values()].reduce((sum, ms) => sum + ms, 0);
}
export const lost = (why: string): number =>
  bodies()
    .flatMap((body) => body.discarded)
    .reduce((sum, d) => sum + (d.why === why ? d.ms : 0), 0);
