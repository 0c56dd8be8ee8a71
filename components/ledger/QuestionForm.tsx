/** An own question asked where it could not be read: when, answered or not, a note. */
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { usePending } from '../ui/usePending.ts';
import { TextField } from './Field.tsx';
import { type QuestionDraft, type QuestionFields, readQuestion } from './questionForm.ts';
import { useLedgerWords } from './words.ts';

interface Props {
  /** For editing. */
  fields?: QuestionFields | undefined;
  /** `YYYY-MM-DD`. */
  today: string;
  /** A promise: nothing is sent again before it is settled. */
  onSave(draft: QuestionDraft): unknown;
  onCancel(): void;
}

export function QuestionForm({ fields: given, today, onSave, onCancel }: Props) {
  const { l } = useLedgerWords();
  const [fields, setFields] = useState(given ?? { askedOn: today, answeredOn: '', note: '' });
  const [wrong, setWrong] = useState<'askedOn' | 'answeredOn'>();
  const { pending, run } = usePending();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);
  const put = (change: Partial<QuestionFields>) => {
    setFields((now) => ({ ...now, ...change }));
    setWrong(undefined);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const read = readQuestion(fields, today);
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
  return (
    <form
      ref={form}
      className="ledger-form"
      aria-label={l('question.add')}
      onSubmit={save}
      onKeyDown={letGo}
      noValidate
    >
      <div className="fields">
        <TextField
          name="askedOn"
          type="date"
          label={l('question.askedOn')}
          value={fields.askedOn}
          onChange={(askedOn) => put({ askedOn })}
          wrong={wrong === 'askedOn' ? l('wrong.day') : undefined}
        />
        <TextField
          name="answeredOn"
          type="date"
          label={l('question.answeredOn')}
          value={fields.answeredOn}
          onChange={(answeredOn) => put({ answeredOn })}
          wrong={wrong === 'answeredOn' ? l('wrong.answeredOn') : undefined}
        />
        <TextField
          name="note"
          label={l('question.note')}
          value={fields.note}
          onChange={(note) => put({ note })}
        />
      </div>
      <div className="row">
        <button type="submit" className="button primary" disabled={pending}>
          {l('question.save')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {l('question.cancel')}
        </button>
      </div>
    </form>
  );
}
