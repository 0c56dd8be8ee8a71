/** What can be done with the selected rows at once: set one field of all, or remove them. */
import { useId, useState } from 'react';
import { NO_ROWS } from './model/selection.ts';
import type { TableModel } from './model/TableModel.ts';
import { sliced } from './slices.ts';
import type { AnyRow, Column, Editing } from './spec.ts';
import type { TableWords } from './words.ts';

interface Props<Row extends AnyRow> {
  model: TableModel<Row>;
  /** How many are selected. */
  count: number;
  words: TableWords;
  /** Absent: no field of this table is set here. */
  onSet?: ((rows: readonly Row[]) => void) | undefined;
  onDrop?: ((rows: readonly Row[]) => void) | undefined;
  onTakeBack?: ((rows: readonly Row[]) => void) | undefined;
}

export function BulkBar<Row extends AnyRow>(props: Props<Row>) {
  const { model, count, words, onSet, onDrop, onTakeBack } = props;
  const { tb } = words;
  const id = useId();
  const editable = onSet ? model.spec.columns.filter((column) => column.edit) : [];
  const [key, setKey] = useState('');
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState('');
  const column = editable.find((one) => one.key === key);
  const set = async () => {
    if (!column?.edit) return;
    const work = allRead(model.chosenRows(), column.edit, typed, words);
    const { next, bad } = await sliced(work, new AbortController().signal);
    setWrong(bad > 0 ? tb('bulk.wrong', { count: bad }) : '');
    if (bad === 0) onSet?.(next);
  };
  return (
    <form
      className="grid-bulk"
      aria-label={tb('bulk.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void set();
      }}
    >
      <strong>{tb('bulk.chosen', { count })}</strong>
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
              setTyped(next?.edit?.choices?.(words)[0] ?? '');
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
      {onDrop && (
        <button type="button" className="button" onClick={() => onDrop(model.chosenRows())}>
          {tb('bulk.drop')}
        </button>
      )}
      {onTakeBack && (
        <button type="button" className="button" onClick={() => onTakeBack(model.chosenRows())}>
          {tb('bulk.takeBack')}
        </button>
      )}
      <button type="button" className="link" onClick={() => model.select(NO_ROWS)}>
        {tb('bulk.clear')}
      </button>
      {wrong && <span role="alert">{wrong}</span>}
    </form>
  );
}

/** Every row with the value, and how many cannot take it. */
function* allRead<Row extends AnyRow>(
  rows: readonly Row[],
  edit: Editing<Row>,
  typed: string,
  words: TableWords,
): Generator<unknown, { next: Row[]; bad: number }> {
  const next: Row[] = [];
  let bad = 0;
  for (const [i, row] of rows.entries()) {
    const read = edit.may?.(row) === false ? undefined : edit.read(row, typed, words);
    if (read) next.push(read);
    else bad++;
    if (i % 128 === 0) yield;
  }
  return { next, bad };
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
        {edit.choices(words).map((choice) => (
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
