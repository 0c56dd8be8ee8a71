/**
 * A backup made of the copies alone, for a database that cannot be opened: the daily copy, with the
 * fees, gains, plans and time confirmed since.
 */
import { type BackupData, writeBackup } from '../utils/formats/backup.ts';
import { mirroredAttention } from './attentionMirror.ts';
import { newestCopy } from './copy.ts';
import { LEDGER } from './db.ts';
import { mirroredRows } from './mirror.ts';

/** The text of a backup file; it may be restored like any other. */
export async function rescueText(now: number): Promise<string> {
  const data = ((await newestCopy())?.tables ?? {}) as BackupData;
  const mirrored = await mirroredRows();
  for (const table of LEDGER) data[table] = mirrored[table] as unknown as BackupData[string];
  const keyOf = (row: BackupData[string][number]) =>
    `${row.community}\n${row.day}\n${row.pageKind}`;
  const time = new Map((data.attentionDays ?? []).map((row) => [keyOf(row), row]));
  for (const row of await mirroredAttention()) time.set(keyOf({ ...row }), { ...row });
  data.attentionDays = [...time.values()];
  data.meta = (data.meta ?? []).filter((row) => row.key !== 'guard');
  return writeBackup(data, now);
}
