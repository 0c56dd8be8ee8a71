import type { Any, Kit } from './kit.ts';

/** What calling, constructing and extending it does. */
export function askCalls(kit: Kit, name: string, f: Any): void {
  const { native, show, ask, proto } = kit;
  const q = (what: string, question: () => unknown) => ask(`${name}: ${what}`, question);
  const anyF = f as unknown as Record<string, unknown> & (new () => object) & (() => unknown);
  // Calls
  for (const [how, args] of [
    ['nothing', []],
    ['null', [null]],
    ['number', [1]],
    ['object', [{}]],
  ] as const) {
    if (name === 'fetch' || name.endsWith(' set')) break;
    q(`call on undefined with ${how}`, () => show(Reflect.apply(f, undefined, [...args])));
    q(`call on {} with ${how}`, () => show(Reflect.apply(f, {}, [...args])));
    if (name !== 'Proxy') q(`new with ${how}`, () => typeof Reflect.construct(f, [...args]));
  }
  q('call on window', () => (name === 'fetch' ? '' : show(Reflect.apply(f, window, []))));
  q('call on prototype', () => show(Reflect.apply(f, proto, ['', ''])));
  q('new f', () => typeof new anyF());
  q('new of Object.create', () => new (Object.create(f))());
  q('Object.create calls', () => Object.create(f)());
  q('Object.create prints', () => Object.create(f).toString());
  q('newTarget a function', () =>
    Object.getPrototypeOf(Reflect.construct(f, [], function other() {}) as object),
  );
  q(
    'newTarget Object',
    () => Object.getPrototypeOf(Reflect.construct(f, [], Object)) === Object.prototype,
  );
  q('as newTarget', () => Object.getPrototypeOf(Reflect.construct(Object, [], f)) === f.prototype);
  q('newTarget an arrow', () => Reflect.construct(f, [], (() => {}) as never));
  q('newTarget with a trap', () => {
    const seen: unknown[] = [];
    const target = new Proxy(function other() {}, {
      get(t, key) {
        seen.push(key, new Error('here').stack);
        return t[key as 'name'];
      },
    });
    Reflect.construct(f, [], target);
    return seen;
  });
  q('newTarget that throws', () => {
    const target = new Proxy(function other() {}, {
      get() {
        throw 'thrown';
      },
    });
    try {
      Reflect.construct(f, [], target);
    } catch (error) {
      return error === 'thrown' ? error : `${error}`;
    }
  });
  q('extends', () => {
    const Sub = class extends (f as unknown as new () => object) {
      more = 1;
    };
    const made = new Sub();
    return [
      made instanceof Sub,
      made instanceof (f as never),
      Object.getPrototypeOf(Sub) === f,
      Object.keys(made),
      made.constructor === Sub,
    ];
  });
  q('x instanceof f', () => ({}) instanceof (f as never));
  q('hasInstance', () => Function.prototype[Symbol.hasInstance].call(f, new XMLHttpRequest()));
  q('bound', () => {
    const bound = f.bind(null);
    return [bound.name, bound.length, native.String(bound), Object.getPrototypeOf(bound) === f];
  });
  q('await it', () => native.String((f as { then?: unknown }).then));
}
