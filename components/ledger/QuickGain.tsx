/**
 * A gain in ten seconds by keyboard alone: a digit (or the arrows) says what kind, Enter or Tab
 * goes on, `200` or `200-500` says what it is worth, a note, Enter keeps it, Escape lets go.
 */
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { GAIN_KINDS } from '../../utils/payoff/kinds.ts';
import type { Gain } from '../../utils/payoff/types.ts';
import { topicIn } from '../../utils/sites/address.ts';
import { usePending } from '../ui/usePending.ts';
import { isDay, parseWorth, showWorth } from './parse.ts';
import { useLedgerWords } from './words.ts';

export type GainDraft = Pick<Gain, 'kind' | 'worth' | 'note' | 'topic'> & {
  /** `YYYY-MM-DD`; only where it could be chosen. */
  on?: string;
};

interface Props {
  /** For editing. */
  gain?: GainDraft | undefined;
  /** Lets the day be chosen, up to this one. */
  today?: string | undefined;
  /** The topic whose page the user is on. */
  here?: string | undefined;
  /** A promise: nothing is sent again before it is settled. */
  onSave(gain: GainDraft): unknown;
  onCancel(): void;
}

export function QuickGain({ gain, today, here, onSave, onCancel }: Props) {
  const { l } = useLedgerWords();
  const id = useId();
  const [kind, setKind] = useState<Gain['kind']>(gain?.kind ?? 'money');
  const [worth, setWorth] = useState(showWorth(gain?.worth));
  const [note, setNote] = useState(gain?.note ?? '');
  const [topic, setTopic] = useState(gain?.topic ?? '');
  const [on, setOn] = useState(gain?.on ?? today ?? '');
  const [wrong, setWrong] = useState<'worth' | 'topic' | 'pastDay'>();
  const { pending, run } = usePending();
  const chips = useRef<HTMLFieldSetElement>(null);
  const worthField = useRef<HTMLInputElement>(null);
  const topicField = useRef<HTMLInputElement>(null);
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
      setWrong('worth');
      worthField.current?.focus();
      return;
    }
    const from = topic.trim() === '' ? undefined : topicIn(topic);
    if (topic.trim() !== '' && !from) {
      setWrong('topic');
      topicField.current?.focus();
      return;
    }
    if (today !== undefined && (!isDay(on) || on > today)) return setWrong('pastDay');
    const said = note.trim();
    const draft: GainDraft = {
      kind,
      ...(worthy ? { worth: worthy } : {}),
      ...(said ? { note: said } : {}),
      ...(from ? { topic: from } : {}),
      ...(today === undefined ? {} : { on }),
    };
    run(() => onSave(draft));
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
            aria-invalid={wrong === 'worth'}
            aria-describedby={`${id}-hint`}
            onChange={(e) => {
              setWorth(e.target.value);
              setWrong(undefined);
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
        {today !== undefined && (
          <label className="field">
            <span>{l('gain.when')}</span>
            <input
              type="date"
              max={today}
              value={on}
              aria-invalid={wrong === 'pastDay'}
              aria-describedby={`${id}-hint`}
              onChange={(e) => {
                setOn(e.target.value);
                setWrong(undefined);
              }}
            />
          </label>
        )}
        <div className="field gain-topic">
          <label htmlFor={`${id}-topic`}>{l('gain.topic')}</label>
          <div className="row">
            <input
              ref={topicField}
              id={`${id}-topic`}
              type="text"
              autoComplete="off"
              placeholder={l('gain.topicExample')}
              value={topic}
              aria-invalid={wrong === 'topic'}
              aria-describedby={`${id}-hint`}
              onChange={(e) => {
                setTopic(e.target.value);
                setWrong(undefined);
              }}
            />
            {here && topic !== here && (
              <button type="button" className="button" onClick={() => setTopic(here)}>
                {l('gain.here')}
              </button>
            )}
          </div>
        </div>
      </div>
      <p
        id={`${id}-hint`}
        className={wrong ? 'field-wrong' : 'source'}
        role={wrong ? 'alert' : undefined}
      >
        {wrong ? l(`wrong.${wrong}`) : l('gain.hint')}
      </p>
      <div className="row">
        <button type="submit" className="button primary" disabled={pending}>
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
