/** Responses waiting to be read: one per idle slice, so that no piece of work is long. */
import type { HeardResponse } from '../../utils/sites/site.ts';
import { whenIdle } from './idle.ts';
import type { Place } from './place.ts';

/** Characters that may wait; beyond it the oldest are read at once rather than lost. */
export const MAX_WAITING = 16 * 1024 * 1024;

export interface Queue {
  add(place: Place, heard: HeardResponse): void;
  /** Reads all that waits, now. */
  drain(): void;
}

export function createQueue(read: (place: Place, heard: HeardResponse) => void): Queue {
  const waiting: [Place, HeardResponse][] = [];
  let size = 0;
  let planned = false;

  const next = () => {
    const first = waiting.shift();
    if (!first) return;
    size -= first[1].size ?? 0;
    read(...first);
  };
  const plan = () => {
    if (planned || !waiting.length) return;
    planned = true;
    whenIdle(() => {
      planned = false;
      next();
      plan();
    });
  };

  return {
    add(place, heard) {
      waiting.push([place, heard]);
      size += heard.size ?? 0;
      while (size > MAX_WAITING) next();
      plan();
    },
    drain() {
      while (waiting.length) next();
    },
  };
}
