/** Where a key takes the focus in a table, by the pattern of the ARIA grid. Pure. */

export interface Place {
  /** Among the rows shown; -1: the head. */
  row: number;
  column: number;
}

/** Undefined: the key moves nothing. `page`: rows in view. */
export function moved(
  { row, column }: Place,
  key: string,
  ctrl: boolean,
  size: { rows: number; columns: number; page: number },
): Place | undefined {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const to = (next: Place) => ({
    row: Math.min(Math.max(next.row, -1), last.row),
    column: Math.min(Math.max(next.column, 0), last.column),
  });
  switch (key) {
    case 'ArrowDown':
      return to({ row: ctrl ? last.row : row + 1, column });
    case 'ArrowUp':
      return to({ row: ctrl ? 0 : row - 1, column });
    case 'ArrowRight':
      return to({ row, column: column + 1 });
    case 'ArrowLeft':
      return to({ row, column: column - 1 });
    case 'PageDown':
      return to({ row: row + size.page, column });
    case 'PageUp':
      return to({ row: Math.max(0, row - size.page), column });
    case 'Home':
      return to({ row: ctrl ? 0 : row, column: 0 });
    case 'End':
      return to({ row: ctrl ? last.row : row, column: last.column });
    default:
      return undefined;
  }
}
