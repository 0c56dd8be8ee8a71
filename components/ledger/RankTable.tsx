/** Own communities by what they returned: a year and a day, hours, verdict. */
import { money } from '../../utils/format.ts';
import type { Verdict } from '../../utils/payoff/verdict.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { TableBox } from '../ui/TableBox.tsx';
import { VerdictSign } from './VerdictLines.tsx';
import { useLedgerWords } from './words.ts';

export interface RankRow {
  community: CommunityKey;
  name: string;
  /** Absent: cannot be ranked. */
  rank?: number;
  lowPct?: number;
  highPct?: number;
  verdict: Verdict;
  /** What its days of this year cost. */
  yearFen?: number | undefined;
  /** Of the days judged. Both absent: no payment was booked. */
  perDayFen?: number | undefined;
  /** Active time of the days judged. */
  ms: number;
}

export function RankTable({
  rows,
  hrefOf,
}: {
  rows: readonly RankRow[];
  hrefOf(k: string): string;
}) {
  const { l, lang, say, span } = useLedgerWords();
  const whole = new Intl.NumberFormat(lang, { maximumFractionDigits: 0 });
  const fen = (n: number | undefined) => (n === undefined ? '—' : money(n));
  const pct = ({ lowPct, highPct }: RankRow) => {
    if (lowPct === undefined || highPct === undefined) return '—';
    const [low, high] = [whole.format(lowPct), whole.format(highPct)];
    return low === high ? `${low}%` : l('rank.between', { low, high });
  };
  return (
    <TableBox label={l('rank.title')}>
      <thead>
        <tr>
          <th scope="col" className="num">
            {l('rank.rank')}
          </th>
          <th scope="col">{l('rank.name')}</th>
          <th scope="col">{l('rank.verdict')}</th>
          <th scope="col" className="num">
            {l('rank.return')}
          </th>
          <th scope="col" className="num">
            {l('rank.year')}
          </th>
          <th scope="col" className="num">
            {l('rank.day')}
          </th>
          <th scope="col" className="num">
            {l('rank.time')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.community}>
            <td className="num">{row.rank ?? '—'}</td>
            <th scope="row">
              <a href={hrefOf(row.community)}>{row.name}</a>
            </th>
            <td>
              <VerdictSign state={row.verdict.state} />{' '}
              {say({ id: `state.${row.verdict.state}`, params: {} })}
            </td>
            <td className="num">{pct(row)}</td>
            <td className="num">{fen(row.yearFen)}</td>
            <td className="num">{fen(row.perDayFen)}</td>
            <td className="num">{span(row.ms)}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}
