/**
 * A table of any length as an ARIA grid: only the rows in view are in the page. Arrows move, Space
 * selects, Enter or F2 edits, Delete removes, on the head Enter sorts.
 */
// biome-ignore-all lint/a11y/noRedundantRoles: laid out as a grid, the elements of a table lose their meaning
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid of rows in view
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { GridRow } from './GridRow.tsx';
import { moved, type Place } from './gridKeys.ts';
import type { AnyRow, TableSpec } from './spec.ts';
import type { useRows } from './useRows.ts';
import type { TableWords } from './words.ts';

const ROW = 36;

interface Props<Row extends AnyRow> {
  spec: TableSpec<Row>;
  table: ReturnType<typeof useRows<Row>>;
  words: TableWords;
  /** Absent: rows cannot be chosen, edited or removed. */
  onEdit?: ((row: Row) => void) | undefined;
  onDrop?: ((rows: readonly Row[]) => void) | undefined;
}

export function Grid<Row extends AnyRow>({ spec, table, words, onEdit, onDrop }: Props<Row>) {
  const box = useRef<HTMLDivElement>(null);
  const rows = table.getRowModel().rows;
  const chosen = table.state.rowSelection;
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<Place>();
  const focusing = useRef(false);
  const selects = onDrop ? 1 : 0;
  const columns = spec.columns.length + selects;
  const shown = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 8,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const at = { row: Math.min(place.row, rows.length - 1), column: place.column };
  const go = (next: Place) => {
    focusing.current = true;
    setPlace(next);
    if (next.row >= 0) shown.scrollToIndex(next.row);
  };
  // After the row in question is in the page: the focus follows.
  useEffect(() => {
    if (!focusing.current || editing) return;
    const cell = box.current?.querySelector<HTMLElement>('[data-here]');
    if (!cell) return;
    focusing.current = false;
    cell.focus({ preventScroll: true });
  });
  const columnAt = (index: number) => spec.columns[index - selects];
  const sort = (index: number) => {
    const column = columnAt(index);
    if (column) table.getColumn(column.key)?.toggleSorting();
  };
  const edit = (where: Place) => {
    const row = rows[where.row]?.original;
    if (onEdit && row && spec.editable(row) && columnAt(where.column)?.edit) setEditing(where);
  };
  const heard = (event: React.KeyboardEvent) => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? ROW) / ROW) - 2);
    const size = { rows: rows.length, columns, page };
    const next = moved(at, event.key, event.ctrlKey || event.metaKey, size);
    const row = rows[at.row];
    if (next) go(next);
    else if (event.key === 'Enter' || event.key === 'F2') {
      if (at.row < 0) sort(at.column);
      else edit(at);
    } else if (event.key === ' ' && selects) {
      if (at.row < 0) toggleAll();
      else row?.toggleSelected();
    } else if (event.key === 'Delete' && onDrop && row) onDrop([row.original]);
    else return;
    event.preventDefault();
  };
  const sorting = table.state.sorting[0];
  const tracks = [
    ...(selects ? ['36px'] : []),
    ...spec.columns.map(({ width: [px, share] }) =>
      share ? `minmax(${px}px, ${share}fr)` : `${px}px`,
    ),
  ].join(' ');
  const least = spec.columns.reduce((sum, { width }) => sum + width[0] + 12, selects * 48);
  const all = table.getIsAllRowsSelected();
  const headBox = at.row === -1 && at.column === 0 && selects > 0;
  const toggleAll = () => table.toggleAllRowsSelected(!all);
  const tracked = { gridTemplateColumns: tracks };
  return (
    <div ref={box} className="grid-box">
      {/* Elements of a table that are laid out otherwise lose their meaning: the roles give it back. */}
      <table
        role="grid"
        className="grid"
        style={{ minWidth: least }}
        aria-label={words.tb(`table.${spec.name}`)}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns}
        aria-multiselectable={selects ? true : undefined}
        onKeyDown={heard}
      >
        <thead role="rowgroup">
          <tr role="row" className="grid-row grid-head" aria-rowindex={1} style={tracked}>
            {selects > 0 && (
              <td
                role="gridcell"
                className="grid-cell"
                tabIndex={headBox ? 0 : -1}
                data-here={headBox || undefined}
              >
                <input
                  type="checkbox"
                  tabIndex={-1}
                  aria-label={words.tb('selectAll')}
                  checked={all}
                  onChange={toggleAll}
                />
              </td>
            )}
            {spec.columns.map((column, index) => {
              const here = at.row === -1 && at.column === index + selects;
              const sorted = sorting?.id === column.key ? sorting : undefined;
              return (
                <th
                  key={column.key}
                  role="columnheader"
                  scope="col"
                  tabIndex={here ? 0 : -1}
                  data-here={here || undefined}
                  className={`grid-cell${column.numeric ? ' num' : ''}`}
                  aria-sort={sorted ? (sorted.desc ? 'descending' : 'ascending') : 'none'}
                  onClick={() => {
                    go({ row: -1, column: index + selects });
                    sort(index + selects);
                  }}
                  onKeyDown={undefined}
                >
                  {words.tb(`col.${column.key}`)}
                  <span aria-hidden="true" className="grid-sort">
                    {sorted ? (sorted.desc ? '↓' : '↑') : ''}
                  </span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody role="rowgroup" className="grid-body" style={{ height: shown.getTotalSize() }}>
          {shown.getVirtualItems().map(({ index, start, key }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <GridRow
                key={key}
                spec={spec}
                row={row.original}
                index={index}
                place={{ ...tracked, transform: `translateY(${start}px)` }}
                words={words}
                selects={selects > 0}
                chosen={chosen[row.id] === true}
                here={at.row === index ? at.column : undefined}
                editing={editing?.row === index ? editing.column : undefined}
                onChoose={row.getToggleSelectedHandler()}
                onPlace={(column) => go({ row: index, column })}
                onEdit={(column) => edit({ row: index, column })}
                onEnd={(next) => {
                  setEditing(undefined);
                  go({ row: index, column: at.column });
                  if (next) onEdit?.(next);
                }}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
