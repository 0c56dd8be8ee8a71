/** "I left on …": the day the user says; days after it are not judged. */
import { type FormEvent, useState } from 'react';
import { Disclosure } from '../ui/Disclosure.tsx';
import { TextField } from './Field.tsx';
import { isDay } from './parse.ts';
import { useLedgerWords } from './words.ts';

interface Props {
  /** `YYYY-MM-DD`; absent: not left. */
  leftOn: string | undefined;
  today: string;
  /** null: still there. */
  onLeft(on: string | null): void;
}

export function LeftOn({ leftOn, today, onLeft }: Props) {
  const { l } = useLedgerWords();
  const [on, setOn] = useState(today);
  const [wrong, setWrong] = useState(false);
  if (leftOn !== undefined) {
    return (
      <p className="source">
        {l('left.says', { leftDay: leftOn })}{' '}
        <button type="button" className="link" onClick={() => onLeft(null)}>
          {l('left.undo')}
        </button>
      </p>
    );
  }
  const save = (event: FormEvent) => {
    event.preventDefault();
    const fits = isDay(on) && on <= today;
    setWrong(!fits);
    if (fits) onLeft(on);
  };
  return (
    <Disclosure title={l('left.title')}>
      <form className="ledger-form" aria-label={l('left.title')} onSubmit={save} noValidate>
        <p className="source">{l('left.why')}</p>
        <div className="fields">
          <TextField
            name="left"
            type="date"
            label={l('left.on')}
            value={on}
            onChange={(day) => {
              setOn(day);
              setWrong(false);
            }}
            wrong={wrong ? l('wrong.day') : undefined}
          />
        </div>
        <div className="row">
          <button type="submit" className="button">
            {l('left.save')}
          </button>
        </div>
      </form>
    </Disclosure>
  );
}
