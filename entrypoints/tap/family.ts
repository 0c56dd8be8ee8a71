/**
 * Frames of one tab share the list of our proxies: each frame has a `toString` of its own, and the
 * page may ask any of them about any function.
 */
import type { Known } from './proxied.ts';

type Give = (known: Known) => void;

/** `root`: this is the first frame; no other frame answered on `shared`. */
export function joinFamily(shared: EventTarget): { known: Known; root: boolean } {
  let known: Known | undefined;
  const give: Give = (list) => {
    known = list;
  };
  const { apply } = Reflect;
  // `shared` is of the first frame, whose prototypes the page may have patched: ours are asked.
  const { dispatchEvent, addEventListener } = EventTarget.prototype;
  apply(dispatchEvent, shared, [new CustomEvent<Give>('change', { detail: give })]);
  if (known) return { known, root: false };
  const mine: Known = new WeakMap();
  const detail = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get;
  const answer = (event: Event) => {
    if (detail) (apply(detail, event, []) as Give)(mine);
  };
  apply(addEventListener, shared, ['change', answer]);
  return { known: mine, root: true };
}
