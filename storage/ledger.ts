/**
 * The one way a fee, gain or plan is written: the row, its change and the guard in one transaction,
 * then the second copy; only then is it acknowledged. Changes are done one after the other.
 */
import { canonical } from '../utils/formats/canonical.ts';
import type { CommunityKey } from '../utils/words.ts';
import { db, LEDGER, type LedgerRow, type LedgerTable } from './db.ts';
import {
  chained,
  freshGuard,
  guardOf,
  inStep,
  OutOfStep,
  readWitness,
  witnessOf,
} from './guard.ts';
import { type LedgerRows, mirrorRow } from './mirror.ts';
import type { Guard, LedgerChangeRow } from './rows.ts';

/** The row is not (or no longer) what the change was made from. */
export class ChangedSince extends Error {
  override name = 'ChangedSince';
}

/**
 * Puts a row, new or edited. Answers the change, for undo; the row as it is already: the change that
 * made it so, so that a message may be repeated.
 */
export function putEntry(table: LedgerTable, row: LedgerRow, at: number): Promise<LedgerChangeRow> {
  return inTurn(async () => {
    const before = await stored(table, row.id);
    const made = before && same(before, row) ? await lastChange(row.id, table) : undefined;
    return made ?? apply(table, row.id, row, before, at);
  });
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

/** Every fee, gain and plan. */
export async function ledgerRows(): Promise<LedgerRows> {
  const rows = await Promise.all(LEDGER.map((table) => db.table(table).toArray()));
  return Object.fromEntries(LEDGER.map((table, i) => [table, rows[i] ?? []])) as LedgerRows;
}

async function apply(
  table: LedgerTable,
  id: string,
  after: LedgerRow | null,
  before: LedgerRow | null,
  at: number,
  undoes?: number,
): Promise<LedgerChangeRow> {
  const stands = await guardOf();
  // A database emptied under us would otherwise begin anew and wipe out the proof of it.
  if (!inStep(stands, await readWitness())) throw new OutOfStep(`${table}/${id}`);
  const guard = stands ?? freshGuard();
  const { community } = (after ?? before) as LedgerRow;
  const change: LedgerChangeRow = { seq: guard.seq + 1, at, table, id, community, before, after };
  if (undoes !== undefined) change.undoes = undoes;
  const next = await chained(guard, change);
  await write(table, id, after, next, async () => {
    // `add`, not `put`: a second writer, should there ever be one, fails whole.
    await db.ledgerChanges.add(change);
  });
  try {
    await mirrorRow(table, id, after, await witnessOf(next, at));
  } catch (error) {
    // Confirmed means in both stores: without the second copy it did not happen.
    await write(table, id, before, guard, () => db.ledgerChanges.delete(change.seq));
    throw error;
  }
  return change;
}

function write(
  table: LedgerTable,
  id: string,
  row: LedgerRow | null,
  guard: Guard,
  log: () => PromiseLike<void>,
): Promise<void> {
  return db.transaction('rw', [...LEDGER, 'ledgerChanges', 'meta'], async () => {
    await log();
    if (row) await db.table(table).put(row);
    else await db.table(table).delete(id);
    await db.meta.put({ key: 'guard', value: guard });
  });
}

async function stored(table: LedgerTable, id: string): Promise<LedgerRow | null> {
  return ((await db.table(table).get(id)) as LedgerRow | undefined) ?? null;
}

function lastChange(id: string, table: LedgerTable): Promise<LedgerChangeRow | undefined> {
  return db.ledgerChanges
    .orderBy('seq')
    .reverse()
    .filter((change) => change.id === id && change.table === table)
    .first();
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
