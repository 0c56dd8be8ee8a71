/**
 * Which entries of a backup come in, which go, and the changes they are logged as. Of an entry in
 * both the one edited or deleted last wins, by both change logs; the log carries that time on, so
 * that two backups give the same rows in either order.
 */
import type { BackupData } from '../utils/formats/backup.ts';
import { canonical } from '../utils/formats/canonical.ts';
import { db, LEDGER, type LedgerRow, type LedgerTable } from './db.ts';
import { chained, freshGuard, guardOf } from './guard.ts';
import { isOfEntry } from './ledger.ts';
import type { Time } from './mergeTime.ts';
import type { ChangeRow, Guard, LedgerChangeRow, SessionChangeRow, SessionRow } from './rows.ts';

export interface LedgerPlan {
  /** As each shall be; null: gone. */
  edits: { table: LedgerTable; id: string; row: LedgerRow | null }[];
  changes: ChangeRow[];
  /** The guard after them. */
  guard: Guard;
}

/** An entry as one side has it; null: deleted there. `at`: when that was, 0 where no log says so. */
interface Side {
  row: object | null;
  at: number;
}

/** Reads only; hashing would end a transaction. */
export async function planLedger(data: BackupData, mode: 'add' | 'merge'): Promise<LedgerPlan> {
  const ours = lastChanges((await db.ledgerChanges.toArray()).filter(isOfEntry));
  const logged = (data.ledgerChanges ?? []) as unknown as ChangeRow[];
  const theirs = lastChanges(logged.filter(isOfEntry));
  const visits = mode === 'merge' ? await visitChanges(data, logged) : [];
  const plan: LedgerPlan = { edits: [], changes: [], guard: (await guardOf()) ?? freshGuard() };
  for (const table of LEDGER) {
    const rows = (data[table] ?? []) as unknown as LedgerRow[];
    const ids = new Set(rows.map(({ id }) => id));
    const gone = [...theirs.values()].filter((change) => {
      return change.table === table && !change.after && !ids.has(change.id);
    });
    const news = [
      ...rows.map((row) => ({ id: row.id, row, at: theirs.get(`${table}/${row.id}`)?.at ?? 0 })),
      ...(mode === 'merge' ? gone.map(({ id, at }) => ({ id, row: null, at })) : []),
    ];
    const stored = (await db.table(table).bulkGet(news.map(({ id }) => id))) as LedgerRow[];
    for (const [i, { id, row, at }] of news.entries()) {
      const name = `${table}/${id}`;
      const last = ours.get(name);
      const here: (Side & { row: LedgerRow | null }) | undefined =
        stored[i] || (mode === 'merge' && last && !last.after)
          ? { row: stored[i] ?? null, at: last?.at ?? 0 }
          : undefined;
      if (here && (mode === 'add' || !wins({ row, at }, here))) continue;
      // A deletion of what was never here is kept too: an older file must not bring it in.
      const before = here?.row ?? (row ? null : (theirs.get(name)?.before ?? null));
      const community = (row ?? before)?.community;
      if (!community) continue;
      const seq = plan.guard.seq + 1;
      const change: LedgerChangeRow = { seq, at, table, id, community, before, after: row };
      plan.guard = await chained(plan.guard, change);
      plan.changes.push(change);
      plan.edits.push({ table, id, row });
    }
  }
  for (const change of visits) {
    const next = { ...change, seq: plan.guard.seq + 1 };
    plan.guard = await chained(plan.guard, next);
    plan.changes.push(next);
  }
  return plan;
}

/** When visits were last edited or taken out, by their id (mergeTime.ts). */
export function editedVisits(changes: readonly ChangeRow[]): NonNullable<Time['edited']> {
  const last = lastChanges(changes.filter(isOfVisit)).values();
  return new Map([...last].map(({ id, at, after }) => [id, { at, gone: !after }]));
}

/** What the file's log says of visits and ours does not, or not so late. */
async function visitChanges(
  data: BackupData,
  logged: readonly ChangeRow[],
): Promise<SessionChangeRow[]> {
  const ours = lastChanges((await db.ledgerChanges.toArray()).filter(isOfVisit));
  const rows = new Map((data.sessions ?? []).map((row) => [row.id, row]));
  return [...lastChanges(logged.filter(isOfVisit)).values()].flatMap((change) => {
    const { undoes: _, ...rest } = change;
    const row = (rows.get(change.id) ?? null) as SessionRow | null;
    const news = { ...rest, after: change.after && row };
    const last = ours.get(`sessions/${change.id}`);
    return !last || wins({ row: news.after, at: news.at }, { row: last.after, at: last.at })
      ? [news]
      : [];
  });
}

function isOfVisit(change: ChangeRow): change is SessionChangeRow {
  return !isOfEntry(change);
}

/** The last change of each entry or visit, by `table/id`. */
export function lastChanges<Row extends ChangeRow>(changes: readonly Row[]): Map<string, Row> {
  const last = new Map<string, Row>();
  for (const change of changes) {
    const name = `${change.table}/${change.id}`;
    const other = last.get(name);
    const later =
      !other || change.at > other.at || (change.at === other.at && change.seq > other.seq);
    if (later) last.set(name, change);
  }
  return last;
}

/** At the same time the greater as text; a row is greater than none. */
function wins(one: Side, other: Side): boolean {
  return one.at === other.at ? canonical(one.row) > canonical(other.row) : one.at > other.at;
}
