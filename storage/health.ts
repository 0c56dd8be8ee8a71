/**
 * Notices what the browser hides: a damaged or wiped database comes back empty and without an
 * error. Compared at every start of the worker with what the other store remembers; what is missing
 * is put back from the copies, and the user is told.
 */
import { canonical } from '../utils/formats/canonical.ts';
import { isLess, mirroredAttention } from './attentionMirror.ts';
import { newestCopy } from './copy.ts';
import type { Copy } from './copyFile.ts';
import { db, LEDGER } from './db.ts';
import {
  countRows,
  freshGuard,
  guardOf,
  inStep,
  isEmpty,
  readWitness,
  type Witness,
  writeWitness,
} from './guard.ts';
import { dismissHealth, type Health, keepHealth, readHealth } from './healthNote.ts';
import { ledgerRows } from './ledger.ts';
import { type LedgerRows, mirrorAll, mirroredRows } from './mirror.ts';
import { isFull, isNewer, NoCopy, openDatabase, UpgradeBlocked } from './open.ts';
import { putBack } from './putBack.ts';
import { finishReplacing, judgeReplacing } from './replacing.ts';
import type { Guard } from './rows.ts';
import { settingsFromDatabase } from './settingsCopy.ts';
import { finishWipe } from './wipe.ts';

/** Checks, puts back what is missing, and answers what it did; undefined when all is well. */
export async function checkHealth(now: number): Promise<Health | undefined> {
  await finishWipe();
  await openOrTell(now);
  // Before what was lost is put back: then it could not be told any more.
  await judgeReplacing();
  const told = await readWitness();
  const guard = await guardOf();
  const mirrored = await mirroredRows();
  const health = (await isDamaged(guard, told, mirrored))
    ? await repair(now, told, guard, mirrored)
    : undefined;
  await settingsFromDatabase();
  await settle(now);
  await finishReplacing(now).catch((error: unknown) => console.warn('not ended', error));
  return health;
}

/**
 * Some damage the browser neither mends nor deletes: then the user is told, and the copies
 * (rescue.ts) can still be saved to a file.
 */
async function openOrTell(now: number): Promise<void> {
  try {
    await openDatabase(now);
    if ((await readHealth())?.state === 'unreadable') await dismissHealth();
  } catch (error) {
    const waits =
      isNewer(error) ||
      error instanceof UpgradeBlocked ||
      error instanceof NoCopy ||
      (await isFull(error));
    if (!waits) {
      await keepHealth({ at: now, state: 'unreadable', rows: 0, missing: 0 });
    }
    throw error;
  }
}

/** Whether the database holds less than it was known to hold. */
async function isDamaged(
  guard: Guard | undefined,
  told: Witness | undefined,
  mirrored: LedgerRows,
): Promise<boolean> {
  // Without a word from the other store only an empty database beside a copy tells of a loss.
  if (!told) return !guard && (await isEmpty()) && (await hasRows(newestCopy()));
  if (!inStep(guard, told)) return true;
  if (told.version === db.verno) {
    const counts = await countRows();
    const ahead = guard && guard.seq > told.seq;
    const fewer = Object.entries(told.counts).filter(([name, n]) => (counts[name] ?? 0) < n);
    if (fewer.some(([name]) => !(ahead && LEDGER.some((table) => table === name)))) return true;
  }
  if (guard?.seq === told.seq && (await ledgerDiffers(mirrored))) return true;
  for (const row of await mirroredAttention()) {
    const here = await db.attentionDays.get([row.community, row.day, row.pageKind]);
    if (isLess(here, row)) return true;
  }
  return false;
}

/** A mirrored row is not in the database, or another. */
async function ledgerDiffers(mirrored: LedgerRows): Promise<boolean> {
  for (const name of LEDGER) {
    const here = await db.table(name).bulkGet(mirrored[name].map((row) => row.id));
    if (mirrored[name].some((row, i) => canonical(row) !== canonical(here[i]))) return true;
  }
  return false;
}

/** A copy of nothing, as one made before the upgrade of an empty database, tells of no loss. */
async function hasRows(copy: Promise<Copy | undefined>): Promise<boolean> {
  return Object.values((await copy)?.tables ?? {}).some((rows) => rows.length > 0);
}

async function repair(
  now: number,
  told: Witness | undefined,
  guard: Guard | undefined,
  mirrored: LedgerRows,
): Promise<Health> {
  const copy = await newestCopy();
  const attention = await mirroredAttention();
  const rows = await putBack({ told, guard, mirrored, attention, copy });
  const counts = await countRows();
  // The change log is only in the daily copy; what it led to is not missing.
  const { ledgerChanges: _, ...expected } = told?.counts ?? {};
  const short = Object.entries(expected).map(([name, n]) => n - (counts[name] ?? 0));
  const missing = short.reduce((sum, n) => sum + Math.max(0, n), 0);
  const health: Health = { at: now, state: rows ? 'restored' : 'lost', rows, missing };
  if (copy) health.copiedAt = copy.copiedAt;
  await keepHealth(health);
  return health;
}

/** Both stores hold the ledger and know where it stands. */
async function settle(now: number): Promise<void> {
  let guard = await guardOf();
  if (!guard) {
    guard = freshGuard();
    await db.meta.put({ key: 'guard', value: guard });
  }
  await mirrorAll(await ledgerRows());
  await writeWitness(guard, now);
}
