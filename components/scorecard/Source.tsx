/** Where a number is from, when it was seen, over which time and how many topics. */
import { ago } from '../../utils/format.ts';
import type { Evidence } from '../../utils/scoring/types.ts';
import { useWords } from '../words.ts';

type From = Pick<Evidence, 'via' | 'endpoint' | 'seenAt' | 'coveredDays' | 'topics'>;

interface Props {
  from: From;
  now: number;
  /** What it is the source of, where that is not plain. */
  of?: string;
}

export function Source({ from, now, of }: Props) {
  const { t, maybe, lang } = useWords();
  const parts = [
    t(`via.${from.via}`, { where: maybe(`ui:endpoint.${from.endpoint}`, from.endpoint) }),
    t('evidence.seen', { when: ago(from.seenAt, now, lang) }),
  ];
  if (of) parts.unshift(of);
  if (from.coveredDays !== undefined)
    parts.push(t('evidence.covered', { coveredDays: from.coveredDays }));
  if (from.topics !== undefined) parts.push(t('evidence.topics', { count: from.topics }));
  return (
    <span className="source">
      {parts.map((part, i) => (
        <span key={part}>
          {part}
          {i < parts.length - 1 && ' · '}
        </span>
      ))}
    </span>
  );
}
