import type { Any, Kit } from './kit.ts';

/** How a function prints, in every frame, and what it is made of. */
export function askPrintsAndShape(kit: Kit, name: string, f: Any): void {
  const { native, show, ask, fresh, nested, written, moving, popup } = kit;
  const q = (what: string, question: () => unknown) => ask(`${name}: ${what}`, question);
  const anyF = f as unknown as Record<string, unknown> & (new () => object) & (() => unknown);
  // Printing
  q('f.toString()', () => f.toString());
  q('toString.call', () => Function.prototype.toString.call(f));
  q('toString.apply', () => Function.prototype.toString.apply(f, []));
  q('Reflect.apply', () => Reflect.apply(Function.prototype.toString, f, []));
  q('toString.bind', () => Function.prototype.toString.bind(f)());
  q('template', () => `${f}`);
  q('concat', () => `${f}`.concat(native.String(f)));
  q('toLocaleString', () => f.toLocaleString());
  q('Object.prototype.toString', () => Object.prototype.toString.call(f));
  q('fresh frame prints', () => fresh.Function.prototype.toString.call(f));
  q('nested frame prints', () => nested.Function.prototype.toString.call(f));
  q('written frame prints', () => written.Function.prototype.toString.call(f));
  q('frame on its way prints', () => moving.Function.prototype.toString.call(f));
  q('popup prints', () => popup?.Function.prototype.toString.call(f));
  q('JSON.parse prints', () => JSON.parse(f as unknown as string));
  q('as key', () => Object.keys({ [f as unknown as string]: 1 }));
  q('new Function of it', () => new Function(f as unknown as string));
  q('RegExp of it', () => new RegExp(`(?<${f}`));
  // Shape
  q('typeof', () => typeof f);
  q('name length', () => [f.name, f.length]);
  q('ownKeys', () => Reflect.ownKeys(f).map(native.String).join());
  q('names', () => Object.getOwnPropertyNames(f).join());
  q('descriptors', () =>
    Reflect.ownKeys(f).map((k) => show(Object.getOwnPropertyDescriptor(f, k))),
  );
  q('keys', () => Object.keys(f));
  q('for in', () => {
    const keys = [];
    for (const key in f) keys.push(key);
    return keys.join();
  });
  q('prototype in', () => ['prototype' in f, 'caller' in f, 'arguments' in f, 'toString' in f]);
  q('hasOwn', () => [
    Object.hasOwn(f, 'toString'),
    Object.hasOwn(f, 'caller'),
    Object.hasOwn(f, 'prototype'),
  ]);
  q('caller', () => (f as { caller?: unknown }).caller);
  q('own accessor', () => {
    Object.defineProperty(f, 'probe', {
      configurable: true,
      get() {
        return [this === f, new Error('got').stack];
      },
    });
    const got = (f as unknown as { probe: unknown }).probe;
    delete (f as unknown as { probe?: unknown }).probe;
    return got;
  });
  q('arguments', () => (f as { arguments?: unknown }).arguments);
  q('proto', () => Object.getPrototypeOf(f) === Function.prototype);
  q('proto prints', () => Object.getPrototypeOf(f));
  q('proto of proto', () => Object.getPrototypeOf(Object.getPrototypeOf(f)));
  q('extensible', () => [Object.isExtensible(f), Object.isSealed(f), Object.isFrozen(f)]);
  q('same', () => [Object.is(f, f), [f].includes(f), new Set([f, f]).size]);
  q('instanceof', () => [f instanceof Function, f instanceof Object]);
  q('foreign instanceof', () => [f instanceof fresh.Function, f instanceof fresh.Object]);
  q('symbols', () => [
    show((anyF as never)[Symbol.toStringTag]),
    show((anyF as never)[Symbol.toPrimitive]),
    show((anyF as never)[Symbol.species]),
  ]);
  q('valueOf', () => f.valueOf() === f);
  q('iterate', () => [...(f as unknown as [])]);
  q('spread', () => Object.keys({ ...f }));
}
