/**
 * The page world's part: shows the reader every XMLHttpRequest the page makes. It reads nothing.
 *
 * Two objects of the page change, both into proxies of the native: the `XMLHttpRequest`
 * constructor, so that a request is known before it is used, and, because a proxy prints without
 * its name, `Function.prototype.toString`. Why so:
 * - Patching `open` or `send` puts our frame under every error and every argument's `toString`.
 *   A constructor without arguments cannot fail, and no code of the page runs above ours.
 * - A proxy keeps properties, their order, errors and the engine's messages; a function of our own
 *   prints its source in those messages, a bound one loses its name there.
 * - The request itself goes over: an event's `relatedTarget` is the same object in the isolated
 *   world, where our listener and the native getters are out of the page's reach. No text is
 *   copied, and nothing that the page patches later is ever called.
 *
 * What still tells them apart is listed, and counted, in tests/tap/probes/index.ts.
 */
import { joinFamily } from './family.ts';
import { hookRequests } from './requests.ts';
import { veilToString } from './veil.ts';

export function main(): void {
  // The wire (isolated world) speaks before any script of the page; when it does not, this frame
  // stays as it is.
  document.addEventListener(
    'focusin',
    ({ relatedTarget: shared, detail: root }) => {
      const known = shared && joinFamily(shared, root);
      if (!known) return;
      if (root) hookRequests(shared, known);
      veilToString(known);
    },
    { once: true },
  );
}

export default { main };
