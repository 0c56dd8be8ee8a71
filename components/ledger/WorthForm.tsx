/** What an hour is worth, the budget of a year, and when reading stops counting. Unset stays unset. */
import { type FormEvent, useId, useState } from 'react';
import { BOUNDS, GRACE, type Settings, type SettingsPatch } from '../../utils/settings.ts';
import { parseAmount, parseDays, showAmount } from './parse.ts';
import { useLedgerWords } from './words.ts';

type Amount = 'hourLostFen' | 'hourGainedFen' | 'yearBudgetFen';
const AMOUNTS: readonly Amount[] = ['hourLostFen', 'hourGainedFen', 'yearBudgetFen'];
const GRACES = [30_000, 60_000, 120_000, 300_000];

interface Props {
  settings: Pick<Settings, Amount | 'foreverDays' | 'graceMs'>;
  onSettings(patch: SettingsPatch): void;
}

export function WorthForm({ settings, onSettings }: Props) {
  const { l } = useLedgerWords();
  const { graceMs } = settings;
  const choices = GRACES.includes(graceMs) ? GRACES : [...GRACES, graceMs].sort((a, b) => a - b);
  return (
    <div className="settings-form">
      {AMOUNTS.map((name) => (
        <ValueField
          // A value from elsewhere starts the field afresh.
          key={`${name} ${settings[name] ?? ''}`}
          name={name}
          wrongKey="amount"
          value={settings[name]}
          show={showAmount}
          parse={parseAmount}
          onSave={(fen) => onSettings({ [name]: fen })}
        />
      ))}
      <ValueField
        key={`foreverDays ${settings.foreverDays ?? ''}`}
        name="foreverDays"
        wrongKey="foreverDays"
        value={settings.foreverDays}
        show={(days) => (days === undefined ? '' : String(days))}
        parse={(text) => parseDays(text, BOUNDS.foreverDays[1])}
        onSave={(foreverDays) => onSettings({ foreverDays })}
      />
      <fieldset className="choices">
        <legend>{l('worth.grace')}</legend>
        {choices
          .filter((ms) => ms >= GRACE.least && ms <= GRACE.most)
          .map((ms) => (
            <label key={ms} className="choice">
              <input
                type="radio"
                name="grace"
                checked={graceMs === ms}
                onChange={() => onSettings({ graceMs: ms })}
              />
              <span>{l('worth.seconds', { seconds: String(ms / 1000) })}</span>
            </label>
          ))}
      </fieldset>
      <p className="source">{l('worth.graceNote')}</p>
    </div>
  );
}

interface FieldProps {
  name: Amount | 'foreverDays';
  wrongKey: 'amount' | 'foreverDays';
  /** Fen, or days. */
  value: number | undefined;
  show(value: number | undefined): string;
  parse(text: string): number | undefined;
  /** null: not said. */
  onSave(value: number | null): void;
}

function ValueField({ name, wrongKey, value, show, parse, onSave }: FieldProps) {
  const { l } = useLedgerWords();
  const id = useId();
  const now = show(value);
  const [text, setText] = useState(now);
  const [wrong, setWrong] = useState(false);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return onSave(null);
    const read = parse(text);
    setWrong(read === undefined);
    if (read !== undefined) onSave(read);
  };
  return (
    <form className="correction" onSubmit={save} noValidate>
      <label htmlFor={id}>{l(`worth.${name}`)}</label>
      <div className="row">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          placeholder={l('worth.unset')}
          value={text}
          aria-invalid={wrong}
          aria-describedby={`${id}-note`}
          onChange={(e) => {
            setText(e.target.value);
            setWrong(false);
          }}
        />
        <button type="submit" className="button" disabled={text.trim() === now}>
          {l('worth.save')}
        </button>
      </div>
      <p id={`${id}-note`} className={wrong ? 'field-wrong' : 'source'}>
        <span role={wrong ? 'alert' : undefined}>
          {wrong ? l(`wrong.${wrongKey}`) : l(`worth.${name}Note`)}
        </span>
        {value !== undefined && !wrong && (
          <>
            {' '}
            <button type="button" className="link" onClick={() => onSave(null)}>
              {l('worth.clear')}
              <span className="sr-only"> {l(`worth.${name}`)}</span>
            </button>
          </>
        )}
      </p>
    </form>
  );
}
