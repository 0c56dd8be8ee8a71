/** Opening the database: a copy before an upgrade, patience with a refusal, newer data untouched. */
import Dexie from 'dexie';
import { browser } from '../utils/browser.ts';
import { writeCopy } from './copy.ts';
import { DB_NAME, DEXIE_TENTHS, db, NewerData, VERSIONS } from './db.ts';

const KEY = 'openFailed';
/** Starts in a row that must fail before a database is given up for its copies. */
const GIVE_UP = 3;

/**
 * Opens the database. A full disk looks like a broken one, so only when it cannot be opened at the
 * third start in a row it is deleted, as the copies are worth more than what nobody can read.
 */
export async function openDatabase(now: number): Promise<void> {
  await copyBeforeUpgrade(now);
  try {
    await openTwice();
    if (failed) await browser.storage.local.remove(KEY);
    failed = 0;
  } catch (error) {
    if (isNewer(error) || isFull(error)) throw error;
    const stored = (await browser.storage.local.get(KEY))[KEY];
    failed = (typeof stored === 'number' ? stored : failed) + 1;
    await browser.storage.local.set({ [KEY]: failed });
    if (failed < GIVE_UP) throw error;
    // Of some damage the browser refuses this too.
    await db.delete({ disableAutoOpen: false });
    await db.open();
    await browser.storage.local.remove(KEY);
    failed = 0;
  }
}

/** Of an older build's data, kept before it is changed. */
export async function copyBeforeUpgrade(now: number): Promise<void> {
  if (db.isOpen()) return;
  const listed = await indexedDB.databases?.().catch(() => []);
  const stored = (listed?.find(({ name }) => name === DB_NAME)?.version ?? 0) / DEXIE_TENTHS;
  if (!stored || stored >= (VERSIONS.at(-1)?.version ?? 0)) return;
  const old = new Dexie(DB_NAME);
  try {
    await old.open();
    await writeCopy(now, old);
  } catch (error) {
    console.warn('no copy before the upgrade', error);
  } finally {
    old.close();
  }
}

async function openTwice(): Promise<void> {
  try {
    await db.open();
  } catch (error) {
    if (isNewer(error)) throw error;
    db.close({ disableAutoOpen: false });
    await db.open();
  }
}

export function isNewer(error: unknown): boolean {
  return namesOf(error).some((name) => name === 'VersionError' || name === new NewerData().name);
}

export function isFull(error: unknown): boolean {
  return namesOf(error).includes('QuotaExceededError');
}

function namesOf(error: unknown): unknown[] {
  const { name, inner } = (error ?? {}) as { name?: unknown; inner?: { name?: unknown } };
  return [name, inner?.name];
}

let failed = 0;
