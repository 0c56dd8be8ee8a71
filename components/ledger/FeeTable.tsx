/** Every real payment of a community, newest first: what, how much against the list price, when, for which days. */
import { foreignMoney, money } from '../../utils/format.ts';
import { isReceived } from '../../utils/payoff/budget.ts';
import { feeFen } from '../../utils/payoff/fees.ts';
import type { Fee } from '../../utils/payoff/types.ts';
import { TableBox } from '../ui/TableBox.tsx';
import { Acts } from './Acts.tsx';
import { decimalsOf } from './parse.ts';
import { type LedgerWords, useLedgerWords } from './words.ts';

interface Props {
  fees: readonly Fee[];
  onEdit(fee: Fee): void;
  onDrop(fee: Fee): void;
}

export function FeeTable({ fees, onEdit, onDrop }: Props) {
  const words = useLedgerWords();
  const { l, say } = words;
  if (fees.length === 0) return <p className="muted">{l('fee.none')}</p>;
  return (
    <TableBox label={l('fee.title')}>
      <thead>
        <tr>
          <th scope="col">{l('fee.kind')}</th>
          <th scope="col" className="num">
            {l('fee.amount')}
          </th>
          <th scope="col">{l('fee.paidOn')}</th>
          <th scope="col">{l('fee.term')}</th>
          <th scope="col">
            <span className="sr-only">{l('acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {[...fees].reverse().map((fee) => {
          const kind = say({ id: `fee.${fee.kind}`, params: {} });
          const notes = notesOf(fee, words);
          return (
            <tr key={fee.id}>
              <th scope="row">
                {kind}
                {notes && <span className="cell-note">{notes}</span>}
              </th>
              <td className="num">
                {isReceived(fee) ? '+' : ''}
                {paidText(fee)}
                {fee.listed !== undefined && fee.listed > fee.paid && (
                  <>
                    {' '}
                    <s className="muted small">
                      <span className="sr-only">{l('fee.listed')} </span>
                      {amountText(fee.listed, fee.currency)}
                    </s>
                  </>
                )}
              </td>
              <td>{fee.paidOn}</td>
              <td>{termText(fee, words)}</td>
              <td>
                <Acts
                  name={`${kind} ${fee.paidOn}`}
                  onEdit={() => onEdit(fee)}
                  onDrop={() => onDrop(fee)}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </TableBox>
  );
}

function paidText(fee: Fee): string {
  const own = amountText(fee.paid, fee.currency);
  return fee.currency === 'CNY' ? own : `${own} (${money(feeFen(fee))})`;
}

function amountText(amount: number, currency: string): string {
  if (currency === 'CNY') return money(amount);
  const decimals = decimalsOf(currency);
  return foreignMoney((amount / 10 ** decimals).toFixed(decimals), currency);
}

function termText({ term }: Fee, { l }: LedgerWords): string {
  return typeof term === 'object' ? `${term.begin} – ${term.end}` : l(`fee.term${term}`);
}

function notesOf(fee: Fee, { say }: LedgerWords): string {
  const method = fee.method ? say({ id: `method.${fee.method}`, params: {} }) : '';
  return [method, fee.coupon, fee.note].filter(Boolean).join(' · ');
}
