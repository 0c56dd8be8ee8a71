/** Price over time as it was seen: steps, the struck-out price broken, each reading a dot. */
import type { ReactNode } from 'react';
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts';
import { DAY } from '../../utils/days.ts';
import { date, money } from '../../utils/format.ts';
import type { PriceHistory } from '../../utils/plots/priceHistory.ts';
import { useSeeWords } from '../overview/words.ts';
import { AXIS, GRID, monthTick, monthTicks, shortMoney, TICK } from './axis.tsx';
import { PlotFigure } from './PlotFigure.tsx';

export function PriceHistoryPlot({ data, choose }: { data: PriceHistory; choose?: ReactNode }) {
  const { s, lang } = useSeeWords();
  const { points, lowFen, highFen, changes } = data;
  const first = points[0];
  const last = points.at(-1);
  const struck = points.some((point) => point.struck !== undefined);
  const enough = points.length >= 2 && lowFen !== undefined;
  const says = () => {
    if (!first || !last || lowFen === undefined || highFen === undefined) return s('prices.none');
    const span = { fromAt: first.at, untilAt: last.at };
    return lowFen === highFen
      ? s('prices.same', { ...span, lowFen })
      : s('prices.says', {
          ...span,
          lowFen,
          highFen,
          nowFen: last.price ?? highFen,
          count: changes,
        });
  };
  const rows = points.map((point) => ({ ...point, day: point.at / DAY }));
  return (
    <PlotFigure
      title={s('prices.title')}
      choose={choose}
      sentence={says()}
      notes={[enough && s('prices.how')]}
      legend={[
        {
          key: 'price',
          mark: <path className="price-line" d="M1 6h20" />,
          label: s('prices.price'),
        },
        ...(struck
          ? [
              {
                key: 'struck',
                mark: <path className="struck-line" d="M1 6h20" />,
                label: s('prices.struck'),
              },
            ]
          : []),
      ]}
      draw={
        enough
          ? (width) => {
              const [from, to] = [rows[0]?.day ?? 0, rows.at(-1)?.day ?? 1];
              return (
                <LineChart
                  data={rows}
                  width={width}
                  height={220}
                  margin={{ top: 12, right: 16, bottom: 4, left: 4 }}
                  accessibilityLayer={false}
                >
                  <CartesianGrid {...GRID} />
                  <XAxis
                    type="number"
                    dataKey="day"
                    domain={[from, to]}
                    ticks={monthTicks(from, to, width / 56)}
                    tickFormatter={(n: number) => monthTick(n, lang)}
                    tick={TICK}
                    {...AXIS}
                  />
                  <YAxis
                    domain={[0, 'auto']}
                    tickFormatter={shortMoney}
                    width={64}
                    tick={TICK}
                    {...AXIS}
                  />
                  {struck && (
                    <Line
                      dataKey="struck"
                      type="stepAfter"
                      className="struck-line"
                      dot={false}
                      isAnimationActive={false}
                    />
                  )}
                  <Line
                    dataKey="price"
                    type="stepAfter"
                    className="price-line"
                    dot={{ r: 3, fill: 'var(--accent)', stroke: 'none' }}
                    isAnimationActive={false}
                  />
                </LineChart>
              );
            }
          : undefined
      }
      table={
        points.length > 0 && (
          <>
            <thead>
              <tr>
                <th scope="col">{s('prices.seen')}</th>
                <th scope="col" className="num">
                  {s('prices.price')}
                </th>
                <th scope="col" className="num">
                  {s('prices.struck')}
                </th>
              </tr>
            </thead>
            <tbody>
              {[...points].reverse().map((point) => (
                <tr key={point.at}>
                  <th scope="row">{date(point.at, lang)}</th>
                  <td className="num">{point.price === undefined ? '—' : money(point.price)}</td>
                  <td className="num">{point.struck === undefined ? '—' : money(point.struck)}</td>
                </tr>
              ))}
            </tbody>
          </>
        )
      }
    />
  );
}
