/** Every planet seen, as a table one can sort by each column. */
import { useState } from 'react';
import { ago, amount } from '../../utils/format.ts';
import { useSeeWords } from '../overview/words.ts';
import { standingOf } from '../scorecard/view.ts';
import { SortHead } from '../ui/SortHead.tsx';
import { TableBox } from '../ui/TableBox.tsx';
import { useWords } from '../words.ts';
import { aDayText } from './aDay.ts';
import { MiniMark } from './MiniMark.tsx';
import { nameOf } from './nameOf.ts';
import { PickBox, type Picking } from './Picking.tsx';
import { roundMoney } from './roundMoney.ts';
import {
  COLUMNS,
  type Column,
  MARK_NAMES,
  type Order,
  type PlanetView,
  sortPlanets,
} from './view.ts';

interface Props {
  planets: readonly PlanetView[];
  now: number;
  hrefOf(key: string): string;
  /** Absent: nothing can be ticked. */
  picking?: Picking;
}

/** What stands at the left of its column: words, and bars that begin there. */
const TEXT: readonly Column[] = ['name', 'state', 'seen', ...MARK_NAMES];

export function PlanetTable({ planets, now, hrefOf, picking }: Props) {
  const { t, lang } = useWords();
  const { s } = useSeeWords();
  const [order, setOrder] = useState<Order>({ by: 'seen', down: true });
  const sortBy = (by: Column) =>
    setOrder({ by, down: order.by === by ? !order.down : by !== 'name' && by !== 'state' });
  return (
    <TableBox label={t('planets.title')}>
      <thead>
        <tr>
          {picking && (
            <th scope="col" className="pick">
              <span className="sr-only">{s('pick.column')}</span>
            </th>
          )}
          {COLUMNS.map((by) => (
            <SortHead
              key={by}
              by={by}
              text={t(`column.${by}`)}
              order={order}
              onSort={sortBy}
              num={!TEXT.includes(by)}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {sortPlanets(planets, order, now).map(({ key, card, lastSeenAt }) => (
          <tr key={key}>
            {picking && (
              <td>
                <PickBox
                  picking={picking}
                  community={key}
                  name={nameOf(key, card.facts.name?.value, t)}
                />
              </td>
            )}
            <th scope="row">
              <a href={hrefOf(key)}>{nameOf(key, card.facts.name?.value, t)}</a>
            </th>
            <td>{t(`standing.${standingOf(card.facts, now)}`)}</td>
            <td className="num">{aDayText(card, t)}</td>
            {MARK_NAMES.map((name) => (
              <td key={name}>
                <MiniMark name={name} mark={card.marks[name]} />
              </td>
            ))}
            <td className="num">
              {card.facts.members ? amount(card.facts.members.value, lang) : '—'}
            </td>
            <td className="num">
              {card.revenue ? `≤ ${roundMoney(card.revenue.bound, lang)}` : '—'}
            </td>
            <td>{ago(lastSeenAt, now, lang)}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}
