/** Rows by number (slot) and by id: a row keeps its slot while it is there. Pure. */
import type { AnyRow } from '../spec.ts';

export class Rows<Row extends AnyRow> {
  private readonly rows: (Row | undefined)[] = [];
  private readonly slots = new Map<string, number>();
  private readonly free: number[] = [];

  /** How many there are. */
  get size(): number {
    return this.slots.size;
  }

  /** All slots are below. */
  get end(): number {
    return this.rows.length;
  }

  ids(): Iterable<string> {
    return this.slots.keys();
  }

  *values(): Iterable<Row> {
    for (const row of this.rows) if (row) yield row;
  }

  at(slot: number): Row | undefined {
    return this.rows[slot];
  }

  /** The slot of a row by its id. */
  slotOf(id: string): number | undefined {
    return this.slots.get(id);
  }

  byId(id: string): Row | undefined {
    const slot = this.slots.get(id);
    return slot === undefined ? undefined : this.rows[slot];
  }

  /** Answers the row there was; undefined: it is new. */
  put(row: Row): { slot: number; was: Row | undefined } {
    const slot = this.slots.get(row.id) ?? this.free.pop() ?? this.rows.length;
    const was = this.rows[slot];
    this.rows[slot] = row;
    this.slots.set(row.id, slot);
    return { slot, was };
  }

  /** Undefined: it was not there. */
  drop(id: string): { slot: number; was: Row } | undefined {
    const slot = this.slots.get(id);
    if (slot === undefined) return undefined;
    const was = this.rows[slot] as Row;
    this.rows[slot] = undefined;
    this.slots.delete(id);
    this.free.push(slot);
    return { slot, was };
  }

  /** Slots with a row, ascending. */
  all(): Uint32Array {
    const all = new Uint32Array(this.slots.size);
    let to = 0;
    for (let slot = 0; slot < this.rows.length; slot++) {
      if (this.rows[slot]) all[to++] = slot;
    }
    return all;
  }
}
