/** Hours by month of a year: bars with their numbers on them, months not measured hatched. */
import { useId } from 'react';
import { useSeeWords } from '../overview/words.ts';
import { HatchPattern } from './axis.tsx';

const HIGH = 96;
const STEP = 28;

export function MonthBars({ months, year }: { months: readonly (number | null)[]; year: number }) {
  const { s } = useSeeWords();
  const hatch = useId();
  const most = Math.max(0, ...months.map((hours) => hours ?? 0));
  if (most === 0) return <p className="muted">{s('year.noHours')}</p>;
  const best = months.indexOf(most) + 1;
  const says = s('year.months', { month: `${year}-${String(best).padStart(2, '0')}`, hours: most });
  return (
    <figure className="plot">
      <figcaption>{says}</figcaption>
      <svg
        className="month-bars"
        viewBox={`0 0 ${12 * STEP} ${HIGH + 34}`}
        role="img"
        aria-label={says}
      >
        <defs>
          <HatchPattern id={hatch} />
        </defs>
        {months.map((hours, i) => {
          const x = i * STEP + 4;
          const tall =
            hours === null ? HIGH * 0.4 : Math.max(hours > 0 ? 2 : 0, (HIGH * hours) / most);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: months never move
            <g key={i}>
              <rect
                {...(hours === null ? { fill: `url(#${hatch})` } : { className: 'use-bar' })}
                x={x}
                y={HIGH + 14 - tall}
                width={STEP - 8}
                height={tall}
              />
              {hours !== null && hours > 0 && (
                <text
                  className="plot-tick small"
                  x={x + (STEP - 8) / 2}
                  y={HIGH + 10 - tall}
                  textAnchor="middle"
                >
                  {hours < 10 ? Math.round(hours * 10) / 10 : Math.round(hours)}
                </text>
              )}
              <text
                className="plot-tick small"
                x={x + (STEP - 8) / 2}
                y={HIGH + 28}
                textAnchor="middle"
              >
                {i + 1}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
