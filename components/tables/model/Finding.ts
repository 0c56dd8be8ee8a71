/**
 * The rows that are shown, in order: kept as orders by column and a mark for each row that fits, so that
 * only what changed is looked at again. Pure.
 */
import type { AnyRow, Column, TableSpec } from '../spec.ts';
import type { TableWords } from '../words.ts';
import { mended, NOTHING, type Order, ordered, shownOf } from './order.ts';
import type { Rows } from './rows.ts';
import { Texts } from './texts.ts';
import { ALL, fitting, narrower, type Wanted } from './wanted.ts';

export interface Sorting {
  key: string;
  desc: boolean;
}

export interface Asked {
  wanted: Wanted;
  sorting: Sorting;
}

/** Orders kept: going back to one is at once. */
const ORDERS = 4;

export class Finding<Row extends AnyRow> {
  readonly texts: Texts<Row>;
  /** What `shown` answers. */
  served: Asked;
  shown: Uint32Array = NOTHING.slots;
  private readonly orders = new Map<string, Order>();
  /** 1 by slot; undefined: all fit. */
  private match: Uint8Array | undefined;
  /** What was found rests on words that are no longer used. */
  private stale = false;

  constructor(
    private readonly spec: TableSpec<Row>,
    private readonly rows: Rows<Row>,
    private words: TableWords,
  ) {
    this.texts = new Texts(spec, rows, () => this.words);
    const sorting = { key: spec.sortBy, desc: true };
    this.served = { wanted: ALL, sorting };
    this.orders.set(sorting.key, NOTHING);
  }

  /** Finds what is asked, and then serves it. Rows may not change meanwhile. */
  *find(asked: Asked): Generator<unknown, void> {
    const { wanted, sorting } = asked;
    const match = yield* this.matching(wanted);
    const order =
      this.orders.get(sorting.key) ??
      (yield* ordered(this.column(sorting.key), this.words, this.rowOf, this.rows.all()));
    this.orders.delete(sorting.key);
    this.orders.set(sorting.key, order);
    for (const old of this.orders.keys()) if (this.orders.size > ORDERS) this.orders.delete(old);
    this.match = match;
    this.stale = false;
    this.served = asked;
    this.shown = shownOf(order, sorting.desc, match);
  }

  /** Slots whose rows were put in (`put`), and those and the ones taken out (1 by slot). */
  mend(put: ReadonlySet<number>, marks: Uint8Array): void {
    for (const [key, order] of this.orders) {
      const column = this.column(key);
      this.orders.set(key, mended(order, column, this.words, this.rowOf, marks, [...put]));
    }
    for (let slot = 0; slot < marks.length; slot++) if (marks[slot] === 1) this.texts.forget(slot);
    const { wanted, sorting } = this.served;
    const fits = fitting(this.spec, wanted, this.texts.of);
    if (fits && this.match) {
      const match = new Uint8Array(Math.max(this.match.length, marks.length));
      match.set(this.match);
      for (let slot = 0; slot < marks.length; slot++) if (marks[slot] === 1) match[slot] = 0;
      for (const slot of put) if (fits(this.rowOf(slot), slot)) match[slot] = 1;
      this.match = match;
    }
    const order = this.orders.get(sorting.key);
    if (order) this.shown = shownOf(order, sorting.desc, this.match);
  }

  /** Other words: another language, another name, amounts hidden. What rests on them is found anew. */
  reword(words: TableWords): void {
    this.words = words;
    this.stale = true;
    this.texts.forgetAll();
    for (const { key, plain, numeric } of this.spec.columns) {
      if (!plain && !numeric) this.orders.delete(key);
    }
  }

  shows(id: string): boolean {
    const slot = this.rows.slotOf(id);
    return slot !== undefined && (!this.match || this.match[slot] === 1);
  }

  private *matching(wanted: Wanted): Generator<unknown, Uint8Array | undefined> {
    const fits = fitting(this.spec, wanted, this.texts.of);
    if (!fits) return undefined;
    const narrowed = !this.stale && narrower(wanted, this.served.wanted);
    const before = narrowed ? this.match : undefined;
    const match = new Uint8Array(this.rows.end);
    for (let slot = 0; slot < match.length; slot++) {
      const row = before && before[slot] !== 1 ? undefined : this.rows.at(slot);
      if (row && fits(row, slot)) match[slot] = 1;
      if (slot % 128 === 0) yield;
    }
    return match;
  }

  private readonly rowOf = (slot: number) => this.rows.at(slot) as Row;

  private column(key: string): Column<Row> {
    return this.spec.columns.find((column) => column.key === key) as Column<Row>;
  }
}
