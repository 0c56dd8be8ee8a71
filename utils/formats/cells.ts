/**
 * What a cell of an exported table is, and its text. Columns are told by kind: `money` is integer
 * hundredths of the currency named in the column beside it, `time` epoch ms, `day` `YYYY-MM-DD`.
 * Pure; times are shown in the machine's zone, with its offset, so that none is lost.
 */

export type CellKind = 'text' | 'code' | 'money' | 'number' | 'day' | 'time' | 'flag';
export type Cell = string | number | boolean | null | undefined;

/** `key`: stable, English, in docs/export.md; `code`: one of few words of ours. */
export interface Column<Row = never> {
  key: string;
  kind: CellKind;
  of(row: Row): Cell;
}

/** Something to wait for, or nothing: then it goes on at once. */
export type Wait = Promise<unknown> | undefined;

/**
 * A table to export. Its rows come in pages, so that it never lies in memory whole; what `take` gives is
 * waited for, and nothing else but the database, so that all tables can be read in one transaction.
 */
export interface Sheet {
  key: string;
  columns: readonly Column<unknown>[];
  each(take: (page: readonly unknown[]) => Wait): Promise<void>;
}

/** A sheet of rows of one kind; what a page holds and what its columns read is checked here, once. */
export function sheetOf<Row>(
  key: string,
  columns: readonly Column<Row>[],
  each: (take: (page: readonly Row[]) => Wait) => Promise<void>,
): Sheet {
  return { key, columns: columns as readonly Column<unknown>[], each };
}

/**
 * Told after each page how many rows were written, and asked what to wait for; `waiting`: bytes not
 * packed yet. May throw, to call it off.
 */
export type Done = (rows: number, waiting: () => number) => Wait;

/** Lets the page breathe, and ends the work when it was called off. */
export type Breath = () => Promise<void> | undefined;

/** The text of a cell as it is, before any quoting. */
export function cellText(kind: CellKind, value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'string') return value;
  if (!Number.isFinite(value)) return '';
  if (kind === 'money') return twoDecimals(value);
  if (kind === 'time') return isoTime(value);
  return String(value);
}

/** `36500` → `365.00`; integers only, so that no fen is lost on the way. */
export function twoDecimals(hundredths: number): string {
  const whole = Math.round(hundredths);
  const abs = Math.abs(whole);
  const rest = abs % 100;
  return `${whole < 0 ? '-' : ''}${(abs - rest) / 100}.${rest < 10 ? '0' : ''}${rest}`;
}

/** `2025-12-10T16:00:00.000+08:00`; '' for a time no date has. */
export function isoTime(at: number): string {
  const minutes = offsetAt(at);
  if (Number.isNaN(minutes)) return '';
  const local = Math.round(at) + minutes * 60_000;
  const day = Math.floor(local / DAY);
  const ms = local - day * DAY;
  const abs = Math.abs(minutes);
  const hour = two(Math.floor(ms / 3_600_000));
  const minute = two(Math.floor(ms / 60_000) % 60);
  const rest = two(Math.floor(ms / 1000) % 60);
  const thousandths = String(ms % 1000).padStart(3, '0');
  const zone = `${minutes < 0 ? '-' : '+'}${two(Math.floor(abs / 60))}:${two(abs % 60)}`;
  return `${dayText(day)}T${hour}:${minute}:${rest}.${thousandths}${zone}`;
}

const DAY = 86_400_000;
/** Days remembered at most, in either cache. */
const REMEMBERED = 20_000;
/** By UTC day: the offset, if it is one all day long; else NaN. */
const offsets = new Map<number, number>();
const dayNames = new Map<number, string>();

/** Minutes the machine's zone is ahead of UTC; NaN for a time no date has. Asked once a day. */
export function offsetAt(at: number): number {
  const day = Math.floor(at / DAY);
  let offset = offsets.get(day);
  if (offset === undefined) {
    const begin = asked(day * DAY);
    offset = begin === asked((day + 1) * DAY) ? begin : Number.NaN;
    remember(offsets, day, offset);
  }
  return Number.isNaN(offset) ? asked(at) : offset;
}

function asked(at: number): number {
  return -new Date(at).getTimezoneOffset();
}

function dayText(day: number): string {
  let name = dayNames.get(day);
  if (name === undefined) {
    name = new Date(day * DAY).toISOString().slice(0, -14);
    remember(dayNames, day, name);
  }
  return name;
}

function remember<V>(cache: Map<number, V>, day: number, value: V): void {
  if (cache.size >= REMEMBERED) cache.clear();
  cache.set(day, value);
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

const decimals = new Map<string, number>();

/** An amount in the smallest unit of a currency (fen, cent, whole yen) in hundredths of it. */
export function hundredths(amount: number, currency: string): number {
  let places = decimals.get(currency);
  if (places === undefined) {
    places = decimalsOf(currency);
    decimals.set(currency, places);
  }
  return amount * 10 ** (2 - places);
}

/** Decimals of a currency: 2 for CNY, 0 for JPY. An unknown code counts as 2. */
export function decimalsOf(currency: string): number {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    return format.resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}
