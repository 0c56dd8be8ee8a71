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

/** What a file holds and would change; nothing is written. */
export async function previewBackup(
  text: string,
): Promise<{ ok: true; preview: Preview } | Refused> {
  const read = await soundBackup(text);
  if (!read.ok) return read;
  return { ok: true, preview: await previewOf(read.backup) };
}

/** A file that may be restored, every row of it. */
export async function soundBackup(text: string): Promise<{ ok: true; backup: Backup } | Refused> {
  const read = await readBackup(text);
  if (!read.ok) return read;
  for (const [name, rows] of Object.entries(read.backup.data)) {
    const table = db.tables.find((known) => known.name === name);
    if (!table) return { ok: false, error: 'bad-row', where: name };
    const bad = rows.findIndex((row) => !backupRowIsSound(name, row));
    if (bad >= 0) return { ok: false, error: 'bad-row', where: `${name}[${bad}]` };
    const keys = new Set(rows.map((row) => canonical(keyIn(table, row))));
    if (keys.size < rows.length) return { ok: false, error: 'bad-row', where: name };
  }
  return read;
}

export async function previewOf({ data, exportedAt }: Backup): Promise<Preview> {
  const tables: Preview['tables'] = {};
  for (const [name, rows] of Object.entries(data)) {
    const table = db.table(name);
    const stored = await table.bulkGet(rows.map((row) => keyIn(table, row)));
    const there = stored.filter((row) => row !== undefined).length;
    tables[name] = { rows: rows.length, fresh: rows.length - there, there };
  }
  const salt = (await db.meta.get('salt'))?.value;
  const theirs = (data.meta ?? []).find((row) => row.key === 'salt')?.value;
  return { exportedAt, tables, readingsLeftOut: salt !== undefined && salt !== theirs };
}
