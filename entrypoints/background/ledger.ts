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
  actOf,
  changeSessions,
  daysOfSessions,
  inPlaceOf,
  isAsChanged,
  type SessionsWanted,
} from '../../storage/sessions.ts';
import { dayOfVisit } from '../../utils/attention/visits.ts';
import type { Answer, ValidBody } from '../../utils/messages.ts';
import { AHEAD } from './check.ts';
import { mustBeOpen } from './planStands.ts';
import { withRetry } from './retry.ts';

/** Keeps an entry; the answer's `seq` can be undone. */
export function keep(table: LedgerTable, row: LedgerRow): Promise<Answer> {
  return change(() => putEntry(table, row, Date.now()));
}

export async function keepPlan(plan: ValidBody<'keepPlan'>): Promise<Answer> {
  await mustBeOpen([plan], Date.now());
  return keep('plans', plan);
}

export function drop({ table, id }: ValidBody<'dropEntry'>): Promise<Answer> {
  return change(() => removeEntry(table, id, Date.now()));
}

export function undoChange({ seq }: ValidBody<'undoChange'>): Promise<Answer> {
  return change(() => undo(seq, Date.now()));
}

/** Many at once, all or none; drops last. */
export async function changeEntries(body: ValidBody<'changeEntries'>): Promise<Answer> {
  const { put, drop } = body;
  await mustBeOpen(
    put.flatMap((one) => (one.table === 'plans' ? [one.row] : [])),
    Date.now(),
  );
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
  const row = { ...base, ms: { [pageKind]: ms }, ...(note !== undefined && { note }) };
  return keepSessions({ rows: [row] });
}

export function putBack({ sessions, insteadOf }: ValidBody<'putSessions'>): Promise<Answer> {
  const rows = sessions.map((row) => defined(row) as SessionRow);
  return keepSessions(inPlaceOf(rows, insteadOf));
}

export function dropSessions({ ids }: ValidBody<'dropSessions'>): Promise<Answer> {
  return keepSessions({ rows: [], drop: ids });
}

/** Takes a change of a session back, with those of the same act; rejects with `ChangedSince`. */
export async function undoSession(change: SessionChangeRow): Promise<Answer> {
  const undoes = await actOf(change);
  const asLeft = await Promise.all((undoes ?? []).map(isAsChanged));
  if (!undoes || asLeft.includes(false)) throw new ChangedSince(`sessions/${change.id}`);
  const rows = undoes.flatMap(({ before }) => before ?? []);
  const drop = undoes.flatMap(({ id, before }) => (before ? [] : [id]));
  return keepSessions({ rows, drop, undoes, together: true });
}

/** The answer's `seq` is of the one change, or of one of those of the same act: it can be undone. */
async function keepSessions(wanted: SessionsWanted): Promise<Answer> {
  const { rows, drop = [], undoes } = wanted;
  // What was there before may be of before the clock was set back.
  if (!undoes && rows.some((row) => row.toAt > Date.now() + AHEAD)) {
    return { ok: false, error: 'bad-message', where: 'toAt' };
  }
  const before = await daysOfSessions([...rows.map((row) => row.id), ...drop]);
  const after = rows.map(dayOfVisit);
  const write = () => withRetry(() => changeSessions(wanted, Date.now()));
  const changes = before.length ? await shrinking([...before, ...after], write) : await write();
  if (!before.length) await mirrorAttention(after);
  const [first] = changes;
  return first && (first.act || changes.length === 1) ? { ok: true, seq: first.seq } : { ok: true };
}

/** Days that may come to less: no copy promises more, neither before nor after. */
async function shrinking<T>(days: string[], write: () => Promise<T>): Promise<T> {
  const now = Date.now();
  await mustBeInStep();
  await unmirrorAttention(days);
  const done = await deleting(now, write);
  await mirrorAttention(days);
  await renewCopies(now).catch((error: unknown) => console.warn('old copies stay', error));
  return done;
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
