/** Shows each new XMLHttpRequest of the page to the reader, which listens on `shared`. */
import { apply, construct, defineProperty, dispatchEvent, get } from './natives.ts';
import { type Known, proxied } from './proxied.ts';

export function hookRequests(shared: EventTarget, known: Known): void {
  const Native = XMLHttpRequest;
  const Carrier = FocusEvent;
  const Proxied: typeof Native = proxied(Native, known, {
    construct(_target, _args, newTarget) {
      const request = construct(Native, [], newTarget === Proxied ? Native : newTarget);
      try {
        const init = { __proto__: null, relatedTarget: request } as FocusEventInit;
        apply(dispatchEvent, shared, [construct(Carrier, ['focusin', init])]);
      } catch {
        // Out of stack: the page gets its request all the same.
      }
      return request;
    },
    /** Two old accessors of sloppy functions ask who their receiver is, and take no proxy. */
    get(target, key, receiver) {
      const old = receiver === Proxied && (key === 'caller' || key === 'arguments');
      return get(target, key, old ? target : receiver);
    },
  });
  defineProperty(window, 'XMLHttpRequest', { value: Proxied });
  defineProperty(Native.prototype, 'constructor', { value: Proxied });
}
