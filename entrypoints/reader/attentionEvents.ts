/**
 * What the browser tells of the page's use. Listeners of the isolated world, passive, before any of
 * the page's: it can neither see nor stop them.
 */
import type { Track } from '../../utils/attention/tracker.ts';

/** Whether something in the page plays that has an end: what loops plays to nobody. */
export const plays = () =>
  [...document.querySelectorAll<HTMLMediaElement>('video,audio')].some((m) => !m.paused && !m.loop);

/** `look`: see again what the page is, with what only the event tells. */
export function watchUse(
  look: (told: Partial<Omit<Track, 'place'>>) => void,
  played: () => void,
  input: () => void,
): void {
  const on = (types: string, hear: (event: Event) => void) => {
    for (const type of types.split(' '))
      addEventListener(type, hear, { capture: true, passive: true });
  };
  // A frozen page was hidden before; one in the cache for going back hears `pageshow`.
  on('visibilitychange pageshow focus', () => look({}));
  on('pagehide', () => look({ visible: false }));
  // Elements lose the focus too, without a loss of the window's.
  on('blur', ({ target }) => look(target === window ? { focused: false } : {}));
  on('playing pause', () => {
    played();
    look({ playing: plays() });
  });
  on('pointerdown pointermove keydown wheel touchmove', input);
  // Boxes inside the page scroll by themselves at times.
  on('scroll', ({ target }) => {
    if (target === document) input();
  });
}
