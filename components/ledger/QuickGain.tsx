/**
 * A gain in ten seconds by keyboard alone: a digit (or the arrows) says what kind, Enter or Tab
 * goes on, `200` or `200-500` says what it is worth, a note, Enter keeps it, Escape lets go.
 */
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { GAIN_KINDS, type Gain } from '../../utils/payoff/types.ts';
import { parseWorth, showWorth } from './parse.ts';
import { useLedgerWords } from './words.ts';

export type GainDraft = Pick<Gain, 'kind' | 'worth' | 'note'>;

interface Props {
  /** For editing. */
  gain?: GainDraft | undefined;
  onSave(gain: GainDraft): void;
  onCancel(): void;
}

export function QuickGain({ gain, onSave, onCancel }: Props) {
  const { l } = useLedgerWords();
  const id = useId();
  const [kind, setKind] = useState<Gain['kind']>(gain?.kind ?? 'money');
  const [worth, setWorth] = useState(showWorth(gain?.worth));
  const [note, setNote] = useState(gain?.note ?? '');
  const [wrong, setWrong] = useState(false);
  const chips = useRef<HTMLFieldSetElement>(null);
  const worthField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    chips.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, []);
  const pick = (event: KeyboardEvent) => {
    const picked = GAIN_KINDS[Number(event.key) - 1];
    if (picked) setKind(picked);
    if (!picked && event.key !== 'Enter') return;
    event.preventDefault();
    worthField.current?.focus();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const worthy = worth.trim() === '' ? undefined : parseWorth(worth);
    if (worth.trim() !== '' && !worthy) {
      setWrong(true);
      worthField.current?.focus();
      return;
    }
    const said = note.trim();
    onSave({ kind, ...(worthy ? { worth: worthy } : {}), ...(said ? { note: said } : {}) });
  };
  const cancel = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    onCancel();
  };
  return (
    <form
      className="quick-gain"
      aria-label={l('gain.new')}
      onSubmit={save}
      onKeyDown={cancel}
      noValidate
    >
      <fieldset ref={chips} className="choices" onKeyDown={pick}>
        <legend>{l('gain.kind')}</legend>
        {GAIN_KINDS.map((one, i) => (
          <label key={one} className="choice">
            <input
              type="radio"
              name={`${id}-kind`}
              value={one}
              checked={kind === one}
              aria-keyshortcuts={String(i + 1)}
              onChange={() => setKind(one)}
            />
            <span>
              <span className="digit" aria-hidden="true">
                {i + 1}
              </span>{' '}
              <GainKind kind={one} />
            </span>
          </label>
        ))}
      </fieldset>
      <div className="gain-fields">
        <label className="field">
          <span>{l('gain.worth')}</span>
          <input
            ref={worthField}
            type="text"
            inputMode="text"
            autoComplete="off"
            placeholder="200-500"
            value={worth}
            aria-invalid={wrong}
            aria-describedby={`${id}-hint`}
            onChange={(e) => {
              setWorth(e.target.value);
              setWrong(false);
            }}
          />
        </label>
        <label className="field">
          <span>{l('gain.note')}</span>
          <input
            type="text"
            autoComplete="off"
            maxLength={2000}
            value={note}
            onChange={(e) => setNote(e.target.value)}
          />
        </label>
      </div>
      <p
        id={`${id}-hint`}
        className={wrong ? 'field-wrong' : 'source'}
        role={wrong ? 'alert' : undefined}
      >
        {wrong ? l('wrong.worth') : l('gain.hint')}
      </p>
      <div className="row">
        <button type="submit" className="button primary">
          {l('gain.save')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {l('gain.cancel')}
        </button>
      </div>
    </form>
  );
}

export function GainKind({ kind }: { kind: Gain['kind'] }) {
  const { say } = useLedgerWords();
  return <>{say({ id: `gain.${kind}`, params: {} })}</>;
}
