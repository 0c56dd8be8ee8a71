/**
 * CSV as spreadsheets in Chinese open it right: UTF-8 with a byte order mark, CRLF, RFC 4180 quotes.
 * Text that a spreadsheet would run as a formula or turn into another value gets one apostrophe in
 * front; `unguarded` takes it off again, so that nothing is lost. Pure.
 */
import { type Breath, type Cell, type CellKind, cellText, type Sheet } from './cells.ts';

export const BOM = '\uFEFF';
const EOL = '\r\n';
/** Characters written at once. */
const PIECE = 65_536;
const ROWS_BETWEEN_BREATHS = 50;

/** Begins a formula: ASCII and full width, behind blanks and characters that do not show. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫|%]|^[\t\r\n]/u;
/** Comes out as another value: 007, 1e5, 1-2, an id of more digits than a number holds. */
const REWRITTEN = /^(?:0\d+|\d[\d.]*e\d+|\d{12,}|\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?)$/i;

/** Begins so that neither can be meant: a letter, a Chinese character. */
const PLAIN = /^[A-Za-z\u3400-\u9fff]/;

/** A text that stays a text, whatever opens it. */
export function guarded(text: string): string {
  if (PLAIN.test(text)) return text;
  const bare = text.replace(/^'+/, '');
  return FORMULA.test(bare) || REWRITTEN.test(bare) ? `'${text}` : text;
}

/** The text before `guarded`. */
export function unguarded(cell: string): string {
  if (!cell.startsWith("'")) return cell;
  const bare = cell.replace(/^'+/, '');
  return FORMULA.test(bare) || REWRITTEN.test(bare) ? cell.slice(1) : cell;
}

/** One field, quoted where it must be. */
export function csvField(kind: CellKind, value: Cell): string {
  const plain = cellText(kind, value);
  // Numbers, days and times hold nothing that must be quoted.
  if (typeof value !== 'string') return plain;
  const text = kind === 'day' ? plain : guarded(plain);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** `head`: what a column is called; `done` is told after each page how many rows were written. */
export async function writeCsv(
  sheet: Sheet,
  head: (column: string) => string,
  write: (text: string) => void | Promise<void>,
  breath: Breath,
  done: (rows: number) => void = () => undefined,
): Promise<number> {
  const { columns } = sheet;
  let text = `${BOM}${columns.map((column) => csvField('text', head(column.key))).join(',')}${EOL}`;
  let rows = 0;
  for await (const page of sheet.pages()) {
    for (const row of page) {
      let line = '';
      for (let i = 0; i < columns.length; i++) {
        const column = columns[i] as (typeof columns)[number];
        line += (i === 0 ? '' : ',') + csvField(column.kind, column.of(row));
      }
      text += line + EOL;
      rows += 1;
      if (rows % ROWS_BETWEEN_BREATHS !== 0) continue;
      const rest = breath();
      if (rest) await rest;
      if (text.length < PIECE) continue;
      await write(text);
      text = '';
    }
    done(rows);
  }
  await write(text);
  return rows;
}
