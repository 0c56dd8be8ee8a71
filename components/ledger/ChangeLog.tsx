/** Every change of the ledger, newest first: what it was, what it became. Nothing is rewritten. */
import { useState } from 'react';
import { type Language, money } from '../../utils/format.ts';
import type { Claim, Decision, HandDeed, OwnQuestion } from '../../utils/payoff/entries.ts';
import type { EntryTable } from '../../utils/payoff/entryTables.ts';
import { feeFen } from '../../utils/payoff/fees.ts';
import type { Fee, Gain, Plan } from '../../utils/payoff/types.ts';
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
  const { l, lang } = words;
  const [all, setAll] = useState(false);
  if (changes.length === 0) return <p className="muted">{l('log.none')}</p>;
  return (
    <>
      <ul className="plain">
        {changes.slice(0, all ? undefined : FIRST).map((one) => (
          <li key={one.seq}>
            <span className="muted">{moment(one.at, lang)}</span> {sentence(one, words)}
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

function sentence({ table, before, after, undoes }: ChangeView, words: LedgerWords): string {
  const { l } = words;
  const name = (entry: Entry | null) => (entry ? nameOf(table, entry, words) : '');
  const kind = !before ? 'added' : !after ? 'dropped' : 'edited';
  const text = l(`log.${kind}`, { before: name(before), after: name(after) });
  return undoes === undefined ? text : l('log.undone', { text });
}

function nameOf(table: ChangeView['table'], entry: Entry, { l, say, range }: LedgerWords): string {
  if (table === 'plans') return l('log.plan');
  if (table === 'fees') {
    const fee = entry as Fee;
    return `${say({ id: `fee.${fee.kind}`, params: {} })} ${money(feeFen(fee))} (${fee.paidOn})`;
  }
  const gain = entry as Gain;
  const worth = gain.worth ? range(gain.worth) : l('gain.unpriced');
  return `${say({ id: `gain.${gain.kind}`, params: {} })} ${worth}`;
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
