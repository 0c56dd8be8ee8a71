/** The dry run of subscriptions of another program: the running term, worked out, to be checked and ticked. */

import { decimalsOf } from '../../utils/formats/cells.ts';
import type { Subscription, Subscriptions } from '../../utils/imports/subscriptions.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { TextField } from '../ledger/Field.tsx';
import { TableBox } from '../ui/TableBox.tsx';
import { type Choice, CommunityPick } from './CommunityPick.tsx';
import { UnreadList } from './UnreadList.tsx';
import { useTakeWords } from './words.ts';

export interface SubscriptionRow {
  entry: Subscription;
  community: CommunityKey | '' | 'new';
  /** ISO; '' where it is still to be chosen. */
  currency: string;
  booked: boolean;
  ticked: boolean;
  /** Can be kept: a community, a currency and, for others than CNY, a rate. */
  ready: boolean;
}

interface Props {
  subscriptions: Subscriptions;
  rows: readonly SubscriptionRow[];
  communities: readonly Choice[];
  /** Rates as typed, by currency. */
  rates: Readonly<Record<string, string>>;
  busy: boolean;
  onChoose(
    line: number,
    change: Partial<Pick<SubscriptionRow, 'community' | 'currency' | 'ticked'>>,
  ): void;
  onRate(currency: string, rate: string): void;
  onKeep(): void;
  onClose(): void;
}

const CURRENCIES = ['CNY', 'JPY', 'USD', 'HKD', 'TWD', 'EUR', 'GBP', 'SGD', 'AUD', 'CAD'];

export function SubscriptionRun(props: Props) {
  const { subscriptions, rows, rates, busy, onRate, onKeep, onClose } = props;
  const { k } = useTakeWords();
  const count = rows.filter((row) => row.ticked && row.ready).length;
  const foreign = [...new Set(rows.map((row) => row.currency))].filter((c) => c && c !== 'CNY');
  return (
    <section className="block take-run" aria-label={k(`subs.${subscriptions.app}`)}>
      <h2>{k(`subs.${subscriptions.app}`)}</h2>
      <p>{k('subs.lead')}</p>
      {foreign.length > 0 && (
        <div className="fields">
          {foreign.map((currency) => (
            <TextField
              key={currency}
              name={`rate-${currency}`}
              label={k('subs.rate', { currency })}
              value={rates[currency] ?? ''}
              mode="decimal"
              onChange={(rate) => onRate(currency, rate)}
            />
          ))}
        </div>
      )}
      {rows.length > 0 && <Table {...props} />}
      <UnreadList unread={subscriptions.unread} />
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

function Table({ rows, communities, busy, onChoose }: Props) {
  const { k } = useTakeWords();
  return (
    <TableBox label={k('subs.name')}>
      <thead>
        <tr>
          <th scope="col">{k('run.take')}</th>
          <th scope="col">{k('subs.name')}</th>
          <th scope="col" className="num">
            {k('run.amount')}
          </th>
          <th scope="col">{k('run.community')}</th>
          <th scope="col">{k('run.become')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { entry, community, currency, booked, ticked, ready } = row;
          const { line, name, term, paidOn, over } = entry;
          const decimals = decimalsOf(entry.currency || 'CNY');
          return (
            <tr key={line}>
              <td>
                <input
                  type="checkbox"
                  aria-label={k('run.takeRow', { what: name })}
                  checked={ticked && ready}
                  disabled={!ready || busy}
                  onChange={(event) => onChoose(line, { ticked: event.target.checked })}
                />
              </td>
              <th scope="row">
                {name}
                {over && <span className="cell-note">{k('subs.over')}</span>}
              </th>
              <td className="num">
                {(entry.paid / 10 ** decimals).toFixed(decimals)}{' '}
                {entry.currency || (
                  <select
                    aria-label={k('subs.currencyOf', { what: name })}
                    value={currency}
                    onChange={(event) => onChoose(line, { currency: event.target.value })}
                  >
                    <option value="">{k('subs.currency')}</option>
                    {CURRENCIES.map((code) => (
                      <option key={code} value={code}>
                        {code}
                      </option>
                    ))}
                  </select>
                )}
              </td>
              <td>
                <CommunityPick
                  label={k('run.communityOf', { what: name })}
                  value={community}
                  communities={communities}
                  fresh={name}
                  onChange={(value) => onChoose(line, { community: value })}
                />
              </td>
              <td className="wrap">
                {booked
                  ? k('run.booked')
                  : term
                    ? `${term.begin} – ${term.end}`
                    : `${paidOn} ${k('run.noTerm')}`}
                {!ready && !booked && currency !== '' && currency !== 'CNY' && (
                  <span className="cell-note">{k('subs.rateNeeded')}</span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </TableBox>
  );
}
