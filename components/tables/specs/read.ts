/** The tables of what was measured or noticed, and the change log: read, not changed. */
import type { AttentionDay, DeedDay } from '../../../utils/payoff/types.ts';
import { communityColumn, timeColumn } from '../columns.ts';
import type { AnyRow, Column, TableSpec } from '../spec.ts';
import { spans, sums } from './totals.ts';

export interface SessionLine extends AnyRow {
  fromAt: number;
  toAt: number;
  /** Active ms by kind of page. */
  ms: Readonly<Record<string, number>>;
  byHand: boolean;
  note?: string;
}
export type DayLine = AttentionDay & AnyRow;
export type DeedLine = DeedDay & AnyRow;
export interface ChangeLine extends AnyRow {
  seq: number;
  at: number;
  table: string;
  /** What was done, in the change log's own words. */
  did: 'added' | 'edited' | 'dropped';
  undoes?: number;
  /** What it was done with in one go: lines of the same are taken back together. */
  act?: string;
}

const never = () => false;

function day<Row extends AnyRow & { day: string }>(): Column<Row> {
  const of = (row: Row) => row.day;
  return { key: 'day', value: of, show: of, plain: true, width: [96, 0] };
}

function length<Row extends AnyRow>(key: string, ms: (row: Row) => number): Column<Row> {
  return {
    key,
    value: ms,
    show: (row, words) => (ms(row) > 0 ? words.span(ms(row)) : ''),
    numeric: true,
    width: [112, 0],
  };
}

const active = (row: SessionLine) => Object.values(row.ms).reduce((sum, ms) => sum + ms, 0);

export const sessions: TableSpec<SessionLine> = {
  name: 'sessions',
  editable: never,
  filters: { kinds: ['origin'], day: { key: 'fromAt', of: (row) => row.fromAt } },
  totals: sums({ active }, spans),
  sortBy: 'fromAt',
  columns: [
    timeColumn('fromAt', (row) => row.fromAt),
    communityColumn(),
    length('active', active),
    {
      key: 'pageKind',
      value: (row) => Object.keys(row.ms).join(' '),
      show: (row, { l }) =>
        Object.keys(row.ms)
          .map((kind) => l(`pageKind.${kind}`))
          .join(l('comma')),
      width: [140, 2],
    },
    {
      key: 'origin',
      value: (row) => (row.byHand ? 'byHand' : 'measured'),
      show: (row, { tb }) => tb(row.byHand ? 'origin.byHand' : 'origin.measured'),
      width: [96, 0],
    },
    { key: 'note', value: (row) => row.note, show: (row) => row.note ?? '', width: [160, 2] },
  ],
};

export const days: TableSpec<DayLine> = {
  name: 'days',
  editable: never,
  filters: { kinds: ['pageKind'], day: { key: 'day', of: (row) => row.day } },
  totals: sums({ measured: (row) => row.ms, byHand: (row) => row.byHandMs }, spans),
  sortBy: 'day',
  columns: [
    day(),
    communityColumn(),
    {
      key: 'pageKind',
      value: (row) => row.pageKind,
      show: (row, { l }) => l(`pageKind.${row.pageKind}`),
      width: [120, 1],
    },
    length('measured', (row) => row.ms),
    length('byHand', (row) => row.byHandMs),
  ],
};

export const deeds: TableSpec<DeedLine> = {
  name: 'deeds',
  editable: never,
  filters: { kinds: ['deed'], day: { key: 'day', of: (row) => row.day } },
  totals: sums({ count: (row) => row.count }, String),
  sortBy: 'day',
  columns: [
    day(),
    communityColumn(),
    {
      key: 'deed',
      value: (row) => row.deed,
      show: (row, { say }) => say({ id: `deed.${row.deed}`, params: {} }),
      width: [120, 1],
    },
    {
      key: 'count',
      value: (row) => row.count,
      show: (row) => String(row.count),
      numeric: true,
      width: [72, 0],
    },
  ],
};

export const changes: TableSpec<ChangeLine> = {
  name: 'changes',
  editable: never,
  filters: { kinds: ['table'], day: { key: 'at', of: (row) => row.at } },
  sortBy: 'seq',
  columns: [
    {
      key: 'seq',
      value: (row) => row.seq,
      show: (row) => String(row.seq),
      numeric: true,
      width: [72, 0],
    },
    timeColumn('at', (row) => row.at),
    communityColumn(),
    {
      key: 'table',
      value: (row) => row.table,
      show: (row, { tb }) => tb(`table.${row.table}`),
      width: [120, 1],
    },
    {
      key: 'did',
      value: (row) => row.did,
      show: (row, { tb }) =>
        row.undoes === undefined
          ? tb(`did.${row.did}`)
          : tb('did.undone', { seq: String(row.undoes) }),
      width: [140, 1],
    },
  ],
};
