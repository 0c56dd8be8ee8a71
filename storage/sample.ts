/** The sample's database: filled by the page that shows it, deleted when nobody looks at it any more. */
import { SAMPLE_DB } from '../utils/sample/mode.ts';
import type { SampleRows } from '../utils/sample/sample.ts';
import { db } from './db.ts';

/** Fills the database of a page that shows the sample, in one transaction; throws in any other page. */
export async function fillSample(rows: SampleRows): Promise<void> {
  if (db.name !== SAMPLE_DB) throw new Error('not the sample’s database');
  const names = Object.keys(rows) as (keyof SampleRows)[];
  await db.transaction('rw', names, () =>
    Promise.all(
      names.map(async (name) => {
        await db.table(name).clear();
        await db.table(name).bulkPut([...rows[name]]);
      }),
    ),
  );
}

/** Held by a page for as long as it shows the sample. */
export function holdSample(): void {
  void navigator.locks?.request(SAMPLE_DB, { mode: 'shared' }, () => new Promise(() => {}));
}

/** Deletes what a closed page left, unless another page is showing it. Never rejects. */
export async function dropSample(): Promise<void> {
  try {
    const listed = await indexedDB.databases();
    if (!listed.some(({ name }) => name === SAMPLE_DB)) return;
    await navigator.locks.request(SAMPLE_DB, { ifAvailable: true }, async (lock) => {
      if (lock) await deleteSample();
    });
  } catch (error) {
    console.warn('the sample was not deleted', error);
  }
}

/** Deletes it, whoever looks at it. */
export function deleteSample(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(SAMPLE_DB);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    // A page that will not let go of it does not hold up what waits here: the browser deletes it then.
    request.onblocked = () => resolve();
  });
}
