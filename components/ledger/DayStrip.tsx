/** Time by day: measured below, added by hand on top; the numbers as a table behind it. */
import { within } from '../../utils/payoff/calendar.ts';
import type { AttentionDay, Term } from '../../utils/payoff/types.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { TableBox } from '../ui/TableBox.tsx';
import { dayTimes } from './days.ts';
import { useLedgerWords } from './words.ts';

interface Props {
  attention: readonly AttentionDay[];
  /** `YYYY-MM-DD`. */
  today: string;
  /** Days on which it was not measured, as it was switched off. */
  off?: readonly Term[] | undefined;
}

export function DayStrip({ attention, today, off = [] }: Props) {
  const { l, span } = useLedgerWords();
  const days = dayTimes(attention, today);
  const used = days.filter((one) => one.ms + one.byHandMs > 0);
  if (used.length === 0) return <p className="muted">{l('time.none')}</p>;
  const most = Math.max(...days.map((one) => one.ms + one.byHandMs));
  const total = days.reduce((sum, one) => sum + one.ms + one.byHandMs, 0);
  const step = 100 / Math.max(days.length, 14);
  const offDays = days.filter(
    ({ day, ms, byHandMs }) => ms + byHandMs === 0 && off.some((gap) => within(day, gap)),
  ).length;
  const strip = l('time.strip', {
    shownDays: days.length,
    usedDays: used.length,
    total: span(total),
    most: span(most),
  });
  const says = offDays > 0 ? `${strip}${l('time.stripOff', { offDays })}` : strip;
  return (
    <figure className="plot">
      <figcaption>{says}</figcaption>
      <svg
        className="day-strip"
        viewBox="0 0 100 40"
        preserveAspectRatio="none"
        role="img"
        aria-label={says}
      >
        {days.map(({ day, ms, byHandMs }, i) => {
          const [measured, byHand] = [(38 * ms) / most, (38 * byHandMs) / most];
          const box = { x: i * step + step * 0.1, width: step * 0.8 };
          return (
            <g key={day}>
              <rect className="day-measured" {...box} y={40 - measured} height={measured} />
              <rect className="day-by-hand" {...box} y={40 - measured - byHand} height={byHand} />
            </g>
          );
        })}
      </svg>
      <p className="scale muted">
        <span>{days[0]?.day}</span>
        <span>{today}</span>
      </p>
      <ul className="legend">
        {(['measured', 'by-hand'] as const).map((kind) => (
          <li key={kind}>
            <span className={`key day-${kind}`} aria-hidden="true" />
            {l(`time.${kind}`)}
          </li>
        ))}
      </ul>
      <Disclosure title={l('time.table')}>
        <TableBox label={l('time.byDay')}>
          <thead>
            <tr>
              <th scope="col">{l('time.day')}</th>
              <th scope="col" className="num">
                {l('time.measured')}
              </th>
              <th scope="col" className="num">
                {l('time.by-hand')}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...used].reverse().map(({ day, ms, byHandMs }) => (
              <tr key={day}>
                <th scope="row">{day}</th>
                <td className="num">{span(ms)}</td>
                <td className="num">{span(byHandMs)}</td>
              </tr>
            ))}
          </tbody>
        </TableBox>
      </Disclosure>
    </figure>
  );
}
