/**
 * A table as it is shown: rows put in as they are read or change, searched, filtered and sorted in
 * slices, so that neither a keystroke nor a scroll waits for 100,000 rows. No React; what is shown is a
 * `View`, a new one whenever it differs.
 */
import { CalledOff, idle, type Rest, sliced } from '../slices.ts';
import type { AnyRow, TableSpec } from '../spec.ts';
import type { TableWords } from '../words.ts';
import { type Asked, Finding, type Sorting } from './Finding.ts';
import { Options } from './options.ts';
import { Rows } from './rows.ts';
import { countOf, NO_ROWS, type Selection, withRows } from './selection.ts';
import type { View } from './view.ts';
import type { Wanted } from './wanted.ts';

interface Work {
  make(): Generator<unknown, void>;
  done(): void;
  rest?: Rest;
  /** Rows may not change meanwhile. */
  still: boolean;
}

export class TableModel<Row extends AnyRow> {
  readonly rows = new Rows<Row>();
  readonly options: Options<Row>;
  private readonly finding: Finding<Row>;
  private asked: Asked;
  private view: View;
  private readonly listeners = new Set<() => void>();
  private waiting: { put: readonly Row[]; gone: readonly string[] }[] = [];
  private holds = 0;
  private expected: number | undefined = 0;
  private work: { off: AbortController; still: boolean } | undefined;

  constructor(
    readonly spec: TableSpec<Row>,
    private words: TableWords,
  ) {
    this.options = new Options(spec);
    this.finding = new Finding(spec, this.rows, words);
    this.asked = this.finding.served;
    const { shown } = this.finding;
    const nothing = { shown, total: 0, selection: NO_ROWS, chosen: 0, answers: 0, read: 0 };
    this.view = { ...nothing, sorting: this.asked.sorting, busy: false, failed: false };
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };
  readonly current = () => this.view;

  /** The row at this place of those shown. */
  row(index: number): Row | undefined {
    return this.rows.at(this.view.shown[index] ?? -1);
  }

  /** The place of a row among those shown; -1: it is not there. */
  indexOf(id: string): number {
    const slot = this.rows.slotOf(id);
    return slot === undefined ? -1 : this.view.shown.indexOf(slot);
  }

  /** Rows as they are now, and the ids of those no longer there. */
  put(put: readonly Row[], gone: readonly string[] = []): void {
    this.waiting.push({ put, gone });
    this.applyWaiting();
    void this.go();
  }

  /** Rows are being read, so many in all; undefined: all are. */
  reading(expected: number | undefined): void {
    this.expected = expected;
    this.show();
    void this.go();
  }

