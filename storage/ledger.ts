/**
 * Entries of the ledger (what the user confirmed): put, dropped, undone, one or many at once. Changes
 * are done one after the other; how each is written is in ledgerWrite.ts.
 */
import { canonical } from '../utils/formats/canonical.ts';
import type { CommunityKey } from '../utils/words.ts';
import { db, LEDGER, type LedgerRow, type LedgerTable } from './db.ts';
import { type Edit, inTurn, type Wanted, write } from './ledgerWrite.ts';
import type { LedgerRows } from './mirror.ts';
import type { ChangeRow, LedgerChangeRow } from './rows.ts';

/** The row is not (or no longer) what the change was made from. */
export class ChangedSince extends Error {
  override name = 'ChangedSince';
}

/** Changes one undo may take back. */
export const MOST_CHANGES = 1000;

/**
 * Puts a row, new or edited. Answers the change, for undo; the row as it is already: the change that
 * made it so, so that a message may be repeated.
 */
export async function putEntry(
  table: LedgerTable,
  row: LedgerRow,
  at: number,
): Promise<LedgerChangeRow> {
  const [change] = await changeEntries([{ table, id: row.id, row }], at);
  return change as LedgerChangeRow;
}

/** Removes a row; undefined when it is not there. */
export function dropEntry(
  table: LedgerTable,
  id: string,
  at: number,
): Promise<LedgerChangeRow | undefined> {
  return inTurn(async () => {
    const before = await stored(table, id);
    return before ? (await write([{ table, id, before, after: null }], at))[0] : undefined;
  });
}

/**
 * Puts and drops many, all or none; what is as wanted already is left out. Answers the changes, whose
 * numbers follow each other; none to make: those that made it so, where they can be told.
 */
export function changeEntries(wanted: readonly Wanted[], at: number): Promise<LedgerChangeRow[]> {
  return inTurn(async () => {
    const now = await storedAll(wanted);
    const edits: Edit[] = [];
    for (const { table, id, row: after } of wanted) {
      const name = `${table}/${id}`;
      const before = now.get(name) ?? null;
      if (same(before, after)) continue;
      edits.push({ table, id, before, after });
      now.set(name, after);
    }
    if (edits.length) return write(edits, at);
    const made = await lastChanges(wanted);
    // A row that no log tells of (out of a copy) is logged now.
    const first = wanted.find(({ row }) => row);
    if (made.length || wanted.length > 1 || !first) return made;
    return write([{ ...first, before: first.row, after: first.row }], at);
  });
}

/** Takes a change back; rejects with `ChangedSince` when the row was changed after it. */
export async function undo(seq: number, at: number): Promise<LedgerChangeRow> {
  const [change] = await undoChanges(seq, seq, at);
  return change as LedgerChangeRow;
}

/** Takes back all changes of these numbers, the last first, all or none. */
export function undoChanges(seq: number, seqTo: number, at: number): Promise<LedgerChangeRow[]> {
  return inTurn(async () => {
    const count = seqTo - seq + 1;
    if (count < 1 || count > MOST_CHANGES) throw new ChangedSince(`changes ${seq} to ${seqTo}`);
    const found = await db.ledgerChanges.where('seq').between(seq, seqTo, true, true).toArray();
    // Visits are taken back in another way (sessions.ts).
    const changes = found.filter(isOfEntry);
    if (changes.length < count) throw new ChangedSince(`changes ${seq} to ${seqTo}`);
    const now = await storedAll(changes);
    const edits: Edit[] = [];
    for (const change of changes.reverse()) {
      const { table, id } = change;
      const name = `${table}/${id}`;
      const before = now.get(name) ?? null;
      if (!same(before, change.after)) throw new ChangedSince(name);
      edits.push({ table, id, before, after: change.before, undoes: change.seq });
      now.set(name, change.before);
    }
    return write(edits, at);
  });
}

/** The change log of a community, newest first. For live queries. */
export async function changesOf(community: CommunityKey): Promise<ChangeRow[]> {
  const rows = await db.ledgerChanges.where('community').equals(community).sortBy('seq');
  return rows.reverse();
}

/** Every entry, by table. */
export async function ledgerRows(): Promise<LedgerRows> {
  const rows = await Promise.all(LEDGER.map((table) => db.table(table).toArray()));
  return Object.fromEntries(LEDGER.map((table, i) => [table, rows[i] ?? []])) as LedgerRows;
}

async function stored(table: LedgerTable, id: string): Promise<LedgerRow | null> {
  return ((await db.table(table).get(id)) as LedgerRow | undefined) ?? null;
}

/** The rows there are of these, by `table/id`. */
async function storedAll(
  wanted: readonly { table: LedgerTable; id: string }[],
): Promise<Map<string, LedgerRow | null>> {
  const rows = new Map<string, LedgerRow | null>();
  for (const name of LEDGER) {
    const ids = wanted.filter(({ table }) => table === name).map(({ id }) => id);
    if (!ids.length) continue;
    const found = (await db.table(name).bulkGet(ids)) as (LedgerRow | undefined)[];
    for (const [i, id] of ids.entries()) rows.set(`${name}/${id}`, found[i] ?? null);
  }
  return rows;
}

/**
 * The last change of each, oldest first; none where other changes lie between them, or where a row
 * has no change. What was to be dropped may never have been there.
 */
async function lastChanges(wanted: readonly Wanted[]): Promise<LedgerChangeRow[]> {
  const left = new Map(wanted.map((one) => [`${one.table}/${one.id}`, one.row]));
  const found: LedgerChangeRow[] = [];
  await db.ledgerChanges
    .orderBy('seq')
    .reverse()
    .until(() => !left.size)
    .each((change) => {
      if (!isOfEntry(change)) return;
      if (left.delete(`${change.table}/${change.id}`)) found.unshift(change);
    });
  const [first, last] = [found[0], found.at(-1)];
  const whole = first && last && last.seq - first.seq === found.length - 1;
  return whole && ![...left.values()].some((row) => row) ? found : [];
}

/** Not of a visit. */
export function isOfEntry(change: ChangeRow): change is LedgerChangeRow {
  return change.table !== 'sessions';
}

function same(a: LedgerRow | null, b: LedgerRow | null): boolean {
  return canonical(a) === canonical(b);
}
