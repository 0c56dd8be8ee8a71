/** Every text the ledger's code asks for is there in both languages, and every text is asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import en from '../../../locales/en/ledger.json';
import zh from '../../../locales/zh-CN/ledger.json';

const ROOT = join(import.meta.dirname, '../../..');
type Texts = { [key: string]: string | Texts };

function flat(texts: Texts, before = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : flat(value, `${before}${key}.`),
  );
}

const keys = flat(zh);
const code = [
  'components/ledger',
  'entrypoints/pages',
  'entrypoints/popup',
  'entrypoints/dashboard',
]
  .flatMap((folder) => readdirSync(join(ROOT, folder)).map((file) => join(ROOT, folder, file)))
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const whole = [...code.matchAll(/\bl\(\s*'([\w.-]+)'/g)].map((m) => m[1] ?? '');
const begun = [...code.matchAll(/\bl\(`([\w.-]+)\$\{/g)].map((m) => m[1] ?? '');

it('both languages have the same keys', () => {
  expect(flat(en)).toEqual(keys);
});

it('every key asked for is there', () => {
  expect(whole.length).toBeGreaterThan(100);
  expect(whole.filter((key) => !keys.includes(key))).toEqual([]);
  expect(begun.filter((begin) => !keys.some((key) => key.startsWith(begin)))).toEqual([]);
});

it('every text is asked for', () => {
  const unasked = keys.filter(
    (key) => !code.includes(`'${key}'`) && !begun.some((begin) => key.startsWith(begin)),
  );
  expect(unasked).toEqual([]);
});
