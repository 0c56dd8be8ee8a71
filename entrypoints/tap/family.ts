/**
 * Frames of one tab share the list of our proxies: each frame has a `toString` of its own, and the
 * page may ask any of them about any function.
 */
import { addEventListener, apply, dispatchEvent, getOwnPropertyDescriptor } from './natives.ts';
import type { Known } from './proxied.ts';

type Give = (known: Known) => void;

/** `root`: this is the first frame; no other frame answered on `shared`. */
export function joinFamily(shared: EventTarget): { known: Known; root: boolean } {
  let known: Known | undefined;
  const give: Give = (list) => {
    known = list;
  };
  // `shared` is of the first frame, whose prototypes the page may have patched: ours are asked.
  apply(dispatchEvent, shared, [new CustomEvent<Give>('change', { detail: give })]);
  if (known) return { known, root: false };
  const mine: Known = new WeakMap();
  const detail = getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get;
  const answer = (event: Event) => {
    if (detail) (apply(detail, event, []) as Give)(mine);
  };
  apply(addEventListener, shared, ['change', answer]);
  return { known: mine, root: true };
}
