/**
 * The way back: what was there before a restore or an upgrade in the place of what is there now, or
 * all of a forgotten community beside it. No other write may run beside it.
 */
import type { BackupData } from '../utils/formats/backup.ts';
import { readableSettings } from '../utils/settings.ts';
import { settingsWith } from '../utils/settingsFill.ts';
import type { CommunityKey } from '../utils/words.ts';
import { keepAll, placeFor, readKept } from './before.ts';
import type { Copy } from './copyFile.ts';
import { allOf, db, keyIn, LEDGER } from './db.ts';
import { freshGuard, guardOf, linked, mustBeInStep } from './guard.ts';
import { addOwnPrices } from './ownPrices.ts';
import { usable } from './putBack.ts';
import { recount } from './recount.ts';
import { replacing } from './replacing.ts';
import { editedVisits } from './restoreLedger.ts';
import { addTime, addTo, replaceAll } from './restoreWrite.ts';
import type { ChangeRow } from './rows.ts';
import { getSettings } from './settings.ts';

/** Answers the rows written; undefined: there is no such copy, or it is not whole. */
export async function bringBack(file: string, now: number): Promise<number | undefined> {
  await mustBeInStep();
  const kept = await readKept(file);
  if (!kept) return undefined;
  const data = soundRows(kept);
  const what = { back: file, settings: true };
  if (kept.before === 'forget' && kept.community) {
    const community = kept.community as CommunityKey;
    return replacing(what, now, { write: () => putBackOne(community, data, file) });
  }
  const place = await placeFor('restore', now);
  return replacing({ ...what, file: place.file }, now, {
    keep: () => keepAll(place),
    write: () => replaceAll(data, file, () => undefined),
  });
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

/**
 * Rows of one community beside what is there, with the changes of its entries, by their old numbers.
 * What was noted since stays as it is: of an entry or a visit that is there, or that the log speaks of,
 * the last word is newer than the copy.
 */
async function putBackOne(
  community: CommunityKey,
  data: BackupData,
  file: string,
): Promise<number> {
  const guard = (await guardOf()) ?? freshGuard();
  const value = await linked(guard, guard.seq + 1, ['bringBack', file]);
  const settings = await settingsThen(community, data);
  return db.transaction('rw', db.tables, async () => {
    const since = await db.ledgerChanges.where('community').equals(community).toArray();
    let count = await addTime(data, 'merge', { ours: await saidSince(community, since) });
    const logged = new Set(since.map(({ table, id }) => `${table}/${id}`));
    for (const [name, rows] of Object.entries(data)) {
      if (name === 'meta' || name === 'sessions' || name === 'attentionDays') continue;
      const table = db.table(name);
      if (name === 'ledgerChanges') {
        const there = await table.bulkGet(rows.map((row) => keyIn(table, row)));
        await table.bulkPut(rows.filter((_, i) => !there[i]));
      } else if (LEDGER.some((one) => one === name)) {
        const news = rows.filter(({ id }) => !logged.has(`${name}/${id}`));
        count += await addTo(name, news, 'add');
      } else count += await addTo(name, rows, 'merge');
    }
    await addOwnPrices(data.meta?.find(({ key }) => key === 'ownPrices')?.value);
    if (settings) await db.meta.put({ key: 'settings', value: settings });
    await db.meta.put({ key: 'guard', value });
    await recount();
    return count;
  });
}

/** Visits of which the last word is ours: those that are there, and those the log speaks of. */
async function saidSince(community: CommunityKey, since: readonly ChangeRow[]) {
  const there = await allOf(db.sessions, community).primaryKeys();
  const last = { at: Number.POSITIVE_INFINITY, gone: false };
  return new Map([...there.map((id) => [id, last] as const), ...editedVisits(since)]);
}

/** What the settings said of it, where nothing was said since. */
async function settingsThen(community: CommunityKey, data: BackupData) {
  const row = data.meta?.find(({ key }) => key === 'settings');
  return row && settingsWith(await getSettings(), readableSettings(row.value), community);
}
