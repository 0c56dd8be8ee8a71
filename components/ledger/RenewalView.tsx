/** Renewing: what it costs at each moment, and what recent use suggests. Past fees stand beside it, greyed, out of the sum. */
import { money } from '../../utils/format.ts';
import type { Renewal } from '../../utils/payoff/renewal.ts';
import { TableBox } from '../ui/TableBox.tsx';
import { NetRange } from './NetRange.tsx';
import { useLedgerWords } from './words.ts';

interface Props {
  renewal: Renewal;
  /** Fees so far, fen of CNY: shown, not counted. */
  pastFen: number;
}

export function RenewalView({ renewal, pastFen }: Props) {
  const { l, say } = useLedgerWords();
  const { options, cheapest, says, moment, missing, net } = renewal;
  return (
    <>
      <p>{say(says)}</p>
      <NetRange net={net} />
      {moment && <p>{say(moment)}</p>}
      {options.length > 0 && (
        <TableBox label={l('renewal.title')}>
          <thead>
            <tr>
              <th scope="col">{l('renewal.moment')}</th>
              <th scope="col" className="num">
                {l('renewal.price')}
              </th>
              <th scope="col">{l('renewal.days')}</th>
              <th scope="col">{l('renewal.without')}</th>
            </tr>
          </thead>
          <tbody>
            {options.map((one) => (
              <tr key={one.moment} className={one.open ? '' : 'muted'}>
                <th scope="row">
                  {l(`renewal.${one.moment}`)}
                  {one.moment === cheapest && <span className="chip">{l('renewal.cheapest')}</span>}
                </th>
                <td className="num">
                  {money(one.fen)} <span className="muted small">{l(`renewal.via${one.via}`)}</span>
                </td>
                <td>
                  <span className="unbroken">{l('renewal.fromDay', { fromDay: one.from })}</span>{' '}
                  {one.until && (
                    <span className="unbroken">
                      {one.untilAt === undefined
                        ? l('renewal.beforeDay', { untilDay: one.until })
                        : l('renewal.beforeTime', { untilTime: one.untilAt })}
                    </span>
                  )}
                </td>
                <td>
                  {one.open
                    ? l('renewal.withoutDays', { withoutDays: one.withoutDays })
                    : l('renewal.over')}
                </td>
              </tr>
            ))}
          </tbody>
        </TableBox>
      )}
      {missing.length > 0 && (
        <ul className="plain source">
          {missing.map((one) => (
            <li key={one.id}>{say(one)}</li>
          ))}
        </ul>
      )}
      {pastFen !== 0 && <p className="source">{l('renewal.past', { pastFen })}</p>}
    </>
  );
}
