/** One table of the ledger: filters, the grid, its sums, and what can be done with what is selected. */
import { useRef, useState } from 'react';
import { BulkBar } from './BulkBar.tsx';
import { Filters } from './Filters.tsx';
import { Grid } from './Grid.tsx';
import type { TableModel } from './model/TableModel.ts';
import type { View } from './model/view.ts';
import { ALL, type Wanted } from './model/wanted.ts';
import type { AnyRow } from './spec.ts';
import { PRINTED } from './useWindow.ts';
import type { TableWords } from './words.ts';

/** Many rows are being changed, so many are; `stop` takes back what was done. */
export interface Progress {
  text: string;
  done: number;
  of: number;
  stop?: (() => void) | undefined;
}

/** What can be done with the rows; what is absent cannot. */
export interface TableActs<Row extends AnyRow> {
  /** Keeps them as they are given. */
  put?: ((rows: readonly Row[]) => void) | undefined;
  drop?(rows: readonly Row[]): void;
  /** Of a log: undoes what these rows tell of. */
  takeBack?(rows: readonly Row[]): void;
  /** Undoes what was done here last. */
  undo?(): void;
  say(text: string): void;
  progress: Progress | undefined;
}

interface Props<Row extends AnyRow> {
  model: TableModel<Row>;
  view: View;
  words: TableWords;
  acts?: TableActs<Row> | undefined;
}

export function LedgerTable<Row extends AnyRow>({ model, view, words, acts }: Props<Row>) {
  const { tb } = words;
  const [wanted, setWanted] = useState<Wanted>(ALL);
  const had = useRef(false);
  had.current ||= view.total > 0;
  const { shown, total, read } = view;
  // One thing after the other: what is being changed is not changed again meanwhile.
  const progress = acts?.progress;
  const free = progress ? undefined : acts;
  const { put } = free ?? {};
  return (
    <>
      <Filters
        model={model}
        words={words}
        wanted={wanted}
        onWanted={(next) => {
          setWanted(next);
          model.want(next);
        }}
      />
      <div className="grid-says">
        <p className="muted small" role="status">
          {saysCount(view, words)}
        </p>
        <Sums model={model} view={view} words={words} />
      </div>
      {progress && <Working progress={progress} words={words} />}
      {free && view.chosen > 0 && (
        <BulkBar
          model={model}
          count={view.chosen}
          words={words}
          onSet={put}
          onDrop={free.drop}
          onTakeBack={free.takeBack}
        />
      )}
      {had.current && (
        <Grid
          model={model}
          view={view}
          words={words}
          selects={acts !== undefined}
          acts={{
            put: put && ((row) => put([row])),
            drop: free?.drop,
            undo: free?.undo,
            say: (text) => acts?.say(text),
          }}
        />
      )}
      {shown.length === 0 && !view.busy && read === undefined && (
        <p className="muted">{tb(total === 0 ? `empty.${model.spec.name}` : 'noMatch')}</p>
      )}
      {acts && shown.length > 0 && (
        <p className="muted small grid-keys">{tb(acts.drop ? 'keys' : 'keysLog')}</p>
      )}
      {shown.length > PRINTED && (
        <p className="only-print">{tb('printed', { count: PRINTED, all: String(shown.length) })}</p>
      )}
    </>
  );
}

function saysCount({ shown, total, read }: View, { tb }: TableWords): string {
  if (read !== undefined && read < total)
    return tb('reading', { read: String(read), count: total });
  if (shown.length === total) return tb('rows', { count: total });
  return tb('rowsOf', { count: shown.length, all: String(total) });
}

function Sums<Row extends AnyRow>({ model, view, words }: Omit<Props<Row>, 'acts'>) {
  const said = view.sum === undefined ? [] : (model.spec.totals?.say(view.sum, words) ?? []);
  if (said.length === 0) return null;
  return (
    <dl className="grid-sums small">
      {said.map(([label, text]) => (
        <div key={label}>
          <dt className="muted">{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Working({ progress, words }: { progress: Progress; words: TableWords }) {
  const { text, done, of, stop } = progress;
  return (
    <div className="grid-bulk">
      <label>
        {text} <progress max={of} value={done} />
      </label>
      <span>{words.tb('work.of', { done: String(done), all: String(of) })}</span>
      {stop && (
        <button type="button" className="button" onClick={stop}>
          {words.tb('work.stop')}
        </button>
      )}
    </div>
  );
}
