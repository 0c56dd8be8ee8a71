/** What has been seen of the planet's time: spans solid, gaps hatched; and what scrolling on would add. */
import { DAY } from '../../utils/days.ts';
import { date } from '../../utils/format.ts';
import type { SeenSummary } from '../../utils/scoring/types.ts';
import { Hatch } from '../ui/Hatch.tsx';
import { useWords } from '../words.ts';

const daysIn = (spans: SeenSummary['gaps']) =>
  spans.reduce((sum, [from, to]) => sum + (to - from), 0) / DAY;

export function CoverageBar({ seen, now }: { seen: SeenSummary; now: number }) {
  const { t, mark, lang } = useWords();
  const first = seen.spans[0];
  const last = seen.spans.at(-1);
  const begin = first?.[0] ?? now;
  const end = Math.max(last?.[1] ?? now, now);
  const at = (time: number) => ((time - begin) / Math.max(1, end - begin)) * 100;
  return (
    <section className="coverage" aria-label={t('seen.title')}>
      <div className="section-head">
        <h2>{t('seen.title')}</h2>
        <span className="muted">
          {first
            ? t('seen.sum', { count: seen.topics, coveredDays: seen.coveredDays })
            : t('seen.nothing')}
        </span>
      </div>
      {first && (
        <>
          <svg
            className="coverage-bar"
            viewBox="0 0 100 10"
            preserveAspectRatio="none"
            role="img"
            aria-label={t('seen.picture', { count: seen.spans.length, gaps: seen.gaps.length })}
          >
            <Hatch />
            {seen.spans.map((span) => (
              <rect
                key={span[0]}
                className="coverage-span"
                x={at(span[0])}
                y="0"
                width={Math.max(0.8, at(span[1]) - at(span[0]))}
                height="10"
              />
            ))}
          </svg>
          <p className="scale muted">
            <span>{date(begin, lang)}</span>
            <span>{t('seen.today')}</span>
          </p>
        </>
      )}
      {seen.gaps.length > 0 && (
        <p className="muted">
          {t('seen.gaps', { gaps: seen.gaps.length, gapDays: daysIn(seen.gaps) })}
        </p>
      )}
      {seen.checkins > 0 && <p className="muted">{t('seen.checkins', { count: seen.checkins })}</p>}
      {seen.more && <p className="more">{mark('more', seen.more.id, seen.more.params)}</p>}
    </section>
  );
}
