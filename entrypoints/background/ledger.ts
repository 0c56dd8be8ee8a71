/** Entries and sessions, as the user confirms, edits or takes them back. */
import { mirrorAttention, unmirrorAttention } from '../../storage/attentionMirror.ts';
import { renewCopies } from '../../storage/copy.ts';
import type { LedgerRow, LedgerTable } from '../../storage/db.ts';
import { deleting, mustBeInStep } from '../../storage/guard.ts';
import {
  ChangedSince,
  changeEntries as putEntries,
  putEntry,
  dropEntry as removeEntry,
  undo,
  undoChanges as undoMany,
} from '../../storage/ledger.ts';
import { defined } from '../../storage/mergeTopic.ts';
import type { LedgerChangeRow, SessionChangeRow, SessionRow } from '../../storage/rows.ts';
import {
  daysOfSessions,
  isAsChanged,
  putSessions,
  dropSessions as removeSessions,
  splitOf,
} from '../../storage/sessions.ts';
import { dayOfVisit } from '../../utils/attention/visits.ts';
import type { Answer, ValidBody } from '../../utils/messages.ts';
import { AHEAD } from './check.ts';
import { withRetry } from './retry.ts';

/** Keeps an entry; the answer's `seq` can be undone. */
export function keep(table: LedgerTable, row: LedgerRow): Promise<Answer> {
  return change(() => putEntry(table, row, Date.now()));
}

export function drop({ table, id }: ValidBody<'dropEntry'>): Promise<Answer> {
  return change(() => removeEntry(table, id, Date.now()));
}

export function undoChange({ seq }: ValidBody<'undoChange'>): Promise<Answer> {
  return change(() => undo(seq, Date.now()));
}

/** Many at once, all or none; drops last. */
export function changeEntries({ put, drop }: ValidBody<'changeEntries'>): Promise<Answer> {
  const wanted = [
    ...put.map(({ table, row }) => ({ table, id: row.id, row: row as LedgerRow })),
    ...drop.map(({ table, id }) => ({ table, id, row: null })),
  ];
  return changes(() => putEntries(wanted, Date.now()));
}

export function undoChanges({ seq, seqTo }: ValidBody<'undoChanges'>): Promise<Answer> {
  return changes(() => undoMany(seq, seqTo, Date.now()));
}

/** Time in the phone app, told afterwards: a session that lies in the past. */
export function addTime({ ms, pageKind, ...given }: ValidBody<'addTime'>): Promise<Answer> {
  const { id, community, fromAt, note } = given;
  const base = { id, community, fromAt, toAt: fromAt + ms, byHand: true };
  return keepSessions([{ ...base, ms: { [pageKind]: ms }, ...(note !== undefined && { note }) }]);
}

export function putBack({ sessions, insteadOf }: ValidBody<'putSessions'>): Promise<Answer> {
  return keepSessions(
    sessions.map((row) => defined(row) as SessionRow),
    insteadOf,
  );
}

export async function dropSessions(
  { ids }: ValidBody<'dropSessions'>,
  undoes?: number,
): Promise<Answer> {
  const days = await daysOfSessions(ids);
  await shrinking(days, () => withRetry(() => removeSessions(ids, Date.now(), undoes)));
  return { ok: true };
}

/** Takes a change of a session back; rejects with `ChangedSince` when it was changed after it. */
export async function undoSession(change: SessionChangeRow): Promise<Answer> {
  const all = await splitOf(change);
  for (const one of all) {
    if (!(await isAsChanged(one))) throw new ChangedSince(`sessions/${one.id}`);
  }
  const rows = all.flatMap(({ before }) => before ?? []);
  const made = all.find(({ before }) => !before)?.id;
  if (rows.length) return keepSessions(rows, made, change.seq);
  return dropSessions({ ids: [change.id] }, change.seq);
}

async function keepSessions(
  rows: SessionRow[],
  insteadOf?: string,
  undoes?: number,
): Promise<Answer> {
  const late = rows.find((row) => row.toAt > Date.now() + AHEAD);
  if (late) return { ok: false, error: 'bad-message', where: 'toAt' };
  const ids = [...rows.map((row) => row.id), ...(insteadOf === undefined ? [] : [insteadOf])];
  const before = await daysOfSessions(ids);
  const after = rows.map(dayOfVisit);
  const write = () => withRetry(() => putSessions(rows, Date.now(), insteadOf, undoes));
  if (before.length) await shrinking([...before, ...after], write);
  else {
    await write();
    await mirrorAttention(after);
  }
  return { ok: true };
}

/** Days that may come to less: no copy promises more, neither before nor after. */
async function shrinking(days: string[], write: () => Promise<unknown>): Promise<void> {
  const now = Date.now();
  await mustBeInStep();
  await unmirrorAttention(days);
  await deleting(now, write);
  await mirrorAttention(days);
  await renewCopies(now).catch((error: unknown) => console.warn('old copies stay', error));
}

async function change(make: () => Promise<LedgerChangeRow | undefined>): Promise<Answer> {
  const done = await withRetry(make);
  return done ? { ok: true, seq: done.seq } : { ok: true };
}

async function changes(make: () => Promise<LedgerChangeRow[]>): Promise<Answer> {
  const done = await withRetry(make);
  const [first, last] = [done[0], done.at(-1)];
  return first && last ? { ok: true, seq: first.seq, seqTo: last.seq } : { ok: true };
}
