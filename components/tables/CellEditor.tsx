/** The editor of one cell: Enter keeps, Escape lets go, leaving keeps what can be read. */
import { useEffect, useRef, useState } from 'react';
import type { AnyRow, Column } from './spec.ts';
import type { TableWords } from './words.ts';

interface Props<Row extends AnyRow> {
  row: Row;
  column: Column<Row>;
  words: TableWords;
  /** The changed row; undefined: nothing changes. */
  onEnd(row: Row | undefined): void;
}

export function CellEditor<Row extends AnyRow>({ row, column, words, onEnd }: Props<Row>) {
  const { edit, key } = column;
  const first = edit?.typed(row) ?? '';
  const [typed, setTyped] = useState(first);
  const [wrong, setWrong] = useState(false);
  const ended = useRef(false);
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select?.();
  }, []);
  if (!edit) return null;
  const end = (next: Row | undefined) => {
    if (ended.current) return;
    ended.current = true;
    onEnd(next);
  };
  const keep = (text: string, leaving = false) => {
    if (text === first) return end(undefined);
    const next = edit.read(row, text);
    if (next) end(next);
    else if (leaving) end(undefined);
    else setWrong(true);
  };
  const heard = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') keep(typed);
    else if (event.key === 'Escape') end(undefined);
    else {
      // The rest is the editor's own: arrows move in the text, not in the table.
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const common = {
    ref: field,
    className: 'cell-field',
    'aria-label': words.tb(`col.${key}`),
    'aria-invalid': wrong || undefined,
    value: typed,
    onKeyDown: heard,
    onBlur: () => keep(typed, true),
  };
  if (edit.choices) {
    return (
      <select {...common} onChange={(event) => keep(event.target.value)}>
        {edit.choices.map((choice) => (
          <option key={choice} value={choice}>
            {edit.choiceText?.(choice, words) ?? choice}
          </option>
        ))}
      </select>
    );
  }
  return (
    <>
      <input
        {...common}
        type={edit.kind === 'day' ? 'date' : 'text'}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(false);
        }}
      />
      {wrong && (
        <span role="alert" className="cell-wrong">
          {words.tb('wrong')}
        </span>
      )}
    </>
  );
}
