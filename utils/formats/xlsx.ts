/**
 * XLSX, one sheet a table, written as a stream. Text is put into cells as text (shared or inline
 * strings), never as a formula: no cell of ours has an `f`. Money has two decimals, days and times
 * are real dates in the machine's zone. Pure but for the browser's own compression.
 */
import { type CellKind, type Column, cellText, type Done, offsetAt, type Sheet } from './cells.ts';
import { type Packed, type Packing, packing } from './packing.ts';
import { inSheet, sheetName, workbookParts, xmlText } from './xlsxParts.ts';
import { zipOf } from './zipFile.ts';

/** Rows a sheet of this format may have; what is more goes on in a further sheet. */
export const SHEET_ROWS = 1_048_576;
/** Words said once for all cells; more different ones are written in place. */
const SHARED_MOST = 5000;
/** Days from 1899-12-30, where its dates begin, to 1970. */
const EPOCH_DAYS = 25_569;
const DAY = 86_400_000;
/** Characters a cell may hold. */
const CELL_MOST = 32_767;

export interface XlsxWords {
  sheet(key: string): string;
  head(column: string, sheet: string): string;
}

export interface Written {
  rows: number;
  /** The workbook, put together: after the transaction, as it waits for more than the database. */
  file(type: string): Promise<Blob>;
}

/** Writes every sheet. */
export async function writeXlsx(
  sheets: readonly Sheet[],
  words: XlsxWords,
  done: Done = () => undefined,
): Promise<Written> {
  const shared = new Map<string, number>();
  const names: string[] = [];
  const parts: Promise<Packed>[] = [];
  let rows = 0;
  for (const sheet of sheets) {
    const title = words.sheet(sheet.key);
    const cells = sheet.columns.map((column, i) => cellsOf(column, columnLetters(i), shared));
    const heads = sheet.columns.map((column, i) =>
      inlineCell(`${columnLetters(i)}1`, words.head(column.key, sheet.key), 4),
    );
    const open = () => {
      names.push(sheetName(title, names));
      const part = packing(`xl/worksheets/sheet${names.length}.xml`);
      part.write(`${inSheet.begin(sheet.columns)}<row r="1">${heads.join('')}</row>`);
      return part;
    };
    const close = (part: Packing) => {
      part.write(inSheet.end);
      parts.push(heard(part.end()));
    };
    let part = open();
    let inThis = 1;
    await sheet.each((page) => {
      let text = '';
      for (const row of page) {
        if (inThis === SHEET_ROWS) {
          part.write(text);
          close(part);
          part = open();
          text = '';
          inThis = 1;
        }
        inThis += 1;
        text += rowXml(cells, inThis, row);
      }
      part.write(text);
      rows += page.length;
      return done(rows, part.waiting);
    });
    close(part);
  }
  const file = async (type: string) => {
    const rest = workbookParts(names, shared).map(([name, xml]) => {
      const part = packing(name);
      part.write(xml);
      return part.end();
    });
    return zipOf(await Promise.all([...parts, ...rest]), type);
  };
  return { rows, file };
}

/** Its failure is heard when it is waited for; before it must only not go unheard. */
function heard<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** Makes the cell of a row in one column; '' where there is nothing. */
type Cells = (place: string, row: unknown) => string;

function rowXml(cells: readonly Cells[], at: number, row: unknown): string {
  const place = String(at);
  let xml = `<row r="${place}">`;
  for (let i = 0; i < cells.length; i++) xml += (cells[i] as Cells)(place, row);
  return `${xml}</row>`;
}

/** `A` … `Z`, `AA` …: from 0. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** Styles (xlsxParts.ts): 1 money, 2 day, 3 time, 4 head. */
function cellsOf(column: Column<unknown>, letters: string, shared: Map<string, number>): Cells {
  const { kind } = column;
  return (place, row) => {
    const value = column.of(row);
    if (value === null || value === undefined || value === '') return '';
    const at = letters + place;
    if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`;
    if (typeof value === 'number') return numberCell(at, kind, value);
    if (kind === 'day') return dayCell(at, value);
    const index = kind === 'code' ? sharedIndex(value, shared) : undefined;
    return index === undefined ? inlineCell(at, value) : `<c r="${at}" t="s"><v>${index}</v></c>`;
  };
}

function numberCell(at: string, kind: CellKind, value: number): string {
  if (!Number.isFinite(value)) return '';
  if (kind === 'money') return `<c r="${at}" s="1"><v>${cellText('money', value)}</v></c>`;
  if (kind === 'time') return `<c r="${at}" s="3"><v>${serialTime(value)}</v></c>`;
  return `<c r="${at}"><v>${value}</v></c>`;
}

function dayCell(at: string, day: string): string {
  const days = Date.parse(`${day}T00:00:00Z`) / DAY;
  if (Number.isNaN(days)) return inlineCell(at, day);
  return `<c r="${at}" s="2"><v>${days + EPOCH_DAYS}</v></c>`;
}

function sharedIndex(text: string, shared: Map<string, number>): number | undefined {
  const known = shared.get(text);
  if (known !== undefined || shared.size >= SHARED_MOST) return known;
  shared.set(text, shared.size);
  return shared.size - 1;
}

/** Blanks that a reader would drop, were it not told to keep them. */
const BLANKS = /^\s|\s$|\s\s|[\t\r\n]/;

function inlineCell(at: string, text: string, style = 0): string {
  const kept = text.length > CELL_MOST ? text.slice(0, CELL_MOST) : text;
  const as = style ? ` s="${style}"` : '';
  const space = BLANKS.test(kept) ? ' xml:space="preserve"' : '';
  return `<c r="${at}"${as} t="inlineStr"><is><t${space}>${xmlText(kept)}</t></is></c>`;
}

/**
 * Local time as days since 1899-12-30. To the millisecond, and a hair later rather than earlier: a reader
 * that cuts off what it does not show must not end up a millisecond short.
 */
function serialTime(at: number): number {
  const local = at + offsetAt(at) * 60_000;
  const days = local / DAY + EPOCH_DAYS;
  return local % DAY === 0 ? days : (Math.floor(days * 1e9) + 1) / 1e9;
}
