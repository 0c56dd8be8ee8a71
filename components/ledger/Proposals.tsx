/** Payments found in what was read, each to be confirmed with one key, corrected, or put aside. Never booked by itself. */
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Proposal } from '../../utils/payoff/proposal.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { usePending } from '../ui/usePending.ts';
import { decimalsOf, parseAmount, showAmount } from './parse.ts';
import { useLedgerWords } from './words.ts';

interface Props {
  proposals: readonly Proposal[];
  /** With what was paid. A promise: nothing is sent again before it is settled. */
  onConfirm(proposal: Proposal, paid: number): unknown;
  onEdit?: ((proposal: Proposal) => void) | undefined;
  /** Not to be asked again. */
  onAside(proposal: Proposal): unknown;
}

export function Proposals({ proposals, onConfirm, onEdit, onAside }: Props) {
  const { l } = useLedgerWords();
  const list = useFocusKept(proposals);
  if (proposals.length === 0) return null;
  return (
    <ul ref={list} className="proposals" aria-label={l('proposal.title')}>
      {proposals.map((one) => (
        <ProposalForm
          key={one.key}
          proposal={one}
          onConfirm={onConfirm}
          onEdit={onEdit}
          onAside={() => onAside(one)}
        />
      ))}
    </ul>
  );
}

/**
 * By keyboard alone: with the form that was confirmed its focus goes, and would begin anew at the top of
 * the page. It goes to the next one, after the last to the section.
 */
function useFocusKept(proposals: readonly Proposal[]) {
  const list = useRef<HTMLUListElement>(null);
  const section = useRef<HTMLElement>(null);
  const count = useRef(proposals.length);
  useEffect(() => {
    const fewer = proposals.length < count.current;
    count.current = proposals.length;
    if (fewer && document.activeElement === document.body) {
      const next = list.current?.querySelector('input');
      if (!next) section.current?.setAttribute('tabindex', '-1');
      (next ?? section.current)?.focus({ preventScroll: true });
    }
    section.current = list.current?.closest('section') ?? section.current;
  }, [proposals]);
  return list;
}

interface FormProps extends Pick<Props, 'onConfirm' | 'onEdit'> {
  proposal: Proposal;
  onAside(): unknown;
}

function ProposalForm({ proposal, onConfirm, onEdit, onAside }: FormProps) {
  const { l, say } = useLedgerWords();
  const id = useId();
  const { pending, run } = usePending();
  const { draft, why, doubts } = proposal;
  const decimals = decimalsOf(draft.currency);
  // Untouched, it is the amount of the proposal as it is now: more may be read while it is shown.
  const [typed, setTyped] = useState<string>();
  const text = typed ?? showAmount(draft.paid, decimals);
  const [wrong, setWrong] = useState(false);
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    const paid = parseAmount(text, decimals);
    setWrong(paid === undefined);
    if (paid !== undefined) run(() => onConfirm(proposal, paid));
  };
  return (
    <li>
      <form className="proposal" onSubmit={confirm} noValidate>
        <p id={`${id}-why`}>{say(why)}</p>
        {doubts.length > 0 && (
          <ul className="plain source">
            {doubts.map((one) => (
              <li key={one.id}>{say(one)}</li>
            ))}
          </ul>
        )}
        <div className="row">
          <label htmlFor={id}>
            {l(draft.kind === 'refund' ? 'proposal.got' : 'proposal.paid')}
          </label>
          <input
            id={id}
            type="text"
            className="amount"
            inputMode="decimal"
            autoComplete="off"
            value={text}
            aria-invalid={wrong}
            aria-describedby={wrong ? `${id}-wrong` : `${id}-why`}
            onChange={(e) => {
              setTyped(e.target.value);
              setWrong(false);
            }}
          />
          <button type="submit" className="button primary" disabled={pending}>
            {l('proposal.confirm')}
          </button>
          {onEdit && (
            <button
              type="button"
              className="link"
              disabled={pending}
              onClick={() => onEdit(proposal)}
            >
              {l('proposal.edit')}
            </button>
          )}
          <button type="button" className="link" disabled={pending} onClick={() => run(onAside)}>
            {l('proposal.later')}
          </button>
        </div>
        {wrong && (
          <p id={`${id}-wrong`} role="alert" className="field-wrong">
            {l('wrong.amount')}
          </p>
        )}
      </form>
    </li>
  );
}

interface AsideProps {
  proposals: readonly Proposal[];
  onBack(proposal: Proposal): void;
}

/** What was put aside, each with the way back. */
export function AsideProposals({ proposals, onBack }: AsideProps) {
  const { l, say } = useLedgerWords();
  if (proposals.length === 0) return null;
  return (
    <Disclosure title={l('proposal.asides')}>
      <ul className="plain">
        {proposals.map((one) => (
          <li key={one.key}>
            {say(one.why)}{' '}
            <button type="button" className="link" onClick={() => onBack(one)}>
              {l('proposal.back')}
            </button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
