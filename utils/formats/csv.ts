/**
 * CSV as spreadsheets in Chinese open it right: UTF-8 with a byte order mark, CRLF, RFC 4180 quotes.
 * Text that a spreadsheet would run as a formula or turn into another value gets one apostrophe in
 * front, and so does text with one; `unguarded` takes it off again, so that nothing is lost. Pure.
 */
import { type Cell, type CellKind, cellText, type Done, type Sheet } from './cells.ts';

export const BOM = '\uFEFF';
const EOL = '\r\n';

/** Begins a formula: ASCII and full width, behind blanks and characters that do not show. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫|%]|^[\t\r\n]/u;
/** Begins so that nothing else can be meant: most letters and Chinese characters. */
const PLAIN =
  /^(?!true|false|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|[上下]午)[a-z\u3400-\u9fff]/i;
/** Comes out as it is: `365`, `12.5`; not `007`, `1.10`, or more digits than a number holds. */
const NUMBER = /^(?:0|[1-9]\d{0,10})(?:\.\d{0,3}[1-9])?$/;
const DIGITS = /^\d+$/;
/** Only what numbers, days, times, shares and amounts are written with. */
const VALUE = /^[\d\s.,:/\-+%‰eapmtz年月日号时分秒点上下午¥$€£₩()]*$/i;
const MONTH =
  /jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?/i;
const DAY = /^\d{4}-\d\d-\d\d$/;
/** Truth values and errors. */
const WORD = /^(?:true|false|#[a-z\d/]{2,12}[!?]?)$/i;

/** Comes out as another value: 007, 1e5, 1-2, 10:30, 50%, Mar 5, TRUE, an id of twelve digits. */
function rewritten(text: string): boolean {
  // Ids, and many at that.
  if (DIGITS.test(text)) return !NUMBER.test(text);
  const plain = text.normalize('NFKC').trim();
  if (WORD.test(plain)) return true;
  if (!/\d/.test(plain) || (plain === text && NUMBER.test(text))) return false;
  return VALUE.test(plain.replace(MONTH, ''));
}

/** A text that stays a text, whatever opens it. */
export function guarded(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.startsWith("'") || FORMULA.test(text) || rewritten(text) ? `'${text}` : text;
}

/** The text before `guarded`. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/** One field, quoted where it must be. */
export function csvField(kind: CellKind, value: Cell): string {
  const plain = cellText(kind, value);
  // Numbers, days and times hold nothing that must be quoted.
  if (typeof value !== 'string') return plain;
  const text = kind === 'day' && DAY.test(plain) ? plain : guarded(plain);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** `head`: what a column is called; `waiting`: bytes written and not packed yet. */
export async function writeCsv(
  sheet: Sheet,
  head: (column: string) => string,
  write: (text: string) => void,
  done: Done = () => undefined,
  waiting: () => number = () => 0,
): Promise<number> {
  const { columns } = sheet;
  write(`${BOM}${columns.map((column) => csvField('text', head(column.key))).join(',')}${EOL}`);
  let rows = 0;
  await sheet.each((page) => {
    let text = '';
    for (const row of page) {
      for (let i = 0; i < columns.length; i++) {
        const column = columns[i] as (typeof columns)[number];
        text += (i === 0 ? '' : ',') + csvField(column.kind, column.of(row));
      }
      text += EOL;
    }
    write(text);
    rows += page.length;
    return done(rows, waiting);
  });
  return rows;
}
