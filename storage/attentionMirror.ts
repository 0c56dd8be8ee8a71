/** The second copy of attention since the last daily copy: a wiped database loses at most a flush. */
import { browser } from '../utils/browser.ts';
import { type AttentionDay, AttentionDaySchema } from '../utils/payoff/types.ts';
import { turns } from '../utils/turns.ts';
import { db } from './db.ts';
import { OutOfStep } from './guard.ts';

const PREFIX = 'attention/';

const inTurn = turns();

/**
 * Mirrors all rows of these days as they are now. Rejects with `OutOfStep` where a mirrored row holds
 * more: days that shrink on purpose are let go of first.
 */
export function mirrorAttention(days: Iterable<string>): Promise<void> {
  const wanted = [...new Set(days)].map((day) => PREFIX + day);
  if (!wanted.length) return Promise.resolve();
  return inTurn(async () => {
    const there = rowsIn(await browser.storage.local.get(wanted));
    const rows = await db.attentionDays
      .where('day')
      .anyOf(wanted.map((key) => key.slice(PREFIX.length)))
      .toArray();
    const kept = new Map(rows.map((row) => [nameOf(row), row]));
    if (there.some((row) => isLess(kept.get(nameOf(row)), row))) throw new OutOfStep();
    const byDay = wanted.map((key) => [key, rows.filter((row) => PREFIX + row.day === key)]);
    await browser.storage.local.set(Object.fromEntries(byDay));
  });
}

/** Whether a row of the database holds less than its mirror. */
export function isLess(row: AttentionDay | undefined, mirrored: AttentionDay): boolean {
  return !row || row.ms < mirrored.ms || row.byHandMs < mirrored.byHandMs;
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
  return rowsIn(await browser.storage.local.get(null));
}

function rowsIn(all: Record<string, unknown>): AttentionDay[] {
  return Object.entries(all)
    .filter(([key, value]) => key.startsWith(PREFIX) && Array.isArray(value))
    .flatMap(([, value]) => value as unknown[])
    .flatMap((row) => {
      const read = AttentionDaySchema.safeParse(row);
      return read.success ? [read.data] : [];
    });
}

function nameOf({ community, day, pageKind }: AttentionDay): string {
  return `${community}\n${day}\n${pageKind}`;
}
