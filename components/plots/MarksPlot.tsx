/** Marks over time: a line each with its own dashes, its interval behind it, a new formula marked. */
import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, XAxis, YAxis } from 'recharts';
import { DAY } from '../../utils/days.ts';
import { date } from '../../utils/format.ts';
import type { MarkHistory, MarkLine } from '../../utils/plots/markHistory.ts';
import { dashOf } from '../../utils/plots/palette.ts';
import { useSeeWords } from '../overview/words.ts';
import { useWords } from '../words.ts';
import { AXIS, GRID, monthTick, monthTicks, TICK } from './axis.tsx';
import { PlotFigure } from './PlotFigure.tsx';

export function MarksPlot({ data }: { data: MarkHistory }) {
  const { s, lang } = useSeeWords();
  const { t } = useWords();
  const { lines, from, to, turns, days } = data;
  const known = lines.filter((line) => line.pieces.length > 0);
  const enough = days >= 2 && from !== undefined && to !== undefined;
  const onDay = (day: number) => date(day * DAY + DAY / 2, lang, 'UTC');
  const now = known
    .flatMap(({ name, last }) =>
      last
        ? [s('marks.one', { name: t(`mark.${name}`), score: String(Math.round(last.score)) })]
        : [],
    )
    .join(s('plot.comma'));
  return (
    <PlotFigure
      title={s('marks.title')}
      sentence={
        enough
          ? s('marks.says', { count: days, fromDay: onDay(from), untilDay: onDay(to), now })
          : s('marks.none')
      }
      notes={[
        enough && s('marks.how'),
        ...turns.map(({ day, formulaVersion }) =>
          s('marks.turn', { day: onDay(day), version: String(formulaVersion) }),
        ),
      ]}
      legend={known.map((line) => ({
        key: line.name,
        mark: (
          <path className={`mark-line ${line.name}`} strokeDasharray={dash(line)} d="M1 6h20" />
        ),
        label: t(`mark.${line.name}`),
      }))}
      draw={
        enough
          ? (width) => (
              <ComposedChart
                width={width}
                height={240}
                margin={{ top: 12, right: 12, bottom: 4, left: 0 }}
                accessibilityLayer={false}
              >
                <CartesianGrid {...GRID} />
                <XAxis
                  type="number"
                  dataKey="day"
                  domain={[from, Math.max(to, from + 14)]}
                  ticks={monthTicks(from, Math.max(to, from + 14), width / 56)}
                  tickFormatter={(n: number) => monthTick(n, lang)}
                  allowDuplicatedCategory={false}
                  tick={TICK}
                  {...AXIS}
                />
                <YAxis
                  domain={[0, 100]}
                  ticks={[0, 25, 50, 75, 100]}
                  width={36}
                  tick={TICK}
                  {...AXIS}
                />
                {turns.map(({ day, formulaVersion }) => (
                  <ReferenceLine
                    key={day}
                    x={day}
                    className="turn-line"
                    label={{ value: `v${formulaVersion}`, position: 'insideTopRight', ...TICK }}
                  />
                ))}
                {known.flatMap((line) =>
                  line.pieces.map((piece, i) => {
                    const key = `${line.name} ${piece[0]?.day ?? i}`;
                    const rows = piece.map((point) => ({
                      ...point,
                      range: [point.low, point.high],
                    }));
                    return [
                      <Area
                        key={`${key} range`}
                        data={rows}
                        dataKey="range"
                        className={`mark-range-area ${line.name}`}
                        isAnimationActive={false}
                        dot={false}
                        activeDot={false}
                      />,
                      <Line
                        key={key}
                        data={rows}
                        dataKey="score"
                        className={`mark-line ${line.name}`}
                        strokeDasharray={dash(line)}
                        dot={piece.length === 1 ? { r: 3 } : false}
                        isAnimationActive={false}
                      />,
                    ];
                  }),
                )}
              </ComposedChart>
            )
          : undefined
      }
      table={
        days > 0 && (
          <>
            <thead>
              <tr>
                <th scope="col">{s('marks.day')}</th>
                {known.map(({ name }) => (
                  <th key={name} scope="col" className="num">
                    {t(`mark.${name}`)}
                  </th>
                ))}
                <th scope="col" className="num">
                  {s('marks.formula')}
                </th>
              </tr>
            </thead>
            <tbody>
              {tableOf(known).map(({ day, formulaVersion, marks }) => (
                <tr key={day}>
                  <th scope="row">{onDay(day)}</th>
                  {known.map(({ name }) => (
                    <td key={name} className="num">
                      {marks[name] ?? '—'}
                    </td>
                  ))}
                  <td className="num">{formulaVersion}</td>
                </tr>
              ))}
            </tbody>
          </>
        )
      }
    />
  );
}

function dash(line: MarkLine): string {
  return dashOf(['price', 'activity', 'owner'].indexOf(line.name));
}

/** Newest first: `72 (60–81)`. */
function tableOf(lines: readonly MarkLine[]) {
  const rows = new Map<
    number,
    { day: number; formulaVersion: number; marks: Record<string, string> }
  >();
  for (const { name, pieces } of lines) {
    for (const { day, score, low, high, formulaVersion } of pieces.flat()) {
      const row = rows.get(day) ?? { day, formulaVersion, marks: {} };
      row.marks[name] = `${Math.round(score)} (${Math.round(low)}–${Math.round(high)})`;
      rows.set(day, row);
    }
  }
  return [...rows.values()].sort((a, b) => b.day - a.day);
}
