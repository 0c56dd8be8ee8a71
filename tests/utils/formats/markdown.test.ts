/** Markdown read again by the rules of CommonMark: hostile text is text, and comes back as it was. */
import { expect, it } from 'vitest';
import { escaped, markdownOf } from '../../../utils/formats/markdown.ts';
import { HOSTILE } from './hostile.ts';

/** What a renderer shows of inline text: backslashes before punctuation and numbered entities undone. */
function shown(markdown: string): string {
  return markdown.replace(
    /\\([!-/:-@[-`{-~])|&#(\d+);/g,
    (_all, mark, code) => mark ?? String.fromCodePoint(Number(code)),
  );
}

/** The same with everything that is escaped taken away: what is left is live. */
const live = (markdown: string) => markdown.replace(/\\[!-/:-@[-`{-~]|&#\d+;/g, '·');

it('500 hostile texts: nothing live, text intact', () => {
  for (const text of HOSTILE) {
    const line = escaped(text);
    expect(shown(line)).toBe(text);
    expect(line).not.toMatch(/[\r\n\u2028\u2029]/);
    const rest = live(line);
    expect(rest).not.toMatch(/[<>[\]`*_|~&\\]/);
    expect(rest).not.toMatch(/(?:https?|ftp|mailto|javascript|data|vbscript|file):|www\.|@/i);
    expect(rest).not.toMatch(/^\s*(?:#|[-+=]|\d+[.)])/);
    expect(rest).not.toMatch(/^\s|\s$/);
  }
});

it('a table keeps its cells apart', () => {
  const rows = HOSTILE.map((text) => [text, '1']);
  const heads = [
    { text: '名', numeric: false },
    { text: '数', numeric: true },
  ];
  const text = markdownOf([
    { kind: 'heading', level: 1, text: '报告' },
    { kind: 'table', caption: '', heads, rows },
  ]);
  const lines = text.trimEnd().split('\n');
  expect(lines.slice(0, 4)).toEqual(['# 报告', '', '| 名 | 数 |', '| --- | ---: |']);
  expect(lines.length).toBe(4 + HOSTILE.length);
  for (const [i, line] of lines.slice(4).entries()) {
    const cells = line.slice(2, -2).split(/(?<!\\)(?:\\\\)*\s\|\s/);
    expect(cells.length).toBe(2);
    expect(shown(cells[0] ?? '')).toBe(HOSTILE[i]);
  }
});
