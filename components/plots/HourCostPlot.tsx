/** What an active hour cost, by community: bars to the least, hatched to the most where hours are an estimate. */
import { useId } from 'react';
import { Bar, BarChart, LabelList, XAxis, YAxis } from 'recharts';
import { hours, money } from '../../utils/format.ts';
import type { HourCost, HourCosts } from '../../utils/plots/costPerHour.ts';
import { useSeeWords } from '../overview/words.ts';
import { AXIS, HatchPattern, LABEL, shortMoney, TICK } from './axis.tsx';
import { clipped } from './names.ts';
import { PlotFigure, someNames } from './PlotFigure.tsx';

const SHOWN = 20;
const ROW = 34;

export function HourCostPlot({ data }: { data: HourCosts }) {
  const { s, lang } = useSeeWords();
  const hatch = useId();
  const { rows, without } = data;
  const [dearest, cheapest] = [rows[0], rows.at(-1)];
  const shown = rows.slice(0, SHOWN).map((row) => ({
    ...row,
    // Never nothing: the label stands at its end.
    more: Math.max(row.highFen - row.lowFen, (dearest?.highFen ?? 0) / 10_000),
    text: costText(row),
  }));
  const estimated = rows.some((row) => row.highFen !== row.lowFen);
  return (
    <PlotFigure
      title={s('hourCost.title')}
      sentence={
        dearest && cheapest
          ? rows.length === 1
            ? s('hourCost.one', { name: dearest.name, cost: costText(dearest) })
            : s('hourCost.says', {
                dearest: dearest.name,
                most: costText(dearest),
                cheapest: cheapest.name,
                least: costText(cheapest),
              })
          : s('hourCost.none')
      }
      notes={[
        estimated && s('plot.estimatedHours'),
        rows.length > SHOWN && s('plot.shown', { shown: SHOWN, count: rows.length }),
        without.length > 0 && s('hourCost.without', { names: someNames(without, s) }),
      ]}
      legend={
        estimated
          ? [
              {
                key: 'low',
                mark: <rect className="bar-solid" width="22" height="12" />,
                label: s('hourCost.least'),
              },
              {
                key: 'more',
                mark: (
                  <>
                    <defs>
                      <HatchPattern id={`${hatch}-key`} />
                    </defs>
                    <rect
                      className="bar-outline"
                      fill={`url(#${hatch}-key)`}
                      width="22"
                      height="12"
                    />
                  </>
                ),
                label: s('hourCost.most'),
              },
            ]
          : []
      }
      draw={
        rows.length === 0
          ? undefined
          : (width) => (
              <BarChart
                layout="vertical"
                data={shown}
                width={width}
                height={shown.length * ROW + 40}
                margin={{ top: 4, right: 96, bottom: 4, left: 4 }}
                accessibilityLayer={false}
              >
                <defs>
                  <HatchPattern id={hatch} />
                </defs>
                <XAxis type="number" tickFormatter={shortMoney} tick={TICK} {...AXIS} />
                <YAxis
                  type="category"
                  dataKey="name"
                  width={Math.min(150, Math.max(88, width * 0.28))}
                  tick={nameTick(Math.min(150, Math.max(88, width * 0.28)))}
                  {...AXIS}
                  interval={0}
                />
                <Bar
                  dataKey="lowFen"
                  stackId="cost"
                  className="bar-solid"
                  barSize={16}
                  isAnimationActive={false}
                />
                <Bar
                  dataKey="more"
                  stackId="cost"
                  className="bar-outline"
                  fill={`url(#${hatch})`}
                  isAnimationActive={false}
                >
                  <LabelList dataKey="text" position="right" {...LABEL} />
                </Bar>
              </BarChart>
            )
      }
      table={
        rows.length > 0 && (
          <>
            <thead>
              <tr>
                <th scope="col">{s('column.name')}</th>
                <th scope="col" className="num">
                  {s('hourCost.anHour')}
                </th>
                <th scope="col" className="num">
                  {s('plot.hours')}
                </th>
                <th scope="col" className="num">
                  {s('hourCost.fees')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row">{row.name}</th>
                  <td className="num">{costText(row)}</td>
                  <td className="num">{hours(row.hours, lang)}</td>
                  <td className="num">{money(row.feesFen)}</td>
                </tr>
              ))}
            </tbody>
          </>
        )
      }
    />
  );
}

/** A range where hours are an estimate; at most so much where there is no telling how many more there were. */
function costText({ lowFen, highFen }: HourCost): string {
  if (lowFen === 0) return `≤ ${money(highFen)}`;
  return lowFen === highFen ? money(highFen) : `${money(lowFen)}–${money(highFen)}`;
}

/** A name in one line, as much of it as fits beside the axis. */
function nameTick(width: number) {
  return ({
    x = 0,
    y = 0,
    payload,
  }: {
    x?: number | string;
    y?: number | string;
    payload?: { value?: unknown };
  }) => (
    <text className="plot-label" x={x} y={y} dy="0.35em" textAnchor="end">
      {clipped(String(payload?.value ?? ''), width - 16)}
    </text>
  );
}
