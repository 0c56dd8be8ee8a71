/** Both languages have the same texts with the same holes, and every key the code asks for is there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const LANGUAGES = ['zh-CN', 'en'] as const;
type Texts = { [key: string]: string | Texts };

const namespaces = readdirSync(join(ROOT, 'locales/zh-CN')).map((f) => f.replace('.json', ''));

function load(language: string, ns: string): Map<string, string> {
  const file = join(ROOT, 'locales', language, `${ns}.json`);
  return new Map(flat(JSON.parse(readFileSync(file, 'utf8')) as Texts, ''));
}

function flat(texts: Texts, before: string): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`),
  );
}

/** Without the plural's ending: languages differ in those. */
const plain = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
/** Of values; words that go with one (`{{n|topic|topics}}`) are a language's own. */
const holes = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((m) => m[1] ?? '').sort();

describe.each(namespaces)('%s', (ns) => {
  const [zh, en] = [load('zh-CN', ns), load('en', ns)];

  it('has the same keys in both languages', () => {
    expect([...new Set([...en.keys()].map(plain))].sort()).toEqual(
      [...new Set([...zh.keys()].map(plain))].sort(),
    );
  });

  it('has the same holes in both languages, no empty text, no exclamation', () => {
    const inZh = new Map([...zh].map(([key, text]) => [plain(key), holes(text)]));
    for (const [key, text] of en) {
      expect([key, holes(text)]).toEqual([key, inZh.get(plain(key))]);
    }
    for (const text of [...zh.values(), ...en.values()]) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/[!！]/);
    }
  });

  it('has the word for one beside a number that may be one', () => {
    const bare = [...en].filter(([key, text]) => {
      const found = COUNTED.exec(text.replace(/\{\{\w+\|[^}]*\}\}/g, ''));
      return found && !(found[1] === 'count' && /_(one|other)$/.test(key)) && !FIXED.has(key);
    });
    expect(bare).toEqual([]);
  });

  it('has no Chinese left in English', () => {
    for (const [key, text] of en) {
      expect([key, /[\u4e00-\u9fff]/.test(text.replaceAll('星值', ''))]).toEqual([key, false]);
    }
  });
});

/** A number and the plural of what is counted, with words between. */
const COUNTED =
  /\{\{(?!\w*(?:Fen|At|Days|Hours|Pct|Day)\}\})(\w+)\}\} (?:[a-z’]+ ){0,2}?(topics|digests|items|weeks|questions|files|lectures|sessions|events|days|visits|gains|deeds|rows|lines|terms|refunds|payments|people|members|guests|authors|posts|replies|communities|planets|versions|changes|gaps|spans|check-ins)\b/;
/** Their number is always more than one. */
const FIXED = new Set(['compare.windowsDiffer']);

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((f) => /\.tsx?$/.test(f))
    .map((f) => readFileSync(join(ROOT, folder, f), 'utf8'));
}

describe('keys the code asks for', () => {
  const code = [
    'components',
    'entrypoints/pages',
    'entrypoints/popup',
    'entrypoints/dashboard',
    'entrypoints/welcome',
  ]
    .flatMap(sources)
    .join('\n');
  const ui = [...load('zh-CN', 'ui').keys()].map(plain);
  const errors = [...load('zh-CN', 'errors').keys()].map(plain);

  it('whole keys are there', () => {
    const asked = [...code.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((m) => m[1] ?? '');
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((key) => !ui.includes(key))).toEqual([]);
  });

  it('built keys have a family of texts', () => {
    const asked = [...code.matchAll(/\bt\(`([\w.-]*)\$\{[^`]*\}([\w.]*)`/g)].map((m) => m[1] ?? '');
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((begin) => !ui.some((key) => key.startsWith(begin)))).toEqual([]);
  });

  it('every text is asked for', () => {
    const built = [...code.matchAll(/`(?:ui:)?([\w.-]*\.[\w-]*)\$\{/g)].map((m) => m[1] ?? '');
    const unasked = ui.filter(
      (key) => !code.includes(`'${key}'`) && !built.some((begin) => key.startsWith(begin)),
    );
    expect(unasked).toEqual([]);
  });

  it('every trouble and every error has a sentence', () => {
    const messages = readFileSync(join(ROOT, 'utils/messages.ts'), 'utf8');
    const observations = readFileSync(join(ROOT, 'utils/observations.ts'), 'utf8');
    const block = (text: string, from: RegExp) =>
      [...(from.exec(text)?.[1] ?? '').matchAll(/'([\w-]+)'/g)].map((m) => m[1] ?? '');
    const errorKeys = block(messages, /ErrorKey =([\s\S]*?);\n\n/);
    const problems = block(observations, /problem: z\.enum\(\[([\s\S]*?)\]/);
    expect(errorKeys.length).toBeGreaterThan(5);
    expect(problems.length).toBeGreaterThan(5);
    expect(errorKeys.filter((key) => !errors.includes(`error.${key}`))).toEqual([]);
    problems.push('capped', 'clock', 'unreadable');
    expect(problems.filter((key) => !errors.includes(`trouble.${key}`))).toEqual([]);
  });

  it('every place a reading comes from has a name', () => {
    const routes = readFileSync(join(ROOT, 'utils/sites/zsxq/pick.ts'), 'utf8');
    const names = [...routes.matchAll(/^\s+\['(\w+)',/gm)].map((m) => m[1] ?? '');
    expect(names.length).toBeGreaterThan(10);
    // What is not fetched: the page's own store, and what it shows.
    const site = sources('utils/sites/zsxq').join('\n');
    const shown = [...site.matchAll(/'(target_group|\w+ (?:page|panel))'/g)].map((m) => m[1] ?? '');
    expect(shown).toEqual(expect.arrayContaining(['target_group', 'join page', 'public page']));
    names.push(...shown);
    expect(names.filter((name) => !ui.includes(`endpoint.${name}`))).toEqual([]);
  });
});

it('both languages of the manifest are there', () => {
  for (const language of ['zh_CN', 'en']) {
    const file = join(ROOT, 'public/_locales', language, 'messages.json');
    const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
    expect(texts.name?.message).toBeTruthy();
    // Chrome's own limit.
    expect(texts.description?.message.length).toBeLessThanOrEqual(132);
  }
  expect(LANGUAGES).toHaveLength(2);
});
