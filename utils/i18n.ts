/**
 * The languages of our pages: texts are bundled, nothing is fetched; changeable while open. Only the
 * texts of a language in use are parsed. No React here (components/i18n.tsx).
 */
import enErrors from '../locales/en/errors.json?raw';
import enMarks from '../locales/en/marks.json?raw';
import enUi from '../locales/en/ui.json?raw';
import zhErrors from '../locales/zh-CN/errors.json?raw';
import zhMarks from '../locales/zh-CN/marks.json?raw';
import zhUi from '../locales/zh-CN/ui.json?raw';
import type { Language, Params } from './format.ts';
import { byLanguage } from './intl.ts';

export { chooseLanguage } from './language.ts';

/** One part's texts in both languages, as JSON. */
export type Texts = Record<Language, string>;
type Tree = { readonly [key: string]: string | Tree };

/** Parts a key without its part (`part:key`) is looked for in, in this order. */
const FIRST: Readonly<Record<string, Texts>> = {
  ui: { 'zh-CN': zhUi, en: enUi },
  marks: { 'zh-CN': zhMarks, en: enMarks },
  errors: { 'zh-CN': zhErrors, en: enErrors },
};

/** `{{n}}` holds a value, `{{n|topic|topics}}` the word that goes with it. */
const HOLE = /{{\s*(\w+)(?:\|([^|}]*)\|([^|}]*))?\s*}}/g;

const plurals = byLanguage((language) => new Intl.PluralRules(language));

export class I18n {
  readonly #texts = new Map<string, Texts>(Object.entries(FIRST));
  readonly #parsed = new Map<string, Tree>();
  readonly #listeners = new Set<() => void>();
  #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  get language(): Language {
    return this.#language;
  }

  /** Adds a part that is loaded when it is opened; there is nothing to wait for. */
  add(part: string, texts: Texts): void {
    if (!this.#texts.has(part)) this.#texts.set(part, texts);
  }

  /** The text of `key` or `part:key`, its holes filled; by `count` its plural. The key where there is none. */
  t(key: string, params: Params = {}): string {
    const text = this.#find(key, params.count);
    if (text === undefined) return key.slice(key.indexOf(':') + 1);
    if (!text.includes('{{')) return text;
    return text.replace(HOLE, (_, hole: string, one?: string, other?: string) =>
      one === undefined ? String(params[hole] ?? '') : this.#plural(params[hole], one, other),
    );
  }

  exists(key: string): boolean {
    return this.#find(key, undefined) !== undefined;
  }

  changeLanguage(language: Language): void {
    if (language === this.#language) return;
    this.#language = language;
    for (const listener of this.#listeners) listener();
  }

  /** Hears of another language; returns the way to stop. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #find(key: string, count: number | string | undefined): string | undefined {
    const colon = key.indexOf(':');
    const parts = colon < 0 ? Object.keys(FIRST) : [key.slice(0, colon)];
    const path = key.slice(colon + 1).split('.');
    for (const part of parts) {
      const found =
        textAt(this.#tree(part), path, this.#ending(count)) ?? textAt(this.#tree(part), path, '');
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Of a number, or of one that was written out. */
  #plural(value: Params[string] | undefined, one: string, other = ''): string {
    const number = Number(String(value).replaceAll(',', ''));
    return plurals(this.#language).select(number) === 'one' ? one : other;
  }

  #ending(count: number | string | undefined): string {
    return typeof count === 'number' ? `_${plurals(this.#language).select(count)}` : '';
  }

  #tree(part: string): Tree {
    const name = `${this.#language} ${part}`;
    const known = this.#parsed.get(name);
    if (known) return known;
    const tree = JSON.parse(this.#texts.get(part)?.[this.#language] ?? '{}') as Tree;
    this.#parsed.set(name, tree);
    return tree;
  }
}

function textAt(tree: Tree, path: readonly string[], ending: string): string | undefined {
  let at: string | Tree | undefined = tree;
  for (const [i, name] of path.entries()) {
    if (typeof at !== 'object') return undefined;
    const key = i === path.length - 1 ? name + ending : name;
    at = Object.hasOwn(at, key) ? at[key] : undefined;
  }
  return typeof at === 'string' ? at : undefined;
}
