/** "Delete everything": no byte of what the user or the sites gave stays in the profile. */
import { browser } from '../utils/browser.ts';
import { forgetCopyTime } from './copyDue.ts';
import { db } from './db.ts';
import { forgetSalt } from './hash.ts';
import { deleteSample } from './sample.ts';
import { scrubbed } from './scrub.ts';

const KEY = 'wiping';

/**
 * Empties every store there is, then opens the database anew. What would bring rows back goes first,
 * and a mark stays until all is gone, so that a wipe cut short is finished at the next start.
 */
export async function wipeEverything(): Promise<void> {
  await browser.storage.local.set({ [KEY]: true }).catch(() => undefined);
  await deleteFiles();
  await scrubbed(deleteDatabase);
  await deleteSample().catch(() => undefined);
  await browser.storage.session.clear();
  await deleteCaches();
  await browser.storage.local.clear();
  forgetSalt();
  forgetCopyTime();
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

/** Ends a wipe that was cut short. */
export async function finishWipe(): Promise<void> {
  if ((await browser.storage.local.get(KEY))[KEY] === true) await wipeEverything();
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
