/**
 * The daily copy of everything, in the browser's private file system (OPFS): outside IndexedDB, so
 * it outlives a damaged or wiped database. Two files in turn, so that a copy cut short leaves the
 * one before. Each line is `<sha-256 of the rest> <json>`; the last says how many there were.
 */
import type Dexie from 'dexie';
import { db } from './db.ts';

const FILES = ['copy-a.ndjson', 'copy-b.ndjson'] as const;
const ROWS_A_LINE = 500;

type Head = { copiedAt: number; version: number };
type Line = { table: string; rows: unknown[] };

/** A copy that was read whole: rows by table. */
export interface Copy extends Head {
  tables: Record<string, unknown[]>;
}

/**
 * Writes a copy over the older of the two, of one moment. Rejects when the file system refuses; the
 * other stays.
 */
export async function writeCopy(now: number, from: Dexie = db): Promise<void> {
  const tables = await from.transaction('r', from.tables, () =>
    Promise.all(
      from.tables.map(async ({ name }) => [name, await from.table(name).toArray()] as const),
    ),
  );
  const heads = await Promise.all(FILES.map((file) => readHead(file)));
  const older = (heads[0]?.copiedAt ?? 0) <= (heads[1]?.copiedAt ?? 0) ? FILES[0] : FILES[1];
  const root = await navigator.storage.getDirectory();
  const handle = await root.getFileHandle(older, { create: true });
  const out = await handle.createWritable();
  let lines = 0;
  const write = async (value: unknown) => {
    const json = JSON.stringify(value);
    await out.write(`${await sha256(json)} ${json}\n`);
    lines += 1;
  };
  try {
    await write({ copiedAt: now, version: from.verno } satisfies Head);
    for (const [table, rows] of tables) {
      for (let i = 0; i < rows.length; i += ROWS_A_LINE) {
        await write({ table, rows: rows.slice(i, i + ROWS_A_LINE) } satisfies Line);
      }
    }
    await write({ lines });
    await out.close();
  } catch (error) {
    await out.abort().catch(() => undefined);
    throw error;
  }
}

/** The newest copy that is whole; undefined when there is none. */
export async function newestCopy(): Promise<Copy | undefined> {
  const heads = await Promise.all(
    FILES.map(async (file) => ({ file, head: await readHead(file) })),
  );
  const order = heads.sort((a, b) => (b.head?.copiedAt ?? 0) - (a.head?.copiedAt ?? 0));
  for (const { file, head } of order) {
    // Rows of a newer build are not ours to read.
    const copy = head && head.version <= db.verno ? await readCopy(file) : undefined;
    if (copy) return copy;
  }
  return undefined;
}

/** When the newest copy was made, by its first line; undefined when there is none. */
export async function lastCopiedAt(): Promise<number | undefined> {
  const heads = await Promise.all(FILES.map((file) => readHead(file)));
  const times = heads.flatMap((head) => (head ? [head.copiedAt] : []));
  return times.length ? Math.max(...times) : undefined;
}

/** After rows were deleted on purpose: a new copy, and none that still has them. */
export async function renewCopies(now: number): Promise<void> {
  const root = await navigator.storage.getDirectory();
  if ((await lastCopiedAt()) === undefined) return;
  await writeCopy(now).catch((error: unknown) => console.warn('no new copy', error));
  for (const file of FILES) {
    const head = await readHead(file);
    if (head?.copiedAt !== now) await root.removeEntry(file).catch(() => undefined);
  }
}

async function readHead(file: string): Promise<Head | undefined> {
  const start = await fileOf(file).then((f) => f?.slice(0, 400).text());
  const head = start && (await checked(start.slice(0, start.indexOf('\n'))));
  return isHead(head) ? head : undefined;
}

async function readCopy(file: string): Promise<Copy | undefined> {
  const text = await fileOf(file).then((f) => f?.text());
  const lines = text?.split('\n').filter(Boolean) ?? [];
  const [head, ...rest] = await Promise.all(lines.map(checked));
  const end = rest.pop() as { lines?: unknown } | undefined;
  if (!isHead(head) || end?.lines !== rest.length + 1) return undefined;
  const tables: Record<string, unknown[]> = {};
  for (const line of rest as (Line | undefined)[]) {
    if (!line) return undefined;
    tables[line.table] ??= [];
    for (const row of line.rows) tables[line.table]?.push(row);
  }
  return { ...head, tables };
}

async function fileOf(name: string): Promise<File | undefined> {
  try {
    const root = await navigator.storage.getDirectory();
    return await (await root.getFileHandle(name)).getFile();
  } catch {
    return undefined;
  }
}

/** The value of a line whose hash is right. */
async function checked(line: string): Promise<unknown> {
  const json = line.slice(65);
  if (line.slice(0, 64) !== (await sha256(json))) return undefined;
  return JSON.parse(json);
}

async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (b) => b.toString(16).padStart(2, '0')).join('');
}

function isHead(value: unknown): value is Head {
  const head = value as Partial<Head> | undefined;
  return typeof head?.copiedAt === 'number' && typeof head.version === 'number';
}
