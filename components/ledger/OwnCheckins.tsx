/** The user's own check-ins, where the site said how many: each number with its source and time. */
import type { ResolvedFacts } from '../../utils/facts.ts';
import { Source } from '../scorecard/Source.tsx';
import { useLedgerWords } from './words.ts';

const OWN = ['viewerCheckins', 'viewerCheckinDays'] as const;

interface Props {
  facts: ResolvedFacts | undefined;
  now: number;
}

/** Nothing where nothing was seen: no number is made up. */
export function OwnCheckins({ facts, now }: Props) {
  const { l } = useLedgerWords();
  return OWN.map((name) => {
    const fact = facts?.[name];
    return (
      fact && (
        <p key={name}>
          {l(`deed.${name}`, { value: fact.value, valueDays: fact.value })}{' '}
          <Source from={fact} now={now} />
        </p>
      )
    );
  });
}
