/** Where a file is chosen or dropped, what is understood, and why one was not. */
import { type ChangeEvent, type DragEvent, useId, useState } from 'react';
import type { Refusal } from '../../utils/imports/types.ts';
import { useTakeWords } from './words.ts';

export type PickState =
  | { state: 'idle' }
  /** `share`: how much of it, from 0 to 1, where known. */
  | { state: 'busy'; name: string; share?: number | undefined }
  | { state: 'refused'; why: Refusal | 'other'; where: string }
  /** Of a backup or a message: a key under `errors`. */
  | { state: 'wrong'; error: string; where: string };

interface Props {
  now: PickState;
  onFile(file: File): void;
  onCancel(): void;
}

const KINDS = ['backup', 'wechat', 'alipay', 'subs', 'time'] as const;

export function ImportPicker({ now, onFile, onCancel }: Props) {
  const { k, wrong } = useTakeWords();
  const id = useId();
  const [over, setOver] = useState(false);
  const busy = now.state === 'busy';
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // The same file may be chosen again after a refusal.
    event.target.value = '';
    if (file) onFile(file);
  };
  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside && !busy);
  };
  const drop = (event: DragEvent) => {
    drag(event, false);
    const file = event.dataTransfer.files[0];
    if (file && !busy) onFile(file);
  };
  return (
    <>
      <section
        className="take-drop"
        data-over={over}
        aria-label={k('in.choose')}
        onDragEnter={(event) => drag(event, true)}
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, false)}
        onDrop={drop}
      >
        <input
          id={id}
          className="sr-only"
          type="file"
          accept=".json,.csv,.txt,.xlsx,application/json,text/csv"
          disabled={busy}
          onChange={pick}
        />
        <label className="button primary" htmlFor={id}>
          {k('in.choose')}
        </label>
        <span className="muted">{k('in.drop')}</span>
      </section>
      <ul className="take-files">
        {KINDS.map((kind) => (
          <li key={kind}>
            <div className="take-what">
              <h3>{k(`in.${kind}`)}</h3>
              <p className="muted">{k(`in.${kind}Note`)}</p>
            </div>
          </li>
        ))}
      </ul>
      <p className="source">{k('in.private')}</p>
      <div role="status">
        {busy && (
          <div className="take-busy">
            <progress
              aria-label={k('in.reading', { name: now.name })}
              {...(now.share === undefined ? {} : { value: now.share })}
            />
            <span>{k('in.reading', { name: now.name })}</span>
            <button type="button" className="button" onClick={onCancel}>
              {k('in.stop')}
            </button>
          </div>
        )}
      </div>
      {now.state === 'refused' && (
        <p role="alert" className="notice">
          {k(`refused.${now.why}`, { where: now.where })} {k('refused.unchanged')}
        </p>
      )}
      {now.state === 'wrong' && (
        <p role="alert" className="notice">
          {wrong(now.error, now.where)}
        </p>
      )}
    </>
  );
}
