/** A clean real Dexie on fake-indexeddb, and a clean fake browser, before each test. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../storage/db.ts';
import { forgetSalt } from '../../storage/hash.ts';
import type { CommunityRow } from '../../storage/rows.ts';
import type { CommunityKey } from '../../utils/words.ts';

export async function cleanStores(): Promise<void> {
  fakeBrowser.reset();
  forgetSalt();
  await db.open();
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
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

/** Everything in every table, as text. */
export async function everything(): Promise<string> {
  const tables = await Promise.all(db.tables.map((table) => table.toArray()));
  return JSON.stringify(tables);
}
