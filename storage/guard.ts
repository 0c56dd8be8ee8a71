/**
 * Where the ledger stands, in two stores. The browser answers a damaged or wiped database with a
 * new empty one and no error; only the other store can tell.
 */
import { browser } from '../utils/browser.ts';
import { db, LEDGER } from './db.ts';
import type { ChangeRow, Guard } from './rows.ts';

export const GUARD_KEY = 'guard';

/** What the other store remembers: the guard, and how many rows the tables had at least. */
export interface Witness extends Guard {
  counts: Record<string, number>;
  /** Of the database; counts of another version say nothing. */
  version: number;
  at: number;
}

/** The stores disagree: the database must be checked before anything is written to it. */
export class OutOfStep extends Error {
  override name = 'OutOfStep';
}

/** Trimmed or rewritten as a matter of course: fewer rows mean nothing. */
const UNCOUNTED = ['meta', 'sightings', 'reminders'];

export function freshGuard(): Guard {
  return { generation: crypto.randomUUID(), seq: 0, hash: '' };
}

/** The guard after a change. */
export function chained(guard: Guard, change: ChangeRow): Promise<Guard> {
  const { seq, table, id, before, after } = change;
  return linked(guard, seq, [table, id, before, after]);
}

/** The guard after something else that took a number, as a restore does. */
export async function linked(guard: Guard, seq: number, what: readonly unknown[]): Promise<Guard> {
  const text = JSON.stringify([guard.hash, seq, ...what]);
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hash = Array.from(new Uint8Array(bytes), (b) => b.toString(16).padStart(2, '0')).join('');
  return { generation: guard.generation, seq, hash };
}

/** The guard the database holds. */
export async function guardOf(): Promise<Guard | undefined> {
  const row = await db.meta.get('guard');
  return row?.key === 'guard' ? row.value : undefined;
}

/** Whether the database holds all the ledger that the other store was told of. */
export function inStep(guard: Guard | undefined, told: Witness | undefined): boolean {
  if (!told) return true;
  if (guard?.generation !== told.generation || guard.seq < told.seq) return false;
  return guard.seq > told.seq || guard.hash === told.hash;
}

/** Rejects with `OutOfStep` when the database lacks what the other store was told of. */
export async function mustBeInStep(): Promise<void> {
  const told = await readWitness();
  if (!inStep(await guardOf(), told)) throw new OutOfStep();
}

/**
 * A transaction over these tables, only on a database that holds all it should: one emptied under us
 * would otherwise begin anew and wipe out the proof of it. Rejects with `OutOfStep`, nothing written.
 */
export async function guarded<T>(
  tables: readonly string[],
  work: () => PromiseLike<T>,
): Promise<T> {
  // Asked before: what is no request to the database would end the transaction.
  const told = await readWitness();
  return db.transaction('rw', [...new Set([...tables, 'meta'])], async () => {
    if (!inStep(await guardOf(), told)) throw new OutOfStep();
    return work();
  });
}

/** What the other store is to be told: the guard, with the rows there are now. */
export async function witnessOf(guard: Guard, at: number): Promise<Witness> {
  const { generation, seq, hash } = guard;
  return { generation, seq, hash, counts: await countRows(), version: db.verno, at };
}

/** Rows by table, of the tables that do not shrink by themselves. */
export async function countRows(): Promise<Record<string, number>> {
  const tables = db.tables.filter((table) => !UNCOUNTED.includes(table.name));
  const counts = await Promise.all(tables.map((table) => table.count()));
  return Object.fromEntries(tables.map((table, i) => [table.name, counts[i] ?? 0]));
}

/** Nothing was read, noted or counted yet. */
export async function isEmpty(): Promise<boolean> {
  const tables = db.tables.filter(({ name }) => name !== 'meta');
  const counts = await Promise.all(tables.map((table) => table.count()));
  return counts.every((count) => count === 0);
}

export async function readWitness(): Promise<Witness | undefined> {
  const value: unknown = (await browser.storage.local.get(GUARD_KEY))[GUARD_KEY];
  return isWitness(value) ? value : undefined;
}

export async function writeWitness(guard: Guard, at: number): Promise<void> {
  await browser.storage.local.set({ [GUARD_KEY]: await witnessOf(guard, at) });
}

/**
 * Promises less before rows are deleted on purpose; `writeWitness` after it promises what is left.
 * A crash in between must not look like damage. `but`: tables still promised in full.
 */
export async function promiseLess(but: readonly string[] = LEDGER): Promise<void> {
  const told = await readWitness();
  if (!told) return;
  const counts = Object.fromEntries(but.map((name) => [name, told.counts[name] ?? 0]));
  await browser.storage.local.set({ [GUARD_KEY]: { ...told, counts } });
}

/** Deletes rows on purpose: the other store promises less before, and what is left after. */
export async function deleting<T>(now: number, work: () => Promise<T>): Promise<T> {
  await mustBeInStep();
  await promiseLess();
  const done = await work();
  const guard = await guardOf();
  if (guard) await writeWitness(guard, now);
  return done;
}

function isWitness(value: unknown): value is Witness {
  const w = value as { [K in keyof Witness]?: unknown } | null;
  return (
    typeof w === 'object' &&
    w !== null &&
    typeof w.generation === 'string' &&
    typeof w.seq === 'number' &&
    typeof w.hash === 'string' &&
    typeof w.counts === 'object' &&
    w.counts !== null
  );
}
