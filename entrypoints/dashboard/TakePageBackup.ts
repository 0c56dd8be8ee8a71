/**
 * The backup file, made page by page within one transaction: of one moment, without holding the page
 * up. The same bytes as `backupText`.
 */
import type { IndexableType, Table } from 'dexie';
import { db, keyIn } from '../../storage/db.ts';
import { BACKUP_FORMAT, BACKUP_VERSION } from '../../utils/formats/backup.ts';
import { canonical } from '../../utils/formats/canonical.ts';
import { blobSink, utf8Into } from '../../utils/formats/sink.ts';

const TYPE = 'application/json';
const PAGE = 500;
/** Records of a week hold some dozens of topics. */
const PAGE_OF_WEEKS = 20;

/** `done` is told how many rows were read; it may throw to call the work off. */
export async function backupBlob(
  now: number,
  done: (rows: number) => void = () => undefined,
): Promise<Blob> {
  const sink = blobSink();
  const write = utf8Into(sink);
  let rows = 0;
  await db.transaction('r', db.tables, async () => {
    const names = db.tables.map((table) => table.name).sort();
    for (const [i, name] of names.entries()) {
      write(`${i === 0 ? '{' : ','}${JSON.stringify(name)}:[`);
      let first = true;
      await eachPage(db.table(name), (page) => {
        const kept = name === 'meta' ? page.filter((row) => row.key !== 'guard') : page;
        if (kept.length > 0) write((first ? '' : ',') + kept.map(canonical).join(','));
        if (kept.length > 0) first = false;
        rows += page.length;
        done(rows);
      });
      write(']');
    }
    write('}');
  });
  const data = sink.blob(TYPE);
  const head = canonical({
    checksum: await sha256(data),
    exportedAt: now,
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
  });
  return new Blob([`${head.slice(0, -1)},"data":`, data, '}'], { type: TYPE });
}

type Row = Record<string, unknown>;

/** Awaits nothing but the database, or the transaction would end. */
async function eachPage(table: Table<Row>, take: (page: Row[]) => void): Promise<void> {
  const size = table.name === 'topicWeeks' ? PAGE_OF_WEEKS : PAGE;
  let last: IndexableType | undefined;
  for (;;) {
    const from = last === undefined ? table.orderBy(':id') : table.where(':id').above(last);
    const page = await from.limit(size).toArray();
    if (page.length > 0) take(page);
    if (page.length < size) return;
    last = keyIn(table, page.at(-1));
  }
}

async function sha256(blob: Blob): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return Array.from(new Uint8Array(bytes), (b) => b.toString(16).padStart(2, '0')).join('');
}
