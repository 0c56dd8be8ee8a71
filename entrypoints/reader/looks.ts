/** Looks at what the page stores and shows, where responses do not tell: a few times as it settles. */
import type { Gleaning } from '../../utils/sites/gleaning.ts';
import { whenIdle } from './idle.ts';
import { address, type Place } from './place.ts';

/** After the start or the move, in ms: most of the page is there; then what came late. */
export const LOOKS = [2000, 6000, 20_000];

/** Gives back what to call where the user arrives: it drops looks still due for the page before. */
export function createLooks(
  add: (url: string, seen: Gleaning) => void,
): (place: Place | undefined) => void {
  let last = '';
  let current: Place | undefined;

  const look = (place: Place) => {
    if (current !== place || address() !== place.url) return;
    const { site, url } = place;
    const body = site.look((key) => localStorage.getItem(key), document, url);
    const seen = JSON.stringify(body);
    // A later look saw the same, or there is nothing to see: nothing to tell.
    if (seen === '{}' || url + seen === last) return;
    last = url + seen;
    add(url, { kind: 'gleaning', site: site.id, at: Date.now(), body });
  };

  return (place) => {
    current = place;
    for (const wait of LOOKS) setTimeout(() => whenIdle(() => place && look(place)), wait);
  };
}
