/** Part of the page's script: each function here stands alone, put together in `index.ts`. */

// biome-ignore lint/complexity/noBannedTypes: any function at all
export type Any = Function;
export type Realm = typeof globalThis;
export type Kit = ReturnType<typeof makeKit>;

/** What all questions need: natives as they were at first, a place for answers, frames of every kind. */
export function makeKit(answers: Record<string, string>) {
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

  const proto = XMLHttpRequest.prototype;
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
  return { native, show, ask, frame, proto, fresh, nested, written, moving, popup };
}
