/** The natives used, taken before the page's scripts: nothing that the page patches later is called. */
export const {
  apply,
  construct,
  defineProperty,
  get,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  set,
} = Reflect;
export const { addEventListener, dispatchEvent } = EventTarget.prototype;
