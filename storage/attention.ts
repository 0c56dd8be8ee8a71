/** Attention: active time by day, and the sessions it came in. Counted in the page, claimed here. */
import { claim } from '../utils/attention/claim.ts';
import { dayIn, rollUp, splitByDay } from '../utils/attention/split.ts';
import type { Discarded, Interval } from '../utils/attention/types.ts';
import type { AttentionDay } from '../utils/payoff/types.ts';
import type { CommunityKey, PageKind } from '../utils/words.ts';
import { CAPS } from './caps.ts';
import { isAttentionDay } from './checkLedger.ts';
import { db, ofCommunity } from './db.ts';
import { addReads, type ReadPiece } from './reads.ts';
import { reportBadRow } from './report.ts';
import type { AttentionDayRow, MetaRow, SessionRow } from './rows.ts';

/** A pause shorter than this does not end a session. */
export const SESSION_GAP = 5 * 60_000;
const DISCARDED_DAYS = 30;
const ALL = ['attentionDays', 'sessions', 'meta'];
const TAKEN = [...ALL, 'reads', 'deedDays', 'topicWeeks', 'communities'];

/**
 * Takes what a page counted: each second once over all tabs, whole or not at all; twice is once.
 * `message`: the same for the same message only, which is taken once. Answers the days whose rows
 * grew, or had grown.
 */
export function takeAttention(
  intervals: readonly ReadPiece[],
  discarded: readonly Discarded[],
  now: number,
  message?: string,
): Promise<string[]> {
  return db.transaction('rw', TAKEN, async () => {
    if (message && !(await isNew(message))) {
      return daysIn(intervals.flatMap((interval) => splitByDay(interval)));
    }
    const { claimed, granted, discarded: refused } = claim(await claimedSoFar(), intervals, now);
    await db.meta.put({ key: 'claimed', value: claimed });
    await addDays(granted);
    const pieces = granted.flatMap((interval) => splitByDay(interval));
    for (const piece of pieces) await addToSession(piece);
    await addReads(intervals, granted, now);
    await addDiscarded([...discarded, ...refused], dayIn(now));
    return daysIn(pieces);
  });
}

/**
 * Puts sessions in the place of another, or of none: time added by hand, a session put back, edited
 * or split. Whole or not at all; twice is once.
 */
export function putSessions(rows: readonly SessionRow[], insteadOf?: string): Promise<void> {
  return db.transaction('rw', ALL, async () => {
    const ids = new Set([...rows.map((row) => row.id), ...(insteadOf ? [insteadOf] : [])]);
    const old = await db.sessions.bulkGet([...ids]);
    for (const session of old) if (session) await shiftDays(session, -1);
    await db.sessions.bulkDelete([...ids]);
    for (const session of rows) await shiftDays(session, 1);
    await db.sessions.bulkPut([...rows]);
  });
}

/** The days whose rows these sessions are part of. */
export async function daysOfSessions(ids: readonly string[]): Promise<string[]> {
  const rows = await db.sessions.bulkGet([...ids]);
  return rows.flatMap((row) => (row ? [dayIn(row.fromAt)] : []));
}

/** Removes a session and its time. Answers it, so that it can be put back. */
export function dropSession(id: string): Promise<SessionRow | undefined> {
  return db.transaction('rw', ALL, async () => {
    const session = await db.sessions.get(id);
    if (!session) return undefined;
    await db.sessions.delete(id);
    await shiftDays(session, -1);
    return session;
  });
}

/** Active time by day; of all communities without one. For live queries. */
export async function attentionDays(community?: CommunityKey): Promise<AttentionDay[]> {
  const rows = await (community
    ? ofCommunity(db.attentionDays, community).toArray()
    : db.attentionDays.toArray());
  return rows.filter(readable);
}

