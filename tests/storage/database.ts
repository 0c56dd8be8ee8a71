/** A clean real Dexie on fake-indexeddb, and a clean fake browser, before each test. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { alone } from '../../entrypoints/background/gate.ts';
import { copyInTurn, forgetReady } from '../../entrypoints/background/ready.ts';
import { forgetCopyTime } from '../../storage/copyDue.ts';
import { db } from '../../storage/db.ts';
import { forgetSalt } from '../../storage/hash.ts';
import type { CommunityRow } from '../../storage/rows.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { fakeFiles } from './files.ts';

export async function cleanStores(): Promise<Map<string, string>> {
  // A daily copy that is still being written belongs to the test before.
  fakeFiles();
  await copyInTurn();
  await alone(async () => undefined);
  fakeBrowser.reset();
  const files = fakeFiles();
  forgetSalt();
  forgetCopyTime();
  forgetReady();
  await db.open();
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
  return files;
}

/** All that is stored of a community, as text. Histories apart: those tell what was learnt when. */
export async function bytesOf(community: CommunityKey): Promise<string> {
  const weeks = await db.topicWeeks.toArray();
  const { growth: _, ...row } =
    (await db.communities.get(community)) ?? ({} as Partial<CommunityRow>);
  return JSON.stringify({
    row,
    weeks: weeks.filter((week) => week.community === community),
    deeds: (await db.deedDays.toArray()).filter((day) => day.community === community),
  });
}

/** Everything in every table, as text; where the ledger stands apart, which each start notes. */
export async function everything(): Promise<string> {
  const tables = await Promise.all(db.tables.map((table) => table.toArray()));
  return JSON.stringify(tables.map((rows) => rows.filter((row) => !isGuard(row))));
}

function isGuard(row: unknown): boolean {
  return (row as { key?: unknown }).key === 'guard';
}
