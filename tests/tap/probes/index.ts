/**
 * Questions a page may ask to find out whether its natives were replaced. Runs inside the page, as
 * its first script, with and without the extension; every answer must be the same text. An answer
 * is a value, or an error with its message and whole stack.
 */
import { askCalls } from './calls.ts';
import { askChanges } from './changes.ts';
import { makeKit } from './kit.ts';
import { askLater } from './later.ts';
import { askOverheard } from './overheard.ts';
import { askPlaces } from './places.ts';
import { askPrintsAndShape } from './prints.ts';
import { askWordsAndStacks } from './stacks.ts';
import { makeTargets } from './targets.ts';

/** As written into the page: puts all answers on `window.answers` and resolves `window.asked`. */
export const probeScript = `window.asked = (async (answers) => {
  const kit = (${makeKit})(answers);
  for (const [name, f] of (${makeTargets})(kit)) {
    (${askPrintsAndShape})(kit, name, f);
    (${askCalls})(kit, name, f);
    (${askChanges})(kit, name, f);
    (${askWordsAndStacks})(kit, name, f);
  }
  (${askPlaces})(kit);
  await (${askOverheard})(kit);
  await (${askLater})(kit);
})(window.answers = {});`;

/**
 * What cannot be hidden, as patterns over the names of probes:
 * - an engine's error thrown by a native whose receiver is our proxy names the receiver `Proxy` in
 *   the stack (message and the rest are the same);
 * - code of the page that runs inside the constructor (a `prototype` trap of a strange newTarget)
 *   sees one frame more;
 * - a frame still on its way to its address has its own natives, which print a proxy nameless;
 * - `Error.captureStackTrace(x, XMLHttpRequest)` does not take a proxy for the function to stop at;
 * - an accessor that the page itself put on the function sees one frame more;
 * - an engine's message that prints an instance says `[object XMLHttpRequest]`, not
 *   `#<XMLHttpRequest>`, because it looks for the name of a plain function in `constructor`;
 * - a proxy of the page given to `toString` or as an ancestor is asked for its prototype.
 */
export const KNOWN_TELLS = [
  /stack of an incompatible receiver/,
  /sloppy callback with it as receiver/,
  /newTarget with a trap/,
  /frame on its way/,
  /captureStackTrace/,
  /own accessor/,
  /through a proxy of the page/,
  /an instance: (Map|call|promise|strict set)$|call: call on prototype/,
];
