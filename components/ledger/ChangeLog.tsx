/** Every change of the ledger, newest first: what it was, what it became. Nothing is rewritten. */
import { useState } from 'react';
import { type Language, money } from '../../utils/format.ts';
import { canonical } from '../../utils/formats/canonical.ts';
import type { Claim, Decision, HandDeed, OwnQuestion } from '../../utils/payoff/entries.ts';
import type { EntryTable } from '../../utils/payoff/entryTables.ts';
import { feeFen } from '../../utils/payoff/fees.ts';
import type { Fee, Gain, Plan } from '../../utils/payoff/types.ts';
import { useDeedName } from './HandDeedTable.tsx';
import { activeMs, type SessionView } from './sessions.ts';
import { type LedgerWords, useLedgerWords } from './words.ts';

type Entry = Fee | Gain | Plan | HandDeed | OwnQuestion | Claim | Decision | SessionView;
type Table = EntryTable | 'sessions';

export interface ChangeView {
  seq: number;
  at: number;
  table: Table;
  before: Entry | null;
  after: Entry | null;
  undoes?: number;
}

const FIRST = 10;

interface Props {
  /** Newest first. */
  changes: readonly ChangeView[];
  /** Takes one back, by its number. */
  onUndo(seq: number): void;
}

export function ChangeLog({ changes, onUndo }: Props) {
  const words = useLedgerWords();
  const deedName = useDeedName();
  const { l, lang } = words;
  const [all, setAll] = useState(false);
  const last = lastOfEach(changes);
  if (changes.length === 0) return <p className="muted">{l('log.none')}</p>;
  return (
    <>
      <ul className="plain">
        {changes.slice(0, all ? undefined : FIRST).map((one) => {
          const text = sentence(one, words, deedName);
          return (
            <li key={one.seq}>
              <span className="muted">{moment(one.at, lang)}</span> {text}{' '}
              {last.has(one.seq) && (
                <button
                  type="button"
                  className="link"
                  aria-label={l('log.takeBackOf', { text })}
                  onClick={() => onUndo(one.seq)}
                >
                  {l('log.takeBack')}
                </button>
              )}
            </li>
          );
        })}
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
  const names = { before: name(before), after: name(after) };
  const kind = !before ? 'added' : !after ? 'dropped' : 'edited';
  const fields = before && after && names.before === names.after && changedFields(before, after);
  const text = !fields
    ? l(`log.${kind}`, names)
    : fields.length
      ? l('log.editedIn', {
          ...names,
          fields: fields.map((f) => l(`log.field.${f}`)).join(l('comma')),
        })
      : l('log.same', names);
  return undoes === undefined ? text : l('log.undone', { text });
}

/** Fields that are different, where the short names are the same. */
function changedFields(before: Entry, after: Entry): string[] {
  const [a, b] = [before, after] as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (key) => canonical(a[key] ?? null) !== canonical(b[key] ?? null),
  );
}

/** Numbers of those that can still be taken back: nothing came after them, and they changed something. */
function lastOfEach(changes: readonly ChangeView[]): Set<number> {
  const last = new Map<string, ChangeView>();
  for (const one of changes) {
    const name = `${one.table}/${(one.after ?? one.before)?.id}`;
    if ((last.get(name)?.seq ?? 0) < one.seq) last.set(name, one);
  }
  const real = [...last.values()].filter((one) => canonical(one.before) !== canonical(one.after));
  return new Set(real.map(({ seq }) => seq));
}

/** A short name of an entry, by the table it is in. */
function nameOf(
  table: Table,
  entry: Entry,
  { l, say, range, span, lang }: LedgerWords,
  deedName: (deed: HandDeed) => string,
): string {
  const names: { [T in Table]: () => string } = {
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
    sessions: () => {
      const visit = entry as SessionView;
      const params = { on: moment(visit.fromAt, lang), length: span(activeMs(visit)) };
      return l('log.session', params);
    },
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
