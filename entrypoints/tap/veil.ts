/** Makes this frame's `Function.prototype.toString` print our proxies as the natives they stand for. */
import { cut, raiseLimit, restoreLimit } from './errors.ts';
import { apply, defineProperty, getPrototypeOf } from './natives.ts';
import { type Known, proxied } from './proxied.ts';

export function veilToString(known: Known): void {
  const { create } = Object;
  const { get } = WeakMap.prototype;
  const home = Function.prototype;
  const native = home.toString;
  const value = proxied(native, known, {
    apply(_target, self) {
      const text: unknown = apply(get, known, [self]);
      if (text) return text;
      // The engine names the receiver by what it inherits, and looks no further than a proxy.
      const heir = typeof self === 'object' && self && apply(get, known, [getPrototypeOf(self)]);
      const limit = raiseLimit(1);
      try {
        return apply(native, heir ? create(native) : self, []);
      } catch (error) {
        throw cut(error, 1, 1);
      } finally {
        restoreLimit(limit);
      }
    },
  });
  defineProperty(home, 'toString', { value });
}
