/** What went wrong while reading, as sentences; and the panel "the site changed" with a sample to copy. */
import { useState } from 'react';
import { ago } from '../../utils/format.ts';
import { useWords, type Words } from '../words.ts';
import type { TroubleView } from './view.ts';

interface Props {
  troubles: readonly TroubleView[];
  now: number;
  onCopy(text: string): Promise<boolean>;
}

export function Troubles({ troubles, now, onCopy }: Props) {
  const words = useWords();
  const { t, lang, maybe } = words;
  const changed = troubles.filter((x) => x.kind === 'changed');
  const others = troubles.filter((x) => x.kind !== 'changed');
  return (
    <>
      {others.length > 0 && (
        <ul className="notices" aria-label={t('trouble.title')}>
          {others.map((x) => (
            <li key={`${x.endpoint} ${x.kind}`} className="notice">
              {sentence(x, words)}{' '}
              <span className="muted">
                {maybe(`ui:endpoint.${x.endpoint}`, x.endpoint)}
                {x.code !== undefined && ` · ${t('trouble.code', { code: `${x.code}` })}`} ·{' '}
                {ago(x.seenAt, now, lang)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {changed.length > 0 && <SiteChanged changed={changed} now={now} onCopy={onCopy} />}
    </>
  );
}

/** A code may have a sentence of its own: what it means is not what other refusals mean. */
function sentence({ kind, code }: TroubleView, { t, maybe }: Words): string {
  const general = maybe(`errors:trouble.${kind}`, t('trouble.other'));
  return code === undefined ? general : maybe(`errors:trouble.${kind}-${code}`, general);
}

function SiteChanged({
  changed,
  now,
  onCopy,
}: {
  changed: TroubleView[];
  now: number;
  onCopy: Props['onCopy'];
}) {
  const { t, lang, maybe } = useWords();
  const [copied, setCopied] = useState<'' | 'done' | 'failed'>('');
  const sample = changed.map(report).join('\n\n');
  const newest = Math.max(...changed.map((x) => x.seenAt));
  return (
    <section className="notice changed" aria-label={t('changed.title')}>
      <h2>{t('changed.title')}</h2>
      <p>
        {t('changed.what', {
          where: changed
            .map((x) => maybe(`ui:endpoint.${x.endpoint}`, x.endpoint))
            .join(t('list.and')),
          when: ago(newest, now, lang),
        })}
      </p>
      <p>{t('changed.works')}</p>
      <div className="row">
        <button
          type="button"
          className="button"
          onClick={async () => setCopied((await onCopy(sample)) ? 'done' : 'failed')}
        >
          {t('changed.copy')}
        </button>
        <span role="status" className="muted">
          {copied && t(`changed.${copied}`)}
        </span>
      </div>
      <p className="muted">{t('changed.redacted')}</p>
    </section>
  );
}

/** Keys and types only; made redacted before it was stored. */
function report(x: TroubleView): string {
  return [`${x.endpoint} ${new Date(x.seenAt).toISOString()}`, ...(x.missing ?? []), x.sample ?? '']
    .filter(Boolean)
    .join('\n');
}
