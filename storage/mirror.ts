/**
 * The second copy of every confirmed entry (fees, gains, plans …): one key a row in `storage.local`, which
 * lies outside IndexedDB. Written before a change is acknowledged, so it is never older than what
 * the user was told is kept.
 */
import { browser } from '../utils/browser.ts';
import { canonical } from '../utils/formats/canonical.ts';
import { backupRowIsSound } from './backupRows.ts';
import { LEDGER, type LedgerRow, type LedgerTable } from './db.ts';
import { GUARD_KEY, type Witness } from './guard.ts';

const PREFIX = 'ledger/';

export type LedgerRows = Record<LedgerTable, LedgerRow[]>;

/** Mirrors rows, or (null) their deletion, with where the ledger now stands: all of it or nothing. */
export async function mirrorRows(
  rows: readonly { table: LedgerTable; id: string; row: LedgerRow | null }[],
  witness: Witness,
): Promise<void> {
  const items = rows.map(({ table, id, row }) => [`${PREFIX}${table}/${id}`, row] as const);
  // One `set` is one write: the nulls of deleted rows are cleared away afterwards, come what may.
  await browser.storage.local.set({ ...Object.fromEntries(items), [GUARD_KEY]: witness });
  const gone = items.flatMap(([key, row]) => (row ? [] : [key]));
  if (gone.length) await browser.storage.local.remove(gone).catch(() => undefined);
}

/** The mirrored rows that are sound. */
export async function mirroredRows(): Promise<LedgerRows> {
  const all = await browser.storage.local.get(null);
  const rows = Object.fromEntries(LEDGER.map((table) => [table, []])) as unknown as LedgerRows;
  for (const [key, value] of Object.entries(all)) {
    const table = LEDGER.find((name) => key.startsWith(`${PREFIX}${name}/`));
    if (table && value && backupRowIsSound(table, value)) rows[table].push(value as LedgerRow);
  }
  return rows;
}

/** Makes the mirror say what these rows say, and nothing else. */
export async function mirrorAll(rows: LedgerRows): Promise<void> {
  const wanted = new Map<string, LedgerRow>();
  for (const table of LEDGER) {
    for (const row of rows[table]) wanted.set(`${PREFIX}${table}/${row.id}`, row);
  }
  const there: Record<string, unknown> = await browser.storage.local.get(null);
  const changed = [...wanted].filter(([key, row]) => canonical(row) !== canonical(there[key]));
  if (changed.length) await browser.storage.local.set(Object.fromEntries(changed));
  const stale = Object.keys(there).filter((key) => key.startsWith(PREFIX) && !wanted.has(key));
  if (stale.length) await browser.storage.local.remove(stale);
}
