/** Blocks as Markdown (CommonMark with tables). Text stays text: no mark-up, link or HTML comes of it. Pure. */
import type { Block } from './report.ts';

export function markdownOf(blocks: readonly Block[]): string {
  return `${blocks.map(blockText).join('\n\n')}\n`;
}

function blockText(block: Block): string {
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${escaped(block.text)}`;
  if (block.kind === 'text') return escaped(block.text);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(block.heads.map(({ text }) => escaped(text))),
    line(block.heads.map(({ numeric }) => (numeric ? '---:' : '---'))),
    ...block.rows.map((row) => line(row.map(escaped))),
  ].join('\n');
}

/** Marks that mean something anywhere; the format lets each be written behind a backslash. */
const MARKS = /[\\`*_[\]<>|~&$#{}!^]/g;
/** What would begin a list, a heading's line, or a number of one. */
const FIRST = /^(\s*)(?:([-+=:])|(\d{1,9})([.)]))/;
/** What turns into a link by itself: `https:`, `www.`, an address of mail. */
const LINKS = /\b(?:https?|ftp|mailto|xmpp|javascript|data|vbscript|file):|\bwww\.|@/gi;
const EDGES = /^\s+|\s+$|[\r\n\u2028\u2029]/g;

/** A text as it stands there, in one line. */
export function escaped(text: string): string {
  return text
    .replace(MARKS, '\\$&')
    .replace(FIRST, (_all, blank, mark, number, dot) =>
      mark ? `${blank}\\${mark}` : `${blank}${number}\\${dot}`,
    )
    .replace(LINKS, (found) => `${found.slice(0, -1)}\\${found.slice(-1)}`)
    .replace(EDGES, (found) => [...found].map((c) => `&#${c.codePointAt(0)};`).join(''));
}
