/** The table of fees: amounts in their own currency, terms, and the refunds that belong to a fee. */
import { money } from '../../../utils/format.ts';
import { isReceived } from '../../../utils/payoff/budget.ts';
import { feeFen } from '../../../utils/payoff/fees.ts';
import { FEE_KINDS, type Fee, METHODS } from '../../../utils/payoff/types.ts';
import { decimalsOf, parseAmount, showAmount } from '../../ledger/parse.ts';
import { choiceColumn, communityColumn, dayColumn, textColumn, withField } from '../columns.ts';
import type { Column, TableSpec } from '../spec.ts';
import { along, isCommunity } from './feeMoves.ts';
import { parseTerm, showTerm } from './feeTerm.ts';
import { always, says } from './texts.ts';
import { moneyIn, paid as paidTotals } from './totals.ts';

const isRefund = (fee: Fee) => fee.kind === 'refund';

/** Sorted by what it came to in fen, money received below nothing. */
const paid: Column<Fee> = {
  key: 'paid',
  value: (fee) => (isReceived(fee) ? feeFen(fee) : -feeFen(fee)),
  show: (fee) => `${isReceived(fee) ? '+' : ''}${amountText(fee)}`,
  numeric: true,
  // Room for `USD 50.00 (¥356.17)`: money is not cut short.
  width: [152, 0],
  edit: {
    typed: (fee) => showAmount(fee.paid, decimalsOf(fee.currency)),
    read: (fee, typed) => {
      const amount = parseAmount(typed, decimalsOf(fee.currency));
      return amount === undefined ? undefined : { ...fee, paid: amount };
    },
  },
};

/** Before discounts, in the fee's currency. */
const listed: Column<Fee> = {
  key: 'listed',
  value: (fee) => (fee.listed === undefined ? undefined : feeFen({ ...fee, paid: fee.listed })),
  show: (fee) => (fee.listed === undefined ? '' : moneyIn(fee.currency, fee.listed)),
  numeric: true,
  width: [92, 0],
  edit: {
    typed: (fee) => showAmount(fee.listed, decimalsOf(fee.currency)),
    read: (fee, typed) => {
      if (!typed.trim()) return withField(fee, 'listed', undefined);
      const amount = parseAmount(typed, decimalsOf(fee.currency));
      return amount === undefined ? undefined : { ...fee, listed: amount };
    },
  },
};

function amountText(fee: Fee): string {
  const own = moneyIn(fee.currency, fee.paid);
  return fee.currency === 'CNY' ? own : `${own} (${money(feeFen(fee))})`;
}

/** Sorted by the day it ends. */
const term: Column<Fee> = {
  key: 'term',
  value: ({ term }) => (typeof term === 'object' ? `${term.end} ${term.begin}` : term),
  show: ({ term }, words) => showTerm(term, words),
  plain: true,
  width: [192, 0],
  edit: {
    may: (fee) => !isRefund(fee),
    typed: ({ term }, words) => showTerm(term, words),
    read: (fee, typed, words) => {
      const term = parseTerm(typed, words);
      return term && !isRefund(fee) ? { ...fee, term } : undefined;
    },
  },
};

/** A refund has no term and may point at its fee: its kind is not changed in a cell. */
const kind = choiceColumn<Fee, 'kind'>('kind', FEE_KINDS, says('fee'), [88, 0]);
const feeKind: Column<Fee> = {
  ...kind,
  edit: {
    ...(kind.edit as NonNullable<typeof kind.edit>),
    may: (fee) => !isRefund(fee),
    choices: () => FEE_KINDS.filter((one) => one !== 'refund'),
    read: (fee, typed, words) =>
      isRefund(fee) || typed === 'refund' ? undefined : kind.edit?.read(fee, typed, words),
  },
};

const community: Column<Fee> = {
  ...communityColumn<Fee>(),
  edit: {
    choices: (words) => words.communities,
    choiceText: (choice, words) => (isCommunity(choice) ? words.nameOf(choice) : choice),
    typed: (fee) => fee.community,
    read: (fee, typed) => (isCommunity(typed) ? { ...fee, community: typed } : undefined),
  },
};

export const fees: TableSpec<Fee> = {
  name: 'fees',
  entry: 'fees',
  editable: always,
  along,
  filters: {
    kinds: ['kind', 'method'],
    day: { key: 'paidOn', of: (fee) => fee.paidOn },
    amount: { key: 'paid', of: (fee) => [feeFen(fee), feeFen(fee)] },
  },
  totals: paidTotals,
  sortBy: 'paidOn',
  columns: [
    dayColumn<Fee, 'paidOn'>('paidOn'),
    community,
    feeKind,
    paid,
    listed,
    term,
    choiceColumn<Fee, 'method'>('method', ['', ...METHODS], says('method')),
    textColumn<Fee, 'coupon'>('coupon', 100, false, [88, 1]),
    textColumn<Fee, 'note'>('note', 2000),
  ],
};
