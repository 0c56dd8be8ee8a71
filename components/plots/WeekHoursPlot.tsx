/** Own use by weekday and hour: a square a cell, the larger the longer. */
import type { WeekHours } from '../../utils/plots/weekHours.ts';
import { useLedgerWords } from '../ledger/words.ts';
import { useSeeWords } from '../overview/words.ts';
import { PlotFigure } from './PlotFigure.tsx';

const LEFT = 34;
const BOTTOM = 22;
/** 2024-01-01 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1);

import { DAY } from '../../utils/days.ts';

export function WeekHoursPlot({ data, shownDays }: { data: WeekHours; shownDays: number }) {
  const { s, lang } = useSeeWords();
  const { span } = useLedgerWords();
  const { ms, totalMs, byHandMs, best } = data;
  const weekday = (n: number, form: 'long' | 'short') =>
    new Intl.DateTimeFormat(lang, { weekday: form, timeZone: 'UTC' }).format(MONDAY + n * DAY);
  const hour = (n: number) => `${String(n).padStart(2, '0')}:00`;
  const most = best?.ms ?? 1;
  const days = Array.from({ length: 7 }, (_, n) => n);
  return (
    <PlotFigure
      title={s('weekHours.title')}
      sentence={
        best
          ? s('weekHours.says', {
              shownDays,
              total: span(totalMs),
              weekday: weekday(best.weekday, 'long'),
              from: hour(best.hour),
              until: hour((best.hour + 1) % 24),
              most: span(best.ms),
            })
          : s('weekHours.none')
      }
      notes={[
        best && s('weekHours.how'),
        byHandMs > 0 && s('weekHours.byHand', { byHand: span(byHandMs) }),
      ]}
      draw={
        best &&
        ((width) => {
          const cell = Math.min(30, (width - LEFT) / 24);
          const high = cell * 7 + BOTTOM;
          const every = cell < 20 ? 6 : 3;
          return (
            <svg viewBox={`0 0 ${width} ${high}`} width={width} height={high} aria-hidden="true">
              {days.map((day) => (
                <text key={day} className="plot-tick" x="0" y={day * cell + cell * 0.66}>
                  {weekday(day, 'short')}
                </text>
              ))}
              {ms.flatMap((row, day) =>
                row.map((value, at) => {
                  const side = value > 0 ? Math.max(2, (cell - 2) * Math.sqrt(value / most)) : 0;
                  const [x, y] = [LEFT + at * cell + cell / 2, day * cell + cell / 2];
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: days and hours never move
                    <g key={`${day} ${at}`}>
                      <rect
                        className="cell-ground"
                        x={x - cell / 2 + 0.5}
                        y={y - cell / 2 + 0.5}
                        width={cell - 1}
                        height={cell - 1}
                      />
                      {side > 0 && (
                        <rect
                          className="cell-use"
                          x={x - side / 2}
                          y={y - side / 2}
                          width={side}
                          height={side}
                        />
                      )}
                    </g>
                  );
                }),
              )}
              {Array.from({ length: 24 / every + 1 }, (_, i) => i * every).map((at) => (
                <text
                  key={at}
                  className="plot-tick"
                  x={LEFT + at * cell}
                  y={high - 6}
                  textAnchor={at === 24 ? 'end' : at === 0 ? 'start' : 'middle'}
                >
                  {at}
                </text>
              ))}
            </svg>
          );
        })
      }
      table={
        best && (
          <>
            <thead>
              <tr>
                <th scope="col">{s('weekHours.hour')}</th>
                {days.map((day) => (
                  <th key={day} scope="col" className="num">
                    {weekday(day, 'short')}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: 24 }, (_, at) => at)
                .filter((at) => ms.some((row) => (row[at] ?? 0) >= 60_000))
                .map((at) => (
                  <tr key={at}>
                    <th scope="row">{hour(at)}</th>
                    {days.map((day) => (
                      <td key={day} className="num">
                        {(ms[day]?.[at] ?? 0) >= 60_000 ? span(ms[day]?.[at] ?? 0) : '—'}
                      </td>
                    ))}
                  </tr>
                ))}
            </tbody>
          </>
        )
      }
    />
  );
}
