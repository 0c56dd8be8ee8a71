/**
 * Sessions: the stretches active time came in. Those by hand, and what the user takes out, puts back,
 * edits or splits; the rows of their days follow.
 */
import { type DayTime, dayOfVisit, timeOf } from '../utils/attention/visits.ts';
import { canonical } from '../utils/formats/canonical.ts';
import type { AttentionDay } from '../utils/payoff/types.ts';
import type { CommunityKey, PageKind } from '../utils/words.ts';
import { db } from './db.ts';
import { chained, freshGuard, guarded, guardOf, writeWitness } from './guard.ts';
import { inTurn } from './ledgerWrite.ts';
import type { ChangeRow, Guard, SessionChangeRow, SessionRow } from './rows.ts';

const TABLES = ['attentionDays', 'sessions'];
/** No day of any zone begins or ends farther from its noon in UTC. */
const REACH = 36 * 3_600_000;

/** Sessions of a community, newest first, at most so many. For live queries. */
export async function sessions(community: CommunityKey, limit = 200): Promise<SessionRow[]> {
  return db.sessions
    .where('[community+fromAt]')
    .between([community, 0], [community, Number.MAX_SAFE_INTEGER])
    .reverse()
    .limit(limit)
    .toArray();
}

/** How many there are of a community. For live queries. */
export function countSessions(community: CommunityKey): Promise<number> {
  return db.sessions
    .where('[community+fromAt]')
    .between([community, 0], [community, Number.MAX_SAFE_INTEGER])
    .count();
}

/** The days whose rows these sessions are part of. */
export async function daysOfSessions(ids: readonly string[]): Promise<string[]> {
  const rows = await db.sessions.bulkGet([...ids]);
  return rows.flatMap((row) => (row ? [dayOfVisit(row)] : []));
}

/** Sessions as they shall be, and the ids of those that go. */
export interface SessionsWanted {
  rows: readonly SessionRow[];
  drop?: readonly string[];
  /** One act, as a split is: its changes are taken back together, and all of it is logged. */
  together?: boolean;
  /** The changes it takes back. */
  undoes?: readonly SessionChangeRow[];
}

/**
 * Puts sessions, new or in the place of others, and removes some, with their time: added by hand, put
 * back, edited, split, taken out. Whole or not at all; twice is once. What is not merely new is logged.
 */
export function changeSessions(
  { rows, drop = [], together = false, undoes = [] }: SessionsWanted,
  at: number,
): Promise<SessionChangeRow[]> {
  return inTurn(async () => {
    const dated = rows.map((row) => ({ ...row, day: row.day ?? dayOfVisit(row) }));
    const ids = [...new Set([...rows.map((row) => row.id), ...drop])];
    const old = new Map((await stored(ids)).map((row) => [row.id, row]));
    const next = new Map(dated.map((row) => [row.id, row]));
    const again = together || undoes.length > 0 || (await wereLogged(dated));
    const edits = ids
      .map((id) => ({ before: old.get(id) ?? null, after: next.get(id) ?? null }))
      .filter(({ before, after }) => (before || again) && canonical(before) !== canonical(after));
    const act = together && edits.length > 1 ? { id: crypto.randomUUID(), of: edits.length } : null;
    const back = new Map(undoes.map(({ id, seq }) => [id, seq]));
    const { changes, guard } = await logged(edits, at, (id) => {
      const undone = back.get(id);
      return { ...(undone !== undefined && { undoes: undone }), ...(act && { act }) };
    });
    await guarded([...TABLES, 'ledgerChanges'], async () => {
      await changing([...old.values(), ...dated], async () => {
        await db.sessions.bulkDelete(ids);
        await db.sessions.bulkPut(dated);
      });
      if (!changes.length) return;
      await db.ledgerChanges.bulkAdd(changes);
      await db.meta.put({ key: 'guard', value: guard });
    });
    if (changes.length) await writeWitness(guard, at);
    return changes;
  });
}

/** Sessions in the place of another, or of none. */
export function inPlaceOf(rows: readonly SessionRow[], id: string | undefined): SessionsWanted {
  const drop = id === undefined || rows.some((row) => row.id === id) ? [] : [id];
  return { rows, drop, together: id !== undefined };
}

/** A logged change of a session; undefined: the number is of an entry, or of none. */
export async function sessionChange(seq: number): Promise<SessionChangeRow | undefined> {
  const change = await db.ledgerChanges.get(seq);
  return change?.table === 'sessions' ? change : undefined;
}

