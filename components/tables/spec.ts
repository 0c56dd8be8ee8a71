/** What a table of the ledger is: its columns, how a cell is shown, sorted and edited. No browser. */
import type { EntryTable } from '../../utils/payoff/entryTables.ts';
import type { CommunityKey } from '../../utils/words.ts';
import type { TableWords } from './words.ts';

/** What every row has; a row that is not an entry makes its id of its key. */
export interface AnyRow {
  id: string;
  community: CommunityKey;
}

export type CellValue = string | number | undefined;

export interface Column<Row> {
  /** Also its text: `tables:col.<key>`. */
  key: string;
  /** For sorting and filtering; amounts in fen, lengths in ms, times in epoch ms. */
  value(row: Row): CellValue;
  /** What the cell says; '' where there is nothing. */
  show(row: Row, words: TableWords): string;
  /** Sorted by its value (days, moments), whatever the words; else text is sorted as it is shown. */
  plain?: boolean;
  /** Numbers stand to the right. */
  numeric?: boolean;
  /** Least width, px, and its share of what is left. */
  width: readonly [px: number, share: number];
  /** Present: the cell can be edited. */
  edit?: Editing<Row>;
}

export interface Editing<Row> {
  /** What the editor begins with. */
  typed(row: Row, words: TableWords): string;
  /** The row with the typed value; undefined: it cannot be read. */
  read(row: Row, typed: string, words: TableWords): Row | undefined;
  /** Absent: every row that is editable at all. */
  may?(row: Row): boolean;
  /** A fixed set to choose from, with the text of each. */
  choices?(words: TableWords): readonly string[];
  choiceText?(choice: string, words: TableWords): string;
  kind?: 'text' | 'day';
}

/** The sums under a table, of the rows shown. `Sum` is made anew for each reckoning and added to. */
export interface Totals<Row, Sum = unknown> {
  none(): Sum;
  add(sum: Sum, row: Row): void;
  /** Each a label and what it came to. */
  say(sum: Sum, words: TableWords): (readonly [label: string, text: string])[];
}

/** What a table is filtered by besides search and community. */
export interface Filtered<Row> {
  /** Columns one of whose values may be asked for, or none. */
  kinds?: readonly string[];
  /** The day (`YYYY-MM-DD`) or moment (epoch ms) a span of days is held against; `key` names it. */
  day?: { key: string; of(row: Row): string | number | undefined };
  /** The amount, fen, low and high, a span of amounts is held against; `key` names it. */
  amount?: { key: string; of(row: Row): readonly [lowFen: number, highFen: number] | undefined };
}

/**
 * What changes with these rows, they themselves too; or why they may not (`tables:cannot.<wrong>`).
 * `rows`: all there are, as they were.
 */
export type Along<Row> = (
  next: readonly Row[],
  rows: { byId(id: string): Row | undefined; values(): Iterable<Row> },
) => { rows: readonly Row[] } | { wrong: string };

export interface TableSpec<Row extends AnyRow> {
  /** Also its text, `tables:table.<name>`, and its address. */
  name: string;
  columns: readonly Column<Row>[];
  filters: Filtered<Row>;
  totals?: Totals<Row>;
  /** Sorted by this column at first, newest or largest first. */
  sortBy: string;
  /** Whether the row may be changed at all: what was read or measured may not. */
  editable(row: Row): boolean;
  /** Absent: each row changes by itself. */
  along?: Along<Row>;
  /** The table its rows are entries of; absent: they are no entries. */
  entry?: EntryTable;
}

/** Whether this cell takes another value. */
export function canEdit<Row extends AnyRow>(
  spec: TableSpec<Row>,
  column: Column<Row> | undefined,
  row: Row,
): column is Column<Row> & { edit: Editing<Row> } {
  return Boolean(column?.edit && spec.editable(row) && (column.edit.may?.(row) ?? true));
}

/** A cell's text as it is searched: lower case, full-width forms made plain. */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
