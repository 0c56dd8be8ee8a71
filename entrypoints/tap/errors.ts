/**
 * Errors that a native throws under one of our traps, made to look as if nobody stood in between.
 * Natives are taken before the page's scripts; V8's stack format, other engines are left alone.
 */
const { apply, getOwnPropertyDescriptor, set } = Reflect;
const { indexOf, slice, startsWith } = String.prototype;
const { copyWithin } = Array.prototype;
const Errors = Error;

/** Room for `by` frames of ours in stacks to come. Hand the result to `restoreLimit`. */
export function raiseLimit(by: number): unknown {
  const limit = own('stackTraceLimit');
  if (typeof limit !== 'number' || limit < 1) return;
  set(Errors, 'stackTraceLimit', limit + by);
  return limit;
}

export function restoreLimit(limit: unknown): void {
  if (limit) set(Errors, 'stackTraceLimit', limit);
}

/** The same error, its stack without `count` frames from `first` on. */
export function cut(error: unknown, first: number, count: number): unknown {
  if (!own('stackTraceLimit')) return error;
  const prepare = own('prepareStackTrace');
  const prepares = typeof prepare === 'function';
  if (prepares) {
    set(Errors, 'prepareStackTrace', (e: unknown, sites: unknown[]) => {
      apply(copyWithin, sites, [first, first + count]);
      sites.length -= count;
      return apply(prepare, Errors, [e, sites]);
    });
  }
  const made = error as { stack: unknown };
  const { stack } = made;
  if (prepares) set(Errors, 'prepareStackTrace', prepare);
  if (prepares || typeof stack !== 'string') return error;
  const from = lineStart(stack, first);
  if (from < stack.length) {
    made.stack = sliced(stack, 0, from) + sliced(stack, lineStart(stack, first + count));
  }
  return error;
}

/** Whether frame `index` of the error's stack is of `what`. */
export function lineAt(error: unknown, index: number, what: string): boolean {
  if (own('prepareStackTrace')) return false;
  const { stack } = error as { stack: unknown };
  if (typeof stack !== 'string') return false;
  return apply(startsWith, sliced(stack, lineStart(stack, index)), [`\n    at ${what}`]);
}

/** Where the line break before frame `index` is; the end when there are fewer. */
function lineStart(stack: string, index: number): number {
  let at = -1;
  for (let i = 0; i <= index; i += 1) {
    at = apply(indexOf, stack, ['\n', at + 1]);
    if (at < 0) return stack.length;
  }
  return at;
}

function sliced(text: string, from: number, to = text.length): string {
  return apply(slice, text, [from, to]);
}

function own(name: string): unknown {
  return getOwnPropertyDescriptor(Errors, name)?.value;
}
