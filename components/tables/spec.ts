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
  /** Numbers stand to the right. */
  numeric?: boolean;
  /** Least width, px, and its share of what is left. */
  width: readonly [px: number, share: number];
  /** Present: the cell can be edited. */
  edit?: Editing<Row>;
}

export interface Editing<Row> {
  /** What the editor begins with. */
  typed(row: Row): string;
  /** The row with the typed value; undefined: it cannot be read. */
  read(row: Row, typed: string): Row | undefined;
  /** A fixed set to choose from, with the text of each. */
  choices?: readonly string[];
  choiceText?(choice: string, words: TableWords): string;
  kind?: 'text' | 'day';
}

export interface TableSpec<Row extends AnyRow> {
  /** Also its text, `tables:table.<name>`, and its address. */
  name: string;
  columns: readonly Column<Row>[];
  /** The column whose values can be filtered by, besides the community. */
  filterBy?: string;
  /** Sorted by this column at first, newest or largest first. */
  sortBy: string;
  /** Whether the row may be changed at all: what was read or measured may not. */
  editable(row: Row): boolean;
  /** The table its rows are entries of; absent: they are no entries. */
  entry?: EntryTable;
}

/** A cell's text as it is searched: lower case, full-width forms made plain. */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
