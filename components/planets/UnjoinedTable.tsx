/** Planets seen and not joined: price, members, what the owner may have taken in as bounds; some to compare. */
import { useState } from 'react';
import { ago, amount, money } from '../../utils/format.ts';
import { useSeeWords } from '../overview/words.ts';
import { SortHead } from '../ui/SortHead.tsx';
import { TableBox } from '../ui/TableBox.tsx';
import { useWords } from '../words.ts';
import { nameOf } from './nameOf.ts';
import { PickBox, type Picking } from './Picking.tsx';
import { roundMoney } from './roundMoney.ts';
import {
  sortUnjoined,
  UNJOINED_COLUMNS,
  type UnjoinedColumn,
  type UnjoinedView,
} from './unjoined.ts';

interface Props {
  planets: readonly UnjoinedView[];
  now: number;
  hrefOf(key: string): string;
  picking: Picking;
}

export function UnjoinedTable({ planets, now, hrefOf, picking }: Props) {
  const { t, lang, maybe } = useWords();
  const { s } = useSeeWords();
  const [order, setOrder] = useState<{ by: UnjoinedColumn; down: boolean }>({
    by: 'seen',
    down: true,
  });
  const sortBy = (by: UnjoinedColumn) =>
    setOrder({ by, down: order.by === by ? !order.down : by !== 'name' });
  return (
    <TableBox label={s('unjoined.title')}>
      <thead>
        <tr>
          <th scope="col" className="pick">
            <span className="sr-only">{s('pick.column')}</span>
          </th>
          {UNJOINED_COLUMNS.map((by) => (
            <SortHead
              key={by}
              by={by}
              text={s(`unjoined.${by}`)}
              order={order}
              onSort={sortBy}
              num={by !== 'name' && by !== 'seen'}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {sortUnjoined(planets, order.by, order.down).map((row) => {
          const name = nameOf(row.key, row.name, t);
          return (
            <tr key={row.key}>
              <td>
                <PickBox picking={picking} community={row.key} name={name} />
              </td>
              <th scope="row">{row.opened ? <a href={hrefOf(row.key)}>{name}</a> : name}</th>
              <td className="num">
                {row.priceFen === undefined
                  ? '—'
                  : row.priceFen === 0
                    ? t('type.free')
                    : money(row.priceFen)}
              </td>
              <td className="num">{row.members === undefined ? '—' : amount(row.members, lang)}</td>
              <td className="num">
                {row.revenue
                  ? s(row.revenue.low === row.revenue.high ? 'unjoined.most' : 'unjoined.bounds', {
                      low: roundMoney(row.revenue.low, lang),
                      high: roundMoney(row.revenue.high, lang),
                    })
                  : '—'}
              </td>
              <td>
                {ago(row.seenAt, now, lang)}
                {row.places.length > 0 && (
                  <span className="cell-note">
                    {row.places
                      .map((place) => maybe(`ui:endpoint.${place}`, place))
                      .join(t('list.and'))}
                  </span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </TableBox>
  );
}
