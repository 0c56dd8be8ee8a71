import type { Any, Kit } from './kit.ts';

/** What changing it does: refusals, ancestors. */
export function askChanges(kit: Kit, name: string, f: Any): void {
  const { native, ask } = kit;
  const q = (what: string, question: () => unknown) => ask(`${name}: ${what}`, question);
  const anyF = f as unknown as Record<string, unknown> & (new () => object) & (() => unknown);
  // Changes refused
  const strict = (body: string) => new Function('f', `'use strict'; ${body}`).bind(null, f);
  q('set name', strict('f.name = 1'));
  q('set length', strict('f.length = 1'));
  q('set prototype', strict('f.prototype = 1; return typeof f.prototype'));
  q('set UNSENT', strict("if ('UNSENT' in f) f.UNSENT = 1"));
  q('delete prototype', strict("if ('prototype' in f) delete f.prototype"));
  q('delete UNSENT', strict("if ('UNSENT' in f) delete f.UNSENT"));
  q(
    'define prototype',
    strict("if ('prototype' in f) Object.defineProperty(f, 'prototype', { get() {} })"),
  );
  q('define name badly', strict("Object.defineProperty(f, 'name', { get: 1 })"));
  q('Reflect.set', () => Reflect.set(f, 'name', 1));
  q('Reflect.set on other', () => Reflect.set(f, 'name', 1, {}));
  q('Reflect.deleteProperty', () =>
    Object.hasOwn(f, 'prototype') ? Reflect.deleteProperty(f, 'prototype') : '',
  );
  q('Reflect.defineProperty', () =>
    Object.hasOwn(f, 'prototype') ? Reflect.defineProperty(f, 'prototype', { get() {} }) : '',
  );
  q('inherited set', strict('const o = Object.create(f); o.name = 1'));
  q('own property and back', () => {
    anyF.extra = 1;
    const keys = Reflect.ownKeys(f).map(native.String).join();
    delete anyF.extra;
    return [keys, Reflect.ownKeys(f).map(native.String).join()];
  });
  // Ancestors
  q('own ancestor', () => Object.setPrototypeOf(f, f));
  q('own ancestor by __proto__', strict('f.__proto__ = f'));
  q('own ancestor by Reflect', () => Reflect.setPrototypeOf(f, f));
  q('ancestor made of it', () => Object.setPrototypeOf(f, Object.create(f)));
  q('ancestor made of it twice', () => Object.setPrototypeOf(f, Object.create(Object.create(f))));
  q('ancestor made of it by Reflect', () => Reflect.setPrototypeOf(f, Object.create(f)));
  q('ancestor a number', () => Object.setPrototypeOf(f, 1 as never));
  q('ancestor a number by Reflect', () => Reflect.setPrototypeOf(f, 1 as never));
  q('ancestor undefined', () => Object.setPrototypeOf(f, undefined as never));
  q('same ancestor', () => Object.setPrototypeOf(f, Object.getPrototypeOf(f)) === f);
  q('same ancestor by Reflect', () => Reflect.setPrototypeOf(f, Object.getPrototypeOf(f)));
  q('ancestor and back', () => {
    const was = Object.getPrototypeOf(f);
    Object.setPrototypeOf(f, null);
    const off = Object.getPrototypeOf(f);
    Object.setPrototypeOf(f, was);
    return [off, Object.getPrototypeOf(f) === was];
  });
  q('in after a failed cycle', () => 'nothing' in f);
}
