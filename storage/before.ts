/**
 * Copies of what was there before it was replaced, upgraded or forgotten: each in a file of its own,
 * which daily copies do not overwrite, and the way back. Pages list them; the background writes.
 */
import type Dexie from 'dexie';
import { DAY } from '../utils/days.ts';
import type { CommunityKey } from '../utils/words.ts';
import {
  type Before,
  type Copy,
  deleteCopyFile,
  type Head,
  readCopyFile,
  readHead,
  writeCopyFile,
} from './copyFile.ts';
import { db } from './db.ts';

const NAME = /^before-(restore|upgrade|forget)-\d+\.ndjson$/;
/** How many of each are kept at least, the newest; of what was forgotten all. */
const MOST: Record<Before, number> = { restore: 2, upgrade: 1, forget: Number.POSITIVE_INFINITY };
/** And for how long, ms. */
export const KEPT_FOR = 30 * DAY;

/** One that can be brought back. */
export interface Kept extends Head {
  file: string;
  before: Before;
}

/** Where one is to be kept: no other has the name. */
export interface Place {
  file: string;
  before: Before;
  copiedAt: number;
}

export async function placeFor(before: Before, now: number): Promise<Place> {
  const taken = new Set((await keptCopies()).map(({ file }) => file));
  let copiedAt = now;
  const file = () => `before-${before}-${copiedAt}.ndjson`;
  while (taken.has(file())) copiedAt += 1;
  return { file: file(), before, copiedAt };
}

/** Newest first. */
export async function keptCopies(): Promise<Kept[]> {
  const root = await navigator.storage?.getDirectory?.().catch(() => undefined);
  const kept: Kept[] = [];
  if (!root) return kept;
  for await (const file of root.keys()) {
    const head = NAME.test(file) ? await readHead(file) : undefined;
    if (head?.before) kept.push({ ...head, file, before: head.before });
  }
  return kept.sort((a, b) => b.copiedAt - a.copiedAt || (a.file < b.file ? 1 : -1));
}

/** Keeps all there is, of one moment. Rejects when the file system refuses: then nothing may be done. */
export async function keepAll(place: Place, from: Dexie = db): Promise<void> {
  await keep(place, { version: from.verno }, await allRows(from));
}

/** Of an older build's data, which goes on being there: one is enough. */
export async function keepBeforeUpgrade(now: number, from: Dexie): Promise<void> {
  const place = await placeFor('upgrade', now);
  await keepAll(place, from);
  await pruneKept(now, place.file);
}

/** Every row by table, of one moment. */
export function allRows(from: Dexie): Promise<(readonly [string, unknown[]])[]> {
  return from.transaction('r', from.tables, () =>
    Promise.all(
      from.tables.map(async ({ name }) => [name, await from.table(name).toArray()] as const),
    ),
  );
}

/** Keeps these rows of one community, and what the settings say of it. */
export async function keepForgotten(
  place: Place,
  of: { community: CommunityKey; name?: string },
  tables: readonly (readonly [string, readonly unknown[]])[],
): Promise<void> {
  await keep(place, { version: db.verno, ...of }, tables);
}

/** One that is whole and that this build can read. */
export async function readKept(file: string): Promise<(Copy & Kept) | undefined> {
  if (!NAME.test(file)) return undefined;
  const copy = await readCopyFile(file);
  return copy?.before && copy.version <= db.verno
    ? { ...copy, file, before: copy.before }
    : undefined;
}

export async function dropKept(file: string): Promise<void> {
  if (NAME.test(file)) await deleteCopyFile(file);
}

/** Makes the rows of those that hold everything what `change` says; undefined: the row goes. */
export async function changeKept(change: (table: string, row: unknown) => unknown): Promise<void> {
  for (const { file, before } of await keptCopies()) {
    if (before === 'forget') continue;
    const copy = await readKept(file);
    const { tables: rows, file: _, ...head } = copy ?? { tables: {}, file };
    const left = Object.entries(rows).map(
      ([name, all]) => [name, all.flatMap((row) => change(name, row) ?? [])] as const,
    );
    // One that cannot be written anew is dropped rather than kept.
    const done =
      copy &&
      (await writeCopyFile(file, head as Head, left).then(
        () => true,
        () => false,
      ));
    if (!done) await dropKept(file);
  }
}

/** Lets go of those too old. */
export async function dropOld(now: number): Promise<void> {
  for (const { file, copiedAt } of await keptCopies()) {
    if (now - copiedAt > KEPT_FOR) await dropKept(file);
  }
}

/**
 * Lets go of what is more than is kept, and too old. Only after what `newest` was kept before is done:
 * else tries that fail would leave copies of nothing but each other.
 */
export async function pruneKept(now: number, newest?: string): Promise<void> {
  await dropOld(now);
  // The clock may have been set back: which one is the newest is known.
  const kept = (await keptCopies()).sort((a, b) => +(b.file === newest) - +(a.file === newest));
  const seen = new Map<Before, number>();
  for (const { file, before } of kept) {
    const count = (seen.get(before) ?? 0) + 1;
    seen.set(before, count);
    if (count > MOST[before]) await dropKept(file);
  }
}

async function keep(
  { file, before, copiedAt }: Place,
  head: Omit<Head, 'copiedAt' | 'before'>,
  tables: readonly (readonly [string, readonly unknown[]])[],
): Promise<void> {
  try {
    await writeCopyFile(file, { ...head, copiedAt, before }, tables);
  } catch (error) {
    await dropKept(file);
    throw error;
  }
}
