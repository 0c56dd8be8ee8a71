/**
 * What the browser tells of the page's use. Listeners of the isolated world, passive, before any of
 * the page's: it can neither see nor stop them.
 */

/** What else there is to hear at the start of a page says nothing of its use. */
const TYPES =
  'visibilitychange focus blur pagehide playing pause pointerdown pointermove keydown wheel touchmove scroll';

export function watchUse(hear: (event: Event) => void, types = TYPES): void {
  for (const type of types.split(' '))
    addEventListener(type, hear, { capture: true, passive: true });
}

/** Whether something in the page plays that has an end: what loops plays to nobody. */
export const plays = () =>
  [...document.querySelectorAll<HTMLMediaElement>('video,audio')].some((m) => !m.paused && !m.loop);
