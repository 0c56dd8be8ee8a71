/** Looks at what the page stores and shows, where responses do not tell: a few times as it settles. */
import type { Gleaning } from '../../utils/sites/gleaning.ts';
import { whenIdle } from './idle.ts';
import { placeOf } from './place.ts';

/** Ms from the start, or the move, to the first look, and on to the next: what came late. */
export const WAITS = [2000, 4000, 14_000];

/** Gives back what to call where the user arrives: it drops looks still due for the page before. */
export function createLooks(add: (url: string, seen: Gleaning) => void): () => void {
  let last = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    const place = placeOf();
    if (!place) return;
    const { site, url } = place;
    const body = site.look((key) => localStorage.getItem(key), document, url);
    const seen = JSON.stringify(body);
    // A later look saw the same, or there is nothing to see: nothing to tell.
    if (seen === '{}' || url + seen === last) return;
    last = url + seen;
    add(url, { kind: 'gleaning', site: site.id, at: Date.now(), body });
  };

  const plan = (n: number) => {
    const wait = WAITS[n];
    if (!wait) return;
    timer = setTimeout(() => {
      plan(n + 1);
      // Of a page that is still empty nothing is asked: what it stores is dear to get at first.
      if (document.querySelector('body>*')) whenIdle(look);
    }, wait);
  };
  const again = () => {
    clearTimeout(timer);
    plan(0);
  };
  again();
  return again;
}
