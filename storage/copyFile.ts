/**
 * The file of a copy, in the browser's private file system (OPFS): outside IndexedDB, so it outlives
 * a damaged or wiped database. Each line is `<sha-256 of the rest> <json>`: the head, rows by table,
 * and how many lines there were.
 */
const ROWS_A_LINE = 500;

/** What a copy says of itself. */
export interface Head {
  copiedAt: number;
  /** Of the database it was made of. */
  version: number;
  /** Before what it was made; absent: it is a daily one. */
  before?: Before;
  /** Of `forget`: the community whose rows it holds, and what it was called. */
  community?: string;
  name?: string;
}

/** What is done to the whole of what is there, or to all of one community. */
export type Before = 'restore' | 'upgrade' | 'forget';

type Line = { table: string; rows: unknown[] };

/** A copy that was read whole: rows by table. */
export interface Copy extends Head {
  tables: Record<string, unknown[]>;
}

/** Rejects when the file system refuses; what the file held before then stays. */
export async function writeCopyFile(
  file: string,
  head: Head,
  tables: readonly (readonly [name: string, rows: readonly unknown[]])[],
): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getFileHandle(file, { create: true });
  const out = await handle.createWritable();
  let lines = 0;
  const write = async (value: unknown) => {
    const json = JSON.stringify(value);
    await out.write(`${await sha256(json)} ${json}\n`);
    lines += 1;
  };
  try {
    await write(head);
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

/** Undefined: there is none, or it cannot be read. */
export async function readHead(file: string): Promise<Head | undefined> {
  const start = await fileOf(file).then((f) => f?.slice(0, 2000).text());
  const head = start && (await checked(start.slice(0, start.indexOf('\n'))));
  return isHead(head) ? head : undefined;
}

/** Undefined: it is not whole. */
export async function readCopyFile(file: string): Promise<Copy | undefined> {
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

export async function deleteCopyFile(file: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(file).catch(() => undefined);
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
