/** The files one can take along, made from the database as they are asked for. */
import type { Breath, Sheet } from '../../utils/formats/cells.ts';
import { writeCsv } from '../../utils/formats/csv.ts';
import { blobSink, utf8Into } from '../../utils/formats/sink.ts';
import { writeXlsx } from '../../utils/formats/xlsx.ts';
import { zipInto } from '../../utils/formats/zipWriter.ts';
import { backupBlob } from './TakePageBackup.ts';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ZIP_TYPE = 'application/zip';

export interface Making {
  /** What a sheet and a column are called. */
  sheet(key: string): string;
  head(column: string): string;
  breath: Breath;
  /** How many rows were written so far. */
  done(rows: number): void;
}

export interface Made {
  blob: Blob;
  rows: number;
}

export async function csvFile(sheet: Sheet, making: Making): Promise<Made> {
  const sink = blobSink();
  const rows = await writeCsv(sheet, making.head, utf8Into(sink), making.breath, making.done);
  return { blob: sink.blob('text/csv;charset=utf-8'), rows };
}

/** One CSV a table, named by its key. */
export async function csvZip(sheets: readonly Sheet[], making: Making): Promise<Made> {
  const sink = blobSink();
  const zip = zipInto(sink);
  let rows = 0;
  for (const sheet of sheets) {
    const entry = zip.entry(`${sheet.key}.csv`);
    const before = rows;
    const done = (n: number) => making.done(before + n);
    rows += await writeCsv(sheet, making.head, (text) => entry.write(text), making.breath, done);
    await entry.end();
  }
  zip.end();
  return { blob: sink.blob(ZIP_TYPE), rows };
}

export async function xlsxFile(sheets: readonly Sheet[], making: Making): Promise<Made> {
  const sink = blobSink();
  const { sheet, head, breath, done } = making;
  const rows = await writeXlsx(sheets, zipInto(sink), { sheet, head }, breath, done);
  return { blob: sink.blob(XLSX_TYPE), rows };
}

export async function backupFile(now: number, { breath, done }: Making): Promise<Made> {
  const blob = await backupBlob(now, (rows) => {
    // Only whether it was called off: within a transaction nothing else may be waited for.
    breath()?.catch(() => undefined);
    done(rows);
  });
  return { blob, rows: 0 };
}
