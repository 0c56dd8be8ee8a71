/**
 * Which fees, gains and plans of a backup come in, and the changes they are logged as. Of a row in
 * both the one edited last wins, by both change logs; the log carries that time on, so that two
 * backups give the same rows in either order.
 */
import type { BackupData } from '../utils/formats/backup.ts';
import { canonical } from '../utils/formats/canonical.ts';
import { db, LEDGER, type LedgerRow, type LedgerTable } from './db.ts';
import { chained, freshGuard, guardOf } from './guard.ts';
import type { Guard, LedgerChangeRow } from './rows.ts';

export interface LedgerPlan {
  puts: { table: LedgerTable; row: LedgerRow }[];
  changes: LedgerChangeRow[];
  /** The guard after them. */
  guard: Guard;
}

/** Reads only; hashing would end a transaction. */
export async function planLedger(data: BackupData, mode: 'add' | 'merge'): Promise<LedgerPlan> {
  const ours = editTimes(await db.ledgerChanges.toArray());
  const theirs = editTimes((data.ledgerChanges ?? []) as unknown as LedgerChangeRow[]);
  const plan: LedgerPlan = { puts: [], changes: [], guard: (await guardOf()) ?? freshGuard() };
  for (const table of LEDGER) {
    const rows = (data[table] ?? []) as unknown as LedgerRow[];
    const stored = (await db.table(table).bulkGet(rows.map((row) => row.id))) as LedgerRow[];
    for (const [i, row] of rows.entries()) {
      const before = stored[i] ?? null;
      const name = `${table}/${row.id}`;
      const at = theirs.get(name) ?? 0;
      if (before && (mode === 'add' || !wins(row, at, before, ours.get(name) ?? 0))) continue;
      const seq = plan.guard.seq + 1;
      const { id, community } = row;
      const change: LedgerChangeRow = { seq, at, table, id, community, before, after: row };
      plan.guard = await chained(plan.guard, change);
      plan.changes.push(change);
      plan.puts.push({ table, row });
    }
  }
  return plan;
}

/** When each row was last edited, by `table/id`. */
function editTimes(changes: readonly LedgerChangeRow[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { table, id, at } of changes) {
    const name = `${table}/${id}`;
    times.set(name, Math.max(at, times.get(name) ?? 0));
  }
  return times;
}

function wins(row: LedgerRow, at: number, other: LedgerRow, otherAt: number): boolean {
  const [text, otherText] = [canonical(row), canonical(other)];
  if (text === otherText) return false;
  return at === otherAt ? text > otherText : at > otherAt;
}
