/** Time that was not counted, by reason, over all communities: nothing is dropped in silence. */
import type { Why } from '../../utils/attention/types.ts';
import { Entry } from '../ui/Entry.tsx';
import { useLedgerWords } from './words.ts';

/** Ms by day and reason. */
export type DiscardedDays = Record<string, Partial<Record<Why, number>>>;

export function Discarded({ days }: { days: DiscardedDays }) {
  const { l, say, span } = useLedgerWords();
  const sums = new Map<string, number>();
  for (const reasons of Object.values(days)) {
    for (const [why, ms] of Object.entries(reasons)) sums.set(why, (sums.get(why) ?? 0) + ms);
  }
  const shown = [...sums].filter(([, ms]) => ms >= 60_000).sort(([, a], [, b]) => b - a);
  if (shown.length === 0) return <p className="muted">{l('discarded.none')}</p>;
  return (
    <>
      <dl className="entries">
        {shown.map(([why, ms]) => (
          <Entry key={why} label={say({ id: `discarded.${why}`, params: {} })} value={span(ms)} />
        ))}
      </dl>
      <p className="source">{l('discarded.note', { shownDays: Object.keys(days).length })}</p>
    </>
  );
}
