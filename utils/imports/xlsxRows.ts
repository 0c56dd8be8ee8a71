/**
 * Rows of the first sheet of an XLSX file. Values only: a formula's result counts, the formula is never
 * looked at. Only the five entities of XML and character numbers are understood, so that no text can
 * grow; other files the workbook points at are not opened.
 */
import type { Breath } from '../formats/cells.ts';
import { CAPS, Refused, type SheetRow } from './types.ts';
import { partText, type ZipPart, zipParts } from './zip.ts';

const SHARED_MOST = 500_000;

export async function xlsxRows(file: Blob, breath: Breath): Promise<SheetRow[]> {
  const parts = await zipParts(file);
  const part = (name: string) => parts.find((one) => one.name.toLowerCase() === name);
  const book = part('xl/workbook.xml');
  if (!book) throw new Refused(parts.some((one) => one.locked) ? 'zip-locked' : 'zip-other');
  const sheet = await firstSheet(file, parts, book);
  if (!sheet) throw new Refused('zip-broken', 'sheet');
  const shared = part('xl/sharedstrings.xml');
  const words = shared ? await sharedWords(file, shared, breath) : [];
  const rows: SheetRow[] = [];
  for await (const xml of elements(file, sheet, 'row', breath)) {
    const at = Number(/^<(?:\w+:)?row\b[^>]*?\sr="(\d{1,7})"/.exec(xml)?.[1] ?? 0);
    const line = at || (rows.at(-1)?.line ?? 0) + 1;
    rows.push({ line, cells: cellsOf(xml, words) });
    if (rows.length > CAPS.rows) throw new Refused('too-many-rows', String(CAPS.rows));
  }
  return rows;
}

async function firstSheet(file: Blob, parts: readonly ZipPart[], book: ZipPart) {
  const rels = parts.find((one) => one.name.toLowerCase() === 'xl/_rels/workbook.xml.rels');
  const id = /<(?:\w+:)?sheet\s[^>]*?\w+:id="([^"]+)"/.exec(await whole(file, book))?.[1];
  const targets = rels && id ? await whole(file, rels) : '';
  for (const [tag] of targets.matchAll(/<Relationship\s[^>]*>/g)) {
    if (attribute(tag, 'Id') !== id) continue;
    const target = attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, '');
    const found = parts.find((one) => one.name === `xl/${target}`);
    if (found) return found;
  }
  return parts.find((one) => /^xl\/worksheets\/sheet1\.xml$/i.test(one.name));
}

async function whole(file: Blob, part: ZipPart): Promise<string> {
  let text = '';
  for await (const piece of partText(file, part, 1 << 20)) text += piece;
  return text;
}

async function sharedWords(file: Blob, part: ZipPart, breath: Breath): Promise<string[]> {
  const words: string[] = [];
  for await (const xml of elements(file, part, 'si', breath)) {
    words.push(textIn(xml));
    if (words.length > SHARED_MOST) throw new Refused('too-many-rows', String(SHARED_MOST));
  }
  return words;
}

/** Each `<name …>…</name>` of a part as text; nothing longer than a row of full cells is waited for. */
async function* elements(
  file: Blob,
  part: ZipPart,
  name: string,
  breath: Breath,
): AsyncGenerator<string> {
  const open = new RegExp(`<(?:\\w{1,20}:)?${name}(?=[\\s>/])[^<>]{0,2000}>`, 'g');
  const close = new RegExp(`</(?:\\w{1,20}:)?${name}\\s{0,9}>`, 'g');
  const most = CAPS.cells * CAPS.cellChars * 4;
  let held = '';
  for await (const piece of partText(file, part)) {
    held += piece;
    let at = 0;
    for (;;) {
      open.lastIndex = at;
      const begin = open.exec(held);
      if (!begin) {
        // What is left may be the beginning of a tag.
        at = Math.max(at, held.lastIndexOf('<'), held.length - 2100);
        break;
      }
      at = begin.index;
      if (begin[0].endsWith('/>')) {
        at += begin[0].length;
        yield begin[0];
        continue;
      }
      close.lastIndex = at;
      const end = close.exec(held);
      if (!end) break;
      yield held.slice(at, end.index + end[0].length);
      at = end.index + end[0].length;
    }
    held = held.slice(at);
    if (held.length > most) throw new Refused('zip-bomb', part.name);
    await breath();
  }
}

const CELL = /<(?:\w{1,20}:)?c(?=[\s>/])([^<>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w{1,20}:)?c>)/g;
const VALUE = /<(?:\w{1,20}:)?v\b[^<>]*>([^<]*)</;

function cellsOf(xml: string, words: readonly string[]): (string | number)[] {
  const cells: (string | number)[] = [];
  for (const [, tag = '', inner = ''] of xml.matchAll(CELL)) {
    const at = columnOf(attribute(tag, 'r')) ?? cells.length;
    if (at >= CAPS.cells) continue;
    while (cells.length < at) cells.push('');
    cells[at] = cellValue(attribute(tag, 't'), inner, words);
  }
  return cells;
}

function cellValue(type: string, inner: string, words: readonly string[]): string | number {
  if (type === 'inlineStr') return textIn(inner);
  const raw = VALUE.exec(inner)?.[1] ?? '';
  if (type === 's') return words[Number(raw)] ?? '';
  if (type === '' || type === 'n') {
    const number = Number(raw);
    return raw.trim() === '' || !Number.isFinite(number) ? '' : number;
  }
  return plainText(raw).slice(0, CAPS.cellChars);
}

/** The texts of an `si` or `is`, without readings of how to pronounce them. */
function textIn(xml: string): string {
  let text = '';
  for (const [, inner = ''] of xml
    .replace(/<(?:\w{1,20}:)?rPh\b[\s\S]*?<\/(?:\w{1,20}:)?rPh>/g, '')
    .matchAll(/<(?:\w{1,20}:)?t(?:\s[^<>]*)?>([^<]*)</g)) {
    text += plainText(inner);
    if (text.length > CAPS.cellChars) return text.slice(0, CAPS.cellChars);
  }
  return text;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plainText(text: string): string {
  return text
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (all, ten, hex, name) => {
      const code = ten ? Number(ten) : hex ? Number.parseInt(hex, 16) : -1;
      if (code < 0) return ENTITIES[String(name).toLowerCase()] ?? all;
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .replace(/_x([\da-f]{4})_/gi, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
}

const ATTRIBUTES = {
  r: /(?:^|\s)r="([^"]*)"/,
  t: /(?:^|\s)t="([^"]*)"/,
  Id: /\sId="([^"]*)"/,
  Target: /\sTarget="([^"]*)"/,
};

function attribute(tag: string, name: keyof typeof ATTRIBUTES): string {
  return ATTRIBUTES[name].exec(tag)?.[1] ?? '';
}

/** `C7` → 2; undefined when it does not say. */
function columnOf(reference: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d/.exec(reference)?.[1];
  if (!letters) return undefined;
  let at = 0;
  for (const letter of letters) at = at * 26 + letter.charCodeAt(0) - 64;
  return at - 1;
}
