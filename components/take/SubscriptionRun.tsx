/** The dry run of subscriptions of another program: the running term, worked out, to be checked and ticked. */
import { foreignMoney, money } from '../../utils/format.ts';
import { decimalsOf } from '../../utils/formats/cells.ts';
import type { KeptAs } from '../../utils/imports/keptAs.ts';
import type { Subscription, Subscriptions } from '../../utils/imports/subscriptions.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { TextField } from '../ledger/Field.tsx';
import { FeeRun, type FeeRunHandlers, type FeeRunRow } from './FeeRun.tsx';
import { type TakeWords, useTakeWords } from './words.ts';

export interface SubscriptionRow {
  id: string;
  entry: Subscription;
  community: CommunityKey | '';
  /** ISO; '' where it is still to be chosen. */
  currency: string;
  booked: boolean;
  ticked: boolean;
  /** Kind and term; absent without a community, a currency or a rate that is needed. */
  as?: KeptAs | undefined;
  /** Can be kept. */
  ready: boolean;
}

interface Props extends FeeRunHandlers {
  subscriptions: Subscriptions;
  rows: readonly SubscriptionRow[];
  /** Rates as typed, by currency. */
  rates: Readonly<Record<string, string>>;
  onCurrency(id: string, currency: string): void;
  onRate(currency: string, rate: string): void;
}

const CURRENCIES = ['CNY', 'JPY', 'USD', 'HKD', 'TWD', 'EUR', 'GBP', 'SGD', 'AUD', 'CAD'];

export function SubscriptionRun(props: Props) {
  const { subscriptions, rows, rates, onCurrency, onRate, ...handlers } = props;
  const words = useTakeWords();
  const { k } = words;
  const foreign = [...new Set(rows.map((row) => row.currency))].filter((c) => c && c !== 'CNY');
  return (
    <FeeRun
      {...handlers}
      title={k(`subs.${subscriptions.app}`)}
      lead={k('subs.lead')}
      head={k('subs.name')}
      rows={rows.map((row) => rowView(row, words, onCurrency))}
      unread={subscriptions.unread}
    >
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
    </FeeRun>
  );
}

function rowView(
  { id, entry, community, currency, booked, ticked, as, ready }: SubscriptionRow,
  { k }: TakeWords,
  onCurrency: Props['onCurrency'],
): FeeRunRow {
  const { name, paidOn, paid, unpaid, dayUnknown } = entry;
  const why = unpaid ?? (dayUnknown && 'dayUnknown');
  const decimals = decimalsOf(entry.currency || 'CNY');
  const rate = currency !== '' && currency !== 'CNY' && !as ? k('subs.rateNeeded') : '';
  return {
    ...{ id, what: name, day: paidOn, name, note: why ? k(`subs.${why}`) : '' },
    amount:
      entry.currency === 'CNY' ? (
        money(paid)
      ) : (
        <>
          {foreignMoney((paid / 10 ** decimals).toFixed(decimals), entry.currency).trim()}{' '}
          {!entry.currency && (
            <select
              aria-label={k('subs.currencyOf', { what: name })}
              value={currency}
              onChange={(event) => onCurrency(id, event.target.value)}
            >
              <option value="">{k('subs.currency')}</option>
              {CURRENCIES.map((code) => (
                <option key={code} value={code}>
                  {code}
                </option>
              ))}
            </select>
          )}
        </>
      ),
    ...{ community, suggested: name, reasons: '', as, ticked, ready },
    becomes: booked ? k('run.booked') : rate || (as ? '' : '—'),
  };
}
