/**
 * The backup file, made page by page within one transaction: of one moment, without holding the page
 * up, and without ever being in memory whole. The same bytes as `backupText`.
 */
import { db } from '../../storage/db.ts';
import { BACKUP_FORMAT, BACKUP_VERSION } from '../../utils/formats/backup.ts';
import { canonical } from '../../utils/formats/canonical.ts';
import type { Done } from '../../utils/formats/cells.ts';
import { sha256Of } from '../../utils/formats/sha256.ts';
import { blobSink, utf8Into } from '../../utils/formats/sink.ts';
import { eachPage } from './TakePagePages.ts';
import { topicsStored } from './TakePageSheets.ts';

const TYPE = 'application/json';

/** Rows of a backup, topics one by one, as `done` is told of them. */
export async function backupCount(): Promise<number> {
  const others = db.tables.filter(({ name }) => name !== 'topicWeeks');
  const counts = await Promise.all(others.map((table) => table.count()));
  return counts.reduce((a, b) => a + b, await topicsStored());
}

/** `done` may throw to call the work off. */
export async function backupBlob(now: number, done: Done = () => undefined): Promise<Blob> {
  const sink = blobSink();
  const hash = sha256Of();
  const write = utf8Into({
    write(bytes) {
      hash.update(bytes);
      sink.write(bytes);
    },
  });
  let rows = 0;
  await db.transaction('r', db.tables, async () => {
    const names = db.tables.map((table) => table.name).sort();
    for (const [i, name] of names.entries()) {
      write(`${i === 0 ? '{' : ','}${JSON.stringify(name)}:[`);
      let first = true;
      await eachPage(db.table<Record<string, unknown>>(name), (page) => {
        const kept = name === 'meta' ? page.filter((row) => row.key !== 'guard') : page;
        if (kept.length > 0) write((first ? '' : ',') + kept.map(canonical).join(','));
        if (kept.length > 0) first = false;
        rows += name === 'topicWeeks' ? topicsIn(page) : page.length;
        return done(rows, () => 0);
      });
      write(']');
    }
    write('}');
  });
  const head = canonical({
    checksum: hash.hex(),
    exportedAt: now,
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
  });
  return new Blob([`${head.slice(0, -1)},"data":`, sink.blob(''), '}'], { type: TYPE });
}

function topicsIn(weeks: readonly Record<string, unknown>[]): number {
  return weeks.reduce((sum, { topics }) => sum + (Array.isArray(topics) ? topics.length : 0), 0);
}
