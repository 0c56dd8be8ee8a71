/** When it was paid, to the minute, in the user's zone. */
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { usePending } from '../ui/usePending.ts';
import { localMinute, parseLocalMinute } from './localMinute.ts';
import { useDecideWords } from './words.ts';

interface Props {
  at?: number | undefined;
  /** A promise: nothing is sent again before it is settled. */
  onSave(at: number): unknown;
  onCancel(): void;
}

export function PayTime({ at, onSave, onCancel }: Props) {
  const { d } = useDecideWords();
  const id = useId();
  const [text, setText] = useState(at === undefined ? '' : localMinute(at));
  const [wrong, setWrong] = useState(false);
  const { pending, run } = usePending();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const read = parseLocalMinute(text);
    if (read !== undefined && read <= Date.now()) return run(() => onSave(read));
    setWrong(true);
    field.current?.focus();
  };
  return (
    <form className="ledger-form" aria-label={d('refund.payTime')} onSubmit={save} noValidate>
      <div className="field">
        <label htmlFor={id}>{d('refund.payTime')}</label>
        <input
          ref={field}
          id={id}
          type="datetime-local"
          value={text}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={(e) => {
            setText(e.target.value);
            setWrong(false);
          }}
        />
        {wrong && (
          <p id={`${id}-wrong`} role="alert" className="field-wrong">
            {d('wrong.payTime')}
          </p>
        )}
      </div>
      <div className="row">
        <button type="submit" className="button primary" disabled={pending}>
          {d('refund.savePayTime')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {d('cancel')}
        </button>
      </div>
    </form>
  );
}