  /** Until the answered function is called (a cell is edited, many rows are changed) rows stay as they are. */
  hold(): () => void {
    this.holds++;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.holds--;
      this.applyWaiting();
      void this.go();
    };
  }

  want(wanted: Wanted): void {
    // What is out of sight is not changed with the rest.
    this.ask({ ...this.asked, wanted }, NO_ROWS);
  }

  sort(sorting: Sorting): void {
    this.ask({ ...this.asked, sorting }, this.view.selection);
  }

  select(selection: Selection): void {
    this.show({ selection });
  }

  /** The rows selected, of those shown, in order. */
  chosenRows(): Row[] {
    const { all, ids } = this.view.selection;
    const chosen: Row[] = [];
    for (const slot of this.view.shown) {
      const row = this.rows.at(slot);
      if (row && all !== ids.has(row.id)) chosen.push(row);
    }
    return chosen;
  }

  reword(words: TableWords): void {
    if (words === this.words) return;
    this.words = words;
    this.finding.reword(words);
    this.ask({ ...this.asked }, this.view.selection);
  }

  private ask(asked: Asked, selection: Selection): void {
    this.asked = asked;
    this.work?.off.abort();
    this.show({ busy: true, selection, sorting: asked.sorting });
    void this.go();
  }

  /** Does what there is to do, one thing after the other. */
  private async go(): Promise<void> {
    if (this.work) return;
    try {
      for (let next = this.next(); next; next = this.next()) {
        const off = new AbortController();
        this.work = { off, still: next.still };
        const whole = await sliced(next.make(), off.signal, next.rest).then(
          () => true,
          (error: unknown) => {
            if (error instanceof CalledOff) return false;
            throw error;
          },
        );
        this.work = undefined;
        if (whole) next.done();
      }
    } catch (error) {
      console.error('a table cannot be shown', error);
      this.work = undefined;
      this.show({ failed: true, busy: false });
    }
  }

  private next(): Work | undefined {
    this.applyWaiting();
    const { asked } = this;
    if (asked !== this.finding.served) {
      const make = () => this.finding.find(asked);
      const done = () => this.show({ busy: asked !== this.asked, answers: this.view.answers + 1 });
      return { make, done, still: true };
    }
    if (this.expected !== undefined || this.holds > 0) return undefined;
    const { totals } = this.spec;
    if (totals && this.view.sum === undefined && this.view.shown.length > 0) {
      const sum = totals.none();
      return { make: () => this.adding(sum), done: () => this.show({ sum }), still: false };
    }
    const { texts } = this.finding;
    if (texts.whole) return undefined;
    return { make: () => texts.making(), done: () => undefined, rest: idle, still: false };
  }

  private *adding(sum: unknown): Generator<unknown, void> {
    for (const [i, slot] of this.view.shown.entries()) {
      const row = this.rows.at(slot);
      if (row) this.spec.totals?.add(sum, row);
      if (i % 512 === 0) yield;
    }
  }

  /** What rests on rows as they were is done anew. */
  private applyWaiting(): void {
    if (this.holds > 0 || this.work?.still || this.waiting.length === 0) return;
    this.work?.off.abort();
    const waiting = this.waiting;
    this.waiting = [];
    for (const { put, gone } of waiting) this.apply(put, gone);
    this.show();
  }

  /** Puts rows in and takes rows out of all that is kept; only these are looked at. */
  private apply(put: readonly Row[], gone: readonly string[]): void {
    const marks = new Uint8Array(this.rows.end + put.length);
    const slots = new Set<number>();
    const fresh: string[] = [];
    const dropped = gone.filter((id) => {
      const out = this.rows.drop(id);
      if (!out) return false;
      marks[out.slot] = 1;
      this.options.count(out.was, -1);
      return true;
    });
    for (const row of put) {
      const old = this.rows.byId(row.id);
      if (old && sameRow(old, row)) continue;
      const { slot } = this.rows.put(row);
      if (old) this.options.count(old, -1);
      else fresh.push(row.id);
      this.options.count(row, 1);
      marks[slot] = 1;
      slots.add(slot);
    }
    if (slots.size === 0 && dropped.length === 0) return;
    this.finding.mend(slots, marks);
    this.reselect(fresh, dropped);
  }

  /** Rows that came by themselves are not of "all" that were selected; those gone are in no selection. */
  private reselect(fresh: readonly string[], dropped: readonly string[]): void {
    const { all, ids } = this.view.selection;
    const out = dropped.filter((id) => ids.has(id));
    const late = all && this.expected === undefined ? fresh : [];
    if (out.length === 0 && late.length === 0) return;
    const selection = withRows(withRows(this.view.selection, out, all), late, false);
    this.view = { ...this.view, selection };
  }

  /** The view as things are now, with these parts. */
  private show(parts: Partial<View> = {}): void {
    const { sum, read: _, ...view } = this.view;
    const { shown } = this.finding;
    const selection = parts.selection ?? view.selection;
    this.view = {
      ...view,
      ...(sum !== undefined && shown === view.shown && { sum }),
      ...parts,
      shown,
      total: Math.max(this.rows.size, this.expected ?? 0),
      ...(this.expected !== undefined && { read: this.rows.size }),
      chosen: countOf(selection, shown.length, (id) => this.finding.shows(id)),
    };
    for (const listener of this.listeners) listener();
  }
}

/** Rows come out of the database with their fields in the same order. */
function sameRow(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
