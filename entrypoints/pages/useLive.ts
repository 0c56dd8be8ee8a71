/** A live query with its states told apart: not answered yet, answered, failed. */
import { liveQuery } from 'dexie';
import { useEffect, useRef, useState } from 'react';
import { judgeFailure, PAUSE, SLOW, whyNotReady } from './failedRead.ts';
import { same } from './first.ts';

export type Live<T> =
  | { state: 'loading' }
  | { state: 'ready'; value: T }
  | { state: 'failed'; reason: string; retry(): void };

/** Dexie keeps silent about queries that end because the database was closed: none of these is. */
class ReadFailed extends Error {
  override name = 'ReadFailed';
}

/** Asks again when `deps` change or `retry` is called. `first`: the answer already known when it is mounted. */
export function useLive<T>(
  query: () => Promise<T>,
  deps: readonly unknown[],
  first?: { value: T } | undefined,
): [Live<T>, () => void] {
  const [live, setLive] = useState<Live<T>>(() =>
    first ? { state: 'ready', value: first.value } : { state: 'loading' },
  );
  const [tries, setTries] = useState(0);
  const failed = useRef(0);
  const ask = () => setTries((before) => before + 1);
  const retry = () => {
    failed.current = 0;
    ask();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller says what the query depends on
  useEffect(() => {
    let over = false;
    const timers: ReturnType<typeof setTimeout>[] = [];
    const fail = (reason: string) => !over && setLive({ state: 'failed', reason, retry });
    const slow = async () => {
      const why = await whyNotReady();
      if (why) fail(why.reason);
    };
    const judge = async (error: unknown) => {
      failed.current += 1;
      const verdict = await judgeFailure(error, failed.current);
      if (!verdict.again) fail(verdict.reason);
      else if (!over) timers.push(setTimeout(ask, PAUSE));
    };
    const answered = () => {
      for (const timer of timers.splice(0)) clearTimeout(timer);
      failed.current = 0;
    };
    timers.push(setTimeout(() => void slow(), SLOW));
    const subscription = liveQuery(async () => {
      try {
        return await query();
      } catch (cause) {
        throw new ReadFailed('', { cause });
      }
    }).subscribe({
      next: (value) => {
        answered();
        setLive((now) =>
          first && now.state === 'ready' && same(now.value, value)
            ? now
            : { state: 'ready', value },
        );
      },
      error: (error: unknown) => {
        for (const timer of timers.splice(0)) clearTimeout(timer);
        void judge((error as ReadFailed).cause ?? error);
      },
    });
    return () => {
      over = true;
      for (const timer of timers) clearTimeout(timer);
      subscription.unsubscribe();
    };
  }, [...deps, tries]);
  return [live, retry];
}
