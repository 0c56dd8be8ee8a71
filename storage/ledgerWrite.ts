/**
 * The one way entries are written: rows, their changes and the guard in one transaction, then the
 * second copy of all of them in one write; only then are they acknowledged. All or none.
 */
import { turns } from '../utils/turns.ts';
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
import { mirrorRows } from './mirror.ts';
import type { Guard, LedgerChangeRow } from './rows.ts';

/** What takes numbers of the log is done one after the other. */
export const inTurn = turns();

/** One entry as it is and as it shall be; null: not there. `undoes`: the change this takes back. */
export interface Edit {
  table: LedgerTable;
  id: string;
  before: LedgerRow | null;
  after: LedgerRow | null;
  undoes?: number;
}

/**
 * Writes the edits, in this order, as one; answers their changes. An entry may come more than once,
 * each time as it was left. Callers take turns (ledger.ts).
 */
export async function write(edits: readonly Edit[], at: number): Promise<LedgerChangeRow[]> {
  const stands = await guardOf();
  // A database emptied under us would otherwise begin anew and wipe out the proof of it.
  if (!inStep(stands, await readWitness())) throw new OutOfStep(edits[0]?.id);
  const guard = stands ?? freshGuard();
  const changes: LedgerChangeRow[] = [];
  let next = guard;
  for (const { table, id, before, after, undoes } of edits) {
    const { community } = (after ?? before) as LedgerRow;
    const change: LedgerChangeRow = { seq: next.seq + 1, at, table, id, community, before, after };
    if (undoes !== undefined) change.undoes = undoes;
    next = await chained(next, change);
    changes.push(change);
  }
  const was = ends(edits, 'before');
  const becomes = ends(edits, 'after');
  // `add`, not `put`: a second writer, should there ever be one, fails whole.
  await inOne(becomes, next, async () => {
    for (const some of told(changes)) await db.ledgerChanges.bulkAdd(some);
  });
  try {
    await mirrorRows(becomes, await witnessOf(next, at));
  } catch (error) {
    // Confirmed means in both stores: without the second copy it did not happen.
    await inOne(was, guard, () => db.ledgerChanges.bulkDelete(changes.map(({ seq }) => seq)));
    throw error;
  }
  return changes;
}

/** An entry to be kept, or (`row` null) to be taken out. */
export interface Wanted {
  table: LedgerTable;
  id: string;
  row: LedgerRow | null;
}

function inOne(
  rows: readonly Wanted[],
  guard: Guard,
  log: () => PromiseLike<unknown>,
): Promise<void> {
  return db.transaction('rw', [...LEDGER, 'ledgerChanges', 'meta'], async () => {
    await log();
    for (const name of LEDGER) {
      const here = rows.filter(({ table }) => table === name);
      const gone = here.filter(({ row }) => !row).map(({ id }) => id);
      if (gone.length) await db.table(name).bulkDelete(gone);
      const puts = here.flatMap(({ row }) => row ?? []);
      for (const some of told(puts)) await db.table(name).bulkPut(some);
    }
    await db.meta.put({ key: 'guard', value: guard });
  });
}

/**
 * Dexie tells others which keys were written only of fewer than 50 at once, and of more that the whole
 * table changed: then everything that shows it would be read again.
 */
const TOLD = 49;

function told<Row>(rows: readonly Row[]): Row[][] {
  const pieces: Row[][] = [];
  for (let i = 0; i < rows.length; i += TOLD) pieces.push(rows.slice(i, i + TOLD));
  return pieces;
}

/** Each entry once: as it was before the first edit, or is after the last. */
function ends(edits: readonly Edit[], side: 'before' | 'after'): Wanted[] {
  const rows = new Map<string, Wanted>();
  for (const { table, id, [side]: row } of edits) {
    const name = `${table}/${id}`;
    if (side === 'after' || !rows.has(name)) rows.set(name, { table, id, row });
  }
  return [...rows.values()];
}
