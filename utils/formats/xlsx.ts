/**
 * XLSX, one sheet a table, written as a stream. Text is put into cells as text (shared or inline
 * strings), never as a formula: no cell of ours has an `f`. Money has two decimals, days and times
 * are real dates in the machine's zone. Pure but for the browser's own compression.
 */
import {
  type Breath,
  type Cell,
  type CellKind,
  type Column,
  cellText,
  offsetAt,
  type Sheet,
} from './cells.ts';
import { inSheet, sheetName, workbookParts, xmlText } from './xlsxParts.ts';
import type { ZipWriter } from './zipWriter.ts';

const PIECE = 65_536;
const ROWS_BETWEEN_BREATHS = 50;
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

/** Writes every sheet; answers the rows written. */
export async function writeXlsx(
  sheets: readonly Sheet[],
  zip: ZipWriter,
  words: XlsxWords,
  breath: Breath,
  done: (rows: number) => void = () => undefined,
): Promise<number> {
  const shared = new Map<string, number>();
  const names: string[] = [];
  let rows = 0;
  for (const sheet of sheets) {
    const title = words.sheet(sheet.key);
    const letters = sheet.columns.map((_, i) => columnLetters(i));
    const head = `<row r="1">${sheet.columns
      .map((column, i) => inlineCell(`${letters[i]}1`, words.head(column.key, sheet.key), 4))
      .join('')}</row>`;
    const open = async () => {
      names.push(sheetName(title, names));
      const entry = zip.entry(`xl/worksheets/sheet${names.length}.xml`);
      await entry.write(inSheet.begin(sheet.columns) + head);
      return entry;
    };
    let entry = await open();
    let text = '';
    let inThis = 1;
    for await (const page of sheet.pages()) {
      for (const row of page) {
        if (inThis === SHEET_ROWS) {
          await entry.write(text + inSheet.end);
          await entry.end();
          entry = await open();
          text = '';
          inThis = 1;
        }
        inThis += 1;
        text += rowXml(sheet.columns, letters, inThis, row, shared);
        rows += 1;
        if (rows % ROWS_BETWEEN_BREATHS !== 0) continue;
        const rest = breath();
        if (rest) await rest;
        if (text.length < PIECE) continue;
        await entry.write(text);
        text = '';
      }
      done(rows);
    }
    await entry.write(text + inSheet.end);
    await entry.end();
  }
  for (const [name, xml] of workbookParts(names, shared)) {
    const entry = zip.entry(name);
    await entry.write(xml);
    await entry.end();
  }
  zip.end();
  return rows;
}

function rowXml(
  columns: readonly Column<unknown>[],
  letters: readonly string[],
  at: number,
  row: unknown,
  shared: Map<string, number>,
): string {
  const place = String(at);
  let xml = `<row r="${place}">`;
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i] as Column<unknown>;
    xml += cellXml(letters[i] + place, column.kind, column.of(row), shared);
  }
  return `${xml}</row>`;
}

/** `A` … `Z`, `AA` …: from 0. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** Styles (xlsxParts.ts): 1 money, 2 day, 3 time, 4 head. */
function cellXml(at: string, kind: CellKind, value: Cell, shared: Map<string, number>): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return '';
    if (kind === 'money') return `<c r="${at}" s="1"><v>${cellText('money', value)}</v></c>`;
    if (kind === 'time') return `<c r="${at}" s="3"><v>${serialTime(value)}</v></c>`;
    return `<c r="${at}"><v>${value}</v></c>`;
  }
  if (kind === 'day') {
    const days = Date.parse(`${value}T00:00:00Z`) / DAY;
    if (Number.isNaN(days)) return inlineCell(at, value);
    return `<c r="${at}" s="2"><v>${days + EPOCH_DAYS}</v></c>`;
  }
  const index = kind === 'code' ? sharedIndex(value, shared) : undefined;
  return index === undefined ? inlineCell(at, value) : `<c r="${at}" t="s"><v>${index}</v></c>`;
}

function sharedIndex(text: string, shared: Map<string, number>): number | undefined {
  const known = shared.get(text);
  if (known !== undefined || shared.size >= SHARED_MOST) return known;
  shared.set(text, shared.size);
  return shared.size - 1;
}

function inlineCell(at: string, text: string, style = 0): string {
  const kept = text.length > CELL_MOST ? text.slice(0, CELL_MOST) : text;
  const as = style ? ` s="${style}"` : '';
  return `<c r="${at}"${as} t="inlineStr"><is><t xml:space="preserve">${xmlText(kept)}</t></is></c>`;
}

/** Local time as days since 1899-12-30, to the millisecond. */
function serialTime(at: number): number {
  const local = at + offsetAt(at) * 60_000;
  return Math.round((local / DAY + EPOCH_DAYS) * 1e9) / 1e9;
}
