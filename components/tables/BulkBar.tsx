/** What can be done with the selected rows at once: set one field of all, or remove them. */
import { useId, useState } from 'react';
import type { AnyRow, Column, TableSpec } from './spec.ts';
import type { TableWords } from './words.ts';

interface Props<Row extends AnyRow> {
  spec: TableSpec<Row>;
  chosen: readonly Row[];
  words: TableWords;
  onSet(rows: readonly Row[]): void;
  onDrop(rows: readonly Row[]): void;
  onClear(): void;
}

export function BulkBar<Row extends AnyRow>(props: Props<Row>) {
  const { spec, chosen, words } = props;
  const { tb } = words;
  const id = useId();
  const editable = spec.columns.filter((column) => column.edit);
  const [key, setKey] = useState('');
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState('');
  const column = editable.find((one) => one.key === key);
  const set = () => {
    if (!column?.edit) return;
    const next = chosen.map((row) => column.edit?.read(row, typed));
    const bad = next.filter((row) => row === undefined).length;
    if (bad > 0) {
      setWrong(tb('bulk.wrong', { count: bad }));
      return;
    }
    setWrong('');
    props.onSet(next as Row[]);
  };
  return (
    <form
      className="grid-bulk"
      aria-label={tb('bulk.title')}
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      <strong>{tb('bulk.chosen', { count: chosen.length })}</strong>
      {editable.length > 0 && (
        <>
          <label htmlFor={`${id}f`}>{tb('bulk.set')}</label>
          <select
            id={`${id}f`}
            className="field"
            value={key}
            onChange={(event) => {
              const next = editable.find((one) => one.key === event.target.value);
              setKey(event.target.value);
              setTyped(next?.edit?.choices?.[0] ?? '');
              setWrong('');
            }}
          >
            <option value="">{tb('bulk.field')}</option>
            {editable.map((one) => (
              <option key={one.key} value={one.key}>
                {tb(`col.${one.key}`)}
              </option>
            ))}
          </select>
        </>
      )}
      {column && (
        <>
          <Value column={column} words={words} typed={typed} onTyped={setTyped} />
          <button type="submit" className="button primary">
            {tb('bulk.apply')}
          </button>
        </>
      )}
      <button type="button" className="button" onClick={() => props.onDrop(chosen)}>
        {tb('bulk.drop')}
      </button>
      <button type="button" className="link" onClick={props.onClear}>
        {tb('bulk.clear')}
      </button>
      {wrong && <span role="alert">{wrong}</span>}
    </form>
  );
}

function Value<Row extends AnyRow>({
  column,
  words,
  typed,
  onTyped,
}: {
  column: Column<Row>;
  words: TableWords;
  typed: string;
  onTyped(typed: string): void;
}) {
  const label = words.tb('bulk.to', { what: words.tb(`col.${column.key}`) });
  const { edit } = column;
  if (edit?.choices) {
    return (
      <select
        className="field"
        aria-label={label}
        value={typed}
        onChange={(event) => onTyped(event.target.value)}
      >
        {edit.choices.map((choice) => (
          <option key={choice} value={choice}>
            {edit.choiceText?.(choice, words) ?? choice}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      className="field"
      type={edit?.kind === 'day' ? 'date' : 'text'}
      aria-label={label}
      value={typed}
      onChange={(event) => onTyped(event.target.value)}
    />
  );
}
