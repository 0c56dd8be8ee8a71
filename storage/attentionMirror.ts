/** The second copy of attention since the last daily copy: a wiped database loses at most a flush. */
import { browser } from '../utils/browser.ts';
import { type AttentionDay, AttentionDaySchema } from '../utils/payoff/types.ts';
import { db } from './db.ts';

const PREFIX = 'attention/';

/** Mirrors all rows of these days as they are now. */
export async function mirrorAttention(days: Iterable<string>): Promise<void> {
  const wanted = [...new Set(days)];
  if (!wanted.length) return;
  const rows = await db.attentionDays.where('day').anyOf(wanted).toArray();
  const byDay = wanted.map((day) => [PREFIX + day, rows.filter((row) => row.day === day)]);
  await browser.storage.local.set(Object.fromEntries(byDay));
}

/** Lets go of days: before their rows shrink on purpose, and once a copy has them. */
export async function unmirrorAttention(days: Iterable<string>): Promise<void> {
  await browser.storage.local.remove([...days].map((day) => PREFIX + day));
}

export async function mirroredDays(): Promise<string[]> {
  const all = Object.keys(await browser.storage.local.get(null));
  return all.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
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
