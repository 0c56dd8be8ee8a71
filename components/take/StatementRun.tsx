/** The dry run of a statement: what was found, which community, what it would be kept as; ticked by the user. */
import { type FormEvent, useState } from 'react';
import { dayIn } from '../../utils/attention/split.ts';
import { money } from '../../utils/format.ts';
import { PLANET_WORDS } from '../../utils/imports/planetPayments.ts';
import type { RunRow } from '../../utils/imports/run.ts';
import type { Statement } from '../../utils/imports/statement.ts';
import type { Unread } from '../../utils/imports/types.ts';
import { TextField } from '../ledger/Field.tsx';
import { FeeRun, type FeeRunHandlers, type FeeRunRow } from './FeeRun.tsx';
import { type TakeWords, useTakeWords } from './words.ts';

interface Props extends FeeRunHandlers, SearchProps {
  statement: Statement;
  rows: readonly RunRow[];
  /** What a new community of a row would be called. */
  suggest(row: RunRow): string;
  /** Looked for, and not known whether it was paid. */
  unsure: readonly Unread[];
}

interface SearchProps {
  /** Who was paid, for looking oneself. */
  payees: readonly { who: string; count: number }[];
  /** The payee looked by; '': none. */
  payee: string;
  onWords(words: string): void;
  onPayee(who: string): void;
}

export function StatementRun(props: Props) {
  const { statement, rows, unsure, suggest, payees, payee, onWords, onPayee, ...handlers } = props;
  const words = useTakeWords();
  const { k } = words;
  const { provider, lines, told, unread } = statement;
  return (
    <FeeRun
      {...handlers}
      title={k(`run.${provider}`)}
      lead={k('run.found', { lines, count: rows.length })}
      head={k('run.what')}
      rows={rows.map((row) => rowView(row, suggest(row), words))}
      unread={[...unread, ...unsure]}
    >
      {told !== undefined && (
        <p role="alert" className="notice">
          {k('run.short', { told, lines })}
        </p>
      )}
      <Search {...{ payees, payee, onWords, onPayee }} />
      {rows.length === 0 && <p className="muted">{k('run.none')}</p>}
    </FeeRun>
  );
}

function Search({ payees, payee, onWords, onPayee }: SearchProps) {
  const { k } = useTakeWords();
  const [typed, setTyped] = useState(PLANET_WORDS.join(' '));
  const look = (event: FormEvent) => {
    event.preventDefault();
    onWords(typed);
  };
  return (
    <form className="take-search" onSubmit={look}>
      <TextField name="words" label={k('run.words')} value={typed} onChange={setTyped} />
      <button type="submit" className="button">
        {k('run.search')}
      </button>
      <label className="field">
        <span>{k('run.who')}</span>
        <select value={payee} onChange={(event) => onPayee(event.target.value)}>
          <option value="">{k('run.pick')}</option>
          {payees.map(({ who, count }) => (
            <option key={who} value={who}>{`${who} (${count})`}</option>
          ))}
        </select>
      </label>
      <p className="source">{k('run.wordsHint')}</p>
    </form>
  );
}

function rowView(row: RunRow, suggested: string, words: TakeWords): FeeRunRow {
  const { item, community, fee, as, booked, ticked } = row;
  const { payment, match, refundFen } = item;
  const day = dayIn(payment.at);
  const back = payment.flow === 'refund' || refundFen !== undefined;
  const reasons = match && community === match.community ? match.reasons : [];
  return {
    ...{ id: item.id, what: `${payment.who} ${day}`, day, name: payment.who, note: payment.what },
    amount: `${back ? '+' : ''}${money(refundFen ?? payment.fen)}`,
    ...{ community, suggested, as, ticked, ready: fee !== undefined && booked !== item.id },
    reasons: reasons.map((reason) => words.k(`reason.${reason}`)).join(' · '),
    becomes: becomes(row, words),
  };
}

function becomes({ fee, as, booked, item }: RunRow, { k, say, l }: TakeWords): string {
  if (booked) return k('run.booked');
  if (as) return '';
  if (!fee) return '—';
  const notes = [
    say({ id: 'fee.refund', params: {} }),
    item.refundFen === undefined ? '' : k('run.refundUnlisted'),
    fee.refunds ? '' : k('run.ofUnknown'),
  ];
  return notes.filter(Boolean).join(l('comma'));
}
