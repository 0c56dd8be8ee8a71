/** Attention: active time by day, and the sessions it came in. Counted in the page, claimed here. */
import { claim } from '../utils/attention/claim.ts';
import { type DayPiece, dayIn, rollUp, splitByDay } from '../utils/attention/split.ts';
import type { Interval, Lost } from '../utils/attention/types.ts';
import { dayOfVisit } from '../utils/attention/visits.ts';
import type { AttentionDay } from '../utils/payoff/types.ts';
import type { CommunityKey } from '../utils/words.ts';
import { CAPS } from './caps.ts';
import { isAttentionDay } from './checkLedger.ts';
import { db, ofCommunity } from './db.ts';
import { guarded } from './guard.ts';
import { addReads, type ReadPiece } from './reads.ts';
import { reportBadRow } from './report.ts';
import type { MetaRow } from './rows.ts';
import { addDay } from './sessions.ts';

/** A pause shorter than this does not end a session. */
export const SESSION_GAP = 5 * 60_000;
const DISCARDED_DAYS = 30;
const TABLES = ['attentionDays', 'sessions', 'reads', 'deedDays', 'topicWeeks', 'communities'];

/**
 * Takes what a page counted: each second once over all tabs, whole or not at all; twice is once.
 * `message`: the same for the same message only, which is taken once. Answers the days whose rows
 * grew, or had grown.
 */
export function takeAttention(
  intervals: readonly ReadPiece[],
  discarded: readonly Lost[],
  now: number,
  message?: string,
): Promise<string[]> {
  return guarded(TABLES, async () => {
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

/** Active time by day; of all communities without one; from the day `since` on. For live queries. */
export async function attentionDays(
  community?: CommunityKey,
  since?: string,
): Promise<AttentionDay[]> {
  const rows = await (community
    ? ofCommunity(db.attentionDays, community, since).toArray()
    : db.attentionDays.toArray());
  return rows.filter(readable);
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

async function addToSession(piece: DayPiece): Promise<void> {
  const { community, pageKind, fromWall, toWall, ms, day } = piece;
  const last = await db.sessions
    .where('[community+fromAt]')
    .between([community, 0], [community, toWall], true, true)
    .reverse()
    .filter((session) => !session.byHand)
    .first();
  if (last && fromWall - last.toAt <= SESSION_GAP && dayOfVisit(last) === day) {
    await db.sessions.put({
      ...last,
      fromAt: Math.min(last.fromAt, fromWall),
      toAt: Math.max(last.toAt, toWall),
      ms: { ...last.ms, [pageKind]: (last.ms[pageKind] ?? 0) + ms },
    });
    return;
  }
  const id = crypto.randomUUID();
  const fresh = { id, community, fromAt: fromWall, toAt: toWall, day, byHand: false };
  await db.sessions.add({ ...fresh, ms: { [pageKind]: ms } });
}

async function addDiscarded(news: readonly Lost[], day: string): Promise<void> {
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
