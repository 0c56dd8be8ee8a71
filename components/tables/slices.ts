/** Long work in slices: the page has its turn in between, and may call the work off. */

import { turn } from '../../utils/turn.ts';

/** Half a frame: typing and scrolling go on beside it. */
const SLICE_MS = 8;

/** The work was called off. */
export class CalledOff extends Error {
  override name = 'CalledOff';
}

/** Resolves when work may go on; at once when it is called off. */
export type Rest = (signal: AbortSignal) => Promise<void>;

/**
 * Runs a generator to its end, resting first and wherever it yields once a slice is over. Rejects with
 * `CalledOff`, after a rest, once `signal` is aborted.
 */
export async function sliced<T>(
  work: Generator<unknown, T>,
  signal: AbortSignal,
  rest: Rest = soon,
  now: () => number = () => performance.now(),
): Promise<T> {
  for (;;) {
    await rest(signal);
    if (signal.aborted) throw new CalledOff();
    const end = now() + SLICE_MS;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (now() < end);
  }
}

/** What was asked for comes before what merely happens; a message would wait for all keys that are pressed. */
const soon: Rest = () => {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.postTask?.(() => {}, { priority: 'user-blocking' }) ?? turn();
};

interface Scheduler {
  postTask?(task: () => void, options: { priority: 'user-blocking' }): Promise<void>;
}

/** When the page has nothing else to do, or after a second at the latest. */
export const idle: Rest = (signal) =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback(() => resolve(), { timeout: 1000 });
    } else setTimeout(resolve, 16);
  });
