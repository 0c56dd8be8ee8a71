/** The ledger as tables: search, filter, sort, edit, undo. One table is read at a time. */
import { Toast } from '../../components/ledger/Toast.tsx';
import { Failed, Skeleton } from '../../components/states/States.tsx';
import { LedgerTable } from '../../components/tables/LedgerTable.tsx';
import type { AnyRow, TableSpec } from '../../components/tables/spec.ts';
import { entries, read, TABLES, type TableName } from '../../components/tables/specs/index.ts';
import { type TableWords, useTableWords } from '../../components/tables/words.ts';
import { useDoing } from '../pages/useDoing.ts';
import type { SettingsInUse } from '../pages/useSettings.ts';
import { useEntries } from './useEntries.ts';
import { useNames } from './useNames.ts';
import { ROWS, useTableRows } from './useTableRows.ts';

export function TablesPage({ table }: { table?: string; inUse: SettingsInUse }) {
  const names = useNames();
  const words = useTableWords(names);
  const name = TABLES.find((one) => one.toLowerCase() === table) ?? 'fees';
  const { tb } = words;
  return (
    <section className="block tables">
      <h1>{tb('title')}</h1>
      <nav className="tabs" aria-label={tb('title')}>
        {TABLES.map((one) => (
          <a
            key={one}
            href={`#/ledger/${one.toLowerCase()}`}
            aria-current={one === name ? 'page' : undefined}
          >
            {tb(`table.${one}`)}
          </a>
        ))}
      </nav>
      <p className="muted">{tb(`what.${name}`)}</p>
      <TableOf key={name} name={name} words={words} />
    </section>
  );
}

function TableOf({ name, words }: { name: TableName; words: TableWords }) {
  switch (name) {
    case 'sessions':
      return <Read spec={read.sessions} rowsOf={ROWS.sessions} words={words} />;
    case 'days':
      return <Read spec={read.days} rowsOf={ROWS.days} words={words} />;
    case 'deeds':
      return <Read spec={read.deeds} rowsOf={ROWS.deeds} words={words} />;
    case 'changes':
      return <Read spec={read.changes} rowsOf={ROWS.changes} words={words} />;
    case 'fees':
      return <Entries spec={entries.fees} rowsOf={ROWS.fees} words={words} />;
    case 'gains':
      return <Entries spec={entries.gains} rowsOf={ROWS.gains} words={words} />;
    case 'handDeeds':
      return <Entries spec={entries.handDeeds} rowsOf={ROWS.handDeeds} words={words} />;
    case 'questions':
      return <Entries spec={entries.questions} rowsOf={ROWS.questions} words={words} />;
    case 'plans':
      return <Entries spec={entries.plans} rowsOf={ROWS.plans} words={words} />;
    case 'claims':
      return <Entries spec={entries.claims} rowsOf={ROWS.claims} words={words} />;
    case 'decisions':
      return <Entries spec={entries.decisions} rowsOf={ROWS.decisions} words={words} />;
  }
}

interface Props<Row extends AnyRow> {
  spec: TableSpec<Row>;
  rowsOf(): Promise<Row[]>;
  words: TableWords;
}

/** What was measured, or is the log itself: it is shown, not changed. */
function Read<Row extends AnyRow>({ spec, rowsOf, words }: Props<Row>) {
  const [rows, retry] = useTableRows(rowsOf);
  if (rows.state === 'failed') return <Failed reason={rows.reason} onRetry={retry} />;
  if (rows.state === 'loading') return <Skeleton />;
  return <LedgerTable spec={spec} rows={rows.value} words={words} />;
}

function Entries<Row extends AnyRow>({ spec, rowsOf, words }: Props<Row>) {
  const [rows, retry] = useTableRows(rowsOf);
  const doing = useDoing();
  const { put, drop } = useEntries(spec, doing, words);
  if (rows.state === 'failed') return <Failed reason={rows.reason} onRetry={retry} />;
  if (rows.state === 'loading') return <Skeleton />;
  return (
    <>
      <LedgerTable
        spec={spec}
        rows={rows.value}
        words={words}
        onPut={spec.name === 'plans' ? undefined : (next) => void put(next)}
        onDrop={(gone) => void drop(gone)}
      />
      <Toast done={doing.done} onDismiss={doing.dismiss} />
    </>
  );
}
