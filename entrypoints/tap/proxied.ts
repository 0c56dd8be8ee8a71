/** A proxy of a native function that differs from it in as little as the language allows. */
import { cut, raiseLimit, restoreLimit } from './errors.ts';
import { apply, getPrototypeOf } from './natives.ts';

/** Our proxies in all frames, with the text that the native prints. */
export type Known = WeakMap<object, string>;

const { setPrototypeOf } = Object;

/** `handler` must not lean on anything the page may patch later. Adds the proxy to `known`. */
export function proxied<F extends object>(native: F, known: Known, handler: ProxyHandler<F>): F {
  const proxy: F = new Proxy(native, {
    // Else a page could put `get` on Object.prototype and have a trap in the proxy.
    __proto__: null,
    ...handler,
    /** A native refuses to become its own ancestor; a proxy without this would let it happen. */
    setPrototypeOf(target: F, wanted: object | null) {
      let above = wanted;
      while (above && above !== proxy) above = getPrototypeOf(above);
      const limit = raiseLimit(2);
      try {
        setPrototypeOf(target, above ? target : wanted);
        return true;
      } catch (error) {
        const clean = cut(error, 0, 2, 'Reflect.');
        if (clean) throw clean;
        // `Reflect.setPrototypeOf` says so instead of throwing.
        return false;
      } finally {
        restoreLimit(limit);
      }
    },
  } as ProxyHandler<F>);
  // The list may be of another frame, whose prototypes the page may have patched.
  apply(WeakMap.prototype.set, known, [proxy, `${native}`]);
  return proxy;
}
