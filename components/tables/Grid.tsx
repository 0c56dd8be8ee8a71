/**
 * A table of any length as an ARIA grid: only the rows in view are in the page. Arrows move, with Shift
 * they select, Space selects, Enter or F2 edits, Delete removes, on the head Enter sorts.
 */
// biome-ignore-all lint/a11y/noRedundantRoles: laid out as a grid, the elements of a table lose their meaning
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid of rows in view
import { useRef } from 'react';
import { GridHead } from './GridHead.tsx';
import { GridRow } from './GridRow.tsx';
import { moved, type Place } from './gridKeys.ts';
import { has } from './model/selection.ts';
import type { TableModel } from './model/TableModel.ts';
import type { View } from './model/view.ts';
import type { AnyRow } from './spec.ts';
import { useChoosing } from './useChoosing.ts';
import { useEditing } from './useEditing.ts';
import { usePlace } from './usePlace.ts';
import { ROW, useWindow, type Window } from './useWindow.ts';
import type { TableWords } from './words.ts';

/** What can be done with rows; what is absent cannot be done in this table, or not now. */
export interface GridActs<Row extends AnyRow> {
  /** A row as it shall be. */
  put?: ((row: Row) => void) | undefined;
  drop?: ((rows: readonly Row[]) => void) | undefined;
  /** Takes back what was done last. */
  undo?: (() => void) | undefined;
  /** Says why something was not done. */
  say(text: string): void;
}

interface Props<Row extends AnyRow> {
  model: TableModel<Row>;
  view: View;
  words: TableWords;
  /** Rows can be selected. */
  selects: boolean;
  acts: GridActs<Row>;
}

export function Grid<Row extends AnyRow>({ model, view, words, selects, acts }: Props<Row>) {
  const { spec } = model;
  const box = useRef<HTMLDivElement>(null);
  const shift = selects ? 1 : 0;
  const columns = spec.columns.length + shift;
  const columnAt = (index: number) => spec.columns[index - shift];
  const window = useWindow(box, model, view);
  const editor = useEditing(model, words, acts, () => place.back());
  const place = usePlace(box, model, view, editor.editing !== undefined);
  const { at } = place;
  const choosing = useChoosing(model, view);
  const edit = ({ row, column }: Place) => editor.begin(row, columnAt(column));
  const sort = (index: number) => {
    const column = columnAt(index);
    if (!column) return;
    const { key, desc } = view.sorting;
    const first = column.numeric === true || column.key === spec.sortBy;
    model.sort({ key: column.key, desc: key === column.key ? !desc : first });
  };
  const rowActs = useSame({
    choose: (index: number, far: boolean) => {
      choosing.choose(index, far);
      place.go({ row: index, column: 0 });
    },
    place: (index: number, column: number) => {
      choosing.begin(index);
      place.go({ row: index, column });
    },
    edit: (row: number, column: number) => edit({ row, column }),
    end: editor.end,
  });
  const onKey = (event: React.KeyboardEvent) => {
    const ctrl = event.ctrlKey || event.metaKey;
    const row = model.row(at.row);
    const next = moved(at, event.key, ctrl, {
      rows: view.shown.length,
      columns,
      page: window.page,
    });
    const key = ctrl ? `Ctrl+${event.key.toLowerCase()}` : event.key;
    if (next) {
      if (event.shiftKey && selects && next.row !== at.row) choosing.extend(at.row, next.row);
      else choosing.begin(next.row);
      place.go(next);
    } else if (key === 'Enter' || key === 'F2') {
      if (at.row < 0) sort(at.column);
      else edit(at);
    } else if (key === ' ' && selects) {
      if (at.row < 0) choosing.all();
      else choosing.choose(at.row, false);
    } else if (key === 'Ctrl+a' && selects) choosing.all();
    else if (key === 'Escape' && view.chosen > 0) choosing.none();
    else if (key === 'Ctrl+z' && !event.shiftKey && acts.undo) acts.undo();
    else if (key === 'Delete' && acts.drop && row) {
      acts.drop(view.chosen > 0 ? model.chosenRows() : [row]);
    } else return;
    event.preventDefault();
  };
  const tracks = [
    ...(selects ? ['24px'] : []),
    ...spec.columns.map(({ width: [px, share] }) =>
      share ? `minmax(${px}px, ${share}fr)` : `${px}px`,
    ),
  ].join(' ');
  const { from, until, printing } = window;
  const least = spec.columns.reduce((sum, { width }) => sum + width[0] + 12, 12 + shift * 36);
  return (
    <div ref={box} className="grid-box" aria-busy={view.busy} onScroll={window.onScroll}>
      {/* Elements of a table that are laid out otherwise lose their meaning: the roles give it back. */}
      <table
        role="grid"
        className="grid"
        style={styleOf({ '--tracks': tracks, minWidth: printing ? 0 : least })}
        aria-label={words.tb(`table.${spec.name}`)}
        aria-rowcount={view.shown.length + 1}
        aria-colcount={columns}
        aria-multiselectable={selects ? true : undefined}
        onKeyDown={onKey}
      >
        <GridHead
          {...{ spec, words, view, selects }}
          here={at.row === -1 ? at.column : undefined}
          onAll={choosing.all}
          onColumn={(column) => {
            place.go({ row: -1, column });
            sort(column);
          }}
        />
        <tbody
          role="rowgroup"
          className="grid-body"
          style={printing ? undefined : { height: view.shown.length * ROW, paddingTop: from * ROW }}
        >
          {rowsOf(window, at.row, model.indexOf(editor.editing?.id ?? '')).map((index) => {
            const row = model.row(index);
            if (!row) return null;
            return (
              <GridRow
                key={row.id}
                {...{ spec, row, index, words, selects }}
                away={index < from || index >= until}
                chosen={selects && has(view.selection, row.id)}
                here={at.row === index ? at.column : undefined}
                editing={editor.editing?.id === row.id ? editor.editing.column : undefined}
                acts={rowActs}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const styleOf = (style: Record<string, string | number>) => style as React.CSSProperties;

/** The rows in view, and those that must not go away: with the focus, with an editor. */
function rowsOf({ from, until, printing }: Window, ...kept: number[]): number[] {
  const rows = Array.from({ length: Math.max(0, until - from) }, (_, i) => from + i);
  const out = kept.filter((row, i) => row >= 0 && kept.indexOf(row) === i);
  const others = printing ? [] : out.filter((row) => row < from || row >= until);
  return others.length === 0 ? rows : [...rows, ...others].sort((a, b) => a - b);
}

/** Always the same functions, which do what the newest ones do: rows need not be made anew for them. */
function useSame<Acts extends object>(acts: Acts): Acts {
  const newest = useRef(acts);
  newest.current = acts;
  const same = useRef<Acts>(undefined);
  same.current ??= Object.fromEntries(
    Object.keys(acts).map((name) => [
      name,
      (...given: unknown[]) =>
        (newest.current[name as keyof Acts] as (...given: unknown[]) => unknown)(...given),
    ]),
  ) as Acts;
  return same.current;
}