/** Sessions of a community, newest first. For live queries. */
export async function sessions(community: CommunityKey, limit = 200): Promise<SessionRow[]> {
  return db.sessions
    .where('[community+fromAt]')
    .between([community, 0], [community, Number.MAX_SAFE_INTEGER])
    .reverse()
    .limit(limit)
    .toArray();
}

/** What was not counted, ms by day and reason. For live queries. */
export async function discardedDays(): Promise<Extract<MetaRow, { key: 'discarded' }>['value']> {
  const row = await db.meta.get('discarded');
  return row?.key === 'discarded' ? row.value : {};
}

/** Notes the message; false when it was taken before. */
async function isNew(message: string): Promise<boolean> {
  const row = await db.meta.get('heard');
  const heard = row?.key === 'heard' ? row.value : [];
  if (heard.includes(message)) return false;
  await db.meta.put({ key: 'heard', value: [...heard, message].slice(-CAPS.heard) });
  return true;
}

function daysIn(pieces: readonly { day: string }[]): string[] {
  return [...new Set(pieces.map((piece) => piece.day))];
}

async function claimedSoFar() {
  const row = await db.meta.get('claimed');
  return row?.key === 'claimed' ? row.value : [];
}

async function addDays(granted: readonly Interval[]): Promise<void> {
  for (const row of rollUp([], granted)) await addDay(row);
}

async function addDay(row: AttentionDayRow): Promise<void> {
  const old = await db.attentionDays.get([row.community, row.day, row.pageKind]);
  const ms = Math.max(0, (old?.ms ?? 0) + row.ms);
  const byHandMs = Math.max(0, (old?.byHandMs ?? 0) + row.byHandMs);
  if (ms || byHandMs) await db.attentionDays.put({ ...row, ms, byHandMs });
  else if (old) await db.attentionDays.delete([row.community, row.day, row.pageKind]);
}

/** Adds (1) or takes away (-1) a session's time, on the day it began. */
async function shiftDays(session: SessionRow, sign: 1 | -1): Promise<void> {
  const day = dayIn(session.fromAt);
  for (const [pageKind, ms] of Object.entries(session.ms)) {
    const shift = sign * ms;
    await addDay({
      community: session.community,
      day,
      pageKind: pageKind as PageKind,
      ms: session.byHand ? 0 : shift,
      byHandMs: session.byHand ? shift : 0,
    });
  }
}

async function addToSession(interval: Interval): Promise<void> {
  const { community, pageKind, fromWall, toWall, ms } = interval;
  const last = await db.sessions
    .where('[community+fromAt]')
    .between([community, 0], [community, toWall], true, true)
    .reverse()
    .filter((session) => !session.byHand)
    .first();
  const joins =
    last && fromWall - last.toAt <= SESSION_GAP && dayIn(last.fromAt) === dayIn(fromWall);
  if (joins) {
    await db.sessions.put({
      ...last,
      fromAt: Math.min(last.fromAt, fromWall),
      toAt: Math.max(last.toAt, toWall),
      ms: { ...last.ms, [pageKind]: (last.ms[pageKind] ?? 0) + ms },
    });
    return;
  }
  const id = crypto.randomUUID();
  const fresh = { id, community, fromAt: fromWall, toAt: toWall, byHand: false };
  await db.sessions.add({ ...fresh, ms: { [pageKind]: ms } });
}

async function addDiscarded(news: readonly Discarded[], day: string): Promise<void> {
  if (!news.length) return;
  const days = await discardedDays();
  const today = { ...days[day] };
  for (const { why, ms } of news) today[why] = (today[why] ?? 0) + Math.max(0, Math.round(ms));
  const kept = Object.entries({ ...days, [day]: today })
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .slice(0, DISCARDED_DAYS);
  await db.meta.put({ key: 'discarded', value: Object.fromEntries(kept) });
}

function readable(row: unknown): row is AttentionDay {
  if (isAttentionDay(row)) return true;
  reportBadRow('attentionDays', String((row as AttentionDay | null)?.community));
  return false;
}
