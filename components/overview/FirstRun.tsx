/** Nothing logged yet: four ways to begin. */
import type { ReactNode } from 'react';
import { AddCommunity } from '../ledger/AddCommunity.tsx';
import { useSeeWords } from './words.ts';

interface Props {
  siteHref: string;
  takeHref: string;
  sampleHref: string;
  /** Planets already seen; 0: none. */
  seen: number;
  planetsHref: string;
  onAdd(name: string, id: string): Promise<boolean>;
}

export function FirstRun({ siteHref, takeHref, sampleHref, seen, planetsHref, onAdd }: Props) {
  const { s } = useSeeWords();
  return (
    <section className="block" aria-labelledby="first-run">
      <h1 id="first-run">{s('first.title')}</h1>
      <p className="muted">{s('first.lead')}</p>
      {seen > 0 && (
        <p>
          <a href={planetsHref}>{s('first.seen', { count: seen })}</a>
        </p>
      )}
      <ul className="first-run">
        <Way id="visit">
          <a className="button primary" href={siteHref} target="_blank" rel="noreferrer">
            {s('first.visitGo')}
          </a>
        </Way>
        <Way id="byHand" note={false}>
          <AddCommunity onAdd={onAdd} />
        </Way>
        <Way id="import">
          <a className="button secondary" href={takeHref}>
            {s('first.importGo')}
          </a>
        </Way>
        <Way id="sample">
          <a className="button secondary" href={sampleHref}>
            {s('first.sampleGo')}
          </a>
        </Way>
      </ul>
    </section>
  );
}

function Way({ id, note = true, children }: { id: string; note?: boolean; children: ReactNode }) {
  const { s } = useSeeWords();
  return (
    <li>
      <h2>{s(`first.${id}`)}</h2>
      {note && <p className="muted">{s(`first.${id}Note`)}</p>}
      {children}
    </li>
  );
}
