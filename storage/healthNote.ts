/**
 * What the last check of the stores found, kept in `storage.local`: pages read it without the
 * database, also where that cannot be opened. Read it before any row is asked for.
 */
import { browser } from '../utils/browser.ts';

const KEY = 'health';

/** Shown until the user has seen it. */
export interface Health {
  at: number;
  /** `lost`: nothing could be put back. `unreadable`: the browser cannot open the database. */
  state: 'restored' | 'lost' | 'unreadable';
  /** Rows put back. */
  rows: number;
  /** Rows that were there and could not be put back; lines of the change log apart. */
  missing: number;
  /** When the copy of everything else was made; absent: there was none. */
  copiedAt?: number;
}

export async function readHealth(): Promise<Health | undefined> {
  const value = (await browser.storage.local.get(KEY))[KEY] as Health | undefined;
  return value && typeof value.at === 'number' ? value : undefined;
}

/** Hears of every change, in any page; returns the way to stop. */
export function watchHealth(listener: (health: Health | undefined) => void): () => void {
  const heard = (changes: object, area: string) => {
    if (area === 'local' && KEY in changes) void readHealth().then(listener, () => undefined);
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}

export async function keepHealth(health: Health): Promise<void> {
  await browser.storage.local.set({ [KEY]: health });
}

/** The user has seen it. */
export function dismissHealth(): Promise<void> {
  return browser.storage.local.remove(KEY);
}
