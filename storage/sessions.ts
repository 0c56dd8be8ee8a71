/**
 * Sessions: the stretches active time came in. Those by hand, and what the user takes out, puts back,
 * edits or splits; the rows of their days follow.
 */
import { type DayTime, dayOfVisit, timeOf } from '../utils/attention/visits.ts';
import type { AttentionDay } from '../utils/payoff/types.ts';
import type { CommunityKey, PageKind } from '../utils/words.ts';
import { db } from './db.ts';
import { guarded } from './guard.ts';
import type { SessionRow } from './rows.ts';

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
 * or split. Whole or not at all; twice is once.
 */
export function putSessions(rows: readonly SessionRow[], insteadOf?: string): Promise<void> {
  return guarded(TABLES, async () => {
    const ids = new Set([...rows.map((row) => row.id), ...(insteadOf ? [insteadOf] : [])]);
    const old = await stored([...ids]);
    const dated = rows.map((row) => ({ ...row, day: row.day ?? dayOfVisit(row) }));
    await changing([...old, ...dated], async () => {
      await db.sessions.bulkDelete([...ids]);
      await db.sessions.bulkPut(dated);
    });
  });
}

/** Removes sessions and their time, all or none. */
export function dropSessions(ids: readonly string[]): Promise<void> {
  return guarded(TABLES, async () => {
    const old = await stored(ids);
    await changing(old, () => db.sessions.bulkDelete([...ids]));
  });
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
