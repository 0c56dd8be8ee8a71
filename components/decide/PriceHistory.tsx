/** The price of own visits: sentences, a small plot, the table behind it. */
import type { PriceHistory as History } from '../../utils/decide/priceHistory.ts';
import { date, money } from '../../utils/format.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { TableBox } from '../ui/TableBox.tsx';
import { PricePlot } from './PricePlot.tsx';
import { useDecideWords } from './words.ts';

export function PriceHistory({ history }: { history: History }) {
  const { d, lang } = useDecideWords();
  const { list, struck, says } = history;
  const [first, last] = history.span ?? [0, 0];
  // Seen on one day only: a span of no length says nothing.
  const isOneDay = (from: number, to: number) => date(from, lang) === date(to, lang);
  const once = isOneDay(first, last);
  const sentences = says.map(({ id, params }) => {
    const { firstAt, lastAt } = params;
    const same = id === 'history.same' && isOneDay(Number(firstAt), Number(lastAt));
    return d(same ? 'history.once' : id, params);
  });
  const rows = [
    ...list.map((step) => ({ ...step, name: 'list' })),
    ...struck.map((step) => ({ ...step, name: 'struck' })),
  ].sort((a, b) => b.fromAt - a.fromAt);
  return (
    <div
      className="price-history"
      data-lowest={history.lowestFen}
      data-highest={history.highestFen}
    >
      {sentences.map((sentence, i) => (
        <p key={says[i]?.id} data-says={says[i]?.id}>
          {sentence}
        </p>
      ))}
      {rows.length > 0 && (
        <>
          {!once && (
            <PricePlot
              list={list}
              struck={struck}
              says={sentences.join(lang === 'en' ? '; ' : '；')}
            />
          )}
          <p className="source">{d('history.own')}</p>
          <Disclosure title={d('history.table')}>
            <TableBox label={d('history.title')}>
              <thead>
                <tr>
                  <th scope="col">{d('history.what')}</th>
                  <th scope="col" className="num">
                    {d('history.price')}
                  </th>
                  <th scope="col">{d('history.from')}</th>
                  <th scope="col">{d('history.until')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={`${row.name} ${row.fromAt}`}>
                    <th scope="row">{d(`history.${row.name}`)}</th>
                    <td className="num">{money(row.fen)}</td>
                    <td>{date(row.fromAt, lang)}</td>
                    <td>{date(row.toAt, lang)}</td>
                  </tr>
                ))}
              </tbody>
            </TableBox>
          </Disclosure>
        </>
      )}
    </div>
  );
}
