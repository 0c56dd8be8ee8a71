/**
 * Reading values of unknown JSON. A reader gives the value, `null` where the site says "nothing"
 * ('' or its year 2286), and `undefined` where the value is not what it should be: then its path
 * is written down as missing and nothing is guessed.
 */

export type Json = Record<string, unknown>;
export type Read<T = unknown> = (value: unknown) => T | null | undefined;
/** Name of the value, where it is, how to read it, and 1 where a body without it is not known to us. */
export type Field = readonly [name: string, path: string, read: Read, needed?: 1];

/** The bounds are those of utils/facts.ts: a value outside is one we do not know how to read. */
const within =
  (low: number, high: number): Read<number> =>
  (v) =>
    Number.isInteger(v) && (v as number) >= low && (v as number) <= high
      ? (v as number)
      : undefined;

export const count = within(0, 1e9);
export const fen = within(0, 1e8);
export const pct = within(0, 100);
export const waitDays = within(-1, 1000);

/** Kept as the text it is, markup too; only its length is bounded. */
export const text =
  (max: number): Read<string> =>
  (v) =>
    typeof v === 'string' ? v.slice(0, max) || null : undefined;

export const flag: Read<boolean> = (v) => (typeof v === 'boolean' ? v : undefined);

export const oneOf =
  (...words: string[]): Read<string> =>
  (v) =>
    words.find((w) => w === v);

export const id: Read<string> = (v) =>
  Number.isSafeInteger(v)
    ? id(String(v))
    : typeof v === 'string' && /^\d{1,24}$/.test(v)
      ? v
      : undefined;

/** `2025-12-10T16:25:15.663+0800`, with the colon that every engine reads put in. */
export const time: Read<number> = (v) => {
  if (v === '') return null;
  if (typeof v !== 'string' || !TIME.test(v)) return undefined;
  const at = Date.parse(v.replace(/(\d\d):?(\d\d)$/, '$1:$2'));
  return at > LAST ? null : at >= FIRST ? at : undefined;
};
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?[+-]\d\d:?\d\d$/;
const FIRST = Date.UTC(2010, 0);
const LAST = Date.UTC(2200, 0);

export function isJson(v: unknown): v is Json {
  return typeof v === 'object' && v !== null && !Array.isArray(v);
}

/** The value at `a.b.c`; undefined where the way ends. */
export function dig(v: unknown, path: string): unknown {
  for (const key of path.split('.')) {
    if (!isJson(v)) return undefined;
    v = v[key];
  }
  return v;
}

/** The objects of a list; anything else in it is left out. */
export function list(v: unknown): Json[] {
  return Array.isArray(v) ? v.filter(isJson) : [];
}

/** One value; its path goes to `missing` when it is of another kind, or needed and absent. */
export function take<T>(
  from: unknown,
  path: string,
  read: Read<T>,
  missing: Set<string>,
  where = '',
  needed?: 1,
): T | undefined {
  const raw = dig(from, path);
  const value = raw == null ? null : read(raw);
  if (value === undefined || (needed && value === null)) missing.add(where + path);
  return value ?? undefined;
}

/** The values of a table of fields, without those that are not there. */
export function takeAll(
  from: unknown,
  fields: readonly Field[],
  missing: Set<string>,
  where = '',
): Json {
  const out: Json = {};
  for (const [name, path, read, needed] of fields) {
    const value = take(from, path, read, missing, where, needed);
    if (value !== undefined) out[name] = value;
  }
  return out;
}
