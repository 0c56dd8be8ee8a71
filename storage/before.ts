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
/** How many of each are kept, newest first, and for how long. */
const MOST: Record<Before, number> = { restore: 2, upgrade: 1, forget: 20 };
export const KEPT_FOR = 30 * DAY;

/** One that can be brought back. */
export interface Kept extends Head {
  file: string;
  before: Before;
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
export async function keepBefore(
  before: 'restore' | 'upgrade',
  now: number,
  from: Dexie = db,
): Promise<void> {
  await keep({ copiedAt: now, version: from.verno, before }, await allRows(from));
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
  of: { community: CommunityKey; name?: string },
  tables: readonly (readonly [string, readonly unknown[]])[],
  now: number,
): Promise<void> {
  await keep({ copiedAt: now, version: db.verno, before: 'forget', ...of }, tables);
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

/** Those too old, or more than are kept. */
export async function pruneKept(now: number): Promise<void> {
  const seen = new Map<Before, number>();
  for (const { file, before, copiedAt } of await keptCopies()) {
    const count = (seen.get(before) ?? 0) + 1;
    seen.set(before, count);
    if (count > MOST[before] || now - copiedAt > KEPT_FOR) await dropKept(file);
  }
}

async function keep(
  head: Head & { before: Before },
  tables: readonly (readonly [string, readonly unknown[]])[],
): Promise<void> {
  const { before, copiedAt } = head;
  const file = `before-${before}-${copiedAt}.ndjson`;
  try {
    await writeCopyFile(file, head, tables);
  } catch (error) {
    await dropKept(file);
    throw error;
  }
  await pruneKept(copiedAt);
}
