/** Every text this page asks for is there in both languages, every text is asked for, every column has a head and a line in the docs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sheets } from '../../../entrypoints/dashboard/TakePageSheets.ts';
import zh from '../../../locales/zh-CN/take.json';
import { historyColumns } from '../../../utils/formats/history.ts';

const ROOT = join(import.meta.dirname, '../../..');
type Texts = { [key: string]: string | Texts };

function flat(texts: Texts, before = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : flat(value, `${before}${key}.`),
  );
}

const keys = flat(zh).map((key) => key.replace(/_(one|other)$/, ''));
const files = (folder: string, wanted: RegExp) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => wanted.test(name))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'));
const code = [
  ...files('components/take', /\.tsx?$/),
  ...files('entrypoints/dashboard', /^TakePage.*\.tsx?$/),
].join('\n');
const report = files('utils/formats', /^report\.ts$/).join('\n');
const whole = [
  ...[...code.matchAll(/\bk\(\s*'([\w.-]+)'/g)].map((m) => m[1] ?? ''),
  ...[...report.matchAll(/\bk\('([\w.-]+)'/g)].map((m) => `report.${m[1]}`),
];
const begun = [...code.matchAll(/\bk\(\s*`([\w.-]+)\$\{/g)].map((m) => m[1] ?? '');
const words = { kind: String, method: String, verdict: String };
const tables = [...sheets(), { key: 'history', columns: historyColumns(words) }];

it('every key asked for is there', () => {
  expect(whole.length).toBeGreaterThan(60);
  expect(whole.filter((key) => !keys.includes(key))).toEqual([]);
  expect(begun.filter((begin) => !keys.some((key) => key.startsWith(begin)))).toEqual([]);
});

it('every text is asked for', () => {
  const unasked = keys.filter(
    (key) =>
      !code.includes(`'${key}'`) &&
      !whole.includes(key) &&
      !begun.some((begin) => key.startsWith(begin)),
  );
  expect(unasked).toEqual([]);
});

it('every table and column has a name, none is left over', () => {
  const columns = new Set(tables.flatMap((sheet) => sheet.columns.map((column) => column.key)));
  const names = Object.keys(zh.column);
  expect([...columns].filter((key) => !names.includes(key))).toEqual([]);
  expect(names.filter((key) => !columns.has(key))).toEqual([]);
  expect(tables.map((sheet) => sheet.key).sort()).toEqual(Object.keys(zh.table).sort());
});

it('a table names no column twice, and has its currency beside its money', () => {
  for (const { key, columns } of tables) {
    const own = columns.map((column) => column.key);
    expect([key, new Set(own).size]).toEqual([key, own.length]);
    const heads = own.map((column) => (zh.column as Record<string, string>)[column]);
    expect([key, new Set(heads).size]).toEqual([key, heads.length]);
    const amounts = columns.filter(
      (column) => column.kind === 'money' && !column.key.endsWith('_cny'),
    );
    if (amounts.length) expect([key, own.includes('currency')]).toEqual([key, true]);
  }
});

it('docs/export.md tells of every table and column', () => {
  const docs = readFileSync(join(ROOT, 'docs/export.md'), 'utf8');
  for (const { key, columns } of tables) {
    const part = new RegExp(`\\n### \`${key}\`[^]*?(?=\\n##|$)`).exec(docs)?.[0] ?? '';
    const told = [...part.matchAll(/^\| `(\w+)` \|/gm)].map((m) => m[1]);
    expect([key, told]).toEqual([key, columns.map((column) => column.key)]);
  }
});
