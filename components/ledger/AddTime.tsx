/** Time spent where nothing can be measured (the phone app): typed, kept apart from what was measured. */
import { type FormEvent, useState } from 'react';
import { usePending } from '../ui/usePending.ts';
import { beganOn } from './addTime.ts';
import { TextField } from './Field.tsx';
import { isDay, parseSpan } from './parse.ts';
import { useLedgerWords } from './words.ts';

export interface TimeDraft {
  /** Within the day, epoch ms (addTime.ts). */
  fromAt: number;
  ms: number;
  note?: string;
}

interface Props {
  /** `YYYY-MM-DD`. */
  today: string;
  /** True when it is kept; what was typed stays until then. `id`: the same for all tries of one. */
  onSave(time: TimeDraft, id: string): Promise<boolean>;
}

export function AddTime({ today, onSave }: Props) {
  const { l } = useLedgerWords();
  const [day, setDay] = useState(today);
  const [length, setLength] = useState('');
  const [note, setNote] = useState('');
  const [wrong, setWrong] = useState<'day' | 'length' | 'soFar'>();
  const [id, setId] = useState(() => crypto.randomUUID());
  const { pending, run } = usePending();
  const save = (event: FormEvent) => {
    event.preventDefault();
    const ms = parseSpan(length);
    if (!isDay(day) || day > today) return setWrong('day');
    if (ms === undefined) return setWrong('length');
    const fromAt = beganOn(day, ms, Date.now());
    if (fromAt === undefined) return setWrong('soFar');
    const said = note.trim();
    setWrong(undefined);
    run(async () => {
      if (!(await onSave({ fromAt, ms, ...(said ? { note: said } : {}) }, id))) return;
      setId(crypto.randomUUID());
      setLength('');
      setNote('');
    });
  };
  return (
    <form className="ledger-form" aria-label={l('addTime.title')} onSubmit={save} noValidate>
      <p className="source">{l('addTime.why')}</p>
      <div className="fields">
        <TextField
          name="day"
          type="date"
          label={l('addTime.day')}
          value={day}
          onChange={setDay}
          wrong={wrong === 'day' ? l('wrong.pastDay') : undefined}
        />
        <TextField
          name="length"
          label={l('addTime.length')}
          placeholder={l('addTime.example')}
          value={length}
          onChange={setLength}
          wrong={wrong === 'length' || wrong === 'soFar' ? l(`wrong.${wrong}`) : undefined}
        />
        <TextField name="note" label={l('gain.note')} value={note} onChange={setNote} />
      </div>
      <div className="row">
        <button type="submit" className="button" disabled={pending}>
          {l('addTime.save')}
        </button>
      </div>
    </form>
  );
}
