/** A mark in a list: a tiny bar with its number, or a dash with the reason for readers of screens. */
import type { Mark, MarkName } from '../../utils/scoring/types.ts';
import { MarkBar } from '../scorecard/MarkBar.tsx';
import { rounded } from '../scorecard/rounded.ts';
import { useWords } from '../words.ts';

export function MiniMark({ name, mark }: { name: MarkName; mark: Mark }) {
  const { t } = useWords();
  const title = t(`mark.${name}`);
  if (mark.state !== 'scored') {
    return (
      <span className="mini none" title={title}>
        <span aria-hidden="true">{mark.state === 'free' ? t('type.free') : '—'}</span>
        <span className="sr-only">
          {title} {t(`mark.${mark.state}`)}
        </span>
      </span>
    );
  }
  const { score, low, high } = rounded(mark);
  return (
    <span className="mini" title={title}>
      <MarkBar mark={mark} small />
      <span className="mini-score" aria-hidden="true">
        {score}
      </span>
      <span className="sr-only">
        {title}{' '}
        {t('mark.valueText', {
          score: `${score}`,
          low: `${low}`,
          high: `${high}`,
          sure: t(`confidence.${mark.confidence}`),
        })}
      </span>
    </span>
  );
}
