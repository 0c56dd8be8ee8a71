/** What stands where a card would: nothing yet, loading, failed. Each says what can be done. */
import type { ReactNode } from 'react';
import { useWords } from '../words.ts';

/** Same boxes as the skeleton in the pages' HTML, so that nothing jumps. */
export function Skeleton() {
  return (
    <div className="skeleton" aria-busy="true">
      <div className="sk sk-title" />
      <div className="sk sk-line" />
      <div className="sk sk-figure" />
      <div className="sk sk-bar" />
      <div className="sk sk-bar" />
      <div className="sk sk-bar" />
    </div>
  );
}

/** `id`: text keys `state.<id>` and `state.<id>Note`. */
export function Empty({
  id,
  children,
  top = false,
}: {
  id: 'noPlanets' | 'notPlanet' | 'notRead' | 'notSeen';
  children?: ReactNode;
  /** Nothing stands above it on the page. */
  top?: boolean;
}) {
  const { t } = useWords();
  const Heading = top ? 'h1' : 'h2';
  return (
    <section className="state">
      <Orbit />
      <Heading>{t(`state.${id}`)}</Heading>
      <p className="muted">{t(`state.${id}Note`)}</p>
      {children}
    </section>
  );
}

export function Failed({
  reason,
  onRetry,
  top = true,
}: {
  reason: string;
  onRetry(): void;
  /** Nothing stands above it on the page. */
  top?: boolean;
}) {
  const { t, maybe } = useWords();
  const Heading = top ? 'h1' : 'h2';
  return (
    <section className="state" role="alert">
      <Heading>{t('state.failed')}</Heading>
      <p className="muted">{maybe(`errors:error.${reason}`, t('state.failedNote'))}</p>
      <button type="button" className="button" onClick={onRetry}>
        {t('action.retry')}
      </button>
    </section>
  );
}

function Orbit() {
  return (
    <svg className="orbit" viewBox="0 0 64 40" width="96" height="60" aria-hidden="true">
      <circle cx="32" cy="19" r="12" />
      <path d="M20 14C10 18 5 22 7 26c2 4 10 5 21 6L58 12" />
    </svg>
  );
}
