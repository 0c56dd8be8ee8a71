/** "Delete everything": no byte of what the user or the sites gave stays in the profile. */
import { browser } from '../utils/browser.ts';
import { db } from './db.ts';
import { forgetSalt } from './hash.ts';
import { scrubbed } from './scrub.ts';

/** Empties every store there is, then opens the database anew: the extension starts like new. */
export async function wipeEverything(): Promise<void> {
  await scrubbed(deleteDatabase);
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  await deleteCaches();
  await deleteFiles();
  forgetSalt();
  await db.open();
}

/** Tables are cleared first, so that another page's open connection cannot keep the rows alive. */
async function deleteDatabase(): Promise<void> {
  await db.open().catch(() => undefined);
  if (db.isOpen()) {
    await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((t) => t.clear())));
  }
  await db.delete({ disableAutoOpen: false });
}

async function deleteCaches(): Promise<void> {
  if (typeof caches === 'undefined') return;
  for (const name of await caches.keys()) await caches.delete(name);
}

/** The origin's own files, where copies of the database are kept. */
async function deleteFiles(): Promise<void> {
  const root = await navigator.storage?.getDirectory?.().catch(() => undefined);
  if (!root) return;
  for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
}