/** All changes of the act it is part of, which are taken back together; undefined: not all are there. */
export async function actOf(change: SessionChangeRow): Promise<SessionChangeRow[] | undefined> {
  const { act, community } = change;
  if (!act) return [change];
  const all = await db.ledgerChanges.where('community').equals(community).toArray();
  const own = all.filter((one): one is SessionChangeRow => isOfAct(one, act.id));
  return own.length === act.of ? own : undefined;
}

function isOfAct(change: ChangeRow, id: string): change is SessionChangeRow {
  return change.table === 'sessions' && change.act?.id === id;
}

/** Whether the session is as this change left it. */
export async function isAsChanged({ id, after }: SessionChangeRow): Promise<boolean> {
  return canonical((await db.sessions.get(id)) ?? null) === canonical(after);
}

interface SessionEdit {
  before: SessionRow | null;
  after: SessionRow | null;
}

/** The edits as changes of the log, and the guard after them. */
async function logged(
  edits: readonly SessionEdit[],
  at: number,
  more: (id: string) => Partial<SessionChangeRow>,
): Promise<{ changes: SessionChangeRow[]; guard: Guard }> {
  let guard = (await guardOf()) ?? freshGuard();
  const changes: SessionChangeRow[] = [];
  for (const { before, after } of edits) {
    const { id, community } = (after ?? before) as SessionRow;
    const what = { id, community, before, after, ...more(id) };
    const change: SessionChangeRow = { seq: guard.seq + 1, at, table: 'sessions', ...what };
    guard = await chained(guard, change);
    changes.push(change);
  }
  return { changes, guard };
}

/** Whether the log speaks of any of them: put anew it must speak of that, too. */
async function wereLogged(rows: readonly SessionRow[]): Promise<boolean> {
  const ids = new Set(rows.map(({ id }) => id));
  for (const community of new Set(rows.map((row) => row.community))) {
    const logged = await db.ledgerChanges
      .where('community')
      .equals(community)
      .filter(({ table, id }) => table === 'sessions' && ids.has(id))
      .count();
    if (logged) return true;
  }
  return false;
}

/** Adds to the row of a day; one that comes to nothing goes. Inside the caller's transaction. */
export async function addDay(row: AttentionDay): Promise<void> {
  const old = await db.attentionDays.get([row.community, row.day, row.pageKind]);
  const ms = Math.max(0, (old?.ms ?? 0) + row.ms);
  const byHandMs = Math.max(0, (old?.byHandMs ?? 0) + row.byHandMs);
  if (ms || byHandMs) await db.attentionDays.put({ ...row, ms, byHandMs });
  else if (old) await db.attentionDays.delete([row.community, row.day, row.pageKind]);
}

async function stored(ids: readonly string[]): Promise<SessionRow[]> {
  return (await db.sessions.bulkGet([...ids])).flatMap((row) => row ?? []);
}

/** Gives the days of these sessions the time by which `change` makes them more, or less. */
async function changing(
  about: readonly SessionRow[],
  change: () => PromiseLike<unknown>,
): Promise<void> {
  const days = new Map(
    about.map((row) => [
      `${row.community}\n${dayOfVisit(row)}`,
      { community: row.community, day: dayOfVisit(row) },
    ]),
  );
  const before = new Map<string, Map<PageKind, DayTime>>();
  for (const [key, { community, day }] of days) before.set(key, await timeOn(community, day));
  await change();
  for (const [key, { community, day }] of days) {
    const was = before.get(key);
    const is = await timeOn(community, day);
    for (const pageKind of new Set([...(was?.keys() ?? []), ...is.keys()])) {
      const [a, b] = [was?.get(pageKind), is.get(pageKind)];
      const ms = (b?.ms ?? 0) - (a?.ms ?? 0);
      const byHandMs = (b?.byHandMs ?? 0) - (a?.byHandMs ?? 0);
      if (ms || byHandMs) await addDay({ community, day, pageKind, ms, byHandMs });
    }
  }
}

async function timeOn(community: CommunityKey, day: string): Promise<Map<PageKind, DayTime>> {
  const noon = Date.parse(`${day}T12:00:00Z`);
  const near = await db.sessions
    .where('[community+fromAt]')
    .between([community, noon - REACH], [community, noon + REACH], true, true)
    .toArray();
  return timeOf(near.filter((row) => dayOfVisit(row) === day));
}
