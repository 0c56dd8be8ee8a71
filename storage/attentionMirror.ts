/** The second copy of recent attention: a wiped database loses at most the last flush. */
import { browser } from '../utils/browser.ts';
import { type AttentionDay, AttentionDaySchema } from '../utils/payoff/types.ts';
import { db } from './db.ts';

const PREFIX = 'attention/';
/** The daily copy has the days before. */
const KEEP_DAYS = 3;

/** Mirrors the rows of the newest days; older ones are dropped, as the daily copy has them. */
export async function mirrorAttention(): Promise<void> {
  const newest = await db.attentionDays.orderBy('day').last();
  if (!newest) return;
  const rows = await db.attentionDays.where('day').equals(newest.day).toArray();
  await browser.storage.local.set({ [PREFIX + newest.day]: rows });
  const all = Object.keys(await browser.storage.local.get(null))
    .filter((key) => key.startsWith(PREFIX))
    .sort();
  const old = all.slice(0, -KEEP_DAYS);
  if (old.length) await browser.storage.local.remove(old);
}

/** The mirrored rows that are sound. */
export async function mirroredAttention(): Promise<AttentionDay[]> {
  const all: Record<string, unknown> = await browser.storage.local.get(null);
  return Object.entries(all)
    .filter(([key, value]) => key.startsWith(PREFIX) && Array.isArray(value))
    .flatMap(([, value]) => value as unknown[])
    .flatMap((row) => {
      const read = AttentionDaySchema.safeParse(row);
      return read.success ? [read.data] : [];
    });
}
