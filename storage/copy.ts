/**
 * The daily copy of everything (copyFile.ts). Two files in turn, so that a copy cut short leaves the
 * one before.
 */
import { allRows, keptCopies } from './before.ts';
import {
  type Copy,
  deleteCopyFile,
  type Head,
  readCopyFile,
  readHead,
  writeCopyFile,
} from './copyFile.ts';
import { db } from './db.ts';

const FILES = ['copy-a.ndjson', 'copy-b.ndjson'] as const;

/**
 * Writes a copy over the older of the two, of one moment. Rejects when the file system refuses; the
 * other stays.
 */
export async function writeCopy(now: number): Promise<void> {
  const tables = await allRows(db);
  const heads = await Promise.all(FILES.map((file) => readHead(file)));
  const older = (heads[0]?.copiedAt ?? 0) <= (heads[1]?.copiedAt ?? 0) ? FILES[0] : FILES[1];
  await writeCopyFile(older, { copiedAt: now, version: db.verno }, tables);
}

/** The newest copy that is whole, daily or not; undefined when there is none. */
export async function newestCopy(): Promise<Copy | undefined> {
  const order = (await heads()).sort((a, b) => b.head.copiedAt - a.head.copiedAt);
  for (const { file, head } of order) {
    // Rows of a newer build are not ours to read.
    const copy = head.version <= db.verno ? await readCopyFile(file) : undefined;
    if (copy) return copy;
  }
  return undefined;
}

/** When the newest copy was made, by its first line; undefined when there is none. */
export async function lastCopiedAt(): Promise<number | undefined> {
  const times = (await heads()).map(({ head }) => head.copiedAt);
  return times.length ? Math.max(...times) : undefined;
}

/** After rows were deleted on purpose: a new daily copy, and none that still has them. */
export async function renewCopies(now: number): Promise<void> {
  if ((await lastCopiedAt()) === undefined) return;
  await writeCopy(now).catch((error: unknown) => console.warn('no new copy', error));
  for (const file of FILES) {
    const head = await readHead(file);
    if (head?.copiedAt !== now) await deleteCopyFile(file);
  }
}

/** Of all copies that hold everything. */
async function heads(): Promise<{ file: string; head: Head }[]> {
  const daily = await Promise.all(
    FILES.map(async (file) => ({ file, head: await readHead(file) })),
  );
  const kept = (await keptCopies()).filter(({ before }) => before !== 'forget');
  return [
    ...daily.flatMap(({ file, head }) => (head ? [{ file, head }] : [])),
    ...kept.map((head) => ({ file: head.file, head })),
  ];
}
