/**
 * The one way a fee, gain or plan is written: the row, its change and the guard in one transaction,
 * then the second copy; only then is it acknowledged. Changes are done one after the other.
 */
import { canonical } from '../utils/formats/canonical.ts';
import type { CommunityKey } from '../utils/words.ts';
import { db, LEDGER, type LedgerRow, type LedgerTable } from './db.ts';
import { chained, freshGuard, writeWitness } from './guard.ts';
import { mirrorRow } from './mirror.ts';
import type { Guard, LedgerChangeRow } from './rows.ts';

/** The row is not (or no longer) what the change was made from. */
export class ChangedSince extends Error {
  override name = 'ChangedSince';
}

/** Puts a row, new or edited. Answers the change, for undo. */
export function putEntry(table: LedgerTable, row: LedgerRow, at: number): Promise<LedgerChangeRow> {
  return inTurn(async () => apply(table, row.id, row, await stored(table, row.id), at));
}

/** Removes a row; undefined when it is not there. */
export function dropEntry(
  table: LedgerTable,
  id: string,
  at: number,
): Promise<LedgerChangeRow | undefined> {
  return inTurn(async () => {
    const before = await stored(table, id);
    return before ? apply(table, id, null, before, at) : undefined;
  });
}

/** Takes a change back; rejects with `ChangedSince` when the row was changed after it. */
export function undo(seq: number, at: number): Promise<LedgerChangeRow> {
  return inTurn(async () => {
    const change = await db.ledgerChanges.get(seq);
    if (!change) throw new ChangedSince(`change ${seq}`);
    const now = await stored(change.table, change.id);
    if (!same(now, change.after)) throw new ChangedSince(`${change.table}/${change.id}`);
    return apply(change.table, change.id, change.before, now, at, seq);
  });
}

/** The change log of a community, newest first. For live queries. */
export async function changesOf(community: CommunityKey): Promise<LedgerChangeRow[]> {
  const rows = await db.ledgerChanges.where('community').equals(community).sortBy('seq');
  return rows.reverse();
}

/** The guard the database holds. */
export async function guardOf(): Promise<Guard | undefined> {
  const row = await db.meta.get('guard');
  return row?.key === 'guard' ? row.value : undefined;
}

async function apply(
  table: LedgerTable,
  id: string,
  after: LedgerRow | null,
  before: LedgerRow | null,
  at: number,
  undoes?: number,
): Promise<LedgerChangeRow> {
  const guard = (await guardOf()) ?? freshGuard();
  const community = ((after ?? before) as LedgerRow).community;
  const change: LedgerChangeRow = { seq: guard.seq + 1, at, table, id, community, before, after };
  if (undoes !== undefined) change.undoes = undoes;
  const next = await chained(guard, change);
  await db.transaction('rw', [...LEDGER, 'ledgerChanges', 'meta'], async () => {
    // `add`, not `put`: a second writer, should there ever be one, fails whole.
    await db.ledgerChanges.add(change);
    if (after) await db.table(table).put(after);
    else await db.table(table).delete(id);
    await db.meta.put({ key: 'guard', value: next });
  });
  try {
    await mirrorRow(table, id, after);
    await witness(next, at);
  } catch (error) {
    // Confirmed means in both stores: without the second copy it did not happen.
    await db.transaction('rw', [...LEDGER, 'ledgerChanges', 'meta'], async () => {
      await db.ledgerChanges.delete(change.seq);
      if (before) await db.table(table).put(before);
      else await db.table(table).delete(id);
      await db.meta.put({ key: 'guard', value: guard });
    });
    throw error;
  }
  return change;
}

/** Tells the other store where the ledger stands. */
export async function witness(guard: Guard, at: number): Promise<void> {
  const tables = db.tables.filter((table) => table.name !== 'meta');
  const counts = await Promise.all(tables.map((table) => table.count()));
  const named = Object.fromEntries(tables.map((table, i) => [table.name, counts[i] ?? 0]));
  await writeWitness({ ...guard, counts: named, at });
}

async function stored(table: LedgerTable, id: string): Promise<LedgerRow | null> {
  return ((await db.table(table).get(id)) as LedgerRow | undefined) ?? null;
}

function same(a: LedgerRow | null, b: LedgerRow | null): boolean {
  return canonical(a) === canonical(b);
}

let turn: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = turn.catch(() => undefined).then(work);
  turn = done;
  return done;
}
