/** Terms, payments, refunds and use by month of each community, over the years on one scale. */
import { useId } from 'react';
import { DAY, HOUR } from '../../utils/days.ts';
import { date, type Language, money } from '../../utils/format.ts';
import { dayName } from '../../utils/payoff/calendar.ts';
import { type BandRow, type Bands, startOf } from '../../utils/plots/bands.ts';
import { useLedgerWords } from '../ledger/words.ts';
import { useSeeWords } from '../overview/words.ts';
import { HatchPattern, monthTick, monthTicks } from './axis.tsx';
import { clipped } from './names.ts';
import { PlotFigure } from './PlotFigure.tsx';

const ROW = 54;
const TOP = 6;
const SHOWN = 30;

export function BandsPlot({ data, today }: { data: Bands; today: number }) {
  const { s, lang } = useSeeWords();
  const { say, span } = useLedgerWords();
  const hatch = useId();
  const { rows, from, to, measuredFrom, mostHours, older } = data;
  const left = older.terms + older.payments;
  // Oldest first: what runs now begins last.
  const shown = rows.slice(-SHOWN);
  const payments = rows.flatMap((row) => row.payments);
  const back = payments.filter((one) => one.back).length;
  const onDay = (day: number) => date(day * DAY + DAY / 2, lang, 'UTC');
  return (
    <PlotFigure
      title={s('bands.title')}
      sentence={
        from === undefined
          ? s(left > 0 ? 'bands.onlyOlder' : 'bands.none')
          : s('bands.says', {
              count: rows.length,
              terms: rows.reduce((sum, row) => sum + row.bands.length, 0),
              payments: payments.length - back,
              refunds: back,
              fromDay: onDay(from),
            })
      }
      notes={[
        from !== undefined &&
          (measuredFrom === undefined
            ? s('bands.neverMeasured')
            : s('bands.measured', { day: onDay(measuredFrom) })),
        mostHours > 0 && s('bands.tallest', { time: span(mostHours * HOUR) }),
        left > 0 && s('bands.older', { ...older, day: onDay(older.before) }),
        rows.length > SHOWN && s('bands.shown', { shown: SHOWN, count: rows.length }),
      ]}
      legend={[
        {
          key: 'term',
          mark: <rect className="band" y="2" width="22" height="8" />,
          label: s('bands.term'),
        },
        {
          key: 'refunded',
          mark: <rect className="band refunded" x="1" y="2" width="20" height="8" />,
          label: s('bands.refunded'),
        },
        {
          key: 'paid',
          mark: <path className="paid-mark" d="M6 11h10L11 2z" />,
          label: s('bands.paid'),
        },
        {
          key: 'back',
          mark: <path className="back-mark" d="M6 2h10l-5 9z" />,
          label: s('bands.back'),
        },
        {
          key: 'use',
          mark: <rect className="use-bar" x="4" y="2" width="14" height="10" />,
          label: s('bands.use'),
        },
        {
          key: 'gap',
          mark: (
            <>
              <defs>
                <HatchPattern id={`${hatch}-key`} />
              </defs>
              <rect fill={`url(#${hatch}-key)`} width="22" height="12" />
            </>
          ),
          label: s('bands.unmeasured'),
        },
      ]}
      draw={
        from !== undefined && to !== undefined
          ? (width) => (
              <Drawing
                data={data}
                rows={shown}
                from={from}
                to={to}
                width={width}
                today={today}
                hatch={hatch}
                lang={lang}
              />
            )
          : undefined
      }
      table={
        from !== undefined && (
          <>
            <thead>
              <tr>
                <th scope="col">{s('column.name')}</th>
                <th scope="col">{s('bands.what')}</th>
                <th scope="col">{s('bands.when')}</th>
                <th scope="col" className="num">
                  {s('bands.amount')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.flatMap((row) => [
                ...row.bands.map((band) => (
                  <tr key={`term ${band.id}`}>
                    <th scope="row">{row.name}</th>
                    <td>{s(band.refunded ? 'bands.refunded' : 'bands.term')}</td>
                    <td>
                      {band.forever
                        ? s('bands.forever', { fromDay: dayName(band.from) })
                        : s('bands.span', {
                            fromDay: dayName(band.from),
                            untilDay: dayName(band.to),
                          })}
                    </td>
                    <td className="num">—</td>
                  </tr>
                )),
                ...row.payments.map((one) => (
                  <tr key={`paid ${one.id}`}>
                    <th scope="row">{row.name}</th>
                    <td>{say({ id: `fee.${one.kind}`, params: {} })}</td>
                    <td>{dayName(one.day)}</td>
                    <td className="num">{money(one.back ? -one.fen : one.fen)}</td>
                  </tr>
                )),
              ])}
            </tbody>
          </>
        )
      }
    />
  );
}

