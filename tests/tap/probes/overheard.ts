import type { Kit } from './kit.ts';

/** What the page can overhear: every native a tap could lean on, spied upon. */
export async function askOverheard(kit: Kit): Promise<void> {
  const { native, ask, proto } = kit;
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
}
