/** Topics by week: owner, staff and members by pattern, weeks not seen hatched. */
import { type ReactNode, useId } from 'react';
import { Bar, BarChart, CartesianGrid, ReferenceArea, XAxis, YAxis } from 'recharts';
import { weekBegin } from '../../utils/days.ts';
import { amount, date, percent } from '../../utils/format.ts';
import type { WeekRollup } from '../../utils/scoring/measures.ts';
import { useSeeWords } from '../overview/words.ts';
import { AXIS, GRID, HatchPattern, monthTick, monthTicks, TICK } from './axis.tsx';
import { PlotFigure } from './PlotFigure.tsx';
import { fillWeeks, gapsOf, sayWeeks } from './weeks.ts';

const SITE_ZONE = 'Asia/Shanghai';
const SHOWN = 104;

interface Props {
  weeks: readonly WeekRollup[];
  /** Without it the owner's topics are among the others'. */
  ownerKnown: boolean;
  /** Epoch ms. */
  now: number;
  choose?: ReactNode;
}

export function TopicWeeksPlot({ weeks, ownerKnown, now, choose }: Props) {
  const { s, lang } = useSeeWords();
  const hatch = useId();
  const shown = fillWeeks(weeks, now).slice(-SHOWN);
  const { seen, best } = sayWeeks(shown);
  const day = (week: number) => date(weekBegin(week), lang, SITE_ZONE);
  const rows = shown.map((w) => ({
    ...w,
    middle: w.week + 3.5,
    members: w.total - w.owner - w.staff,
  }));
  const gaps = gapsOf(shown, now);
  const [from, to] = [shown[0]?.week ?? 0, (shown.at(-1)?.week ?? 0) + 7];
  return (
    <PlotFigure
      title={s('weeks.title')}
      choose={choose}
      sentence={
        seen === 0
          ? s('weeks.none')
          : s('weeks.says', {
              count: seen,
              best: amount(best?.total ?? 0, lang),
              bestDay: day(best?.week ?? 0),
            })
      }
      notes={[gaps.length > 0 && s('weeks.gaps'), !ownerKnown && seen > 0 && s('weeks.noOwner')]}
      legend={[
        {
          key: 'owner',
          mark: <rect className="week-owner" width="22" height="12" />,
          label: s('weeks.owner'),
        },
        {
          key: 'staff',
          mark: (
            <>
              <defs>
                <Dots id={`${hatch}-dots-key`} />
              </defs>
              <rect fill={`url(#${hatch}-dots-key)`} width="22" height="12" />
            </>
          ),
          label: s('weeks.staff'),
        },
        {
          key: 'members',
          mark: <rect className="week-all" width="22" height="12" />,
          label: s('weeks.members'),
        },
        ...(gaps.length > 0
          ? [
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
                label: s('weeks.gap'),
              },
            ]
          : []),
      ]}
      draw={
        seen === 0
          ? undefined
          : (width) => (
              <BarChart
                data={rows}
                width={width}
                height={240}
                margin={{ top: 8, right: 8, bottom: 4, left: 4 }}
                accessibilityLayer={false}
              >
                <defs>
                  <HatchPattern id={hatch} />
                  <Dots id={`${hatch}-dots`} />
                </defs>
                <CartesianGrid {...GRID} />
                <XAxis
                  type="number"
                  dataKey="middle"
                  domain={[from, to]}
                  ticks={monthTicks(from, to, width / 56)}
                  tickFormatter={(n: number) => monthTick(n, lang)}
                  tick={TICK}
                  {...AXIS}
                />
                <YAxis allowDecimals={false} width={36} tick={TICK} {...AXIS} />
                {gaps.map((gap) => (
                  <ReferenceArea
                    key={gap.from}
                    x1={gap.from}
                    x2={gap.to}
                    fill={`url(#${hatch})`}
                    fillOpacity={1}
                  />
                ))}
                {SERIES.map(({ name, className }) => (
                  <Bar
                    key={name}
                    dataKey={name}
                    stackId="week"
                    {...(className ? { className } : { fill: `url(#${hatch}-dots)` })}
                    barSize={Math.max(2, ((width - 60) / rows.length) * 0.74)}
                    isAnimationActive={false}
                  />
                ))}
              </BarChart>
            )
      }
      table={
        seen > 0 && (
          <>
            <thead>
              <tr>
                {COLUMNS.map((c) => (
                  <th key={c} scope="col" className={c === 'week' ? '' : 'num'}>
                    {s(`weeks.column.${c}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...rows].reverse().map((w) => (
                <tr key={w.week}>
                  <th scope="row">{day(w.week)}</th>
                  {(['total', 'owner', 'staff', 'digests', 'checkins'] as const).map((c) => (
                    <td key={c} className="num">
                      {w.covered > 0 || w[c] > 0 ? w[c] : '—'}
                    </td>
                  ))}
                  <td className="num">{percent(w.covered * 100, lang)}</td>
                </tr>
              ))}
            </tbody>
          </>
        )
      }
    />
  );
}

const COLUMNS = ['week', 'total', 'owner', 'staff', 'digests', 'checkins', 'covered'] as const;

const SERIES: readonly { name: 'owner' | 'staff' | 'members'; className?: string }[] = [
  { name: 'owner', className: 'week-owner' },
  { name: 'staff' },
  { name: 'members', className: 'week-all' },
];

/** Dots: staff, between the full ground of the owner and the pale one of members. */
function Dots({ id }: { id: string }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse">
      <rect className="week-staff" width="5" height="5" />
      <circle className="week-dot" cx="2.5" cy="2.5" r="1.2" />
    </pattern>
  );
}
