/** What the rows shown add up to: lengths, counts, money by currency, worth as a range. */
import { foreignMoney, money } from '../../../utils/format.ts';
import { isReceived } from '../../../utils/payoff/budget.ts';
import type { Fee, Gain } from '../../../utils/payoff/types.ts';
import { decimalsOf, showAmount } from '../../ledger/parse.ts';
import type { AnyRow, Totals } from '../spec.ts';
import type { TableWords } from '../words.ts';

/** Sums of lengths, ms, or of counts; each is labelled as its column. */
export function sums<Row extends AnyRow>(
  parts: Readonly<Record<string, (row: Row) => number>>,
  text: (sum: number, words: TableWords) => string,
): Totals<Row> {
  const totals: Totals<Row, Record<string, number>> = {
    none: () => ({}),
    add: (sum, row) => {
      for (const key in parts) sum[key] = (sum[key] ?? 0) + (parts[key]?.(row) ?? 0);
    },
    say: (sum, words) =>
      Object.entries(sum).map(([key, all]) => [words.tb(`col.${key}`), text(all, words)]),
  };
  return totals as Totals<Row>;
}

export const spans = (ms: number, { span }: TableWords) => span(ms);

/** Money spent and money that came back, each by currency: what is foreign is not added to yuan. */
interface Paid {
  spent: Map<string, number>;
  received: Map<string, number>;
}
const byCurrency: Totals<Fee, Paid> = {
  none: () => ({ spent: new Map(), received: new Map() }),
  add: (sum, fee) => {
    const side = isReceived(fee) ? sum.received : sum.spent;
    side.set(fee.currency, (side.get(fee.currency) ?? 0) + fee.paid);
  },
  say: (sum, { tb }) =>
    (['spent', 'received'] as const)
      .filter((side) => sum[side].size > 0)
      .map((side) => [
        tb(`sum.${side}`),
        [...sum[side]].map(([currency, amount]) => moneyIn(currency, amount)).join(' · '),
      ]),
};
export const paid = byCurrency as Totals<Fee>;

/** In the smallest unit of the currency; dots while amounts are hidden. */
export function moneyIn(currency: string, amount: number): string {
  if (currency === 'CNY') return money(amount);
  return foreignMoney(showAmount(amount, decimalsOf(currency)), currency);
}

/** From what all are worth at least to what at most; what was not valued is said apart, never as nothing. */
interface Worth {
  lowFen: number;
  highFen: number;
  valued: number;
  unpriced: number;
}
const byRange: Totals<Gain, Worth> = {
  none: () => ({ lowFen: 0, highFen: 0, valued: 0, unpriced: 0 }),
  add: (sum, { worth }) => {
    if (!worth) sum.unpriced++;
    else {
      sum.valued++;
      sum.lowFen += worth.lowFen;
      sum.highFen += worth.highFen;
    }
  },
  say: (sum, { tb, range }) => [
    ...(sum.valued > 0 ? [[tb('col.worth'), range(sum)] as const] : []),
    ...(sum.unpriced > 0 ? [[tb('sum.unpriced'), String(sum.unpriced)] as const] : []),
  ],
};
export const worths = byRange as Totals<Gain>;
