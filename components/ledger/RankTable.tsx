/** Own communities by what they returned: verdict, net, a year and a day, hours; to be sorted by each. */
import { useState } from 'react';
import { money } from '../../utils/format.ts';
import { SortHead, type SortOrder } from '../ui/SortHead.tsx';
import { TableBox } from '../ui/TableBox.tsx';
import { RANK_COLUMNS, type RankColumn, type RankRow, sortRanks } from './rankRows.ts';
import { VerdictSign } from './VerdictLines.tsx';
import { useLedgerWords } from './words.ts';

interface Props {
  rows: readonly RankRow[];
  /** At most so many lines; absent: all. */
  most?: number | undefined;
  hrefOf(key: string): string;
}

/** These begin with the least. */
const UPWARDS: readonly RankColumn[] = ['rank', 'name'];

export function RankTable({ rows, most, hrefOf }: Props) {
  const { l, lang, say, span } = useLedgerWords();
  const [order, setOrder] = useState<SortOrder<RankColumn>>({ by: 'rank', down: false });
  const sort = (by: RankColumn) =>
    setOrder({ by, down: order.by === by ? !order.down : !UPWARDS.includes(by) });
  const fen = (n: number | undefined) => (n === undefined ? '—' : money(n));
  return (
    <TableBox label={l('rank.title')}>
      <thead>
        <tr>
          {RANK_COLUMNS.map((by) => (
            <SortHead
              key={by}
              by={by}
              text={l(`rank.${by}`)}
              order={order}
              onSort={sort}
              num={by !== 'name' && by !== 'verdict'}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {sortRanks(rows, order.by, order.down, lang)
          .slice(0, most)
          .map((row) => (
            <tr key={row.community} data-community={row.community}>
              <td className="num">{row.rank ?? '—'}</td>
              <th scope="row">
                <a href={hrefOf(row.community)}>{row.name}</a>
              </th>
              <td>
                <VerdictSign state={row.verdict.state} />{' '}
                {say({ id: `state.${row.verdict.state}`, params: {} })}
              </td>
              <td className="num rank-net">
                <Net row={row} />
              </td>
              <td className="num">{fen(row.yearFen)}</td>
              <td className="num">{fen(row.perDayFen)}</td>
              <td className="num">{row.ms === undefined ? '—' : span(row.ms)}</td>
            </tr>
          ))}
      </tbody>
    </TableBox>
  );
}

/** In money first; what that is of what was paid, as a note. */
function Net({ row: { verdict, lowPct, highPct } }: { row: RankRow }) {
  const { l, lang, range } = useLedgerWords();
  const { lowFen, highFen } = verdict.net;
  if (lowFen === null && highFen === null) return '—';
  const whole = new Intl.NumberFormat(lang, { maximumFractionDigits: 0 });
  const [low, high] = [whole.format(lowPct ?? 0), whole.format(highPct ?? 0)];
  return (
    <>
      <span>{range(verdict.net)}</span>
      {lowPct !== undefined && (
        <>
          {' '}
          <span className="muted small">
            {l(low === high ? 'rank.return' : 'rank.returnBetween', { low, high })}
          </span>
        </>
      )}
    </>
  );
}
