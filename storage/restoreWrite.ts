/** How a restore is written: one transaction for all tables. No other write may run beside it. */
import type { BackupData } from '../utils/formats/backup.ts';
import { canonical } from '../utils/formats/canonical.ts';
import { db, keyIn, LEDGER, SALTED } from './db.ts';
import { freshGuard, guardOf, linked } from './guard.ts';
import { mergeRow } from './mergeRow.ts';
import { mergeTime, type Time } from './mergeTime.ts';
import { addOwnPrices } from './ownPrices.ts';
import { recount } from './recount.ts';
import { editedVisits, type LedgerPlan, planLedger } from './restoreLedger.ts';
import type { Tell } from './restoreTell.ts';
import type { AttentionDayRow, ChangeRow, MetaRow, SessionRow } from './rows.ts';

/** `what`: names it in the chain of changes. */
export async function replaceAll(data: BackupData, what: string, tell: Tell): Promise<number> {
  const guard = (await guardOf()) ?? freshGuard();
  const seqs = (data.ledgerChanges ?? []).map((row) => Number(row.seq));
  const highest = seqs.reduce((a, b) => Math.max(a, b), guard.seq);
  // A number higher than any: the other store is behind until it is told.
  const value = await linked(guard, highest + 1, ['replace', what]);
  const steps = stepsOf(data, tell);
  return db.transaction('rw', db.tables, async () => {
    let rows = 0;
    for (const table of db.tables) {
      const news = (data[table.name] ?? []).filter((row) => !isGuard(table.name, row));
      await table.clear();
      for (const part of partsOf(news)) {
        await table.bulkAdd(part);
        steps(part.length);
      }
      rows += news.length;
    }
    await db.meta.put({ key: 'guard', value });
    return rows;
  });
}

export async function addAll(
  data: BackupData,
  what: string,
  mode: 'add' | 'merge',
  leftOut: boolean,
  tell: Tell,
): Promise<number> {
  const edited = {
    ours: editedVisits(await db.ledgerChanges.toArray()),
    theirs: editedVisits((data.ledgerChanges ?? []) as unknown as ChangeRow[]),
  };
  const plan = await planLedger(data, mode);
  // Also where nothing is logged: the number says that it was written.
  const value = await linked(plan.guard, plan.guard.seq + 1, [mode, what]);
  const steps = stepsOf(data, tell);
  return db.transaction('rw', db.tables, async () => {
    let rows = await applyPlan(plan);
    for (const { name } of db.tables) {
      const news = data[name] ?? [];
      if (name === 'meta' || name === 'ledgerChanges' || TIME.has(name) || isLedger(name)) {
        steps(news.length);
        continue;
      }
      // People of other readings are hashes of another salt; those of `manual` have none.
      const fit = leftOut && SALTED.includes(name) ? news.filter(isByHand) : news;
      for (const part of partsOf(fit)) {
        rows += await addTo(name, part, mode);
        steps(part.length);
      }
      steps(news.length - fit.length);
    }
    rows += await addTime(data, mode, edited);
    for (const row of data.meta ?? []) {
      if (row.key === 'settings') await putSettings(row as unknown as MetaRow);
      if (leftOut) continue;
      if (row.key === 'salt') await db.meta.put(row as unknown as MetaRow);
      if (row.key === 'ownPrices') await addOwnPrices(row.value);
    }
    await db.meta.put({ key: 'guard', value });
    await recount();
    return rows;
  });
}

/** Rows written in one go: some 1 MB, so that pages hear of it now and then. */
const PART = 500;

function partsOf<Row>(rows: readonly Row[]): Row[][] {
  const parts: Row[][] = [];
  for (let i = 0; i < rows.length; i += PART) parts.push(rows.slice(i, i + PART));
  return parts;
}

/** Tells of each part of the file's rows that was written. */
function stepsOf(data: BackupData, tell: Tell): (rows: number) => void {
  const of = Object.values(data).reduce((sum, rows) => sum + rows.length, 0);
  let done = 0;
  tell({ step: 'writing', done, of });
  return (rows) => {
    done += rows;
    tell({ step: 'writing', done, of });
  };
}

async function applyPlan({ edits, changes }: LedgerPlan): Promise<number> {
  if (!changes.length) return 0;
  for (const { table, id, row } of edits) {
    if (row) await db.table(table).put(row);
    else await db.table(table).delete(id);
  }
  await db.ledgerChanges.bulkAdd(changes);
  return edits.length;
}

/** What says the same already stays as it is, to the byte. */
async function putSettings(row: MetaRow): Promise<void> {
  if (canonical(row) !== canonical(await db.meta.get(row.key))) await db.meta.put(row);
}

const TIME = new Set(['attentionDays', 'sessions']);

/** Visits and the days they make up, together; answers the rows written. */
export async function addTime(
  data: BackupData,
  mode: 'add' | 'merge',
  edited: { ours?: Time['edited']; theirs?: Time['edited'] } = {},
): Promise<number> {
  const theirs = {
    sessions: (data.sessions ?? []) as unknown as SessionRow[],
    days: (data.attentionDays ?? []) as unknown as AttentionDayRow[],
    ...(edited.theirs && { edited: edited.theirs }),
  };
  const ours = {
    sessions: await db.sessions.toArray(),
    days: await db.attentionDays.toArray(),
    ...(edited.ours && { edited: edited.ours }),
  };
  const { sessions, dropped, days } = mergeTime(ours, theirs, mode);
  await db.sessions.bulkPut(sessions);
  await db.sessions.bulkDelete(dropped);
  await db.attentionDays.bulkPut(days);
  return sessions.length + dropped.length + days.length;
}

export async function addTo(name: string, rows: BackupData[string], mode: 'add' | 'merge') {
  const table = db.table(name);
  const stored = await table.bulkGet(rows.map((row) => keyIn(table, row)));
  const puts = rows.flatMap((row, i) => {
    const old = stored[i] as Record<string, unknown> | undefined;
    if (!old) return [row];
    if (mode === 'add') return [];
    const merged = mergeRow(name, old, row);
    return canonical(merged) === canonical(old) ? [] : [merged];
  });
  await table.bulkPut(puts);
  return puts.length;
}

function isLedger(name: string): boolean {
  return LEDGER.some((table) => table === name);
}

function isGuard(table: string, row: Record<string, unknown>): boolean {
  return table === 'meta' && row.key === 'guard';
}

function isByHand(row: Record<string, unknown>): boolean {
  return String(row.community ?? row.key).startsWith('manual:');
}
