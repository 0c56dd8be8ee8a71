/** One year on one page: what was paid, used and gained, each community in a line, decisions with their reasons. */
import type { ReactNode } from 'react';
import { hours, money, type Params } from '../../utils/format.ts';
import type { YearReview } from '../../utils/plots/yearReview.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { VerdictSign } from '../ledger/VerdictLines.tsx';
import { useLedgerWords } from '../ledger/words.ts';
import { useSeeWords } from '../overview/words.ts';
import { Entry } from '../ui/Entry.tsx';
import { TableBox } from '../ui/TableBox.tsx';
import { MonthBars } from './MonthBars.tsx';

interface Props {
  data: YearReview;
  /** What is shown of a name: itself, or a letter. */
  named(key: CommunityKey): string;
  choose: ReactNode;
  /** Reasons are the user's own words and may name anybody. */
  hideReasons: boolean;
}

export function YearReviewPage({ data, named, choose, hideReasons }: Props) {
  const { s, lang } = useSeeWords();
  const { say, range } = useLedgerWords();
  const { rows, decisions, year } = data;
  const paid = rows.filter((row) => row.paidFen > 0).length;
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  const params: Params = { year: String(year), count: paid, paidFen: data.paidFen };
  return (
    <section className="block plot-block year-review">
      <div className="block-head">
        <h2>{s('year.title', { year: String(year) })}</h2>
        {choose}
      </div>
      {rows.length === 0 ? (
        <p className="muted">{s('year.none', { year: String(year) })}</p>
      ) : (
        <>
          <p>
            {data.hours === undefined
              ? s('year.saysUnmeasured', params)
              : s('year.says', { ...params, hours: data.hours, days: data.activeDays })}{' '}
            {s('year.verdicts', {
              pays: count('pays'),
              doesNot: count('doesNot'),
              cannotTell: count('cannotTell'),
            })}
          </p>
          <div className="parts-grid">
            <dl className="entries">
              <Entry label={s('year.paid')} value={money(data.paidFen)} />
              {data.backFen > 0 && <Entry label={s('year.back')} value={money(data.backFen)} />}
              <Entry label={s('year.carried')} value={money(data.carriedFen)} />
              <Entry
                label={s('year.hours')}
                value={data.hours === undefined ? '—' : hours(data.hours, lang)}
                note={data.byHandHours > 0 && s('year.byHand', { hours: data.byHandHours })}
              />
              <Entry
                label={s('year.activeDays')}
                value={data.hours === undefined ? '—' : data.activeDays}
              />
            </dl>
            <MonthBars months={data.months} year={year} />
          </div>
          {data.unmeasuredDays > 0 && (
            <p className="source">
              {s('year.unmeasured', { unmeasuredDays: data.unmeasuredDays })}
            </p>
          )}
          <TableBox label={s('year.byCommunity')}>
            <thead>
              <tr>
                <th scope="col">{s('column.name')}</th>
                <th scope="col" className="num">
                  {s('year.carried')}
                </th>
                <th scope="col" className="num">
                  {s('year.hours')}
                </th>
                <th scope="col" className="num">
                  {s('year.deeds')}
                </th>
                <th scope="col" className="num">
                  {s('year.gains')}
                </th>
                <th scope="col" className="num">
                  {s('year.net')}
                </th>
                <th scope="col">{s('year.verdict')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row">{named(row.key)}</th>
                  <td className="num">{money(row.carriedFen)}</td>
                  <td className="num">{row.hours === undefined ? '—' : hours(row.hours, lang)}</td>
                  <td className="num">{row.deeds}</td>
                  <td className="num">
                    {row.gains === 0
                      ? '—'
                      : row.unpriced === row.gains
                        ? row.gains
                        : range(row.worth)}
                  </td>
                  <td className="num">{range(row.net)}</td>
                  <td>
                    <VerdictSign state={row.state} />{' '}
                    {say({ id: `state.${row.state}`, params: {} })}
                  </td>
                </tr>
              ))}
            </tbody>
          </TableBox>
          <h3 className="quiet-head">{s('year.decisions')}</h3>
          {decisions.length === 0 ? (
            <p className="muted">{s('year.noDecisions')}</p>
          ) : (
            <ul className="plain">
              {decisions.map((one) => (
                <li key={`${one.day} ${one.key} ${one.choice}`}>
                  {s('year.decided', {
                    day: one.day,
                    name: named(one.key),
                    choice: s(`choice.${one.choice}`),
                  })}
                  {one.reason && !hideReasons && (
                    <span className="muted"> {s('year.because', { reason: one.reason })}</span>
                  )}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}
