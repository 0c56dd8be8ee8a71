/**
 * Notices what the browser hides: a damaged or wiped database comes back empty and without an
 * error. Compared at every start of the worker with what the other store remembers; what is missing
 * is put back from the copies, and the user is told.
 */
import type { IndexableType } from 'dexie';
import { browser } from '../utils/browser.ts';
import { mirroredAttention } from './attentionMirror.ts';
import { newestCopy } from './copy.ts';
import { db, LEDGER } from './db.ts';
import { freshGuard, readWitness, type Witness } from './guard.ts';
import { guardOf, witness } from './ledger.ts';
import { mirrorAll, mirroredRows } from './mirror.ts';

const KEY = 'health';

/** What the last check found and did; shown until the user has seen it. */
export interface Health {
  at: number;
  state: 'restored' | 'lost';
  /** Rows put back, and where the copy of everything else was from; absent: there was none. */
  rows: number;
  copiedAt?: number;
}

/** Checks, puts back what is missing, and answers what it did; undefined when all is well. */
export async function checkHealth(now: number): Promise<Health | undefined> {
  const told = await readWitness();
  await openOrRemake();
  const guard = await guardOf();
  if (guard && !told) await mirrorAll(await ledgerRows());
  else if (told && (!guard || (await isPoorer(guard.generation, guard.seq, told)))) {
    return putBack(now, told);
  } else if (!guard && !told && (await newestCopy())) return putBack(now, undefined);
  else if (guard && told && guard.seq > told.seq) await mirrorAll(await ledgerRows());
  await settle(now, told);
  return undefined;
}

export async function readHealth(): Promise<Health | undefined> {
  const value = (await browser.storage.local.get(KEY))[KEY] as Health | undefined;
  return value && typeof value.at === 'number' ? value : undefined;
}

/** The user has seen it. */
export function dismissHealth(): Promise<void> {
  return browser.storage.local.remove(KEY);
}

/** A database that cannot be opened is worth nothing; the copies are. */
async function openOrRemake(): Promise<void> {
  try {
    await db.open();
  } catch (error) {
    // Newer data than this build must stay untouched: only the user may drop it.
    if ((error as { name?: string }).name === 'VersionError') throw error;
    await db.delete();
    await db.open();
  }
}

/** Whether the database holds less than it was known to hold. */
async function isPoorer(generation: string, seq: number, told: Witness): Promise<boolean> {
  if (generation !== told.generation || seq < told.seq) return true;
  for (const table of db.tables) {
    if ((await table.count()) < (told.counts[table.name] ?? 0)) return true;
  }
  return false;
}

async function putBack(now: number, told: Witness | undefined): Promise<Health> {
  const copy = await newestCopy();
  const mirrored = await mirroredRows();
  const attention = await mirroredAttention();
  let rows = 0;
  await db.transaction('rw', db.tables, async () => {
    for (const { name } of db.tables) {
      // What the mirror lacks the user deleted: the older copy must not bring it back.
      if (told && LEDGER.some((table) => table === name)) continue;
      rows += await addMissing(name, copy?.tables[name] ?? []);
    }
    for (const name of LEDGER) {
      const before = await db.table(name).count();
      await db.table(name).bulkPut(mirrored[name]);
      rows += (await db.table(name).count()) - before;
    }
    for (const row of attention) {
      const old = await db.attentionDays.get([row.community, row.day, row.pageKind]);
      if (!old) rows += 1;
      if (!old || old.ms < row.ms) await db.attentionDays.put(row);
    }
    const guard = (await guardOf()) ?? freshGuard();
    const { generation, seq, hash } = told ?? guard;
    await db.meta.put({ key: 'guard', value: { generation, seq: Math.max(seq, guard.seq), hash } });
  });
  const health: Health = { at: now, state: rows ? 'restored' : 'lost', rows };
  if (copy) health.copiedAt = copy.copiedAt;
  await browser.storage.local.set({ [KEY]: health });
  await mirrorAll(await ledgerRows());
  await settle(now, undefined);
  return health;
}

async function addMissing(name: string, rows: readonly unknown[]): Promise<number> {
  const table = db.table(name);
  const before = await table.count();
  const path = table.schema.primKey.keyPath;
  const key = (row: unknown): IndexableType => {
    const cells = row as Record<string, IndexableType>;
    return (Array.isArray(path) ? path.map((p) => cells[p]) : cells[path ?? 'id']) as IndexableType;
  };
  const there = await table.bulkGet(rows.map(key));
  await table.bulkAdd(rows.filter((_, i) => there[i] === undefined));
  return (await table.count()) - before;
}

/** Both stores know where the ledger stands. */
async function settle(now: number, told: Witness | undefined): Promise<void> {
  let guard = await guardOf();
  if (!guard) {
    guard = told ?? freshGuard();
    const { generation, seq, hash } = guard;
    await db.meta.put({ key: 'guard', value: { generation, seq, hash } });
  }
  await witness(guard, now);
}

async function ledgerRows() {
  const [fees, gains, plans] = await Promise.all(LEDGER.map((name) => db.table(name).toArray()));
  return { fees: fees ?? [], gains: gains ?? [], plans: plans ?? [] };
}
