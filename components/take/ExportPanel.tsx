/** What one can take along: one line a kind of file, how far the one being written is, and how to stop it. */
import { useState } from 'react';
import { useTakeWords } from './words.ts';

export const EXPORTS = ['backup', 'xlsx', 'csv', 'history', 'report', 'calendar'] as const;
export type ExportKind = (typeof EXPORTS)[number];

/** `what`: in words, as on its line. */
export type ExportState =
  | { state: 'idle' }
  | { state: 'busy'; what: string; rows: number; of: number }
  | { state: 'saved'; name: string; rows?: number }
  | { state: 'told'; text: string }
  | { state: 'failed' };

export interface Wanted {
  kind: ExportKind;
  /** A single table of CSV, by its key. */
  table?: string;
}

interface Props {
  now: ExportState;
  /** Keys of the tables, in their order. */
  tables: readonly string[];
  /** When everything was last saved to a file, if ever; absent: not known. */
  saved?: { lastAt?: number } | undefined;
  /** When the last whole copy inside the browser was made; absent: none yet. */
  copiedAt?: number | undefined;
  /** The report leaves out names. */
  nameless: boolean;
  onNameless(nameless: boolean): void;
  onSave(wanted: Wanted): void;
  onPrint(): void;
  onCancel(): void;
}

const FILES: Record<ExportKind, string> = {
  backup: 'JSON',
  xlsx: 'XLSX',
  csv: 'CSV',
  history: 'CSV',
  report: 'Markdown',
  calendar: 'ICS',
};

export function ExportPanel(props: Props) {
  const { now, tables, saved, copiedAt, nameless, onNameless, onSave, onPrint, onCancel } = props;
  const { k } = useTakeWords();
  const [table, setTable] = useState('');
  const busy = now.state === 'busy';
  const savedWords = (savedAt: number | undefined) =>
    savedAt === undefined ? k('out.neverSaved') : k('out.savedAt', { savedAt });
  const save = (kind: ExportKind) => {
    const ext = kind === 'csv' && table === '' ? 'ZIP' : FILES[kind];
    return (
      <button
        type="button"
        className={kind === 'backup' ? 'button primary' : 'button'}
        aria-label={k('out.saveName', { what: k(`out.${kind}`), ext })}
        disabled={busy}
        onClick={() => onSave({ kind, ...(kind === 'csv' && table ? { table } : {}) })}
      >
        {k('out.save', { ext })}
      </button>
    );
  };
  return (
    <>
      <ul className="take-files">
        {EXPORTS.map((kind) => (
          <li key={kind}>
            <div className="take-what">
              <h3>{k(`out.${kind}`)}</h3>
              <p className="muted">{k(`out.${kind}Note`)}</p>
              {kind === 'backup' && (
                <p className="source">
                  {saved && `${savedWords(saved.lastAt)} `}
                  {copiedAt === undefined ? k('out.noCopy') : k('out.copied', { copiedAt })}
                </p>
              )}
              {kind === 'report' && (
                <label className="check">
                  <input
                    type="checkbox"
                    checked={nameless}
                    onChange={(event) => onNameless(event.target.checked)}
                  />
                  <span>{k('print.hide')}</span>
                </label>
              )}
            </div>
            <div className="take-do">
              {kind === 'csv' && (
                <select
                  aria-label={k('out.csvWhich')}
                  value={table}
                  disabled={busy}
                  onChange={(event) => setTable(event.target.value)}
                >
                  <option value="">{k('out.csvAll')}</option>
                  {tables.map((key) => (
                    <option key={key} value={key}>
                      {k(`table.${key}`)}
                    </option>
                  ))}
                </select>
              )}
              {kind === 'report' && (
                <button type="button" className="button" disabled={busy} onClick={onPrint}>
                  {k('out.print')}
                </button>
              )}
              {save(kind)}
            </div>
          </li>
        ))}
      </ul>
      <Standing now={now} onCancel={onCancel} />
    </>
  );
}

function Standing({ now, onCancel }: Pick<Props, 'now' | 'onCancel'>) {
  const { k } = useTakeWords();
  const busy = now.state === 'busy' ? now : undefined;
  return (
    <>
      <div role="status" className="take-state">
        {busy && <p>{k('out.busy', { what: busy.what })}</p>}
        {now.state === 'saved' && (
          <p>
            {now.rows === undefined
              ? k('out.savedFile', { name: now.name })
              : k('out.saved', { name: now.name, rows: now.rows })}
          </p>
        )}
        {now.state === 'told' && <p>{now.text}</p>}
      </div>
      {busy && (
        <div className="take-busy">
          <progress
            aria-label={k('out.busy', { what: busy.what })}
            max={1}
            {...(busy.of > 0 ? { value: Math.min(1, busy.rows / busy.of) } : {})}
          />
          <button type="button" className="button" onClick={onCancel}>
            {k('out.cancel')}
          </button>
          {busy.rows > 0 && <span className="muted">{k('out.share', { rows: busy.rows })}</span>}
        </div>
      )}
      {now.state === 'failed' && (
        <p role="alert" className="notice">
          {k('out.failed')}
        </p>
      )}
    </>
  );
}
