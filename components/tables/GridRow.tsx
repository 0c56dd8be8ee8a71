/** One row of a grid, at its place in the scrolled height. */
// biome-ignore-all lint/a11y/noRedundantRoles: laid out as a grid, the elements of a table lose their meaning
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid of rows in view
import { CellEditor } from './CellEditor.tsx';
import type { AnyRow, TableSpec } from './spec.ts';
import type { TableWords } from './words.ts';

interface Props<Row extends AnyRow> {
  spec: TableSpec<Row>;
  row: Row;
  /** Among the rows shown, from 0. */
  index: number;
  /** The grid's columns, and where the row stands. */
  place: React.CSSProperties;
  words: TableWords;
  selects: boolean;
  chosen: boolean;
  /** The column with the focus; absent: another row has it. */
  here: number | undefined;
  editing: number | undefined;
  /** Takes the click itself: with Shift it chooses a range. */
  onChoose(event: unknown): void;
  onPlace(column: number): void;
  onEdit(column: number): void;
  onEnd(row: Row | undefined): void;
}

export function GridRow<Row extends AnyRow>(props: Props<Row>) {
  const { spec, row, index, words, selects, chosen, here, editing } = props;
  const can = spec.editable(row);
  const shift = selects ? 1 : 0;
  return (
    <tr
      role="row"
      className={`grid-row${chosen ? ' chosen' : ''}`}
      aria-rowindex={index + 2}
      aria-selected={selects ? chosen : undefined}
      style={props.place}
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
            onClick={(event) => props.onChoose(event)}
            readOnly
          />
        </td>
      )}
      {spec.columns.map((column, i) => {
        const at = i + shift;
        const edits = editing === at;
        const text = column.show(row, words);
        return (
          <td
            key={column.key}
            role="gridcell"
            className={`grid-cell${column.numeric ? ' num' : ''}${edits ? ' editing' : ''}`}
            tabIndex={here === at ? 0 : -1}
            data-here={here === at || undefined}
            aria-readonly={can && column.edit ? undefined : true}
            title={text.length > 24 ? text : undefined}
            onClick={() => props.onPlace(at)}
            onDoubleClick={() => props.onEdit(at)}
            onKeyDown={undefined}
          >
            {edits ? (
              <CellEditor row={row} column={column} words={words} onEnd={props.onEnd} />
            ) : (
              text
            )}
          </td>
        );
      })}
    </tr>
  );
}
