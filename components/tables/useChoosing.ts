/** Selecting rows of a grid: one, a stretch of them, all that are shown. */
import { useRef } from 'react';
import { ALL_ROWS, NO_ROWS, type Selection, toggled, withRows } from './model/selection.ts';
import type { TableModel } from './model/TableModel.ts';
import type { View } from './model/view.ts';
import type { AnyRow } from './spec.ts';

export interface Choosing {
  /** One row, by its place; `far`: and all from where the last one was chosen. */
  choose(index: number, far: boolean): void;
  /** A stretch may begin here. */
  begin(index: number): void;
  /** From where the stretch began (else `from`) to `to`; what it had beyond is let go. */
  extend(from: number, to: number): void;
  all(): void;
  none(): void;
}

export function useChoosing<Row extends AnyRow>(model: TableModel<Row>, view: View): Choosing {
  /** Where a stretch began, and what was selected before it. */
  const anchor = useRef<{ id: string; before?: Selection }>(undefined);
  const { selection, chosen, shown } = view;
  const begin = (index: number) => {
    const row = model.row(index);
    anchor.current = row && { id: row.id };
  };
  const extend = (from: number, to: number) => {
    const known = anchor.current && model.indexOf(anchor.current.id);
    if (known === undefined || known < 0) begin(from);
    const here = anchor.current;
    if (!here) return;
    here.before ??= selection;
    const ends = [model.indexOf(here.id), Math.max(0, to)].sort((a, b) => a - b);
    const ids: string[] = [];
    for (let i = ends[0] as number; i <= (ends[1] as number); i++) {
      const row = model.row(i);
      if (row) ids.push(row.id);
    }
    model.select(withRows(here.before, ids, true));
  };
  const whole = (next: Selection) => {
    anchor.current = undefined;
    model.select(next);
  };
  return {
    begin,
    extend,
    choose: (index, far) => {
      const row = model.row(index);
      if (far && anchor.current) extend(index, index);
      else if (row) {
        begin(index);
        model.select(toggled(selection, row.id));
      }
    },
    all: () => whole(chosen === shown.length ? NO_ROWS : ALL_ROWS),
    none: () => whole(NO_ROWS),
  };
}
