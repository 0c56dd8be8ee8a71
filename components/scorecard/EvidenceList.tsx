/** Why a mark is what it is: each reason with its source, date, coverage and share; what is missing; how it is made. */
import { ago } from '../../utils/format.ts';
import type { Evidence, MarkName, Mark as MarkValue } from '../../utils/scoring/types.ts';
import { useWords, type Words } from '../words.ts';

interface Props {
  name: MarkName;
  mark: MarkValue;
  now: number;
}

export function EvidenceList({ name, mark, now }: Props) {
  const words = useWords();
  const { t, mark: say } = words;
  return (
    <>
      {mark.evidence.length > 0 && (
        <ul className="evidence" aria-label={t('evidence.title')}>
          {mark.evidence.map((e) => (
            <li key={`${e.id} ${e.endpoint} ${e.share}`}>
              <p>
                <span>{say('evidence', e.id, e.params)}</span>
                <Share evidence={e} scored={mark.state === 'scored'} words={words} />
              </p>
              <p className="source">{source(e, now, words)}</p>
            </li>
          ))}
        </ul>
      )}
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
      <p className="how">
        {t(`how.${name}`)} {t('how.version', { version: `${mark.formulaVersion}` })}
      </p>
    </>
  );
}

function Share({ evidence, scored, words }: { evidence: Evidence; scored: boolean; words: Words }) {
  if (!scored) return null;
  const points = Math.round(evidence.share * 10) / 10;
  const text =
    points === 0
      ? words.t('evidence.context')
      : words.t('evidence.share', { points: signed(points) });
  return <span className={points === 0 ? 'share context' : 'share'}>{text}</span>;
}

function signed(n: number): string {
  return n < 0 ? `−${Math.abs(n)}` : `+${n}`;
}

function source(e: Evidence, now: number, { t, maybe, lang }: Words): string {
  const parts = [
    t(`via.${e.via}`, { where: maybe(`ui:endpoint.${e.endpoint}`, e.endpoint) }),
    t('evidence.seen', { when: ago(e.seenAt, now, lang) }),
  ];
  if (e.coveredDays !== undefined)
    parts.push(t('evidence.covered', { coveredDays: e.coveredDays }));
  if (e.topics !== undefined) parts.push(t('evidence.topics', { count: e.topics }));
  return parts.join(' · ');
}
