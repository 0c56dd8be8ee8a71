/**
 * Backup and restore of everything. A file is validated wholly before the first write, written in
 * one transaction, and what was there is copied first (copy.ts). Errors say what and where.
 */
import type { IndexableType } from 'dexie';
import {
  type BackupData,
  type BackupError,
  readBackup,
  writeBackup,
} from '../utils/formats/backup.ts';
import { canonical } from '../utils/formats/canonical.ts';
import { backupRowIsSound } from './backupRows.ts';
import { writeCopy } from './copy.ts';
import { BY_COMMUNITY, db, LEDGER } from './db.ts';
import { guardOf, witness } from './ledger.ts';
import { mergeRow } from './mergeRow.ts';
import { mirrorAll } from './mirror.ts';

/** `add`: only what is not there. `merge`: row by row, the richer wins. `replace`: as in the file. */
export type RestoreMode = 'add' | 'merge' | 'replace';

/** What restoring would do, by table. */
export interface Preview {
  exportedAt: number;
  tables: Record<string, { rows: number; fresh: number; there: number }>;
  /** Readings of the file were made with another salt: they come only into an empty database. */
  readingsLeftOut: boolean;
}

export type Restored =
  | { ok: true; preview: Preview; written: number }
  | { ok: false; error: BackupError; where: string };

/** Tables rebuilt from visits, whose people are salted hashes. */
const READINGS = ['communities', ...BY_COMMUNITY.filter((name) => name !== 'deedDays')];

/** The whole database as a backup file's text. */
export async function backupText(now: number): Promise<string> {
  const data: BackupData = {};
  await db.transaction('r', db.tables, async () => {
    for (const table of db.tables) data[table.name] = await table.toArray();
  });
  return writeBackup(data, now);
}

/** What a file holds and would change; nothing is written. */
export async function previewBackup(text: string): Promise<Restored> {
  const read = await soundBackup(text);
  if (!read.ok) return read;
  return {
    ok: true,
    preview: await previewOf(read.backup.data, read.backup.exportedAt),
    written: 0,
  };
}

/** Restores a file; on any refusal the database is as it was. */
export async function restoreBackup(
  text: string,
  mode: RestoreMode,
  now: number,
): Promise<Restored> {
  const read = await soundBackup(text);
  if (!read.ok) return read;
  const { data, exportedAt } = read.backup;
  const preview = await previewOf(data, exportedAt);
  await writeCopy(now);
  const written = await db.transaction('rw', db.tables, async () => {
    let rows = 0;
    for (const table of db.tables) {
      const news = data[table.name] ?? [];
      if (mode === 'replace') {
        await table.clear();
        await table.bulkAdd(news);
        rows += news.length;
      } else if (table.name !== 'meta' && table.name !== 'ledgerChanges') {
        if (preview.readingsLeftOut && READINGS.includes(table.name)) continue;
        rows += await addTo(table.name, news, mode);
      }
    }
    return rows;
  });
  await afterwards(now);
  return { ok: true, preview, written };
}

async function soundBackup(text: string) {
  const read = await readBackup(text);
  if (!read.ok) return read;
  for (const [name, rows] of Object.entries(read.backup.data)) {
    if (!db.tables.some((table) => table.name === name)) {
      return { ok: false, error: 'bad-row', where: name } as const;
    }
    const bad = rows.findIndex((row) => !backupRowIsSound(name, row));
    if (bad >= 0) return { ok: false, error: 'bad-row', where: `${name}[${bad}]` } as const;
    const keys = new Set(rows.map((row) => canonical(keyOf(name, row))));
    if (keys.size < rows.length) return { ok: false, error: 'bad-row', where: name } as const;
  }
  return read;
}

async function previewOf(data: BackupData, exportedAt: number): Promise<Preview> {
  const tables: Preview['tables'] = {};
  for (const [name, rows] of Object.entries(data)) {
    const stored = await db.table(name).bulkGet(rows.map((row) => keyOf(name, row)));
    const there = stored.filter((row) => row !== undefined).length;
    tables[name] = { rows: rows.length, fresh: rows.length - there, there };
  }
  const salt = (await db.meta.get('salt'))?.value;
  const theirs = (data.meta ?? []).find((row) => row.key === 'salt')?.value;
  return { exportedAt, tables, readingsLeftOut: salt !== undefined && salt !== theirs };
}

async function addTo(name: string, rows: BackupData[string], mode: 'add' | 'merge') {
  const table = db.table(name);
  const stored = await table.bulkGet(rows.map((row) => keyOf(name, row)));
  const puts = rows.flatMap((row, i) => {
    const old = stored[i] as Record<string, unknown> | undefined;
    if (!old) return [row];
    if (mode === 'add') return [];
    const merged = mergeRow(name, old, row);
    return canonical(merged) === canonical(old) ? [] : [merged];
  });
  await table.bulkPut(puts);
  return puts.length;
}

/** The other store must know, or the next start would take the change for damage. */
async function afterwards(now: number): Promise<void> {
  const [fees, gains, plans] = await Promise.all(LEDGER.map((name) => db.table(name).toArray()));
  await mirrorAll({ fees: fees ?? [], gains: gains ?? [], plans: plans ?? [] });
  const guard = await guardOf();
  if (guard) await witness(guard, now);
}

function keyOf(name: string, row: Record<string, unknown>): IndexableType {
  const path = db.table(name).schema.primKey.keyPath;
  const cells = row as Record<string, IndexableType>;
  return (Array.isArray(path) ? path.map((p) => cells[p]) : cells[path ?? 'id']) as IndexableType;
}
