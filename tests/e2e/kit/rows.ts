/** All rows of a table of the extension's database, read past all of its code, in one of its pages. */
import type { Page } from 'playwright-core';

export function rowsOf<T>(page: Page, table: string): Promise<T[]> {
  return page.evaluate(async (name) => {
    const done = <R>(request: IDBRequest<R>) =>
      new Promise<R>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('planet-worth'));
    const rows = await done(db.transaction(name).objectStore(name).getAll());
    db.close();
    return rows as T[];
  }, table);
}
