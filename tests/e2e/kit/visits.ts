/** Visits by the hundred thousand, written and read past all of our code. Both run in a page of the extension. */

/** Every third has a note; their keys are in no order, as those of real ones. */
export async function seedVisits(count: number): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('planet-worth');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  for (let from = 0; from < count; from += 10_000) {
    const tx = db.transaction('sessions', 'readwrite');
    for (let i = from; i < Math.min(count, from + 10_000); i++) {
      const fromAt = 1.7e12 + i * 1e6;
      tx.objectStore('sessions').put({
        id: `session-${(i * 7919) % count}`,
        community: `zsxq:${1000001 + (i % 30)}`,
        fromAt,
        toAt: fromAt + 3e5,
        ms: { feed: 60_000 * (1 + (i % 50)) },
        byHand: i % 10 === 0,
        ...(i % 3 === 0 && { note: `第 ${i} 次` }),
      });
    }
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
  }
  db.close();
}

/** Ms it takes to read all of them once. */
export async function getAll(): Promise<number> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('planet-worth');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const begun = performance.now();
  await new Promise((resolve, reject) => {
    const request = db.transaction('sessions').objectStore('sessions').getAll();
    request.onsuccess = () => resolve(request.result.length);
    request.onerror = () => reject(request.error);
  });
  const took = performance.now() - begun;
  db.close();
  return took;
}
