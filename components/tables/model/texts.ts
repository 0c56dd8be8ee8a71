/** What each row says, as it is searched: made when first asked for, or beforehand when nothing else goes on. */
import { type AnyRow, searchable, type TableSpec } from '../spec.ts';
import type { TableWords } from '../words.ts';
import type { Rows } from './rows.ts';

export class Texts<Row extends AnyRow> {
  private texts: (string | undefined)[] = [];
  /** Nothing is missing. */
  whole = true;

  constructor(
    private readonly spec: TableSpec<Row>,
    private readonly rows: Rows<Row>,
    private readonly words: () => TableWords,
  ) {}

  readonly of = (slot: number): string => {
    const known = this.texts[slot];
    if (known !== undefined) return known;
    const row = this.rows.at(slot);
    if (!row) return '';
    const words = this.words();
    const text = searchable(this.spec.columns.map((column) => column.show(row, words)).join('\n'));
    this.texts[slot] = text;
    return text;
  };

  forget(slot: number): void {
    this.texts[slot] = undefined;
    this.whole = false;
  }

  forgetAll(): void {
    this.texts = [];
    this.whole = false;
  }

  /** Makes all that are missing. */
  *making(): Generator<unknown, void> {
    for (let slot = 0; slot < this.rows.end; slot++) {
      this.of(slot);
      if (slot % 32 === 0) yield;
    }
    this.whole = true;
  }
}
