/** What the readers of other people's files give: entries to look through, and what could not be read. */

/** Why a file as a whole is not read; nothing is changed. A text under `take.refused`. */
export type Refusal =
  | 'too-large'
  | 'empty'
  | 'encoding'
  | 'not-known'
  | 'zip-other'
  | 'zip-locked'
  | 'zip-bomb'
  | 'zip-broken'
  | 'old-excel'
  | 'too-many-rows'
  | 'not-json'
  | 'cancelled';

export class Refused extends Error {
  override name = 'Refused';
  readonly why: Refusal;
  readonly where: string;
  constructor(why: Refusal, where = '') {
    super(`${why} ${where}`.trim());
    this.why = why;
    this.where = where;
  }
}

/** A line that was left out, and why: a text under `take.unread`. `line` counts from 1, as in the file. */
export interface Unread {
  line: number;
  why:
    | 'time'
    | 'amount'
    | 'columns'
    | 'status'
    | 'state'
    | 'income'
    | 'entry'
    | 'name'
    | 'price'
    | 'cycle'
    | 'day'
    | 'long';
  /** What stood there, shortened. */
  text: string;
}

/** One row of a sheet: its line in the file, from 1, and its cells. */
export interface SheetRow {
  line: number;
  cells: readonly (string | number)[];
}

export function excerpt(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.replace(/\s+/g, ' ').trim().slice(0, 60);
}

/** No file that these apps write comes near. */
export const CAPS = {
  /** Bytes of the file itself. */
  file: 64 << 20,
  /** Bytes of one part of a zip, unpacked; all parts together twice that. */
  unpacked: 64 << 20,
  rows: 200_000,
  cells: 64,
  cellChars: 4000,
} as const;
