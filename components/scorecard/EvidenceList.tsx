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
  const { t, mark: say } = useWords();
  const counted = mark.evidence.filter((e) => points(e) !== 0);
  const context = mark.evidence.filter((e) => points(e) === 0);
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
              {points(e) !== 0 && (
                <span className="share">
                  {words.t('evidence.share', { points: signed(points(e)) })}
                </span>
              )}
            </p>
            <Source evidence={e} now={now} words={words} />
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

function Source({ evidence: e, now, words }: { evidence: Evidence; now: number; words: Words }) {
  const { t, maybe, lang } = words;
  const parts = [
    t(`via.${e.via}`, { where: maybe(`ui:endpoint.${e.endpoint}`, e.endpoint) }),
    t('evidence.seen', { when: ago(e.seenAt, now, lang) }),
  ];
  if (e.coveredDays !== undefined)
    parts.push(t('evidence.covered', { coveredDays: e.coveredDays }));
  if (e.topics !== undefined) parts.push(t('evidence.topics', { count: e.topics }));
  return (
    <p className="source">
      {parts.map((part, i) => (
        <span key={part}>
          {part}
          {i < parts.length - 1 && ' · '}
        </span>
      ))}
    </p>
  );
}
