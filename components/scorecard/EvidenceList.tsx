/** Why a mark is what it is: each reason with its source, date, coverage and share; what is missing; how it is made. */
import type { Evidence, MarkName, Mark as MarkValue } from '../../utils/scoring/types.ts';
import { useWords } from '../words.ts';
import { Source } from './Source.tsx';

interface Props {
  name: MarkName;
  mark: MarkValue;
  now: number;
}

export function EvidenceList({ name, mark, now }: Props) {
  const { t, mark: say } = useWords();
  const counted = mark.evidence.filter((e) => !e.context);
  const context = mark.evidence.filter((e) => e.context);
  return (
    <>
      <Reasons title={t('evidence.title')} evidence={counted} now={now} />
      {mark.missing.length > 0 && (
        <>
          <h3>{t('evidence.missing')}</h3>
          <ul className="missing">
            {mark.missing.map((m) => (
              <li key={m.id}>{say('missing', m.id, m.params)}</li>
            ))}
          </ul>
        </>
      )}
      <Reasons title={t('evidence.context')} evidence={context} now={now} />
      <p className="how">
        {t(`how.${name}`)} {t('how.version', { version: `${mark.formulaVersion}` })}
      </p>
    </>
  );
}

function Reasons({ title, evidence, now }: { title: string; evidence: Evidence[]; now: number }) {
  const words = useWords();
  if (evidence.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="evidence" aria-label={title}>
        {evidence.map((e) => (
          <li key={`${e.id} ${e.endpoint} ${e.share}`}>
            <p>
              <span>{words.mark('evidence', e.id, e.params)}</span>
              {!e.context && (
                <span className="share">
                  {words.t('evidence.share', { points: signed(points(e)) })}
                </span>
              )}
            </p>
            <Source from={e} now={now} />
          </li>
        ))}
      </ul>
    </>
  );
}

function points(e: Evidence): number {
  return Math.round(e.share * 10) / 10;
}

function signed(n: number): string {
  return n < 0 ? `−${Math.abs(n)}` : `+${n}`;
}
