/** What a backup holds against what is here, and the three ways to restore it. */
import { useState } from 'react';
import { amount } from '../../utils/format.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { TableBox } from '../ui/TableBox.tsx';
import { useTakeWords } from './words.ts';

export type RestoreMode = 'add' | 'merge' | 'replace';
const MODES: readonly RestoreMode[] = ['add', 'merge', 'replace'];

/** What a file holds, by table. */
export interface PreviewView {
  name: string;
  exportedAt: number;
  tables: Record<string, { rows: number; fresh: number; there: number }>;
  readingsLeftOut: boolean;
}

interface Props {
  preview: PreviewView;
  /** Set while it is restored: rows done of all, where known. */
  busy?: { done?: number; of?: number } | undefined;
  /** What a table of the database is called. */
  tableName(name: string): string;
  onRestore(mode: RestoreMode): void;
  onClose(): void;
}

export function RestoreRun({ preview, busy, tableName, onRestore, onClose }: Props) {
  const { k, lang } = useTakeWords();
  const [mode, setMode] = useState<RestoreMode>('merge');
  const number = (n: number) => amount(n, lang);
  const tables = Object.entries(preview.tables).filter(
    ([name, { rows }]) => rows > 0 && name !== 'meta',
  );
  return (
    <section className="block take-run" aria-label={k('restore.preview')}>
      <h2>{k('restore.preview')}</h2>
      <p>{k('restore.holds', { name: preview.name, madeAt: preview.exportedAt })}</p>
      <TableBox label={k('restore.table')}>
        <thead>
          <tr>
            <th scope="col">{k('restore.table')}</th>
            <th scope="col" className="num">
              {k('restore.rows')}
            </th>
            <th scope="col" className="num">
              {k('restore.fresh')}
            </th>
            <th scope="col" className="num">
              {k('restore.there')}
            </th>
          </tr>
        </thead>
        <tbody>
          {tables.map(([name, { rows, fresh, there }]) => (
            <tr key={name}>
              <th scope="row">{tableName(name)}</th>
              <td className="num">{number(rows)}</td>
              <td className="num">{number(fresh)}</td>
              <td className="num">{number(there)}</td>
            </tr>
          ))}
        </tbody>
      </TableBox>
      <fieldset className="choices" disabled={busy !== undefined}>
        <legend>{k('restore.mode')}</legend>
        {MODES.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="mode" checked={mode === one} onChange={() => setMode(one)} />
            <span>{k(`restore.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <p className="source">{k(`restore.${mode}Note`)}</p>
      {preview.readingsLeftOut && mode !== 'replace' && (
        <p className="source">{k('restore.leftOut')}</p>
      )}
      {busy && (
        <div className="take-busy" role="status">
          <progress
            aria-label={k('restore.busy')}
            {...(busy.of ? { max: busy.of, value: busy.done ?? 0 } : {})}
          />
          <span>{k('restore.busy')}</span>
        </div>
      )}
      {!busy && (
        <div className="row">
          {mode === 'replace' ? (
            <Confirm
              label={k('restore.do')}
              question={k('restore.ask')}
              confirm={k('restore.yes')}
              onConfirm={() => onRestore(mode)}
            />
          ) : (
            <button type="button" className="button primary" onClick={() => onRestore(mode)}>
              {k('restore.do')}
            </button>
          )}
          <button type="button" className="button" onClick={onClose}>
            {k('in.close')}
          </button>
        </div>
      )}
    </section>
  );
}
