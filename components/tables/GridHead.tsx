/** The head of a grid: what the columns are called, which one it is sorted by, and the box for all rows. */
// biome-ignore-all lint/a11y/noRedundantRoles: laid out as a grid, the elements of a table lose their meaning
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid of rows in view
import { useEffect, useRef } from 'react';
import type { View } from './model/view.ts';
import type { AnyRow, TableSpec } from './spec.ts';
import type { TableWords } from './words.ts';

interface Props<Row extends AnyRow> {
  spec: TableSpec<Row>;
  words: TableWords;
  view: View;
  selects: boolean;
  /** The column with the focus; absent: it is in a row. */
  here: number | undefined;
  onAll(): void;
  onColumn(column: number): void;
}

export function GridHead<Row extends AnyRow>(props: Props<Row>) {
  const { spec, words, view, selects, here } = props;
  const shift = selects ? 1 : 0;
  return (
    <thead role="rowgroup">
      <tr role="row" className="grid-row grid-head" aria-rowindex={1}>
        {selects && (
          <td
            role="gridcell"
            className="grid-cell"
            tabIndex={here === 0 ? 0 : -1}
            data-here={here === 0 || undefined}
          >
            <AllBox view={view} label={words.tb('selectAll')} onAll={props.onAll} />
          </td>
        )}
        {spec.columns.map((column, index) => {
          const at = index + shift;
          const { key, desc } = view.sorting;
          const sorted = key === column.key;
          return (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              tabIndex={here === at ? 0 : -1}
              data-here={here === at || undefined}
              className={`grid-cell${column.numeric ? ' num' : ''}`}
              aria-sort={sorted ? (desc ? 'descending' : 'ascending') : 'none'}
              onClick={() => props.onColumn(at)}
              onKeyDown={undefined}
            >
              <span className="grid-name">{words.tb(`col.${column.key}`)}</span>
              <span aria-hidden="true" className="grid-sort">
                {sorted ? (desc ? '↓' : '↑') : ''}
              </span>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function AllBox({ view, label, onAll }: { view: View; label: string; onAll(): void }) {
  const box = useRef<HTMLInputElement>(null);
  const all = view.chosen > 0 && view.chosen === view.shown.length;
  const some = view.chosen > 0 && !all;
  useEffect(() => {
    if (box.current) box.current.indeterminate = some;
  }, [some]);
  return (
    <input
      ref={box}
      type="checkbox"
      tabIndex={-1}
      aria-label={label}
      checked={all}
      onChange={onAll}
    />
  );
}
