/** Backup: take a copy away as one file, or bring one back after seeing what is in it. */
import { type ChangeEvent, useId, useState } from 'react';
import { amount, date } from '../../utils/format.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { TableBox } from '../ui/TableBox.tsx';
import { useLedgerWords } from './words.ts';

export type RestoreMode = 'add' | 'merge' | 'replace';
const MODES: readonly RestoreMode[] = ['add', 'merge', 'replace'];

/** What a file holds, by table. */
export interface PreviewView {
  name: string;
  exportedAt: number;
  tables: Record<string, { rows: number; fresh: number; there: number }>;
  readingsLeftOut: boolean;
}

/** What the panel is doing. */
export type BackupState =
  | { state: 'idle' }
  | { state: 'busy'; what: 'writing' | 'reading' | 'restoring' }
  | { state: 'preview'; preview: PreviewView }
  | { state: 'done'; what: 'saved' | 'restored'; rows?: number }
  | { state: 'wrong'; error: string; where: string };

interface Props {
  now: BackupState;
  /** When the last whole copy inside the browser was made; absent: none yet. */
  copiedAt?: number | undefined;
  onDownload(): void;
  onFile(file: File): void;
  onRestore(mode: RestoreMode): void;
  onCancel(): void;
}

export function BackupPanel({ now, copiedAt, onDownload, onFile, onRestore, onCancel }: Props) {
  const { l, lang, wrong } = useLedgerWords();
  const id = useId();
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // The same file may be chosen again after a refusal.
    event.target.value = '';
    if (file) onFile(file);
  };
  const busy = now.state === 'busy';
  return (
    <div className="backup">
      <p>{l('backup.what')}</p>
      <div className="row">
        <button type="button" className="button primary" disabled={busy} onClick={onDownload}>
          {l('backup.download')}
        </button>
        <input
          id={id}
          className="sr-only"
          type="file"
          accept="application/json,.json"
          disabled={busy}
          onChange={pick}
        />
        <label className="button" htmlFor={id}>
          {l('backup.choose')}
        </label>
      </div>
      <p className="source">
        {copiedAt === undefined
          ? l('backup.noCopy')
          : l('backup.copied', { when: date(copiedAt, lang) })}
      </p>
      <div role="status">
        {now.state === 'busy' && (
          <>
            <p>{l(`backup.${now.what}`)}</p>
            <progress aria-label={l(`backup.${now.what}`)} />
          </>
        )}
        {now.state === 'done' && (
          <p>{l(`backup.${now.what}`, { rows: amount(now.rows ?? 0, lang) })}</p>
        )}
      </div>
      {now.state === 'wrong' && (
        <p role="alert" className="notice">
          {wrong(now.error, now.where)}
        </p>
      )}
      {now.state === 'preview' && (
        <Preview preview={now.preview} onRestore={onRestore} onCancel={onCancel} />
      )}
    </div>
  );
}

interface PreviewProps extends Pick<Props, 'onRestore' | 'onCancel'> {
  preview: PreviewView;
}

function Preview({ preview, onRestore, onCancel }: PreviewProps) {
  const { l, lang } = useLedgerWords();
  const [mode, setMode] = useState<RestoreMode>('merge');
  const tables = Object.entries(preview.tables).filter(
    ([name, t]) => t.rows > 0 && name !== 'meta',
  );
  const number = (n: number) => amount(n, lang);
  return (
    <div className="ledger-form">
      <p>{l('backup.holds', { name: preview.name, madeAt: preview.exportedAt })}</p>
      <TableBox label={l('backup.preview')}>
        <thead>
          <tr>
            <th scope="col">{l('backup.table')}</th>
            <th scope="col" className="num">
              {l('backup.rows')}
            </th>
            <th scope="col" className="num">
              {l('backup.fresh')}
            </th>
            <th scope="col" className="num">
              {l('backup.there')}
            </th>
          </tr>
        </thead>
        <tbody>
          {tables.map(([name, { rows, fresh, there }]) => (
            <tr key={name}>
              <th scope="row">{l(`table.${name}`)}</th>
              <td className="num">{number(rows)}</td>
              <td className="num">{number(fresh)}</td>
              <td className="num">{number(there)}</td>
            </tr>
          ))}
        </tbody>
      </TableBox>
      <fieldset className="choices">
        <legend>{l('backup.mode')}</legend>
        {MODES.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="mode" checked={mode === one} onChange={() => setMode(one)} />
            <span>{l(`backup.mode-${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <p className="source">{l(`backup.${mode}Note`)}</p>
      {preview.readingsLeftOut && mode !== 'replace' && (
        <p className="source">{l('backup.leftOut')}</p>
      )}
      <div className="row">
        {mode === 'replace' ? (
          <Confirm
            label={l('backup.restore')}
            question={l('backup.replaceAsk')}
            confirm={l('backup.replaceYes')}
            onConfirm={() => onRestore(mode)}
          />
        ) : (
          <button type="button" className="button primary" onClick={() => onRestore(mode)}>
            {l('backup.restore')}
          </button>
        )}
        <button type="button" className="button" onClick={onCancel}>
          {l('backup.cancel')}
        </button>
      </div>
    </div>
  );
}
