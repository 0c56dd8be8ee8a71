import type { Any, Kit } from './kit.ts';

/** What a page would look at: the two functions that are patched, and many that are not. */
export function makeTargets({ proto }: Kit): [string, Any][] {
  // The targets: what a page would look at, ours and others alike.
  const targets: [string, Any][] = [
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
      const path = `XHR.${String(key)}`;
      if (typeof d?.value === 'function' && key !== 'constructor') targets.push([path, d.value]);
      if (d?.get) targets.push([`${path} get`, d.get]);
      if (d?.set) targets.push([`${path} set`, d.set]);
    }
  }
  return targets;
}
