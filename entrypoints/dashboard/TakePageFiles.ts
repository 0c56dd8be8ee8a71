/**
 * The files one can take along, made from the database as they are asked for: each of one moment, read
 * in one transaction and written as it is read.
 */
import { db } from '../../storage/db.ts';
import type { Done, Wait } from '../../utils/formats/cells.ts';
import { writeCsv } from '../../utils/formats/csv.ts';
import { type Packed, packing } from '../../utils/formats/packing.ts';
import { blobSink, utf8Into } from '../../utils/formats/sink.ts';
import { writeXlsx } from '../../utils/formats/xlsx.ts';
import { zipOf } from '../../utils/formats/zipFile.ts';
import { backupBlob, backupCount } from './TakePageBackup.ts';
import { rest } from './TakePagePages.ts';
import type { CountedSheet } from './TakePageSheets.ts';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ZIP_TYPE = 'application/zip';
/** Bytes that may wait to be packed, where the browser packs elsewhere and is slower than we. */
const WAITING_MOST = 16 << 20;

export interface Making {
  /** What a sheet and a column are called. */
  sheet(key: string): string;
  head(column: string): string;
  /** Told of the rows written, and of how many; throws to call the work off. */
  told(rows: number, of: number): void;
}

export interface Made {
  blob: Blob;
  rows: number;
}

export async function csvFile(sheet: CountedSheet, making: Making): Promise<Made> {
  const sink = blobSink();
  const rows = await atOnce(async () => {
    const done = doneOf(await sheet.count(), making);
    return writeCsv(sheet, making.head, utf8Into(sink), done);
  });
  return { blob: sink.blob('text/csv;charset=utf-8'), rows };
}

/** One CSV a table, named by its key. */
export async function csvZip(sheets: readonly CountedSheet[], making: Making): Promise<Made> {
  const parts: Promise<Packed>[] = [];
  const rows = await atOnce(async () => {
    const done = doneOf(await countAll(sheets), making);
    let before = 0;
    for (const sheet of sheets) {
      const { write, waiting, end } = packing(`${sheet.key}.csv`);
      const sum = before;
      const further: Done = (n, left) => done(sum + n, left);
      before += await writeCsv(sheet, making.head, write, further, waiting);
      const part = end();
      part.catch(() => undefined);
      parts.push(part);
    }
    return before;
  });
  return { blob: zipOf(await Promise.all(parts), ZIP_TYPE), rows };
}

export async function xlsxFile(sheets: readonly CountedSheet[], making: Making): Promise<Made> {
  const { sheet, head } = making;
  const { rows, file } = await atOnce(async () =>
    writeXlsx(sheets, { sheet, head }, doneOf(await countAll(sheets), making)),
  );
  return { rows, blob: await file(XLSX_TYPE) };
}

export async function backupFile(now: number, making: Making): Promise<Made> {
  const blob = await backupBlob(now, doneOf(await backupCount(), making));
  return { blob, rows: 0 };
}

/** All that is read within belongs to one moment. It waits for nothing but the database. */
function atOnce<T>(work: () => Promise<T>): Promise<T> {
  return db.transaction('r', db.tables, work);
}

async function countAll(sheets: readonly CountedSheet[]): Promise<number> {
  let count = 0;
  for (const sheet of sheets) count += await sheet.count();
  return count;
}

function doneOf(of: number, { told }: Making): Done {
  return (rows, waiting): Wait => {
    told(rows, of);
    return waiting() > WAITING_MOST ? packed(waiting) : undefined;
  };
}

async function packed(waiting: () => number): Promise<void> {
  while (waiting() > WAITING_MOST / 2) await rest();
}
