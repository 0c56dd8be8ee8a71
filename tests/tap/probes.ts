/**
 * Questions a page may ask to find out whether its natives were replaced. Runs inside the page, as
 * its first script, with and without the extension; every answer must be the same text. An answer
 * is a value, or an error with its message and whole stack.
 */

/** As written into the page: puts all answers on `window.answers` and resolves `window.asked`. */
export const probeScript = `window.asked = (${askEverything.toString()})(window.answers = {});`;

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

async function askEverything(answers: Record<string, string>): Promise<void> {
  const native = { toString: Function.prototype.toString, String, JSON, apply: Reflect.apply };
  const show = (value: unknown): string => {
    if (typeof value === 'function') return `function:${native.toString.call(value)}`;
    if (typeof value === 'symbol') return value.toString();
    if (typeof value === 'object' && value !== null) {
      try {
        return native.JSON.stringify(value, (_k, v) =>
          typeof v === 'function' ? native.toString.call(v) : typeof v === 'undefined' ? '?' : v,
        );
      } catch {
        return Object.prototype.toString.call(value);
      }
    }
    return native.String(value);
  };
  const ask = (name: string, question: () => unknown) => {
    let key = name;
    while (key in answers) key += "'";
    try {
      answers[key] = show(question());
    } catch (error) {
      const { name, message, stack } = error as Error;
      answers[key] = `${name}|${message}|${stack}|${Object.prototype.toString.call(error)}|${
        error instanceof Error
      }`;
    }
  };
  const frame = (how: (f: HTMLIFrameElement) => void = () => {}) => {
    const made = document.createElement('iframe');
    how(made);
    document.documentElement.append(made);
    return made.contentWindow as unknown as typeof globalThis;
  };

  // The targets: what a page would look at, ours and others alike.
  const proto = XMLHttpRequest.prototype;
  const targets: [string, Function][] = [
    ['XMLHttpRequest', XMLHttpRequest],
    ['constructor', proto.constructor],
    ['toString', Function.prototype.toString],
    ['fetch', fetch],
    ['EventTarget', EventTarget],
    ['XMLHttpRequestEventTarget', XMLHttpRequestEventTarget],
    ['FocusEvent', FocusEvent],
    ['CustomEvent', CustomEvent],
    ['WeakMap', WeakMap],
    ['Proxy', Proxy],
    ['Error', Error],
    ['Function', Function],
    ['bind', Function.prototype.bind],
    ['call', Function.prototype.call],
    ['addEventListener', EventTarget.prototype.addEventListener],
    ['dispatchEvent', EventTarget.prototype.dispatchEvent],
    ['postMessage', MessagePort.prototype.postMessage],
    ['parse', JSON.parse],
    ['setPrototypeOf', Object.setPrototypeOf],
  ];
  for (const owner of [proto, XMLHttpRequestEventTarget.prototype]) {
    for (const key of Reflect.ownKeys(owner)) {
      const d = Object.getOwnPropertyDescriptor(owner, key);
      const path = `XHR.${native.String(key)}`;
      if (typeof d?.value === 'function' && key !== 'constructor') targets.push([path, d.value]);
      if (d?.get) targets.push([`${path} get`, d.get]);
      if (d?.set) targets.push([`${path} set`, d.set]);
    }
  }

  const fresh = frame();
  const nested = (() => {
    const inner = fresh.document.createElement('iframe');
    fresh.document.documentElement.append(inner);
    return inner.contentWindow as unknown as typeof globalThis;
  })();
  const written = (() => {
    const box = document.createElement('div');
    document.documentElement.append(box);
    box.innerHTML = '<iframe></iframe>';
    return (box.firstChild as HTMLIFrameElement).contentWindow as unknown as typeof globalThis;
  })();
  const moving = frame((f) => {
    f.src = '/frame';
  });
  const popup = window.open('about:blank') as unknown as typeof globalThis | null;

  for (const [name, f] of targets) {
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
    q('RegExp of it', () => new RegExp('(?<' + f));
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
    q(
      'as newTarget',
      () => Object.getPrototypeOf(Reflect.construct(Object, [], f)) === f.prototype,
    );
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
    // The engine's own words
    q('structuredClone', () => structuredClone(f));
    q('postMessage', () => window.postMessage(f, '*'));
    q('port.postMessage', () => new MessageChannel().port1.postMessage(f));
    q('replaceState', () => history.replaceState(f, ''));
    q('Symbol of it', () => Symbol(f as never).toString());
    q('BigInt of it', () => BigInt(f as never));
    q('number of it', () => +(f as never));
    q('WeakRef', () => new WeakRef(f).deref() === f);
    q('WeakMap', () => new WeakMap([[f, 1]]).get(f));
    q('in a number', () => f in (1 as never));
    q('class extends instance of', strict('class A extends f.nothing {}'));
    q('call a member', strict('f.nothing()'));
    q('new a member', strict('new f.nothing()'));
    q('destructure', strict('const [a] = f'));
    q('new Map entries', () => new Map(f as never));
    q('new Map entry', () => new Map([f] as never));
    q('Promise of it', () => typeof new Promise(f.name === 'XMLHttpRequest' ? () => {} : () => {}));
    const receivers: [string, () => unknown][] = [
      ['Map', () => Map.prototype.get.call(f as never, 1)],
      ['Date', () => Date.prototype.getTime.call(f as never)],
      ['RegExp', () => RegExp.prototype.exec.call(f as never, '')],
      ['Number', () => Number.prototype.valueOf.call(f)],
    ];
    for (const [kind, question] of receivers) {
      q(`message of an incompatible receiver, ${kind}`, () => {
        try {
          question();
        } catch (error) {
          return (error as Error).message;
        }
      });
    }
    q('stack of an incompatible receiver', () => Map.prototype.get.call(f as never, 1));
    q('sloppy callback with it as receiver', () =>
      new Function('f', 'return function cb() { return new Error("x").stack; }.call(f)')(f),
    );
    // Stacks
    const limited = (limit: unknown, question: () => unknown) => {
      const was = Error.stackTraceLimit;
      Error.stackTraceLimit = limit as number;
      try {
        return question();
      } catch (error) {
        return (error as Error).stack;
      } finally {
        Error.stackTraceLimit = was;
      }
    };
    for (const limit of [0, 1, 2, 3, 50, -1, 1.5, Infinity, undefined, 'x']) {
      q(`stack limit ${limit}`, () =>
        limited(limit, () => Function.prototype.toString.call(Object.create(f))),
      );
      q(`cycle at stack limit ${limit}`, () => limited(limit, () => Object.setPrototypeOf(f, f)));
    }
    q('deep stack', () => {
      const down = (n: number): unknown => (n ? down(n - 1) : Function.prototype.toString.call(1));
      return down(30);
    });
    q('prepareStackTrace', () => {
      const seen: unknown[] = [];
      Error.prepareStackTrace = (error, sites) => {
        seen.push(
          native.String(error),
          sites.map((s) => [s.getFunctionName(), s.getFileName(), s.isNative(), s.getTypeName()]),
        );
        return 'prepared';
      };
      try {
        Function.prototype.toString.call(Object.create(f));
      } catch (error) {
        seen.push((error as Error).stack);
      } finally {
        delete Error.prepareStackTrace;
      }
      return seen;
    });
    q('captureStackTrace', () => {
      const holder: { stack?: string } = {};
      Error.captureStackTrace(holder, f as never);
      return holder.stack;
    });
    q('limit is back', () => [
      Error.stackTraceLimit,
      show(Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit')),
      Reflect.ownKeys(Error).map(native.String).join(),
    ]);
  }

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
    fresh.XMLHttpRequest.prototype.open.call(new XMLHttpRequest(), 'GET', '/x'),
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

  // What the page can overhear: every native a tap could lean on, spied upon.
  const overheard: string[] = [];
  const undo: (() => void)[] = [];
  const spy = (path: string, owner: object, key: PropertyKey) => {
    const d = Object.getOwnPropertyDescriptor(owner, key);
    if (!d?.configurable) return;
    const part = d.value ? 'value' : d.get ? 'get' : undefined;
    if (!part || typeof d[part] !== 'function') return;
    const was = d[part] as (...args: unknown[]) => unknown;
    Object.defineProperty(owner, key, {
      ...d,
      [part]: function (this: unknown, ...args: unknown[]) {
        overheard.push(path);
        return native.apply(was, this, args);
      },
    });
    undo.push(() => Object.defineProperty(owner, key, d));
  };
  const { push } = Array.prototype;
  overheard.push = push;
  const listening = new XMLHttpRequest();
  for (const [path, owner] of [
    ['EventTarget', EventTarget.prototype],
    ['Event', Event.prototype],
    ['FocusEvent', FocusEvent.prototype],
    ['CustomEvent', CustomEvent.prototype],
    ['MessagePort', MessagePort.prototype],
    ['XHR', proto],
    ['Map', Map.prototype],
    ['WeakMap', WeakMap.prototype],
    ['Promise', Promise.prototype],
    ['String', String.prototype],
    ['RegExp', RegExp.prototype],
    ['JSON', JSON],
    ['Storage', Storage.prototype],
    ['Document', Document.prototype],
    ['Node', Node.prototype],
  ] as const) {
    for (const key of Reflect.ownKeys(owner))
      if (key !== 'constructor') spy(`${path}.${native.String(key)}`, owner, key);
  }
  for (const key of [
    'apply',
    'construct',
    'get',
    'defineProperty',
    'getOwnPropertyDescriptor',
    'getPrototypeOf',
    'set',
  ])
    spy(`Reflect.${key}`, Reflect, key);
  for (const key of ['setPrototypeOf', 'getPrototypeOf', 'defineProperty', 'keys'])
    spy(`Object.${key}`, Object, key);
  for (const key of [
    'get',
    'set',
    'has',
    'apply',
    'construct',
    'getPrototypeOf',
    'relatedTarget',
    'detail',
    'view',
    'bubbles',
    'handleEvent',
    'toJSON',
  ]) {
    Object.defineProperty(Object.prototype, key, {
      configurable: true,
      get() {
        overheard.push(`Object.prototype.${key}`);
        return undefined;
      },
    });
    undo.push(() => delete (Object.prototype as Record<string, unknown>)[key]);
  }
  Function.prototype.toString.call(XMLHttpRequest);
  try {
    Function.prototype.toString.call(1);
  } catch {}
  try {
    Object.setPrototypeOf(XMLHttpRequest, XMLHttpRequest);
  } catch {}
  const request = new XMLHttpRequest();
  listening.open('GET', 'https://api.zsxq.com/v2/groups/1/statistics');
  request.open('GET', 'https://api.zsxq.com/v2/groups/1/statistics');
  const over = new Promise<void>((done) => {
    request.onloadend = () => done();
  });
  listening.send();
  request.send();
  await over;
  for (const back of undo.reverse()) back();
  ask('overheard', () => overheard.filter((x) => !/^Object.prototype.then/.test(x)).join());

  // Later: frames that have arrived.
  const late = [frame((f) => (f.srcdoc = '<p>x')), frame((f) => (f.src = '/frame'))];
  await new Promise((done) => setTimeout(done, 1000));
  for (const [i, realm] of [...late, moving].entries()) {
    ask(`arrived frame ${i}`, () => [
      realm.Function.prototype.toString.call(XMLHttpRequest),
      realm.Function.prototype.toString.call(Function.prototype.toString),
      Function.prototype.toString.call(realm.Function.prototype.toString),
      Object.getOwnPropertyNames(realm).length,
    ]);
  }
  const arrived = late.length;
  ask('dom', () => [arrived, document.documentElement.outerHTML.length, document.scripts.length]);
}
