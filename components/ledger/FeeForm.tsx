/** One payment, typed or corrected. What is rarely needed is behind "more". */
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { FEE_KINDS, METHODS } from '../../utils/payoff/kinds.ts';
import type { FeeDraft } from '../../utils/payoff/proposal.ts';
import type { Fee } from '../../utils/payoff/types.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { usePending } from '../ui/usePending.ts';
import { Field, TextField } from './Field.tsx';
import {
  begunWith,
  type FeeEntry,
  type FeeField,
  type FeeFields,
  feeFields,
  readFee,
  TERM_KINDS,
  usualTerm,
} from './feeForm.ts';
import { useLedgerWords } from './words.ts';

interface Props {
  community: CommunityKey;
  /** What to begin with; absent: an empty form. */
  draft?: Partial<FeeDraft> | undefined;
  /** Fees a refund may give back. */
  fees: readonly Fee[];
  /** `YYYY-MM-DD`. */
  today: string;
  /** A promise: nothing is sent again before it is settled. */
  onSave(fee: FeeEntry): unknown;
  onCancel(): void;
}

export function FeeForm({ community, draft = {}, fees, today, onSave, onCancel }: Props) {
  const { l, say } = useLedgerWords();
  const id = useId();
  const [fields, setFields] = useState(() => feeFields(draft, today));
  const [wrong, setWrong] = useState<readonly FeeField[]>([]);
  const { pending, run } = usePending();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('select, input')?.focus();
  }, []);
  const isNew = draft.term === undefined;
  const put = (change: Partial<FeeFields>) => {
    setFields((now) => ({ ...now, ...change, ...(isNew ? begunWith(now, change) : {}) }));
    setWrong((now) => now.filter((name) => !(name in change)));
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const read = readFee(community, fields, draft);
    if ('fee' in read) return run(() => onSave(read.fee));
    setWrong(read.wrong);
    const first = read.wrong[0];
    if (first) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  };
  const letGo = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onCancel();
  };
  const text = (name: FeeField, more: { type?: 'date' | 'text'; mode?: 'decimal' } = {}) => (
    <TextField
      name={name}
      label={l(`fee.${name}`)}
      value={fields[name]}
      onChange={(value) => put({ [name]: value })}
      wrong={wrong.includes(name) ? l(`wrong.${name}`) : undefined}
      {...more}
    />
  );
  const refundable = fees.filter((fee) => fee.kind !== 'refund' && fee.kind !== 'commission');
  return (
    <form
      ref={form}
      className="ledger-form"
      aria-label={l('fee.form')}
      onSubmit={save}
      onKeyDown={letGo}
      noValidate
    >
      <div className="fields">
        <Field label={l('fee.kind')}>
          <select
            name="kind"
            value={fields.kind}
            onChange={(e) => {
              const kind = e.target.value as Fee['kind'];
              put({ kind, term: usualTerm(kind) });
            }}
          >
            {FEE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {say({ id: `fee.${kind}`, params: {} })}
              </option>
            ))}
          </select>
        </Field>
        {text('paid', { mode: 'decimal' })}
        {text('paidOn', { type: 'date' })}
        {fields.kind === 'refund' ? (
          <Field label={l('fee.refunds')}>
            <select
              name="refunds"
              value={fields.refunds}
              onChange={(e) => put({ refunds: e.target.value })}
            >
              <option value="">{l('fee.refundsNone')}</option>
              {refundable.map((fee) => (
                <option key={fee.id} value={fee.id}>
                  {`${fee.paidOn} ${say({ id: `fee.${fee.kind}`, params: {} })}`}
                </option>
              ))}
            </select>
          </Field>
        ) : (
          <>
            <Field label={l('fee.term')}>
              <select
                name="term"
                value={fields.term}
                onChange={(e) => put({ term: e.target.value as FeeFields['term'] })}
              >
                {TERM_KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {l(`fee.term${kind}`)}
                  </option>
                ))}
              </select>
            </Field>
            {fields.term === 'dates' && (
              <>
                {text('begin', { type: 'date' })}
                {text('end', { type: 'date' })}
              </>
            )}
          </>
        )}
      </div>
      <Disclosure title={l('fee.more')} startsOpen={fields.currency !== 'CNY'}>
        <div className="fields" id={id}>
          {text('listed', { mode: 'decimal' })}
          {text('coupon')}
          <Field label={l('fee.method')}>
            <select
              name="method"
              value={fields.method}
              onChange={(e) => put({ method: e.target.value as FeeFields['method'] })}
            >
              <option value="">{l('fee.methodNone')}</option>
              {METHODS.map((method) => (
                <option key={method} value={method}>
                  {say({ id: `method.${method}`, params: {} })}
                </option>
              ))}
            </select>
          </Field>
          {text('currency')}
          {fields.currency.trim().toUpperCase() !== 'CNY' && text('rate', { mode: 'decimal' })}
          {text('note')}
        </div>
      </Disclosure>
      <div className="row">
        <button type="submit" className="button primary" disabled={pending}>
          {l('fee.save')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {l('fee.cancel')}
        </button>
      </div>
    </form>
  );
}
