/**
 * When everything was last saved to a file, and when that last failed; in `storage.local`, so that a
 * lost database does not take it for never. Pages read and watch it; only the background writes it.
 */
import { browser } from '../utils/browser.ts';
import type { ErrorKey } from '../utils/messages.ts';
import { db } from './db.ts';

const KEY = 'backupRuns';

/** Times epoch ms. */
export interface BackupRuns {
  /** The last that was written whole, by hand or by itself; absent: none was. */
  lastAt?: number;
  /** Its file within Downloads, and bytes; absent where the browser asked the user for a place. */
  file?: string;
  bytes?: number;
  /** The last that could not be written, if that was after `lastAt`. */
  failedAt?: number;
  error?: ErrorKey;
  where?: string;
}

export async function backupRuns(): Promise<BackupRuns> {
  const value = (await browser.storage.local.get(KEY))[KEY];
  return typeof value === 'object' && value !== null ? (value as BackupRuns) : {};
}

/** Hears of every change, in any page; returns the way to stop. */
export function watchBackupRuns(listener: (runs: BackupRuns) => void): () => void {
  const heard = (changes: object, area: string) => {
    if (area === 'local' && KEY in changes) void backupRuns().then(listener, () => undefined);
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}

export async function noteBackup(at: number, written: { file?: string; bytes?: number } = {}) {
  await browser.storage.local.set({ [KEY]: { lastAt: at, ...written } satisfies BackupRuns });
}

export async function noteFailure(at: number, error: ErrorKey, where?: string): Promise<void> {
  const { lastAt, file, bytes } = await backupRuns();
  const runs = { lastAt, file, bytes, failedAt: at, error, where };
  await browser.storage.local.set({ [KEY]: JSON.parse(JSON.stringify(runs)) });
}

/** For the reminder of an old backup: the last one, and since when there is something to lose. */
export async function backupsSoFar(): Promise<{ lastAt?: number; firstEntryAt?: number }> {
  const { lastAt } = await backupRuns();
  const first = await db.ledgerChanges.orderBy('seq').first();
  return {
    ...(lastAt !== undefined && { lastAt }),
    ...(first && { firstEntryAt: first.at }),
  };
}
