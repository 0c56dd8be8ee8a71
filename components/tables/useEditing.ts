/** Editing one cell: of a row by its id, so that what happens meanwhile cannot put the value elsewhere. */
import { useEffect, useRef, useState } from 'react';
import type { Ended } from './CellEditor.tsx';
import type { GridActs } from './Grid.tsx';
import type { TableModel } from './model/TableModel.ts';
import { type AnyRow, type Column, canEdit } from './spec.ts';
import type { TableWords } from './words.ts';

export interface Editing<Row> {
  editing: { id: string; column: string } | undefined;
  /** Of the row at this place, where it takes another value. */
  begin(index: number, column: Column<Row> | undefined): void;
  end(ended: Ended): void;
}

/** `back`: gives the focus back to the cell. */
export function useEditing<Row extends AnyRow>(
  model: TableModel<Row>,
  words: TableWords,
  acts: GridActs<Row>,
  back: () => void,
): Editing<Row> {
  const [editing, setEditing] = useState<Editing<Row>['editing']>();
  const release = useRef<() => void>(undefined);
  useEffect(() => () => release.current?.(), []);
  const { tb } = words;
  return {
    editing,
    begin: (index, column) => {
      const row = model.row(index);
      if (!row || !acts.put || !column) return;
      if (!canEdit(model.spec, column, row)) {
        acts.say(tb('fixed'));
        return;
      }
      // Nothing moves under the editor: its row stays where it is.
      release.current = model.hold();
      setEditing({ id: row.id, column: column.key });
    },
    end: ({ typed, wrong, stays }) => {
      if (!editing) return;
      setEditing(undefined);
      release.current?.();
      if (stays) back();
      const edit = model.spec.columns.find(({ key }) => key === editing.column)?.edit;
      if (wrong !== undefined) {
        acts.say(tb('unreadable', { what: tb(`col.${editing.column}`), text: wrong }));
      }
      if (typed === undefined) return;
      // As the row is by now: only this field is changed.
      const row = model.rows.byId(editing.id);
      const next = row && edit?.read(row, typed, words);
      if (next) acts.put?.(next);
      else acts.say(tb('gone'));
    },
  };
}
