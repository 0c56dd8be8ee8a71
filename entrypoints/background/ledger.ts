/** Entries and sessions, as the user confirms, edits or takes them back. */
import {
  daysOfSessions,
  putSessions,
  dropSession as removeSession,
} from '../../storage/attention.ts';
import { mirrorAttention, unmirrorAttention } from '../../storage/attentionMirror.ts';
import { renewCopies } from '../../storage/copy.ts';
import type { LedgerRow, LedgerTable } from '../../storage/db.ts';
import { deleting, OutOfStep } from '../../storage/guard.ts';
import {
  changeEntries as putEntries,
  putEntry,
  dropEntry as removeEntry,
  undo,
  undoChanges as undoMany,
} from '../../storage/ledger.ts';
import type { LedgerChangeRow, SessionRow } from '../../storage/rows.ts';
import { dayIn } from '../../utils/attention/split.ts';
import type { Answer, ValidBody } from '../../utils/messages.ts';
import { AHEAD } from './check.ts';
import { checkAgain } from './ready.ts';
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
  const rows = sessions.map(({ note, ...row }) => (note === undefined ? row : { ...row, note }));
  return keepSessions(rows as SessionRow[], insteadOf);
}

export async function dropSession({ id }: ValidBody<'dropSession'>): Promise<Answer> {
  const days = await daysOfSessions([id]);
  await shrinking(days, () => withRetry(() => removeSession(id)));
  return { ok: true };
}

async function keepSessions(rows: SessionRow[], insteadOf?: string): Promise<Answer> {
  const late = rows.find((row) => row.toAt > Date.now() + AHEAD);
  if (late) return { ok: false, error: 'bad-message', where: 'toAt' };
  const ids = [...rows.map((row) => row.id), ...(insteadOf === undefined ? [] : [insteadOf])];
  const before = await daysOfSessions(ids);
  const after = rows.map((row) => dayIn(row.fromAt));
  const write = () => withRetry(() => putSessions(rows, insteadOf));
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
  await unmirrorAttention(days);
  await deleting(now, write);
  await mirrorAttention(days);
  await renewCopies(now).catch((error: unknown) => console.warn('old copies stay', error));
}

async function change(make: () => Promise<LedgerChangeRow | undefined>): Promise<Answer> {
  const done = await inStepAgain(make);
  return done ? { ok: true, seq: done.seq } : { ok: true };
}

async function changes(make: () => Promise<LedgerChangeRow[]>): Promise<Answer> {
  const done = await inStepAgain(make);
  const [first, last] = [done[0], done.at(-1)];
  return first && last ? { ok: true, seq: first.seq, seqTo: last.seq } : { ok: true };
}

async function inStepAgain<T>(make: () => Promise<T>): Promise<T> {
  return withRetry(make).catch(async (error: unknown) => {
    if (!(error instanceof OutOfStep)) throw error;
    // Emptied or damaged since the worker began: put it right first.
    await checkAgain();
    return make();
  });
}
