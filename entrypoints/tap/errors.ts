/** Errors that a native throws under one of our traps, made to look as if nobody stood in between. */
import { apply, getOwnPropertyDescriptor, set } from './natives.ts';

const { indexOf, slice, startsWith } = String.prototype;
const { copyWithin } = Array.prototype;
const Errors = Error;
/** V8 begins with the message and lists natives too; Firefox lists scripts alone. A stack to tell it by would cost time. */
const isV8 = !('mozInnerScreenX' in window);

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

/**
 * The same error, its stack without `count` frames from `first` on; undefined when the frame after
 * them is of `unless`.
 */
export function cut(error: unknown, first: number, count: number, unless?: string): unknown {
  const limit = own('stackTraceLimit');
  const prepare = own('prepareStackTrace');
  const made = error as { stack: unknown };
  if (typeof prepare === 'function') {
    set(Errors, 'prepareStackTrace', (e: unknown, sites: unknown[]) => {
      apply(copyWithin, sites, [first, first + count]);
      sites.length -= count;
      return apply(prepare, Errors, [e, sites]);
    });
    // Reading it makes the engine prepare it.
    void made.stack;
    set(Errors, 'prepareStackTrace', prepare);
    return error;
  }
  const { stack } = made;
  if (!limit || typeof stack !== 'string') return error;
  if (!isV8) {
    made.stack = apply(slice, stack, [apply(indexOf, stack, ['\n']) + 1]);
    return error;
  }
  const from = lineBreak(stack, first);
  const rest = apply(slice, stack, [lineBreak(stack, first + count)]);
  if (unless && apply(startsWith, rest, [`\n    at ${unless}`])) return;
  made.stack = apply(slice, stack, [0, from]) + rest;
  return error;
}

/** Where the line break before frame `index` is; the end when there are fewer. */
function lineBreak(stack: string, index: number): number {
  let at = -1;
  do {
    at = apply(indexOf, stack, ['\n', at + 1]);
    index -= 1;
  } while (at >= 0 && index >= 0);
  return at < 0 ? stack.length : at;
}

function own(name: string): unknown {
  return getOwnPropertyDescriptor(Errors, name)?.value;
}
