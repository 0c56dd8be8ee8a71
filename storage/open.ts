/** Opening the database: a copy before an upgrade, patience with a refusal, newer data untouched. */
import Dexie from 'dexie';
import { browser } from '../utils/browser.ts';
import { keepBeforeUpgrade } from './before.ts';
import { DB_NAME, DEXIE_TENTHS, db, NewerData, VERSIONS } from './db.ts';
import { hasNoRoom } from './room.ts';

const KEY = 'openFailed';
const NO_COPY = 'copyFailed';
/** Tries in a row that must fail, and for how long, before a database is given up for its copies. */
const GIVE_UP = { tries: 3, ms: 5_000 };

interface Failures {
  tries: number;
  since: number;
}

/** An older page of ours still has the database open: it waits for that, and nothing is damaged. */
export class UpgradeBlocked extends Error {
  override name = 'UpgradeBlocked';
}

/** The copy that is kept before an upgrade could not be made: the data stays as it is. */
export class NoCopy extends Error {
  override name = 'NoCopy';
}

/** Ms an older page has to let go of the database before what waits is told. */
const LET_GO = 700;

/**
 * Opens the database. A full disk looks like a broken one, so only when it cannot be opened at the
 * third try in a row it is deleted, as the copies are worth more than what nobody can read.
 */
export async function openDatabase(now: number): Promise<void> {
  await copyBeforeUpgrade(now);
  try {
    await openTwice();
    if (await failures(KEY)) await forgetFailures(KEY);
  } catch (error) {
    if (isNewer(error) || error instanceof UpgradeBlocked || (await isFull(error))) throw error;
    if (!(await lastTry(KEY, now))) throw error;
    // Of some damage the browser refuses this too.
    await db.delete({ disableAutoOpen: false });
    await db.open();
    await forgetFailures(KEY);
  }
}

/** Notes one more failure; whether there were enough. A full disk refuses this, and nothing is given up. */
async function lastTry(key: string, now: number): Promise<boolean> {
  const { tries, since } = (await failures(key)) ?? { tries: 0, since: now };
  await browser.storage.local.set({ [key]: { tries: tries + 1, since } });
  return tries + 1 >= GIVE_UP.tries && now - since >= GIVE_UP.ms;
}

/** Over lives of the worker. */
async function failures(key: string): Promise<Failures | undefined> {
  const stored = (await browser.storage.local.get(key))[key] as Failures | undefined;
  return typeof stored?.tries === 'number' ? stored : undefined;
}

function forgetFailures(key: string): Promise<void> {
  return browser.storage.local.remove(key);
}

/** Of an older build's data, kept before it is changed. */
export async function copyBeforeUpgrade(now: number): Promise<void> {
  // One that is being opened would wait behind itself.
  if (db.isOpen() || waiting) return;
  const listed = await indexedDB.databases?.().catch(() => []);
  const stored = (listed?.find(({ name }) => name === DB_NAME)?.version ?? 0) / DEXIE_TENTHS;
  if (!stored || stored >= (VERSIONS.at(-1)?.version ?? 0)) return;
  const old = new Dexie(DB_NAME);
  try {
    await old.open();
  } catch (error) {
    // What cannot be opened cannot be upgraded either: that is told.
    console.warn('no copy before the upgrade', error);
    return;
  }
  try {
    await keepBeforeUpgrade(now, old);
    if (await failures(NO_COPY)) await forgetFailures(NO_COPY);
  } catch (error) {
    if ((await isFull(error)) || !(await lastTry(NO_COPY, now)))
      throw new NoCopy('', { cause: error });
    // A file system that always refuses must not keep the records shut for ever.
    console.warn('no copy before the upgrade', error);
  } finally {
    old.close();
  }
}

async function openTwice(): Promise<void> {
  try {
    await unlessBlocked();
  } catch (error) {
    if (isNewer(error) || error instanceof UpgradeBlocked) throw error;
    db.close({ disableAutoOpen: false });
    await db.open();
  }
}

/** The opening goes on by itself and is met again at the next try; only what waits for it is told. */
function unlessBlocked(): Promise<unknown> {
  waiting ??= Promise.resolve(db.open()).finally(() => {
    waiting = undefined;
    blocked = false;
  });
  // Who was told meanwhile does not wait for it any more.
  waiting.catch(() => undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tell: () => void = () => undefined;
  const late = new Promise<never>((_, reject) => {
    tell = () => {
      blocked = true;
      timer ??= setTimeout(() => reject(new UpgradeBlocked()), LET_GO);
    };
    db.on('blocked', tell);
    if (blocked) tell();
  });
  return Promise.race([waiting, late]).finally(() => {
    clearTimeout(timer);
    db.on('blocked').unsubscribe(tell);
  });
}

let waiting: Promise<unknown> | undefined;
let blocked = false;

export function isNewer(error: unknown): boolean {
  return namesOf(error).some((name) => name === 'VersionError' || name === new NewerData().name);
}

/** A full disk, whatever the browser calls it. */
export async function isFull(error: unknown): Promise<boolean> {
  return namesOf(error).includes('QuotaExceededError') || (await hasNoRoom());
}

/** Of an error and what it came of. */
export function namesOf(error: unknown): unknown[] {
  const { name, inner, cause } = (error ?? {}) as Record<string, { name?: unknown } | undefined>;
  return [name, inner?.name, cause?.name];
}
