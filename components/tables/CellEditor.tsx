/** The editor of one cell: Enter keeps, Escape lets go, leaving keeps what can be read and says what cannot. */
import { useEffect, useRef, useState } from 'react';
import type { AnyRow, Column } from './spec.ts';
import type { TableWords } from './words.ts';

/** How it ended. `typed`: to be kept; `wrong`: what could not be read. `stays`: the focus stays on the cell. */
export interface Ended {
  typed?: string;
  wrong?: string;
  stays: boolean;
}

interface Props<Row extends AnyRow> {
  row: Row;
  column: Column<Row>;
  words: TableWords;
  onEnd(ended: Ended): void;
}

export function CellEditor<Row extends AnyRow>({ row, column, words, onEnd }: Props<Row>) {
  const { edit, key } = column;
  const [first] = useState(() => edit?.typed(row, words) ?? '');
  const [typed, setTyped] = useState(first);
  const [wrong, setWrong] = useState(false);
  const ended = useRef(false);
  const pointed = useRef(false);
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select?.();
  }, []);
  if (!edit) return null;
  const end = (how: Ended) => {
    if (ended.current) return;
    ended.current = true;
    onEnd(how);
  };
  const keep = (text: string, stays: boolean) => {
    if (text === first) return end({ stays });
    if (edit.read(row, text, words)) return end({ typed: text, stays });
    if (stays) setWrong(true);
    else end({ wrong: text, stays });
  };
  const heard = (event: React.KeyboardEvent) => {
    pointed.current = false;
    // The rest is the editor's own: arrows move in the text, not in the table.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') keep(typed, true);
    else if (event.key === 'Escape') end({ stays: true });
    else return;
    event.preventDefault();
  };
  const common = {
    ref: field,
    className: 'cell-field',
    'aria-label': words.tb(`col.${key}`),
    'aria-invalid': wrong || undefined,
    value: typed,
    onKeyDown: heard,
    onBlur: () => keep(typed, false),
  };
  if (edit.choices) {
    const choices = edit.choices(words);
    return (
      <select
        {...common}
        onPointerDown={() => {
          pointed.current = true;
        }}
        onChange={(event) => {
          setTyped(event.target.value);
          // Where arrows choose in a closed list, each of them is a change: only a click is meant.
          if (pointed.current) keep(event.target.value, true);
        }}
      >
        {(choices.includes(first) ? choices : [first, ...choices]).map((choice) => (
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
