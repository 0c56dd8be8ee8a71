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
import type { SessionChangeRow, SessionRow } from './rows.ts';

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

/**
 * Puts sessions in the place of another, or of none: time added by hand, a session put back, edited
 * or split. Whole or not at all; twice is once. What is not merely new is logged.
 */
export function putSessions(
  rows: readonly SessionRow[],
  at: number,
  insteadOf?: string,
  undoes?: number,
): Promise<void> {
  return inTurn(async () => {
    const dated = rows.map((row) => ({ ...row, day: row.day ?? dayOfVisit(row) }));
    const ids = new Set([...rows.map((row) => row.id), ...(insteadOf ? [insteadOf] : [])]);
    const old = new Map((await stored([...ids])).map((row) => [row.id, row]));
    const next = new Map(dated.map((row) => [row.id, row]));
    const again = insteadOf !== undefined || (await wereLogged(dated));
    const edits = [...ids]
      .map((id) => ({ before: old.get(id) ?? null, after: next.get(id) ?? null }))
      .filter(({ before }) => before || again);
    await write(edits, [...old.values(), ...dated], at, undoes, async () => {
      await db.sessions.bulkDelete([...ids]);
      await db.sessions.bulkPut(dated);
    });
  });
}

/** Removes sessions and their time, all or none; logged. */
export function dropSessions(ids: readonly string[], at: number, undoes?: number): Promise<void> {
  return inTurn(async () => {
    const old = await stored(ids);
    const edits = old.map((before) => ({ before, after: null }));
    await write(edits, old, at, undoes, () => db.sessions.bulkDelete([...ids]));
  });
}

/** A logged change of a session; undefined: the number is of an entry, or of none. */
export async function sessionChange(seq: number): Promise<SessionChangeRow | undefined> {
  const change = await db.ledgerChanges.get(seq);
  return change?.table === 'sessions' ? change : undefined;
}

/** The two changes of a split, which are taken back together; of any other change itself alone. */
export async function splitOf(change: SessionChangeRow): Promise<SessionChangeRow[]> {
  const near = await db.ledgerChanges
    .where('seq')
    .between(change.seq - 1, change.seq + 1, true, true)
    .toArray();
  const pair = near.filter(
    (one): one is SessionChangeRow =>
      one.table === 'sessions' && one.at === change.at && one.community === change.community,
  );
  const half = pair.find(({ before, after }) => before && after);
  const other = pair.find(({ before, after }) => !before && after);
  const isPart = [half, other].some((one) => one?.seq === change.seq);
  return half && other && isPart ? [half, other] : [change];
}

/** Whether the session is as this change left it. */
export async function isAsChanged({ id, after }: SessionChangeRow): Promise<boolean> {
  return canonical((await db.sessions.get(id)) ?? null) === canonical(after);
}

interface SessionEdit {
  before: SessionRow | null;
  after: SessionRow | null;
}

/** Sessions, their days and the log in one transaction; `about`: those whose days change. */
async function write(
  edits: readonly SessionEdit[],
  about: readonly SessionRow[],
  at: number,
  undoes: number | undefined,
  work: () => PromiseLike<unknown>,
): Promise<void> {
  const real = edits.filter(({ before, after }) => canonical(before) !== canonical(after));
  let guard = (await guardOf()) ?? freshGuard();
  const changes: SessionChangeRow[] = [];
  for (const { before, after } of real) {
    const row = after ?? before;
    if (!row) continue;
    const { id, community } = row;
    const seq = guard.seq + 1;
    const change: SessionChangeRow = { seq, at, table: 'sessions', id, community, before, after };
    if (undoes !== undefined) change.undoes = undoes;
    guard = await chained(guard, change);
    changes.push(change);
  }
  await guarded([...TABLES, 'ledgerChanges'], async () => {
    await changing(about, work);
    if (!changes.length) return;
    await db.ledgerChanges.bulkAdd(changes);
    await db.meta.put({ key: 'guard', value: guard });
  });
  if (changes.length) await writeWitness(guard, at);
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
