/** One at a time: while what was begun is not settled, nothing is begun again. */
import { useCallback, useRef, useState } from 'react';

export interface Pending {
  /** For the buttons: something is on its way. */
  pending: boolean;
  /** Does it, unless something is on its way; what answers no promise is done at once. */
  run(work: () => unknown): void;
}

export function usePending(): Pending {
  // At once, where the state waits for the next paint: Enter held down sends many in one.
  const busy = useRef(false);
  const [pending, setPending] = useState(false);
  const run = useCallback((work: () => unknown) => {
    if (busy.current) return;
    const done = work();
    if (!(done instanceof Promise)) return;
    busy.current = true;
    setPending(true);
    const free = () => {
      busy.current = false;
      setPending(false);
    };
    done.then(free, free);
  }, []);
  return { pending, run };
}
