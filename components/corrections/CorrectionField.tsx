/** One correctable value: what counts now and why, a field to type another, a button to let go. */
import { type FormEvent, useId, useState } from 'react';
import type { Fact, FactName, FactSet } from '../../utils/facts.ts';
import { date } from '../../utils/format.ts';
import { useWords } from '../words.ts';
import { CHOICES, type Correctable, parseTyped, showTyped } from './parse.ts';

interface Props {
  name: Correctable;
  fact: Fact | undefined;
  /** The newest value that was read rather than typed. */
  read: Fact | undefined;
  onType(facts: FactSet): void;
  onRelease(fact: FactName): void;
}

export function CorrectionField({ name, fact, read, onType, onRelease }: Props) {
  const { t, lang, maybe } = useWords();
  const id = useId();
  const now = showTyped(name, fact?.value);
  const [text, setText] = useState(now);
  const [wrong, setWrong] = useState(false);
  const typed = fact?.via === 'typed';
  const save = (event: FormEvent) => {
    event.preventDefault();
    const facts = parseTyped(name, text);
    setWrong(!facts);
    if (facts) onType(facts);
  };
  const source = !fact
    ? t('correct.notSeen')
    : typed
      ? t('correct.typed', { when: date(fact.seenAt, lang) })
      : t('correct.read', {
          where: maybe(`ui:endpoint.${fact.endpoint}`, fact.endpoint),
          when: date(fact.seenAt, lang),
        });
  return (
    <form className="correction" onSubmit={save} noValidate>
      <label htmlFor={id}>{t(`fact.${name}`)}</label>
      <div className="row">
        <Control
          id={id}
          name={name}
          value={text}
          invalid={wrong}
          describedBy={`${id}-source`}
          onChange={(next) => {
            setText(next);
            setWrong(false);
          }}
        />
        <button type="submit" className="button" disabled={text.trim() === '' || text === now}>
          {t('correct.save')}
        </button>
      </div>
      <p id={`${id}-source`} className="source">
        <span role={wrong ? 'alert' : undefined}>
          {wrong ? t(`correct.wrong.${kindOf(name)}`) : source}
        </span>
        {typed && (
          <>
            {read && ` · ${t('correct.was', { value: valueText(name, read, t) })}`}{' '}
            <button type="button" className="link" onClick={() => onRelease(name)}>
              {t('correct.release')}
              <span className="sr-only"> {t(`fact.${name}`)}</span>
            </button>
          </>
        )}
      </p>
    </form>
  );
}

interface ControlProps {
  id: string;
  name: Correctable;
  value: string;
  invalid: boolean;
  describedBy: string;
  onChange(value: string): void;
}

function Control({ id, name, value, invalid, describedBy, onChange }: ControlProps) {
  const { t } = useWords();
  const shared = { id, value, 'aria-invalid': invalid, 'aria-describedby': describedBy };
  if (name === 'type' || name === 'duration' || name === 'paymentMode') {
    const known: readonly string[] = CHOICES[name];
    const options = value === '' || known.includes(value) ? known : [...known, value];
    return (
      <select {...shared} onChange={(e) => onChange(e.target.value)}>
        <option value="">{t('correct.choose')}</option>
        {options.map((o) => (
          <option key={o} value={o}>
            {known.includes(o) ? t(`choice.${name}.${o}`) : o}
          </option>
        ))}
      </select>
    );
  }
  const isDay = kindOf(name) === 'day';
  return (
    <input
      {...shared}
      type={isDay ? 'date' : 'text'}
      inputMode={isDay ? undefined : 'decimal'}
      autoComplete="off"
      onChange={(e) => onChange(e.target.value)}
    />
  );
}

function kindOf(name: Correctable): 'money' | 'people' | 'day' | 'choice' {
  if (name === 'price' || name === 'coupon') return 'money';
  if (name === 'members') return 'people';
  return name === 'windowEnd' || name === 'createdAt' || name === 'viewerJoinAt' ? 'day' : 'choice';
}

function valueText(name: Correctable, fact: Fact, t: (key: string) => string): string {
  const text = showTyped(name, fact.value);
  if (name === 'type' || name === 'duration' || name === 'paymentMode') {
    const known: readonly string[] = CHOICES[name];
    return known.includes(text) ? t(`choice.${name}.${text}`) : text;
  }
  return text;
}
