/** The second copy of the settings, in the database: the hour's worth is typed once and kept. */
import { browser } from '../utils/browser.ts';
import { readableSettings, type Settings } from '../utils/settings.ts';
import { db } from './db.ts';

const KEY = 'settings';

export async function settingsToDatabase(settings: Settings): Promise<void> {
  await db.meta.put({ key: KEY, value: settings });
}

/** Puts the settings back when the other store lost them. */
export async function settingsFromDatabase(): Promise<void> {
  const there = (await browser.storage.local.get(KEY))[KEY];
  if (there === undefined) await overwriteSettings();
}

/** Makes the settings those of the database, if it has any. */
export async function overwriteSettings(): Promise<void> {
  const row = await db.meta.get(KEY);
  if (row?.key === KEY) await browser.storage.local.set({ [KEY]: readableSettings(row.value) });
}
