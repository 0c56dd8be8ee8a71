/**
 * Rows in the order of one column, as numbers of rows (slots). Made once in slices, then only mended:
 * what changed is taken out and put in where it belongs. Pure.
 */
import type { AnyRow, Column } from '../spec.ts';
import type { TableWords } from '../words.ts';
import { type Compare, sorting } from './sorting.ts';

/** Slots ascending; from `present` on those without a value, which come last whichever way. */
export interface Order {
  readonly slots: Uint32Array;
  readonly present: number;
}

export const NOTHING: Order = { slots: new Uint32Array(0), present: 0 };

/** Communities and notes are mostly Chinese: by pinyin; numbers within text by size. */
const collator = new Intl.Collator('zh-CN', { numeric: true });
const byText = (a: string, b: string) => collator.compare(a, b);
const byUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

type RowOf<Row> = (slot: number) => Row;

/** How the rows of two slots compare by a column; same: by slot, so that the order is one. */
export function comparing<Row extends AnyRow>(
  column: Column<Row>,
  words: TableWords,
  rowOf: RowOf<Row>,
): Compare {
  return (a, b) => {
    const [x, y] = [rowOf(a), rowOf(b)];
    return compareCells(column, words, x, y) || a - b;
  };
}

/** Both have a value. Numbers by size, days as written, other text as it is shown. */
export function compareCells<Row extends AnyRow>(
  column: Column<Row>,
  words: TableWords,
  a: Row,
  b: Row,
): number {
  const [x, y] = [column.value(a), column.value(b)];
  if (typeof x === 'number' && typeof y === 'number') return x - y;
  if (column.plain) return byUnits(String(x), String(y));
  return byText(column.show(a, words), column.show(b, words));
}

/** The order of these slots, from nothing. */
export function* ordered<Row extends AnyRow>(
  column: Column<Row>,
  words: TableWords,
  rowOf: RowOf<Row>,
  slots: Uint32Array,
): Generator<unknown, Order> {
  const most = slots.reduce((max, slot) => Math.max(max, slot), 0);
  const keys = new Float64Array(most + 1);
  const texts = new Map<string, number>();
  const present: number[] = [];
  const missing: number[] = [];
  for (const [i, slot] of slots.entries()) {
    const row = rowOf(slot);
    const value = column.value(row);
    if (value === undefined) missing.push(slot);
    else {
      present.push(slot);
      if (typeof value === 'number') keys[slot] = value;
      else {
        const text = column.plain ? value : column.show(row, words);
        const place = texts.get(text) ?? texts.size;
        texts.set(text, place);
        keys[slot] = place;
      }
    }
    if (i % 256 === 0) yield;
  }
  if (texts.size > 0) {
    const ranks = yield* ranked([...texts.keys()], column.plain ? byUnits : byText);
    for (const [i, slot] of present.entries()) {
      keys[slot] = ranks[keys[slot] as number] as number;
      if (i % 4096 === 0) yield;
    }
  }
  const by: Compare = (a, b) => (keys[a] as number) - (keys[b] as number) || a - b;
  const sorted = yield* sorting(Uint32Array.from(present), by);
  missing.sort((a, b) => a - b);
  return { slots: joined(sorted, missing), present: sorted.length };
}

/** Of each text its rank among them; texts the collation does not tell apart have the same. */
function* ranked(
  texts: readonly string[],
  compare: (a: string, b: string) => number,
): Generator<unknown, Uint32Array> {
  const at = (i: number) => texts[i] as string;
  const indexes = Uint32Array.from(texts, (_, i) => i);
  const sorted = yield* sorting(indexes, (a, b) => compare(at(a), at(b)), 64);
  const ranks = new Uint32Array(texts.length);
  let rank = 0;
  for (let i = 0; i < sorted.length; i++) {
    const [before, here] = [sorted[i - 1] ?? 0, sorted[i] as number];
    if (i > 0 && compare(at(before), at(here)) !== 0) rank = i;
    ranks[here] = rank;
  }
  return ranks;
}

/** `gone`: slots to take out, changed ones too (1 by slot); `put`: those to put in where they belong now. */
export function mended<Row extends AnyRow>(
  order: Order,
  column: Column<Row>,
  words: TableWords,
  rowOf: RowOf<Row>,
  gone: Uint8Array,
  put: readonly number[],
): Order {
  const old = marked(order.slots.subarray(0, order.present), gone, 0);
  const without = marked(order.slots.subarray(order.present), gone, 0);
  const compare = comparing(column, words, rowOf);
  const [news, missing]: [number[], number[]] = [[], []];
  for (const slot of put) (column.value(rowOf(slot)) === undefined ? missing : news).push(slot);
  news.sort(compare);
  const present = new Uint32Array(old.length + news.length);
  let [from, to] = [0, 0];
  for (const slot of news) {
    const place = placeIn(old, slot, compare, from);
    present.set(old.subarray(from, place), to);
    to += place - from;
    present[to++] = slot;
    from = place;
  }
  present.set(old.subarray(from), to);
  const rest = joined(without, missing).sort();
  return { slots: joined(present, rest), present: present.length };
}

/** Where a slot belongs among sorted ones, not before `from`. */
function placeIn(sorted: Uint32Array, slot: number, compare: Compare, from: number): number {
  let [low, high] = [from, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sorted[middle] as number, slot) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The slots as they are shown: one way or the other, those that match alone (1 by slot). */
export function shownOf(order: Order, desc: boolean, match: Uint8Array | undefined): Uint32Array {
  const { slots, present } = order;
  const turned = desc ? joined(slots.slice(0, present).reverse(), slots.subarray(present)) : slots;
  return match ? marked(turned, match, 1) : turned;
}

/** Those of the slots with this mark. A plain loop: it is done for every change. */
function marked(slots: Uint32Array, marks: Uint8Array, mark: 0 | 1): Uint32Array {
  const some = new Uint32Array(slots.length);
  let to = 0;
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i] as number;
    if ((marks[slot] ?? 0) === mark) some[to++] = slot;
  }
  return some.slice(0, to);
}

function joined(a: Uint32Array, b: ArrayLike<number>): Uint32Array {
  const all = new Uint32Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
