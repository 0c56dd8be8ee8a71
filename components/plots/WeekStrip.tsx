/** Topics by week, owner and staff told apart by shade and pattern, unseen time hatched; a table behind it. */
import { weekBegin } from '../../utils/days.ts';
import { amount, date, type Language, percent } from '../../utils/format.ts';
import type { WeekRollup } from '../../utils/scoring/measures.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Hatch } from '../ui/Hatch.tsx';
import { TableBox } from '../ui/TableBox.tsx';
import { useWords } from '../words.ts';
import { fillWeeks, sayWeeks } from './weeks.ts';

const day = (at: number, lang: Language) => date(at, lang, SITE_ZONE);

/** Weeks are counted in the site's zone. */
const SITE_ZONE = 'Asia/Shanghai';
/** A year of weeks fits a screen. */
const SHOWN = 52;

export function WeekStrip({ weeks }: { weeks: readonly WeekRollup[] }) {
  const { t, lang } = useWords();
  const shown = fillWeeks(weeks).slice(-SHOWN);
  if (shown.length === 0) return <p className="muted">{t('weeks.none')}</p>;
  const most = Math.max(1, ...shown.map((w) => w.total));
  const step = 100 / Math.max(shown.length, 12);
  const { seen, best } = sayWeeks(shown);
  const sentence = t('weeks.says', {
    count: seen,
    best: amount(best?.total ?? 0, lang),
    bestDay: day(weekBegin(best?.week ?? 0), lang),
  });
  return (
    <figure className="plot">
      <figcaption>{sentence}</figcaption>
      <svg
        className="week-strip"
        viewBox="0 0 100 40"
        preserveAspectRatio="none"
        role="img"
        aria-label={sentence}
      >
        <Hatch />
        {shown.map((w, i) => {
          const x = i * step;
          const seenHigh = 40 * w.covered;
          const h = (n: number) => (n / most) * 38;
          return (
            <g key={w.week}>
              {w.covered > 0 && (
                <rect
                  className="week-seen"
                  x={x}
                  y={40 - seenHigh}
                  width={step}
                  height={seenHigh}
                />
              )}
              <rect
                className="week-all"
                x={x + step * 0.14}
                y={40 - h(w.total)}
                width={step * 0.72}
                height={h(w.total)}
              />
              <rect
                className="week-staff"
                x={x + step * 0.14}
                y={40 - h(w.owner + w.staff)}
                width={step * 0.72}
                height={h(w.owner + w.staff)}
              />
              <rect
                className="week-owner"
                x={x + step * 0.14}
                y={40 - h(w.owner)}
                width={step * 0.72}
                height={h(w.owner)}
              />
            </g>
          );
        })}
      </svg>
      <p className="scale muted">
        <span>{day(weekBegin(shown[0]?.week ?? 0), lang)}</span>
        <span>{day(weekBegin(shown.at(-1)?.week ?? 0), lang)}</span>
      </p>
      <ul className="legend">
        {(['owner', 'staff', 'all', 'gap'] as const).map((key) => (
          <li key={key}>
            <span className={`key week-${key}`} aria-hidden="true" />
            {t(`weeks.${key}`)}
          </li>
        ))}
      </ul>
      <Disclosure title={t('weeks.table')}>
        <TableBox label={t('weeks.title')}>
          <thead>
            <tr>
              {(['week', 'total', 'owner', 'staff', 'digests', 'checkins', 'covered'] as const).map(
                (c) => (
                  <th key={c} scope="col" className={c === 'week' ? '' : 'num'}>
                    {t(`weeks.column.${c}`)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {[...shown].reverse().map((w) => (
              <tr key={w.week}>
                <th scope="row">{day(weekBegin(w.week), lang)}</th>
                {[w.total, w.owner, w.staff, w.digests, w.checkins].map((n, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
                  <td key={i} className="num">
                    {w.covered > 0 || n > 0 ? n : '—'}
                  </td>
                ))}
                <td className="num">{percent(w.covered * 100, lang)}</td>
              </tr>
            ))}
          </tbody>
        </TableBox>
      </Disclosure>
    </figure>
  );
}
