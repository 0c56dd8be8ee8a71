/** Fee against hours by community, with the line on which they break even. */
import {
  CartesianGrid,
  ErrorBar,
  ReferenceLine,
  Scatter,
  ScatterChart,
  type ScatterShapeProps,
  XAxis,
  YAxis,
} from 'recharts';
import { hours, money } from '../../utils/format.ts';
import type { FeeHours, FeeHoursPoint } from '../../utils/plots/feeHours.ts';
import { useSeeWords } from '../overview/words.ts';
import { AXIS, GRID, niceEnd, shortMoney, TICK } from './axis.tsx';
import { type PlacedName, placeNames } from './names.ts';
import { PlotFigure, someNames } from './PlotFigure.tsx';

/** What stands round the picture: its margins, and the axes. */
const MARGIN = { top: 32, right: 24, bottom: 20, left: 4 };
const [Y_AXIS, X_AXIS] = [64, 30];
/** Of more names than this some may have no room. */
const ROOMY = 3;

export function FeeHoursPlot({ data }: { data: FeeHours }) {
  const { s, lang } = useSeeWords();
  const { points, line, lineFen, reached, unmeasured } = data;
  const mostHours = niceEnd(1.05 * Math.max(1, ...points.map((p) => p.highHours)));
  const mostFen = niceEnd(1.08 * Math.max(1000, ...points.map((p) => p.owedFen)));
  const isReached = (p: FeeHoursPoint) => lineFen !== undefined && p.owedFen <= lineFen * p.hours;
  const sentence =
    points.length === 0
      ? s('feeHours.none')
      : line === 'drawn'
        ? s('feeHours.says', { count: points.length, reached, lineFen: lineFen ?? 0 })
        : s(line === 'none' ? 'feeHours.never' : 'feeHours.unset');
  const estimated = points.some((p) => p.unmeasuredDays > 0);
  const end = lineFen === undefined ? 0 : Math.min(mostHours, mostFen / lineFen);
  const rows = points.map((p) => ({
    ...p,
    error: [0, p.highHours - p.hours],
    reached: isReached(p),
  }));
  /** The rows with their names where there is room for them. */
  const named = (width: number, height: number) => {
    const wide = width - MARGIN.left - Y_AXIS - MARGIN.right;
    const high = height - MARGIN.top - MARGIN.bottom - X_AXIS;
    const at = points.map((p) => ({
      x: (wide * p.hours) / mostHours,
      y: high * (1 - p.owedFen / mostFen),
      name: p.name,
    }));
    const names = placeNames(at, wide + MARGIN.right);
    return rows.map((row, i) => ({ ...row, label: names[i] }));
  };
  return (
    <PlotFigure
      title={s('feeHours.title')}
      sentence={sentence}
      notes={[
        points.length > 0 && s('feeHours.how'),
        estimated && s('plot.estimatedHours'),
        points.length > ROOMY && s('plot.named'),
        unmeasured.length > 0 && s('feeHours.unmeasured', { names: someNames(unmeasured, s) }),
      ]}
      legend={[
        ...(line === 'drawn'
          ? [
              {
                key: 'yes',
                mark: <circle className="dot-full" cx="11" cy="6" r="5" />,
                label: s('feeHours.reached'),
              },
              {
                key: 'no',
                mark: <circle className="dot-open" cx="11" cy="6" r="4.5" />,
                label: s('feeHours.short'),
              },
              {
                key: 'line',
                mark: <path className="even-line" d="M1 11 21 1" />,
                label: s('feeHours.line'),
              },
            ]
          : [
              {
                key: 'all',
                mark: <circle className="dot-open" cx="11" cy="6" r="4.5" />,
                label: s('feeHours.one'),
              },
            ]),
        ...(estimated
          ? [
              {
                key: 'guess',
                mark: <path className="guess-line" d="M1 6h20" />,
                label: s('plot.estimate'),
              },
            ]
          : []),
      ]}
      draw={
        points.length === 0
          ? undefined
          : (width) => (
              <ScatterChart
                width={width}
                height={heightOf(width)}
                margin={MARGIN}
                accessibilityLayer={false}
              >
                <CartesianGrid {...GRID} />
                <XAxis
                  type="number"
                  dataKey="hours"
                  domain={[0, mostHours]}
                  tickFormatter={(n: number) => String(Math.round(n * 10) / 10)}
                  tick={TICK}
                  height={X_AXIS}
                  {...AXIS}
                  label={{
                    value: s('plot.hours'),
                    position: 'insideBottomRight',
                    offset: -12,
                    ...TICK,
                  }}
                />
                <YAxis
                  type="number"
                  dataKey="owedFen"
                  domain={[0, mostFen]}
                  tickFormatter={shortMoney}
                  tick={TICK}
                  width={Y_AXIS}
                  {...AXIS}
                  label={{
                    value: s('feeHours.owed'),
                    position: 'insideTopLeft',
                    offset: 0,
                    dy: -24,
                    ...TICK,
                  }}
                />
                {lineFen !== undefined && (
                  <ReferenceLine
                    segment={[
                      { x: 0, y: 0 },
                      { x: end, y: end * lineFen },
                    ]}
                    className="even-line"
                    ifOverflow="hidden"
                  />
                )}
                <Scatter data={named(width, heightOf(width))} isAnimationActive={false} shape={Dot}>
                  {estimated && (
                    <ErrorBar
                      dataKey="error"
                      direction="x"
                      width={4}
                      stroke="var(--muted)"
                      strokeDasharray="3 3"
                      isAnimationActive={false}
                    />
                  )}
                </Scatter>
              </ScatterChart>
            )
      }
      table={
        points.length > 0 && (
          <>
            <thead>
              <tr>
                <th scope="col">{s('column.name')}</th>
                <th scope="col" className="num">
                  {s('feeHours.owed')}
                </th>
                <th scope="col" className="num">
                  {s('plot.hours')}
                </th>
                {line === 'drawn' && <th scope="col">{s('feeHours.even')}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map((p) => (
                <tr key={p.key}>
                  <th scope="row">{p.name}</th>
                  <td className="num">{money(p.owedFen)}</td>
                  <td className="num">
                    {p.highHours > p.hours
                      ? s('plot.between', { lowHours: p.hours, highHours: p.highHours })
                      : hours(p.hours, lang)}
                  </td>
                  {line === 'drawn' && (
                    <td>{s(p.reached ? 'feeHours.reached' : 'feeHours.short')}</td>
                  )}
                </tr>
              ))}
            </tbody>
          </>
        )
      }
    />
  );
}

function heightOf(width: number): number {
  return Math.min(420, Math.max(260, width * 0.5));
}

/** A point with its name beside it. */
function Dot({ cx = 0, cy = 0, payload }: ScatterShapeProps) {
  const { label, reached } = payload as { label?: PlacedName; reached: boolean };
  return (
    <g>
      <circle className={reached ? 'dot-full' : 'dot-open'} cx={cx} cy={cy} r="5" />
      {label && (
        <text
          className="plot-label"
          x={cx + (label.before ? -9 : 9)}
          y={cy - 6}
          textAnchor={label.before ? 'end' : 'start'}
        >
          {label.text}
        </text>
      )}
    </g>
  );
}
