/**
 * Backup of everything, and the check of a file before anything of it is restored (restore.ts).
 * Errors say what and where.
 */
import {
  type Backup,
  type BackupData,
  type BackupError,
  readBackup,
  writeBackup,
} from '../utils/formats/backup.ts';
import { canonical } from '../utils/formats/canonical.ts';
import { backupRowIsSound } from './backupRows.ts';
import { db, keyIn } from './db.ts';
import { isEmpty } from './guard.ts';
import type { Tell } from './restoreTell.ts';

/** What restoring would do, by table. */
export interface Preview {
  exportedAt: number;
  tables: Record<string, { rows: number; fresh: number; there: number }>;
  /** Readings of the file were made with another salt: they come only into an empty database. */
  readingsLeftOut: boolean;
}

export type Refused = { ok: false; error: BackupError; where: string };

/** The whole database as a backup file's text. Where the ledger stands is this profile's own. */
export async function backupText(now: number): Promise<string> {
  const data: BackupData = {};
  await db.transaction('r', db.tables, async () => {
    for (const table of db.tables) data[table.name] = await table.toArray();
  });
  data.meta = (data.meta ?? []).filter((row) => row.key !== 'guard');
  return writeBackup(data, now);
}

/** What a file holds and would change; nothing is written. `tell` may throw, to call it off. */
export async function previewBackup(
  text: string,
  tell?: Tell,
): Promise<{ ok: true; preview: Preview } | Refused> {
  const read = await soundBackup(text, tell);
  if (!read.ok) return read;
  return { ok: true, preview: await previewOf(read.backup) };
}

/** A file that may be restored, every row of it. */
export async function soundBackup(
  text: string,
  tell: Tell = () => undefined,
): Promise<{ ok: true; backup: Backup } | Refused> {
  const read = await readBackup(text);
  if (!read.ok) return read;
  const tables = Object.entries(read.backup.data);
  const of = tables.reduce((sum, [, rows]) => sum + rows.length, 0);
  let done = 0;
  let rested = Date.now();
  tell({ step: 'checking', done, of });
  for (const [name, rows] of tables) {
    const table = db.tables.find((known) => known.name === name);
    if (!table) return { ok: false, error: 'bad-row', where: name };
    const keys = new Set<string>();
    for (const [i, row] of rows.entries()) {
      if (!backupRowIsSound(name, row))
        return { ok: false, error: 'bad-row', where: `${name}[${i}]` };
      keys.add(canonical(keyIn(table, row)));
      done += 1;
      if (Date.now() - rested < REST) continue;
      // So that what else waits is not kept waiting.
      tell({ step: 'checking', done, of });
      await new Promise((next) => setTimeout(next, 0));
      rested = Date.now();
    }
    if (keys.size < rows.length) return { ok: false, error: 'bad-row', where: name };
  }
  tell({ step: 'checking', done, of });
  return read;
}

/** Ms of checking in one go. */
const REST = 40;

export async function previewOf({ data, exportedAt }: Backup): Promise<Preview> {
  const tables: Preview['tables'] = {};
  for (const [name, rows] of Object.entries(data)) {
    const table = db.table(name);
    // Keys alone: rows may be large.
    const stored = new Set((await table.toCollection().primaryKeys()).map(canonical));
    const there = stored.size
      ? rows.filter((row) => stored.has(canonical(keyIn(table, row)))).length
      : 0;
    tables[name] = { rows: rows.length, fresh: rows.length - there, there };
  }
  const salt = (await isEmpty()) ? undefined : (await db.meta.get('salt'))?.value;
  const theirs = (data.meta ?? []).find((row) => row.key === 'salt')?.value;
  return { exportedAt, tables, readingsLeftOut: salt !== undefined && salt !== theirs };
}
