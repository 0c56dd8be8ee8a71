/** One table of the ledger: filters, the grid, and what can be done with what is selected. */
import { useState } from 'react';
import { BulkBar } from './BulkBar.tsx';
import { ALL, Filters, type Wanted } from './Filters.tsx';
import { Grid } from './Grid.tsx';
import { type AnyRow, searchable, type TableSpec } from './spec.ts';
import { useRows } from './useRows.ts';
import type { TableWords } from './words.ts';

interface Props<Row extends AnyRow> {
  spec: TableSpec<Row>;
  rows: readonly Row[];
  words: TableWords;
  /** Rows as they shall be. Absent: nothing of this table is changed here. */
  onPut?: ((rows: readonly Row[]) => void) | undefined;
  /** Absent: its rows are not removed here. */
  onDrop?: ((rows: readonly Row[]) => void) | undefined;
}

export function LedgerTable<Row extends AnyRow>({ spec, rows, words, onPut, onDrop }: Props<Row>) {
  const [wanted, setWanted] = useState<Wanted>(ALL);
  const table = useRows(spec, rows, words);
  const want = (next: Wanted) => {
    setWanted(next);
    table.setGlobalFilter(searchable(next.search.trim()));
    table.setColumnFilters([
      ...(next.community ? [{ id: 'community', value: next.community }] : []),
      ...(next.kind && spec.filterBy ? [{ id: spec.filterBy, value: next.kind }] : []),
    ]);
    // What is out of sight is not changed with the rest.
    table.resetRowSelection();
  };
  const shown = table.getRowModel().rows;
  const selection = table.state.rowSelection;
  const chosen = onDrop
    ? shown.filter((row) => selection[row.id]).map((row) => row.original as Row)
    : [];
  const clear = () => table.resetRowSelection();
  const drop = (gone: readonly Row[]) => {
    onDrop?.(gone);
    clear();
  };
  return (
    <>
      <Filters spec={spec} rows={rows} words={words} wanted={wanted} onWanted={want} />
      <p className="muted small" role="status">
        {shown.length === rows.length
          ? words.tb('rows', { count: rows.length })
          : words.tb('rowsOf', { count: shown.length, all: String(rows.length) })}
        {onPut || onDrop ? ` ${words.tb('keys')}` : ''}
      </p>
      {chosen.length > 0 && (
        <BulkBar
          spec={spec}
          chosen={chosen}
          words={words}
          onSet={(next) => onPut?.(next)}
          onDrop={drop}
          onClear={clear}
        />
      )}
      {shown.length > 0 ? (
        <Grid
          spec={spec}
          table={table}
          words={words}
          onEdit={onPut ? (row) => onPut([row]) : undefined}
          onDrop={onDrop ? drop : undefined}
        />
      ) : (
        <p className="muted">{words.tb(rows.length === 0 ? `empty.${spec.name}` : 'noMatch')}</p>
      )}
    </>
  );
}
