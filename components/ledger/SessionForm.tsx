/** One visit corrected: how long it really was, or split in two at a moment within it. */
import { type FormEvent, useState } from 'react';
import { TextField } from './Field.tsx';
import { parseSpan } from './parse.ts';
import { activeMs, type SessionView, splitAt, withLength } from './sessions.ts';
import { useLedgerWords } from './words.ts';

interface Props {
  session: SessionView;
  onPut(instead: SessionView[]): void;
  onCancel(): void;
}

const MINUTE = 60_000;

export function SessionForm({ session, onPut, onCancel }: Props) {
  const { l, span } = useLedgerWords();
  const { fromAt, toAt } = session;
  const before = String(Math.round(activeMs(session) / MINUTE));
  const [length, setLength] = useState(before);
  const [at, setAt] = useState(clock((fromAt + toAt) / 2));
  const [wrong, setWrong] = useState<'length' | 'longer' | 'at'>();
  const most = Math.max(toAt - fromAt, MINUTE);
  const save = (event: FormEvent) => {
    event.preventDefault();
    // What is shown is rounded to minutes: left as it is, no second is lost.
    if (length.trim() === before) return onCancel();
    const ms = parseSpan(length);
    if (ms === undefined) return setWrong('length');
    // No more can have been active than there was.
    if (!session.byHand && ms > most) return setWrong('longer');
    onPut([withLength(session, ms)]);
  };
  const split = () => {
    const [hours = 0, minutes = 0] = at.split(':').map(Number);
    const moment = new Date(fromAt).setHours(hours, minutes, 0, 0);
    if (!/^\d\d:\d\d$/.test(at) || moment <= fromAt || moment >= toAt) return setWrong('at');
    onPut(splitAt(session, moment, crypto.randomUUID()));
  };
  return (
    <form className="ledger-form" aria-label={l('session.edit')} onSubmit={save} noValidate>
      <div className="fields">
        <TextField
          name="length"
          label={l('session.length')}
          value={length}
          onChange={setLength}
          wrong={
            wrong === 'length' || wrong === 'longer'
              ? l(`wrong.${wrong}`, { most: span(most) })
              : undefined
          }
        />
        {!session.byHand && toAt - fromAt >= 2 * MINUTE && (
          <TextField
            name="at"
            label={l('session.at')}
            value={at}
            onChange={setAt}
            wrong={wrong === 'at' ? l('wrong.splitAt') : undefined}
          />
        )}
      </div>
      <div className="row">
        <button type="submit" className="button primary">
          {l('session.save')}
        </button>
        {!session.byHand && toAt - fromAt >= 2 * MINUTE && (
          <button type="button" className="button" onClick={split}>
            {l('session.split')}
          </button>
        )}
        <button type="button" className="button" onClick={onCancel}>
          {l('session.cancel')}
        </button>
      </div>
    </form>
  );
}

function clock(at: number): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}
