import type { Kit } from './kit.ts';

/** The places natives live in, instances, and the natives of other frames. */
export function askPlaces(kit: Kit): void {
  const { native, ask, proto, fresh, nested, written, popup } = kit;
  // Places
  for (const [name, owner] of [
    ['window', window],
    ['XHR.prototype', proto],
    ['Function.prototype', Function.prototype],
    ['EventTarget.prototype', EventTarget.prototype],
    ['document', document],
    ['navigator', Navigator.prototype],
  ] as const) {
    ask(`${name}: names`, () =>
      Object.getOwnPropertyNames(owner).filter((k) => !/^(asked|answers)$/.test(k)),
    );
    ask(`${name}: enumerable`, () =>
      Object.keys(owner).filter((k) => !/^(asked|answers)$/.test(k)),
    );
    ask(`${name}: symbols`, () => Object.getOwnPropertySymbols(owner).map(native.String));
    ask(`${name}: descriptors`, () =>
      Object.getOwnPropertyNames(owner)
        .filter((k) => /XMLHttpRequest|^constructor$|^toString$|Event/.test(k))
        .map((k) => {
          const d = Object.getOwnPropertyDescriptor(owner, k);
          return [k, d?.writable, d?.enumerable, d?.configurable, typeof d?.value, typeof d?.get];
        }),
    );
  }
  ask('constructor is the constructor', () => proto.constructor === XMLHttpRequest);
  ask('instance constructor', () => new XMLHttpRequest().constructor === XMLHttpRequest);
  ask('instance proto', () => Object.getPrototypeOf(new XMLHttpRequest()) === proto);
  ask('instance keys', () => Reflect.ownKeys(new XMLHttpRequest()).map(native.String));
  ask('instance tag', () => Object.prototype.toString.call(new XMLHttpRequest()));
  ask('instance in foreign frame', () => new XMLHttpRequest() instanceof fresh.XMLHttpRequest);
  ask('foreign open on ours', () =>
    Reflect.apply(fresh.XMLHttpRequest.prototype.open, new XMLHttpRequest(), ['GET', '/x']),
  );
  ask(
    'foreign newTarget',
    () =>
      Object.getPrototypeOf(Reflect.construct(XMLHttpRequest, [], fresh.XMLHttpRequest)) ===
      fresh.XMLHttpRequest.prototype,
  );
  ask('asked through a proxy of the page', () => {
    const seen: string[] = [];
    const note = (key: string) => () => {
      seen.push(key);
      return null;
    };
    const watched = new Proxy({}, {
      getPrototypeOf: note('getPrototypeOf'),
      get: note('get'),
    } as never);
    try {
      Function.prototype.toString.call(watched);
    } catch {}
    const was = Object.getPrototypeOf(XMLHttpRequest);
    Object.setPrototypeOf(XMLHttpRequest, watched);
    Object.setPrototypeOf(XMLHttpRequest, was);
    return seen;
  });
  for (const [kind, question] of [
    ['structuredClone', () => structuredClone(new XMLHttpRequest())],
    ['Map', () => Map.prototype.get.call(new XMLHttpRequest() as never, 1)],
    ['call', () => Reflect.apply(Function.prototype.call, new XMLHttpRequest(), [])],
    ['callback', () => [1].map(new XMLHttpRequest() as never)],
    ['in', () => 'x' in (String(new XMLHttpRequest()) as never)],
    ['BigInt', () => BigInt(new XMLHttpRequest() as never)],
    ['iterate', () => [...(new XMLHttpRequest() as never)]],
    ['member', () => (new XMLHttpRequest() as never as { no(): void }).no()],
    ['set', () => Reflect.set(new XMLHttpRequest(), 'status', 1)],
    ['strict set', () => new Function("'use strict'; new XMLHttpRequest().status = 1")()],
    ['symbol', () => `${Symbol.iterator in new XMLHttpRequest()}`],
    ['promise', () => Promise.prototype.then.call(new XMLHttpRequest())],
    ['instanceof', () => ({}) instanceof (new XMLHttpRequest() as never)],
    ['Proxy', () => new Proxy(new XMLHttpRequest(), {}).open('GET', '/')],
    [
      'this in a method',
      () =>
        Object.assign(new XMLHttpRequest(), {
          m() {
            return new Error('m').stack;
          },
        }).m(),
    ],
  ] as [string, () => unknown][]) {
    ask(`an instance: ${kind}`, question);
  }
  ask('open with a bad method', () => new XMLHttpRequest().open('BAD METHOD', '/x'));
  ask('open with a bad address', () => new XMLHttpRequest().open('GET', 'https://['));
  ask('open whose argument looks round', () => {
    let seen = '';
    const arg = {
      toString() {
        seen += new Error('look').stack;
        return 'GET';
      },
    };
    new XMLHttpRequest().open(arg as never, arg as never);
    return seen;
  });
  ask('send before open', () => new XMLHttpRequest().send());
  for (const [name, realm] of [
    ['fresh', fresh],
    ['nested', nested],
    ['written', written],
    ['popup', popup],
  ] as const) {
    if (!realm) continue;
    ask(`${name}: its own toString`, () => realm.Function.prototype.toString.toString());
    ask(`${name}: ours on its toString`, () =>
      Function.prototype.toString.call(realm.Function.prototype.toString),
    );
    ask(`${name}: its toString on ours`, () =>
      realm.Function.prototype.toString.call(Function.prototype.toString),
    );
    ask(`${name}: its XMLHttpRequest`, () => `${realm.XMLHttpRequest}${realm.XMLHttpRequest.name}`);
    ask(`${name}: error`, () => {
      try {
        realm.Function.prototype.toString.call(1);
      } catch (error) {
        const e = error as Error;
        return [e instanceof realm.TypeError, e instanceof TypeError, e.message, e.stack];
      }
    });
    ask(`${name}: names`, () => Object.getOwnPropertyNames(realm));
    ask(`${name}: ready`, () => [realm.document.readyState, realm.document.URL]);
  }
}
