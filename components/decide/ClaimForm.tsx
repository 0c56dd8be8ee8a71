/** One promise, added in the user's words or corrected. */
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Claim } from '../../utils/payoff/entries.ts';
import { Field, TextField } from '../ledger/Field.tsx';
import { usePending } from '../ui/usePending.ts';
import {
  CLAIM_KINDS,
  CLAIM_PERIODS,
  CLAIM_THINGS,
  type ClaimEntry,
  type ClaimField,
  type ClaimFields,
  claimFields,
  FIELDS_OF,
  readClaim,
} from './claimForm.ts';
import { useDecideWords } from './words.ts';

interface Props {
  /** What to begin with; empty: a new one. */
  claim: Partial<Claim>;
  /** A promise: nothing is sent again before it is settled. */
  onSave(claim: ClaimEntry): unknown;
  onCancel(): void;
}

export function ClaimForm({ claim, onSave, onCancel }: Props) {
  const { d } = useDecideWords();
  const [fields, setFields] = useState(() => claimFields(claim));
  const [wrong, setWrong] = useState<readonly ClaimField[]>([]);
  const { pending, run } = usePending();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('select, input')?.focus();
  }, []);
  const put = (change: Partial<ClaimFields>) => {
    setFields((now) => ({ ...now, ...change }));
    setWrong((now) => now.filter((name) => !(name in change)));
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const read = readClaim(fields, claim);
    if ('claim' in read) return run(() => onSave(read.claim));
    setWrong(read.wrong);
    form.current?.querySelector<HTMLElement>(`[name="${read.wrong[0]}"]`)?.focus();
  };
  const letGo = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onCancel();
  };
  const asked = FIELDS_OF[fields.kind];
  const text = (name: 'text' | 'count' | 'hours' | 'members' | 'name') => (
    <TextField
      name={name}
      label={d(name === 'count' && fields.kind === 'price-rise' ? 'claim.step' : `claim.${name}`)}
      value={fields[name]}
      onChange={(value) => put({ [name]: value })}
      wrong={wrong.includes(name) ? d(`wrong.${name}`) : undefined}
      {...(name === 'text' || name === 'name' ? {} : { mode: 'decimal' as const })}
    />
  );
  return (
    <form
      ref={form}
      className="ledger-form"
      aria-label={d('claim.form')}
      onSubmit={save}
      onKeyDown={letGo}
      noValidate
    >
      <div className="fields">
        <Field label={d('claim.kind')}>
          <select
            name="kind"
            value={fields.kind}
            onChange={(e) => put({ kind: e.target.value as Claim['kind'] })}
          >
            {CLAIM_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {d(`claim.kinds.${kind}`)}
              </option>
            ))}
          </select>
        </Field>
        {asked.includes('thing') && (
          <Field label={d('claim.thing')}>
            <select
              name="thing"
              value={fields.thing}
              onChange={(e) => put({ thing: e.target.value as ClaimFields['thing'] })}
            >
              {CLAIM_THINGS.map((thing) => (
                <option key={thing} value={thing}>
                  {d(`claim.things.${thing}`)}
                </option>
              ))}
            </select>
          </Field>
        )}
        {asked.includes('count') && text('count')}
        {asked.includes('per') && (
          <Field label={d('claim.per')}>
            <select
              name="per"
              value={fields.per}
              onChange={(e) => put({ per: e.target.value as ClaimFields['per'] })}
            >
              {CLAIM_PERIODS.map((per) => (
                <option key={per} value={per}>
                  {d(`claim.pers.${per}`)}
                </option>
              ))}
            </select>
          </Field>
        )}
        {asked.includes('hours') && text('hours')}
        {asked.includes('members') && text('members')}
        {asked.includes('name') && text('name')}
      </div>
      {text('text')}
      <div className="row">
        <button type="submit" className="button primary" disabled={pending}>
          {d('claim.save')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {d('cancel')}
        </button>
      </div>
    </form>
  );
}
