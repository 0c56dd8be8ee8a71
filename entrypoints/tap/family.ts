/**
 * Frames of one tab share the list of our proxies: each frame has a `toString` of its own, and the
 * page may ask any of them about any function.
 */
import { addEventListener, apply, dispatchEvent, getOwnPropertyDescriptor } from './natives.ts';
import type { Known } from './proxied.ts';

/** Both worlds see it; what hangs on it only the one that hung it. */
interface Box extends EventTarget {
  known?: Known;
}

/** `root`: this is the first frame, which made `shared`. Undefined: nobody there answers any more. */
export function joinFamily(shared: EventTarget, root: number): Known | undefined {
  if (root) {
    const known: Known = new WeakMap();
    const relatedTarget = getOwnPropertyDescriptor(FocusEvent.prototype, 'relatedTarget')?.get;
    const answer = (event: Event) => {
      if (relatedTarget) (apply(relatedTarget, event, []) as Box).known = known;
    };
    apply(addEventListener, shared, ['change', answer]);
    return known;
  }
  const box: Box = new EventTarget();
  // A property of its own: none of the prototypes, which the page may have patched, is asked.
  box.known = undefined as never;
  // `shared` is of the first frame, whose prototypes the page may have patched: ours are asked.
  apply(dispatchEvent, shared, [new FocusEvent('change', { relatedTarget: box })]);
  return box.known;
}
