/** Sentences with where each is from: terms that bind, cheaper ways. */
import type { Sourced } from '../../utils/decide/source.ts';
import { Source } from '../scorecard/Source.tsx';
import { useDecideWords } from './words.ts';

export function Sentences({ all, now }: { all: readonly Sourced[]; now: number }) {
  const { tell } = useDecideWords();
  return (
    <ul className="plain sentences">
      {all.map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same way may be seen twice
        <li key={`${one.id} ${i}`} data-says={one.id}>
          {tell(one)} <Source from={one.source} now={now} />
        </li>
      ))}
    </ul>
  );
}
