/** The dry run of a statement: what was found, which community, what it would be kept as; ticked by the user. */
import { type FormEvent, useState } from 'react';
import { dayIn } from '../../utils/attention/split.ts';
import { money } from '../../utils/format.ts';
import { PLANET_WORDS } from '../../utils/imports/planetPayments.ts';
import type { RunChoice, RunRow } from '../../utils/imports/run.ts';
import type { Statement } from '../../utils/imports/statement.ts';
import type { Unread } from '../../utils/imports/types.ts';
import { TextField } from '../ledger/Field.tsx';
import { TableBox } from '../ui/TableBox.tsx';
import { type Choice, CommunityPick } from './CommunityPick.tsx';
import { UnreadList } from './UnreadList.tsx';
import { type TakeWords, useTakeWords } from './words.ts';

interface Props {
  statement: Statement;
  rows: readonly RunRow[];
  communities: readonly Choice[];
  /** Who was paid, for looking oneself. */
  payees: readonly { who: string; count: number }[];
  /** The payee looked by; '': none. */
  payee: string;
  /** Looked for, and not known whether it was paid. */
  unsure: readonly Unread[];
  busy: boolean;
  onWords(words: string): void;
  onPayee(who: string): void;
  onChoose(id: string, choice: RunChoice): void;
  onKeep(): void;
  onClose(): void;
}

export function StatementRun(props: Props) {
  const { statement, rows, unsure, busy, onKeep, onClose } = props;
  const { k } = useTakeWords();
  const { provider, lines, told, unread } = statement;
  const count = rows.filter((row) => row.ticked).length;
  return (
    <section className="block take-run" aria-label={k(`run.${provider}`)}>
      <h2>{k(`run.${provider}`)}</h2>
      <p>{k('run.found', { lines, count: rows.length })}</p>
      {told !== undefined && (
        <p role="alert" className="notice">
          {k('run.short', { told, lines })}
        </p>
      )}
      <Search {...props} />
      {rows.length === 0 ? <p className="muted">{k('run.none')}</p> : <Table {...props} />}
      <UnreadList unread={[...unread, ...unsure]} />
      <div className="row">
        <button
          type="button"
          className="button primary"
          disabled={count === 0 || busy}
          onClick={onKeep}
        >
          {k('run.keep', { count })}
        </button>
        <button type="button" className="button" disabled={busy} onClick={onClose}>
          {k('in.close')}
        </button>
      </div>
    </section>
  );
}

type SearchProps = Pick<Props, 'payees' | 'payee' | 'onWords' | 'onPayee'>;

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

function Table({ rows, communities, busy, onChoose }: Props) {
  const words = useTakeWords();
  const { k } = words;
  return (
    <TableBox label={k('run.what')}>
      <thead>
        <tr>
          <th scope="col">{k('run.take')}</th>
          <th scope="col">{k('run.day')}</th>
          <th scope="col">{k('run.what')}</th>
          <th scope="col" className="num">
            {k('run.amount')}
          </th>
          <th scope="col">{k('run.community')}</th>
          <th scope="col">{k('run.become')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { item, community, ticked, fee } = row;
          const { payment, refundFen } = item;
          const day = dayIn(payment.at);
          const what = `${payment.who} ${day}`;
          const back = payment.flow === 'refund' || refundFen !== undefined;
          return (
            <tr key={item.id}>
              <td>
                <input
                  type="checkbox"
                  aria-label={k('run.takeRow', { what })}
                  checked={ticked}
                  disabled={!fee || busy}
                  onChange={(event) => onChoose(item.id, { ticked: event.target.checked })}
                />
              </td>
              <td>{day}</td>
              <th scope="row">
                {payment.who}
                {payment.what && <span className="cell-note">{payment.what}</span>}
              </th>
              <td className="num">
                {back ? '+' : ''}
                {money(refundFen ?? payment.fen)}
              </td>
              <td>
                <CommunityPick
                  label={k('run.communityOf', { what })}
                  value={community}
                  communities={communities}
                  onChange={(value) =>
                    onChoose(item.id, { community: value === 'new' ? '' : value })
                  }
                />
                {item.match && community === item.match.community && (
                  <span className="cell-note">
                    {item.match.reasons.map((reason) => k(`reason.${reason}`)).join(' · ')}
                  </span>
                )}
              </td>
              <td className="wrap">{becomes(row, words)}</td>
            </tr>
          );
        })}
      </tbody>
    </TableBox>
  );
}

function becomes({ fee, booked, item }: RunRow, { k, say, l }: TakeWords): string {
  if (!fee) return '—';
  if (booked) return k('run.booked');
  const kind = say({ id: `fee.${fee.kind}`, params: {} });
  if (fee.kind === 'refund') {
    const notes = [
      item.refundFen === undefined ? '' : k('run.refundUnlisted'),
      fee.refunds ? '' : k('run.ofUnknown'),
    ];
    return [kind, ...notes.filter(Boolean)].join(l('comma'));
  }
  const { term } = fee;
  if (typeof term === 'object') return `${kind} ${term.begin} – ${term.end}`;
  return [kind, term === 'forever' ? l('fee.termforever') : k('run.noTerm')].join(l('comma'));
}
