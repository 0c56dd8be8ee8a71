/** A deed told by the user, in one line: what, when, how often, a note. */
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Deed } from '../../utils/payoff/types.ts';
import { usePending } from '../ui/usePending.ts';
import { type DeedDraft, deedFields, ELSEWHERE, IN_APP, readDeed } from './deedForm.ts';
import { TextField } from './Field.tsx';
import { useLedgerWords } from './words.ts';

interface Props {
  /** For editing. */
  deed?: DeedDraft | undefined;
  /** `YYYY-MM-DD`. */
  today: string;
  /** A promise: nothing is sent again before it is settled. */
  onSave(deed: DeedDraft): unknown;
  onCancel(): void;
}

export function DeedForm({ deed, today, onSave, onCancel }: Props) {
  const { l, say } = useLedgerWords();
  const id = useId();
  const [fields, setFields] = useState(() => deedFields(deed, today));
  const [wrong, setWrong] = useState<'on' | 'count'>();
  const { pending, run } = usePending();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('select')?.focus();
  }, []);
  const put = (change: Partial<typeof fields>) => {
    setFields((now) => ({ ...now, ...change }));
    setWrong(undefined);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const read = readDeed(fields, today);
    if ('draft' in read) return run(() => onSave(read.draft));
    setWrong(read.wrong);
    form.current?.querySelector<HTMLElement>(`[name="${read.wrong}"]`)?.focus();
  };
  const letGo = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    onCancel();
  };
  const option = (one: Deed) => (
    <option key={one} value={one}>
      {say({ id: `deed.${one}`, params: {} })}
    </option>
  );
  return (
    <form
      ref={form}
      className="ledger-form deed-form"
      aria-label={l('deed.open')}
      onSubmit={save}
      onKeyDown={letGo}
      noValidate
    >
      <div className="deed-line">
        <div className="field">
          <label htmlFor={`${id}-deed`}>{l('deed.kind')}</label>
          <select
            id={`${id}-deed`}
            value={fields.deed}
            onChange={(e) => put({ deed: e.target.value as Deed })}
          >
            <optgroup label={l('deed.elsewhere')}>{ELSEWHERE.map(option)}</optgroup>
            <optgroup label={l('deed.inApp')}>{IN_APP.map(option)}</optgroup>
          </select>
        </div>
        <TextField
          name="on"
          type="date"
          label={l('deed.on')}
          value={fields.on}
          onChange={(on) => put({ on })}
          wrong={wrong === 'on' ? l('wrong.day') : undefined}
        />
        <TextField
          name="count"
          label={l('deed.count')}
          value={fields.count}
          onChange={(count) => put({ count })}
          wrong={wrong === 'count' ? l('wrong.count') : undefined}
        />
        <TextField
          name="note"
          label={l('deed.note')}
          value={fields.note}
          onChange={(note) => put({ note })}
        />
      </div>
      <div className="row">
        <button type="submit" className="button primary" disabled={pending}>
          {l('deed.save')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {l('deed.cancel')}
        </button>
      </div>
    </form>
  );
}
