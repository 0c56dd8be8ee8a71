/**
 * Rows of a CSV text, read once from front to back with breaths between: neither the length of a line
 * nor an open quote can hold the page up. RFC 4180, and lenient as these files need it: a quote that
 * does not begin a field, or is never closed, is a character like any other.
 */
import type { Breath } from '../formats/cells.ts';
import { CAPS, Refused, type SheetRow } from './types.ts';

const ROWS_BETWEEN_BREATHS = 200;
const QUOTE = 34;
const COMMA = 44;
const TAB = 9;
const BLANK = 32;
const CR = 13;
const LF = 10;

export async function csvRows(text: string, breath: Breath): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  const read = reader(text);
  for (;;) {
    const row = read();
    if (!row) return rows;
    if (rows.length >= CAPS.rows) throw new Refused('too-many-rows', String(CAPS.rows));
    rows.push(row);
    if (rows.length % ROWS_BETWEEN_BREATHS === 0) await breath();
  }
}

const ends = (code: number) => code === COMMA || code === CR || code === LF;

/** Gives row after row; undefined at the end. */
function reader(text: string): () => SheetRow | undefined {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  /** Up to here quotes were found to be open: they are characters. */
  let literalUpTo = 0;

  const quoted = (): string | undefined => {
    const least = at + 1;
    const most = Math.min(text.length, at + CAPS.cellChars * 2);
    for (let i = least; i < most; i++) {
      if (text.charCodeAt(i) !== QUOTE) continue;
      if (text.charCodeAt(i + 1) === QUOTE) {
        i += 1;
        continue;
      }
      // These apps put a tab or blanks behind what they quoted.
      let next = i + 1;
      while (text.charCodeAt(next) === TAB || text.charCodeAt(next) === BLANK) next += 1;
      if (next < text.length && !ends(text.charCodeAt(next))) continue;
      const raw = text.slice(least, i);
      at = next;
      return raw.replaceAll('""', '"');
    }
    literalUpTo = most;
    return undefined;
  };

  const plain = (): string => {
    const begin = at;
    while (at < text.length) {
      if (ends(text.charCodeAt(at))) break;
      at += 1;
    }
    return text.slice(begin, Math.min(at, begin + CAPS.cellChars));
  };

  return () => {
    if (at >= text.length) return undefined;
    const cells: string[] = [];
    const row = { line, cells };
    for (;;) {
      const mayQuote = text.charCodeAt(at) === QUOTE && at >= literalUpTo;
      const cell = (mayQuote ? quoted() : undefined) ?? plain();
      if (cell.includes('\n')) line += cell.split('\n').length - 1;
      if (cells.length < CAPS.cells) cells.push(cell.slice(0, CAPS.cellChars));
      if (text.charCodeAt(at) === COMMA) {
        at += 1;
        continue;
      }
      if (text.charCodeAt(at) === CR) at += 1;
      if (text.charCodeAt(at) === LF) at += 1;
      line += 1;
      return row;
    }
  };
}
