/** Puts back into a damaged database what the copies hold, in one transaction. */

import { canonical } from '../utils/formats/canonical.ts';
import type { AttentionDay } from '../utils/payoff/types.ts';
import { backupRowIsSound } from './backupRows.ts';
import { readableWeek } from './check.ts';
import type { Copy } from './copyFile.ts';
import { db, keyIn, LEDGER, type LedgerRow } from './db.ts';
import { freshGuard, type Witness } from './guard.ts';
import { forgetSalt } from './hash.ts';
import { mergeRow } from './mergeRow.ts';
import type { LedgerRows } from './mirror.ts';
import { recount } from './recount.ts';
import type { Guard } from './rows.ts';

export interface Found {
  /** What the other store was told, and what the database says of itself. */
  told: Witness | undefined;
  guard: Guard | undefined;
  mirrored: LedgerRows;
  attention: readonly AttentionDay[];
  copy: Copy | undefined;
}

type Row = Record<string, unknown>;

/** Answers how many rows there are more than before. */
export async function putBack({ told, guard, mirrored, attention, copy }: Found): Promise<number> {
  const rows = await db.transaction('rw', db.tables, async () => {
    const before = await countAll();
    for (const { name } of db.tables) {
      // What the mirror lacks the user deleted: an older copy must not bring it back.
      if (told && LEDGER.some((table) => table === name)) continue;
      await mergeIn(name, (copy?.tables[name] ?? []) as Row[]);
    }
    if (told) {
      for (const name of LEDGER) await ledgerFrom(name, mirrored[name], told, guard);
    }
    await mergeIn('attentionDays', attention as unknown as Row[]);
    const value = standing(told, guard) ?? (await copiedGuard()) ?? freshGuard();
    await db.meta.put({ key: 'guard', value });
    await recount();
    return (await countAll()) - before;
  });
  // The salt may have come back with the rest.
  forgetSalt();
  return Math.max(0, rows);
}

/** The number the next change follows: never one that was given before. */
function standing(told: Witness | undefined, guard: Guard | undefined): Guard | undefined {
  if (!told) return guard;
  if (guard?.generation === told.generation && guard.seq > told.seq) return guard;
  const { generation, seq, hash } = told;
  return { generation, seq, hash };
}

async function copiedGuard(): Promise<Guard | undefined> {
  const row = await db.meta.get('guard');
  return row?.key === 'guard' ? row.value : undefined;
}

/** Rows the copy has and the database lacks; of rows in both, what mergeRow makes of them. */
async function mergeIn(name: string, copied: readonly Row[]): Promise<void> {
  const table = db.table<Row>(name);
  const sound = copied.flatMap((row) => usable(name, row));
  const here = await table.bulkGet(sound.map((row) => keyIn(table, row)));
  const puts = sound.flatMap((row, i) => {
    const old = here[i];
    if (!old) return [row];
    // The database's own word about itself is newer than any copy's.
    if (name === 'meta' || !backupRowIsSound(name, old)) return name === 'meta' ? [] : [row];
    const merged = mergeRow(name, old, row);
    return canonical(merged) === canonical(old) ? [] : [merged];
  });
  await table.bulkPut(puts);
}

/** Of a week the topics that can be read; any other row as it is or not at all. */
export function usable(name: string, row: Row): Row[] {
  if (name !== 'topicWeeks') return backupRowIsSound(name, row) ? [row] : [];
  const week = readableWeek(row);
  return week ? [{ ...week.row }] : [];
}

/** The mirror is what the user was told is kept: it decides, save over changes made after it. */
async function ledgerFrom(
  name: (typeof LEDGER)[number],
  mirrored: readonly LedgerRow[],
  told: Witness,
  guard: Guard | undefined,
): Promise<void> {
  const table = db.table<LedgerRow, string>(name);
  const same = guard?.generation === told.generation;
  if (same && guard.seq > told.seq) {
    const here = await table.bulkGet(mirrored.map((row) => row.id));
    await table.bulkPut(mirrored.filter((_, i) => !here[i]));
    return;
  }
  if (!same || guard.seq < told.seq) await table.clear();
  await table.bulkPut([...mirrored]);
}

async function countAll(): Promise<number> {
  const tables = db.tables.filter((table) => table.name !== 'meta');
  const counts = await Promise.all(tables.map((table) => table.count()));
  return counts.reduce((sum, count) => sum + count, 0);
}
