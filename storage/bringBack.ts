/**
 * The way back: what was there before a restore or an upgrade in the place of what is there now, or
 * all of a forgotten community beside it. No other write may run beside it.
 */
import type { BackupData } from '../utils/formats/backup.ts';
import { readableSettings } from '../utils/settings.ts';
import { patchesWith } from '../utils/settingsFill.ts';
import type { CommunityKey } from '../utils/words.ts';
import { mirroredDays, unmirrorAttention } from './attentionMirror.ts';
import { dropKept, keepBefore, readKept } from './before.ts';
import type { Copy } from './copyFile.ts';
import { db, keyIn } from './db.ts';
import { freshGuard, guardOf, linked, mustBeInStep, promiseLess } from './guard.ts';
import { usable } from './putBack.ts';
import { recount } from './recount.ts';
import { addTime, addTo, afterwards, replaceAll } from './restoreWrite.ts';
import { changeSettings, getSettings } from './settings.ts';
import { overwriteSettings, settingsToDatabase } from './settingsCopy.ts';

/** Answers the rows written; undefined: there is no such copy, or it is not whole. */
export async function bringBack(file: string, now: number): Promise<number | undefined> {
  await mustBeInStep();
  const kept = await readKept(file);
  if (!kept) return undefined;
  const data = soundRows(kept);
  if (kept.before !== 'forget') await keepBefore('restore', now);
  const held = await mirroredDays();
  await unmirrorAttention(held);
  await promiseLess([]);
  const community = kept.before === 'forget' && (kept.community as CommunityKey | undefined);
  const rows = community
    ? await putBackOne(data, file)
    : await replaceAll(data, file, () => undefined);
  if (community) await settingsOf(community, data);
  else await overwriteSettings();
  await afterwards(community ? held : [], now);
  await dropKept(file);
  return rows;
}

/** What may be stored of it: an older build's rows too, as at an upgrade. */
function soundRows({ tables }: Copy): BackupData {
  const known = Object.entries(tables).filter(([name]) =>
    db.tables.some((table) => table.name === name),
  );
  return Object.fromEntries(
    known.map(([name, rows]) => [
      name,
      (rows as BackupData[string]).flatMap((row) => usable(name, row)),
    ]),
  );
}

/** Rows of one community beside what is there; entries with their changes, by their old numbers. */
async function putBackOne(data: BackupData, file: string): Promise<number> {
  const guard = (await guardOf()) ?? freshGuard();
  const value = await linked(guard, guard.seq + 1, ['bringBack', file]);
  return db.transaction('rw', db.tables, async () => {
    let count = await addTime(data, 'merge');
    for (const [name, rows] of Object.entries(data)) {
      if (name === 'meta' || name === 'sessions' || name === 'attentionDays') continue;
      const table = db.table(name);
      if (name === 'ledgerChanges') {
        const there = await table.bulkGet(rows.map((row) => keyIn(table, row)));
        await table.bulkPut(rows.filter((_, i) => !there[i]));
      } else count += await addTo(name, rows, 'merge');
    }
    await db.meta.put({ key: 'guard', value });
    await recount();
    return count;
  });
}

/** What the settings said of it. */
async function settingsOf(community: CommunityKey, data: BackupData): Promise<void> {
  const row = data.meta?.find(({ key }) => key === 'settings');
  if (!row) return;
  const patches = patchesWith(readableSettings(row.value), community);
  let settings = await getSettings();
  for (const patch of patches) settings = await changeSettings(patch);
  await settingsToDatabase(settings);
}
