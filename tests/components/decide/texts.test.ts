/** Every text of deciding that code asks for is there, and none stands unasked. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import en from '../../../locales/en/decide.json';
import zh from '../../../locales/zh-CN/decide.json';
import { COMPARE_ROW_IDS } from '../../../utils/decide/compareRows.ts';
import { BARRED } from '../../../utils/payoff/payments.ts';
import { RULE_IDS, RULE_SOURCES, RULES } from '../../../utils/sites/zsxq/rules.ts';

const ROOT = join(import.meta.dirname, '../../..');
type Texts = { [key: string]: string | Texts };

function flat(texts: Texts, before = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : flat(value, `${before}${key}.`),
  );
}

/** Without the plural's ending. */
const plain = (key: string) => key.replace(/_(one|other)$/, '');
const keys = [...new Set(flat(zh).map(plain))];

const read = (folder: string) =>
  readdirSync(join(ROOT, folder))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8'))
    .join('\n');
const ours = [
  'components/decide',
  'entrypoints/pages/decide',
  'entrypoints/pages',
  'entrypoints/dashboard',
  'entrypoints/popup',
]
  .map(read)
  .join('\n');
/** Sentences are named where they are reckoned. */
const makers = ['utils/decide', 'utils/claims'].map(read).join('\n');

const whole = [...ours.matchAll(/\bd\(\s*'([\w.-]+)'/g)].map((m) => m[1] ?? '');
const begun = [...ours.matchAll(/\bd\(\s*`([\w.-]+)\$\{/g)].map((m) => m[1] ?? '');

it('both languages have the same keys', () => {
  expect([...new Set(flat(en).map(plain))].sort()).toEqual([...keys].sort());
});

it('every key asked for is there', () => {
  expect(whole.length).toBeGreaterThan(80);
  expect(whole.filter((key) => !keys.includes(key))).toEqual([]);
  expect(begun.filter((begin) => !keys.some((key) => key.startsWith(begin)))).toEqual([]);
});

it('every rule and every row of a comparison has its words', () => {
  expect(RULE_IDS.filter((id) => !keys.includes(`rule.${id}`))).toEqual([]);
  expect(RULE_IDS.filter((id) => !keys.includes(`rules.name.${id}`))).toEqual([]);
  for (const { sure } of Object.values(RULES)) expect(keys).toContain(`rules.sure.${sure}`);
  for (const id of Object.keys(RULE_SOURCES)) expect(keys).toContain(`rules.source.${id}`);
  expect(BARRED.filter((id) => !keys.includes(`refund.${id}`))).toEqual([]);
  expect(COMPARE_ROW_IDS.filter((id) => !keys.includes(`compare.row.${id}`))).toEqual([]);
});

it('every text is asked for', () => {
  const SAID = /^(bought|binds|history|ways|rule|foretold|planFact|reading|refund|compare|claim)\./;
  const ends = (key: string) =>
    key
      .split('.')
      .at(-1)
      ?.replace(/(Every|Day|Seen|Over)$/, '') ?? '';
  const unasked = keys.filter(
    (key) =>
      !ours.includes(`'${key}'`) &&
      !begun.some((begin) => key.startsWith(begin)) &&
      !(SAID.test(key) && (makers.includes(`${ends(key)}'`) || makers.includes(`${ends(key)}:`))) &&
      !BARRED.some((id) => key === `refund.${id}`) &&
      !(key.startsWith('rule.') && RULE_IDS.some((id) => key === `rule.${id}`)) &&
      !/^bought\.(period|deadline|forever)$/.test(key) &&
      !/^claim\.(tick\.byHand|missing\.total|tick\.noTotal)\./.test(key),
  );
  expect(unasked).toEqual([]);
});
