/** The rows of a table as searched, filtered and sorted, and which are selected. */
import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_equalsString,
  globalFilteringFeature,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { type AnyRow, searchable, type TableSpec } from './spec.ts';
import type { TableWords } from './words.ts';

const features = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  rowSelectionFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
  filterFns: { equalsString: filterFn_equalsString },
});

/** Text goes by its characters, numbers by size; what is missing comes last, whichever way. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [x, y] = [String(a), String(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

export function useRows<Row extends AnyRow>(
  spec: TableSpec<Row>,
  rows: readonly Row[],
  words: TableWords,
) {
  const columns = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return helper.columns(
      spec.columns.map((column) =>
        helper.accessor((row) => column.value(row), {
          id: column.key,
          sortUndefined: 'last',
          sortDescFirst: column.numeric === true || column.key === spec.sortBy,
          sortFn: (a, b, id) => compareValues(a.getValue(id), b.getValue(id)),
          filterFn: 'equalsString',
        }),
      ),
    );
  }, [spec]);
  // What a row says, made once a row and language.
  const textOf = useMemo(() => {
    const made = new WeakMap<Row, string>();
    return (row: Row) => {
      const known = made.get(row);
      if (known !== undefined) return known;
      const text = searchable(spec.columns.map((column) => column.show(row, words)).join('\n'));
      made.set(row, text);
      return text;
    };
  }, [spec, words]);
  const first = spec.columns[0]?.key;
  return useTable({
    features,
    columns,
    data: rows as Row[],
    getRowId: (row) => row.id,
    // One look at the whole row instead of one at each of its cells.
    getColumnCanGlobalFilter: (column) => column.id === first,
    globalFilterFn: (row, _, wanted) => textOf(row.original as Row).includes(String(wanted)),
    enableMultiSort: false,
    enableSortingRemoval: false,
    initialState: { sorting: [{ id: spec.sortBy, desc: true }] },
  });
}
