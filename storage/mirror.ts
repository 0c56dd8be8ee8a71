/**
 * The second copy of every confirmed fee, gain and plan: one key a row in `storage.local`, which
 * lies outside IndexedDB. Written before a change is acknowledged, so it is never older than what
 * the user was told is kept.
 */
import { browser } from '../utils/browser.ts';
import { LEDGER, type LedgerRow, type LedgerTable } from './db.ts';

const PREFIX = 'ledger/';

export type LedgerRows = Record<LedgerTable, LedgerRow[]>;

export async function mirrorRow(
  table: LedgerTable,
  id: string,
  row: LedgerRow | null,
): Promise<void> {
  const key = `${PREFIX}${table}/${id}`;
  if (row) await browser.storage.local.set({ [key]: row });
  else await browser.storage.local.remove(key);
}

/** All mirrored rows, as stored; whether they are sound is the reader's to check. */
export async function mirroredRows(): Promise<LedgerRows> {
  const all = await browser.storage.local.get(null);
  const rows: LedgerRows = { fees: [], gains: [], plans: [] };
  for (const [key, value] of Object.entries(all)) {
    const table = LEDGER.find((name) => key.startsWith(`${PREFIX}${name}/`));
    if (table) rows[table].push(value as LedgerRow);
  }
  return rows;
}

/** Makes the mirror say what these rows say, and nothing else. */
export async function mirrorAll(rows: LedgerRows): Promise<void> {
  const wanted = new Map<string, LedgerRow>();
  for (const table of LEDGER) {
    for (const row of rows[table]) wanted.set(`${PREFIX}${table}/${row.id}`, row);
  }
  const there = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.set(Object.fromEntries(wanted));
  const stale = there.filter((key) => key.startsWith(PREFIX) && !wanted.has(key));
  if (stale.length) await browser.storage.local.remove(stale);
}
