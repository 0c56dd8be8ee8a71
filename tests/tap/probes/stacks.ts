import type { Any, Kit } from './kit.ts';

/** The engine's own words about it, and the stacks of errors. */
export function askWordsAndStacks(kit: Kit, name: string, f: Any): void {
  const { native, show, ask } = kit;
  const q = (what: string, question: () => unknown) => ask(`${name}: ${what}`, question);
  // The engine's own words
  const strict = (body: string) => new Function('f', `'use strict'; ${body}`).bind(null, f);
  q('structuredClone', () => structuredClone(f));
  q('postMessage', () => window.postMessage(f, '*'));
  q('port.postMessage', () => new MessageChannel().port1.postMessage(f));
  q('replaceState', () => history.replaceState(f, ''));
  q('Symbol of it', () => Symbol(f as never).toString());
  q('BigInt of it', () => BigInt(f as never));
  q('number of it', () => +(f as never));
  q('WeakRef', () => new WeakRef(f).deref() === f);
  q('WeakMap', () => new WeakMap([[f, 1]]).get(f));
  q('in a number', () => (f as never) in (1 as never));
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
      Reflect.deleteProperty(Error, 'prepareStackTrace');
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