interface DrawingProps {
  data: Bands;
  rows: readonly BandRow[];
  from: number;
  to: number;
  width: number;
  today: number;
  hatch: string;
  lang: Language;
}

function Drawing({ data, rows, from, to, width, today, hatch, lang }: DrawingProps) {
  const high = TOP + rows.length * ROW + 22;
  const x = (day: number) => ((Math.min(to, Math.max(from, day)) - from) / (to - from)) * width;
  const { measuredFrom, mostHours } = data;
  const ticks = monthTicks(from, to, width / 60);
  return (
    <svg viewBox={`0 0 ${width} ${high}`} width={width} height={high} aria-hidden="true">
      <defs>
        <HatchPattern id={hatch} />
      </defs>
      {ticks.map((day) => (
        <g key={day}>
          <line className="plot-grid" x1={x(day)} x2={x(day)} y1={TOP} y2={high - 20} />
          <text className="plot-tick" x={x(day)} y={high - 6} textAnchor={anchor(x(day), width)}>
            {monthTick(day, lang)}
          </text>
        </g>
      ))}
      {rows.map((row, i) => {
        const y = TOP + i * ROW;
        const floor = y + 50;
        const first = Math.min(
          ...row.bands.map((band) => band.from),
          ...row.use.map((use) => use.from),
          to,
        );
        const blank = Math.min(measuredFrom ?? today, today);
        return (
          <g key={row.key}>
            <line className="plot-grid" x1="0" x2={width} y1={floor} y2={floor} />
            {first < blank && (
              <rect
                fill={`url(#${hatch})`}
                x={x(first)}
                width={Math.max(0, x(blank) - x(first))}
                y={floor - 18}
                height="18"
              />
            )}
            {row.use.map((use) => {
              const tall = mostHours > 0 ? Math.max(1.5, (17 * use.hours) / mostHours) : 0;
              return (
                <rect
                  key={use.month}
                  className="use-bar"
                  x={x(use.from) + 0.5}
                  width={Math.max(1, x(use.to) - x(use.from) - 1)}
                  y={floor - tall}
                  height={tall}
                />
              );
            })}
            {row.bands.map((band) => (
              <rect
                key={band.id}
                className={band.refunded ? 'band refunded' : 'band'}
                x={x(band.from)}
                width={Math.max(3, x(band.to) - x(band.from))}
                y={y + 19}
                height="9"
                rx="2"
              />
            ))}
            {row.payments.map((one) => {
              const at = Math.min(width - 5, Math.max(5, x(one.day)));
              return (
                <path
                  key={one.id}
                  className={one.back ? 'back-mark' : 'paid-mark'}
                  d={one.back ? `M${at - 5} ${y + 29}h10l-5 9z` : `M${at - 5} ${y + 28}h10l-5-9z`}
                />
              );
            })}
            <Name name={row.name} at={x(startOf(row))} width={width} y={y + 14} />
          </g>
        );
      })}
      <line className="today-line" x1={x(today)} x2={x(today)} y1={TOP} y2={high - 20} />
    </svg>
  );
}

function anchor(at: number, width: number): 'start' | 'middle' | 'end' {
  return at < 16 ? 'start' : at > width - 24 ? 'end' : 'middle';
}

/** A name begins over what is first of its row, or ends at the edge where there is no room for it. */
function Name({ name, at, width, y }: { name: string; at: number; width: number; y: number }) {
  const end = at > width * 0.62;
  return (
    <text className="plot-label" x={end ? width : at} y={y} textAnchor={end ? 'end' : 'start'}>
      {clipped(name, end ? width : width - at)}
    </text>
  );
}
