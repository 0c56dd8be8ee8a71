/** One row of a grid. Made anew only when something of it changed. */
// biome-ignore-all lint/a11y/noRedundantRoles: laid out as a grid, the elements of a table lose their meaning
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid of rows in view
import { memo } from 'react';
import { CellEditor, type Ended } from './CellEditor.tsx';
import { type AnyRow, canEdit, type TableSpec } from './spec.ts';
import { ROW } from './useWindow.ts';
import type { TableWords } from './words.ts';

/** What a row tells the grid; always the same functions. */
export interface RowActs {
  choose(index: number, shift: boolean): void;
  place(index: number, column: number): void;
  edit(index: number, column: number): void;
  end(ended: Ended): void;
}

interface Props<Row extends AnyRow> {
  spec: TableSpec<Row>;
  row: Row;
  /** Among the rows shown, from 0. */
  index: number;
  /** Not among the rows in view, where it would follow the one before: it is put at its height. */
  away: boolean;
  words: TableWords;
  selects: boolean;
  chosen: boolean;
  /** The column with the focus; absent: another row has it. */
  here: number | undefined;
  /** The column that is edited, by its key. */
  editing: string | undefined;
  acts: RowActs;
}

function Row<Row extends AnyRow>(props: Props<Row>) {
  const { spec, row, index, words, selects, chosen, here, editing, acts } = props;
  const shift = selects ? 1 : 0;
  return (
    <tr
      role="row"
      className={`grid-row${chosen ? ' chosen' : ''}`}
      aria-rowindex={index + 2}
      aria-selected={selects ? chosen : undefined}
      // Rows in view have no style of their own: of thousands of different ones the browser's cache of
      // styles becomes a list it looks through for every cell.
      style={props.away ? { position: 'absolute', top: index * ROW, insetInline: 0 } : undefined}
    >
      {selects && (
        <td
          role="gridcell"
          className="grid-cell"
          tabIndex={here === 0 ? 0 : -1}
          data-here={here === 0 || undefined}
        >
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={words.tb('select', { row: String(index + 1) })}
            checked={chosen}
            onClick={(event) => acts.choose(index, event.shiftKey)}
            readOnly
          />
        </td>
      )}
      {spec.columns.map((column, i) => {
        const at = i + shift;
        const edits = editing === column.key;
        const text = column.show(row, words);
        return (
          <td
            key={column.key}
            role="gridcell"
            className={`grid-cell${column.numeric ? ' num' : ''}${edits ? ' editing' : ''}`}
            tabIndex={here === at ? 0 : -1}
            data-here={here === at || undefined}
            aria-readonly={canEdit(spec, column, row) ? undefined : true}
            title={text.length > 12 && !edits ? text : undefined}
            onClick={() => acts.place(index, at)}
            onDoubleClick={() => acts.edit(index, at)}
            onKeyDown={undefined}
          >
            {edits ? <CellEditor row={row} column={column} words={words} onEnd={acts.end} /> : text}
          </td>
        );
      })}
    </tr>
  );
}

export const GridRow = memo(Row) as typeof Row;
