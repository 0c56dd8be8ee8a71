/** The ledger as tables: search, filter, sort, edit, undo. One table is read at a time. */
import { Toast } from '../../components/ledger/Toast.tsx';
import { Failed, Skeleton } from '../../components/states/States.tsx';
import { LedgerTable, type TableActs } from '../../components/tables/LedgerTable.tsx';
import type { AnyRow, TableSpec } from '../../components/tables/spec.ts';
import { entries, read, TABLES, type TableName } from '../../components/tables/specs/index.ts';
import { type TableWords, useTableWords } from '../../components/tables/words.ts';
import { useDoing } from '../pages/useDoing.ts';
import type { SettingsInUse } from '../pages/useSettings.ts';
import type { TableSource } from './tableSource.ts';
import { SOURCES } from './tableSources.ts';
import { useEntries } from './useEntries.ts';
import { useNames } from './useNames.ts';
import { type Shown, useTable } from './useTable.ts';
import { useTakeBack } from './useTakeBack.ts';

export function TablesPage({ table, inUse }: { table?: string; inUse: SettingsInUse }) {
  const names = useNames();
  const words = useTableWords(names, inUse.settings?.hideAmounts);
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
      {/* Whether amounts are hidden is known before one is shown. */}
      {inUse.settings ? <TableOf key={name} name={name} words={words} /> : <Skeleton />}
    </section>
  );
}

function TableOf({ name, words }: { name: TableName; words: TableWords }) {
  switch (name) {
    case 'sessions':
      return <Read spec={read.sessions} source={SOURCES.sessions} words={words} />;
    case 'days':
      return <Read spec={read.days} source={SOURCES.days} words={words} />;
    case 'deeds':
      return <Read spec={read.deeds} source={SOURCES.deeds} words={words} />;
    case 'changes':
      return <Changes words={words} />;
    case 'fees':
      return <Entries spec={entries.fees} source={SOURCES.fees} words={words} />;
    case 'gains':
      return <Entries spec={entries.gains} source={SOURCES.gains} words={words} />;
    case 'handDeeds':
      return <Entries spec={entries.handDeeds} source={SOURCES.handDeeds} words={words} />;
    case 'questions':
      return <Entries spec={entries.questions} source={SOURCES.questions} words={words} />;
    case 'plans':
      return <Entries spec={entries.plans} source={SOURCES.plans} words={words} />;
    case 'claims':
      return <Entries spec={entries.claims} source={SOURCES.claims} words={words} />;
    case 'decisions':
      return <Entries spec={entries.decisions} source={SOURCES.decisions} words={words} />;
  }
}

interface Props<Stored, Row extends AnyRow> {
  spec: TableSpec<Row>;
  source: TableSource<Stored, Row>;
  words: TableWords;
}

/** What was measured: it is shown, not changed. */
function Read<Stored, Row extends AnyRow>({ spec, source, words }: Props<Stored, Row>) {
  const table = useTable(spec, source, words);
  return <Table table={table} words={words} />;
}

function Entries<Stored, Row extends AnyRow>({ spec, source, words }: Props<Stored, Row>) {
  const table = useTable(spec, source, words);
  const doing = useDoing();
  const acts = useEntries(table.model, doing, words);
  return (
    <>
      <Table table={table} words={words} acts={acts} />
      <Toast done={doing.done} onDismiss={doing.dismiss} />
    </>
  );
}

/** The log is not changed, but what it tells of can be taken back. */
function Changes({ words }: { words: TableWords }) {
  const table = useTable(read.changes, SOURCES.changes, words);
  const doing = useDoing();
  const acts = useTakeBack(table.model, doing, words);
  return (
    <>
      <Table table={table} words={words} acts={acts} />
      <Toast done={doing.done} onDismiss={doing.dismiss} />
    </>
  );
}

function Table<Row extends AnyRow>(props: {
  table: Shown<Row>;
  words: TableWords;
  acts?: TableActs<Row>;
}) {
  const { model, view, failed, retry } = props.table;
  if (failed) return <Failed reason={failed} top={false} onRetry={retry} />;
  if (view.read === 0) return <Skeleton />;
  return <LedgerTable model={model} view={view} words={props.words} acts={props.acts} />;
}
