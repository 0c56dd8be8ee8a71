/** Looks at what the page stores and shows, where responses do not tell: twice after it settles. */
import type { Observation } from '../../utils/observations.ts';
import { whenIdle } from './idle.ts';
import type { Place } from './place.ts';

/** After the load or the move, in ms: most of the page is there; then what came late. */
export const LOOKS = [1500, 6000];

export interface Looks {
  /** Drops looks still due for the page before. */
  plan(place: Place): void;
  cancel(): void;
}

export function createLooks(add: (url: string, seen: Observation[]) => void): Looks {
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
    const seen = lookAt(place);
    const shape = place.url + JSON.stringify(seen, (key, value) => (key === 'seenAt' ? 0 : value));
    // The second look saw the same: nothing to tell.
    if (shape === last) return;
    last = shape;
    add(place.url, seen);
  };

  return {
    plan(place) {
      cancel();
      const { site } = place;
      if (!site.pickStored && !site.pickPage) return;
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

/** Reads only; a pick that stumbles over the page must not take the other's findings with it. */
function lookAt({ site, page }: Place): Observation[] {
  const at = Date.now();
  const attempt = (pick: () => Observation[] | undefined) => {
    try {
      return pick() ?? [];
    } catch {
      return [];
    }
  };
  return [
    ...attempt(() => site.pickStored?.((key) => localStorage.getItem(key), page, at)),
    ...attempt(() => site.pickPage?.(document, page, at)),
  ];
}
