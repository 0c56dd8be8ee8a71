/** Looks at what the page stores and shows, where responses do not tell: twice after it settles. */
import type { Gleaning } from '../../utils/sites/gleaning.ts';
import { whenIdle } from './idle.ts';
import type { Place } from './place.ts';

/** After the load or the move, in ms: most of the page is there; then what came late. */
export const LOOKS = [1500, 6000];

export interface Looks {
  /** Drops looks still due for the page before. */
  plan(place: Place): void;
  cancel(): void;
}

export function createLooks(add: (url: string, seen: Gleaning[]) => void): Looks {
  let timers: ReturnType<typeof setTimeout>[] = [];
  let last = '';
  let current: Place | undefined;

  const cancel = () => {
    current = undefined;
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const look = (place: Place) => {
    if (current !== place || location.href !== place.url) return;
    const { site, page, url } = place;
    const at = Date.now();
    const seen = [
      ...site.pickStored((key) => localStorage.getItem(key), page, at),
      ...site.pickPage(document, page, at),
    ];
    const shape = url + JSON.stringify(seen, (key, value) => (key === 'at' ? 0 : value));
    // The second look saw the same: nothing to tell.
    if (shape === last) return;
    last = shape;
    add(url, seen);
  };

  return {
    plan(place) {
      cancel();
      current = place;
      const start = () => {
        if (current !== place) return;
        timers = LOOKS.map((wait) => setTimeout(() => whenIdle(() => look(place)), wait));
      };
      if (document.readyState === 'complete') start();
      else addEventListener('load', start, { once: true });
    },
    cancel,
  };
}
