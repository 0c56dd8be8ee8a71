/** What waits for a decision: one line each, its kind in words, and the way to where it is decided. */
import { useState } from 'react';
import type { Need } from '../../utils/overview/needs.ts';
import { useSeeWords } from './words.ts';

export interface NeedView extends Need {
  /** Of the community; '' where it is about all. */
  name: string;
  href: string;
}

const FIRST = 8;

export function NeedList({ needs }: { needs: readonly NeedView[] }) {
  const { s } = useSeeWords();
  const [all, setAll] = useState(false);
  if (needs.length === 0) return <p className="muted">{s('needs.none')}</p>;
  return (
    <>
      <ul className="needs" aria-label={s('needs.title')}>
        {needs.slice(0, all ? undefined : FIRST).map((need) => (
          <li key={keyOf(need)} data-need={need.kind}>
            <span className={need.urgent ? 'need-kind urgent' : 'need-kind'}>
              {s(`needs.kind.${need.kind}`)}
              {need.urgent && <span className="sr-only"> {s('needs.urgent')}</span>}
            </span>
            <span className="need-text">
              {need.name && <strong>{need.name}</strong>} {s(need.says.id, need.says.params)}
            </span>
            <a href={need.href}>
              {s(`needs.go.${need.kind}`)}
              <span className="sr-only"> {need.name}</span>
            </a>
          </li>
        ))}
      </ul>
      {needs.length > FIRST && !all && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {s('needs.all', { count: needs.length })}
        </button>
      )}
    </>
  );
}

/** Of one community several of a kind may wait: each refund has its own end, each plan its day. */
function keyOf({ kind, community, says: { id, params } }: NeedView): string {
  return [kind, community, id, params.untilTime, params.madeAt].join(' ');
}
