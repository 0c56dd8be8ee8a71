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
  shared.dispatchEvent(new CustomEvent<Give>('change', { detail: give }));
  if (known) return { known, root: false };
  const { apply } = Reflect;
  const mine: Known = new WeakMap();
  const detail = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get;
  shared.addEventListener('change', (event) => {
    if (detail) (apply(detail, event, []) as Give)(mine);
  });
  return { known: mine, root: true };
}
