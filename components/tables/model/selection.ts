/** Which rows are selected: some by their ids, or all shown but some. Pure, never changed in place. */

export interface Selection {
  /** All that are shown, but `ids`. */
  all: boolean;
  ids: ReadonlySet<string>;
}

export const NO_ROWS: Selection = { all: false, ids: new Set() };
export const ALL_ROWS: Selection = { all: true, ids: new Set() };

export function has({ all, ids }: Selection, id: string): boolean {
  return all !== ids.has(id);
}

/** With these rows selected or not. */
export function withRows(
  selection: Selection,
  some: Iterable<string>,
  selected: boolean,
): Selection {
  const ids = new Set(selection.ids);
  for (const id of some) {
    if (selected === selection.all) ids.delete(id);
    else ids.add(id);
  }
  return { all: selection.all, ids };
}

export function toggled(selection: Selection, id: string): Selection {
  return withRows(selection, [id], !has(selection, id));
}

/** How many of the rows shown. `isShown`: whether the row of this id is among them. */
export function countOf(
  { all, ids }: Selection,
  shown: number,
  isShown: (id: string) => boolean,
): number {
  let some = 0;
  for (const id of ids) if (isShown(id)) some++;
  return all ? shown - some : some;
}
