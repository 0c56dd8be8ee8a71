/** Looks at what the page stores and shows, where responses do not tell: twice after it settles. */
import type { Gleaning } from '../../utils/sites/gleaning.ts';
import { whenIdle } from './idle.ts';
import type { Place } from './place.ts';

/** After the load or the move, in ms: most of the page is there; then what came late. */
export const LOOKS = [1500, 6000];

/** Gives back what to call on each page; looks still due for the page before are dropped. */
export function createLooks(
  add: (url: string, seen: Gleaning[]) => void,
): (place: Place | undefined) => void {
  let timers: ReturnType<typeof setTimeout>[] = [];
  let last = '';
  let current: Place | undefined;

  const look = (place: Place) => {
    if (current !== place || location.href !== place.url) return;
    const { site, page, url } = place;
    const at = Date.now();
    const seen = [
      ...site.pickStored((key) => localStorage.getItem(key), page, at),
      ...site.pickPage(document, page, at),
    ];
    const shape = url + JSON.stringify(seen).replaceAll(`${at}`, '');
    // The second look saw the same: nothing to tell.
    if (shape === last) return;
    last = shape;
    add(url, seen);
  };

  return (place) => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
    current = place;
    const start = () => {
      if (place && current === place)
        timers = LOOKS.map((wait) => setTimeout(() => whenIdle(() => look(place)), wait));
    };
    if (document.readyState === 'complete') start();
    else addEventListener('load', start, { once: true });
  };
}
