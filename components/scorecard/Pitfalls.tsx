/** "Good to know": the planet's rules that surprise people after paying. */
import type { ResolvedFacts } from '../../utils/facts.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { useWords } from '../words.ts';
import { pitfallsOf } from './pitfalls.ts';
import { Source } from './Source.tsx';

export function Pitfalls({ facts, now }: { facts: ResolvedFacts; now: number }) {
  const { t } = useWords();
  const pitfalls = pitfallsOf(facts);
  if (pitfalls.length === 0) return null;
  return (
    <Disclosure title={t('pitfall.title', { count: pitfalls.length })}>
      <ul className="plain">
        {pitfalls.map((p) => (
          <li key={p.id}>
            {t(`pitfall.${p.id}`, p.params)}
            <Source from={p.from} now={now} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
