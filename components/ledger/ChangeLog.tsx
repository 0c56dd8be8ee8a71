/** Every change of the ledger, newest first: what it was, what it became. Nothing is rewritten. */
import { useState } from 'react';
import { type Language, money } from '../../utils/format.ts';
import type { Claim, Decision, HandDeed, OwnQuestion } from '../../utils/payoff/entries.ts';
import type { EntryTable } from '../../utils/payoff/entryTables.ts';
import { feeFen } from '../../utils/payoff/fees.ts';
import type { Fee, Gain, Plan } from '../../utils/payoff/types.ts';
import { useDeedName } from './HandDeedTable.tsx';
import { type LedgerWords, useLedgerWords } from './words.ts';

type Entry = Fee | Gain | Plan | HandDeed | OwnQuestion | Claim | Decision;

export interface ChangeView {
  seq: number;
  at: number;
  table: EntryTable;
  before: Entry | null;
  after: Entry | null;
  undoes?: number;
}

const FIRST = 10;

export function ChangeLog({ changes }: { changes: readonly ChangeView[] }) {
  const words = useLedgerWords();
  const deedName = useDeedName();
  const { l, lang } = words;
  const [all, setAll] = useState(false);
  if (changes.length === 0) return <p className="muted">{l('log.none')}</p>;
  return (
    <>
      <ul className="plain">
        {changes.slice(0, all ? undefined : FIRST).map((one) => (
          <li key={one.seq}>
            <span className="muted">{moment(one.at, lang)}</span> {sentence(one, words, deedName)}
          </li>
        ))}
      </ul>
      {changes.length > FIRST && !all && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {l('log.all', { count: changes.length })}
        </button>
      )}
    </>
  );
}

function sentence(
  { table, before, after, undoes }: ChangeView,
  words: LedgerWords,
  deedName: (deed: HandDeed) => string,
): string {
  const { l } = words;
  const name = (entry: Entry | null) => (entry ? nameOf(table, entry, words, deedName) : '');
  const kind = !before ? 'added' : !after ? 'dropped' : 'edited';
  const text = l(`log.${kind}`, { before: name(before), after: name(after) });
  return undoes === undefined ? text : l('log.undone', { text });
}

/** A short name of an entry, by the table it is in. */
function nameOf(
  table: EntryTable,
  entry: Entry,
  { l, say, range }: LedgerWords,
  deedName: (deed: HandDeed) => string,
): string {
  const names: { [T in EntryTable]: () => string } = {
    plans: () => l('log.plan'),
    fees: () => {
      const fee = entry as Fee;
      return `${say({ id: `fee.${fee.kind}`, params: {} })} ${money(feeFen(fee))} (${fee.paidOn})`;
    },
    gains: () => {
      const { kind, worth } = entry as Gain;
      const what = say({ id: `gain.${kind}`, params: {} });
      return `${what} ${worth ? range(worth) : l('gain.unpriced')}`;
    },
    handDeeds: () => `${deedName(entry as HandDeed)} (${(entry as HandDeed).on})`,
    questions: () => l('log.question', { askedAt: (entry as OwnQuestion).askedAt }),
    claims: () => l('log.claim', { text: (entry as Claim).text }),
    decisions: () => l('log.decision', { what: l(`log.choice.${(entry as Decision).choice}`) }),
  };
  return names[table]();
}

function moment(at: number, lang: Language): string {
  return new Intl.DateTimeFormat(lang, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}
