/** Lets writes run side by side, and one that must be alone run with none beside it. */

/** Waits for whatever must be alone, then runs. */
export async function together<T>(work: () => Promise<T>): Promise<T> {
  while (lonely) await lonely.catch(() => undefined);
  const running = work();
  others.add(running);
  return running.finally(() => others.delete(running));
}

/** Lets what runs finish, holds back the rest, and runs. */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  while (lonely) await lonely.catch(() => undefined);
  const running = Promise.allSettled([...others]).then(work);
  lonely = running;
  return running.finally(() => {
    lonely = undefined;
  });
}

const others = new Set<Promise<unknown>>();
let lonely: Promise<unknown> | undefined;
