/** A live query with its states told apart: not answered yet, answered, failed. */
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { same } from './first.ts';

export type Live<T> =
  | { state: 'loading' }
  | { state: 'ready'; value: T }
  | { state: 'failed'; reason: string };

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
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller says what the query depends on
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) =>
        setLive((now) =>
          first && now.state === 'ready' && same(now.value, value)
            ? now
            : { state: 'ready', value },
        ),
      error: () => setLive({ state: 'failed', reason: 'storage-broken' }),
    });
    return () => subscription.unsubscribe();
  }, [...deps, tries]);
  return [live, () => setTries(tries + 1)];
}
