/** What the user did, by day, without its text. */
import { dayOf } from '../utils/days.ts';
import type { ObservationOf } from '../utils/observations.ts';
import type { Deed } from '../utils/payoff/types.ts';
import type { CommunityKey } from '../utils/words.ts';
import { CAPS } from './caps.ts';
import { isDeedDayRow } from './check.ts';
import { db, ofCommunity } from './db.ts';
import { reportBadRow } from './report.ts';
import type { DeedDayRow } from './rows.ts';

/**
 * The user's deeds in a community by day and kind, from the day `since` on; the count is
 * `times.length`. For live queries.
 */
export async function deedDays(community: CommunityKey, since?: string): Promise<DeedDayRow[]> {
  return (await ofCommunity(db.deedDays, community, since).toArray()).filter(readable);
}

/** Adds deeds inside the caller's transaction; the same one told twice counts once. */
export async function addDeeds(
  community: CommunityKey,
  news: readonly ObservationOf<'deed'>[],
): Promise<void> {
  for (const { deed, seenAt } of news) await addDeed(community, deed, seenAt);
}

/** Adds one, at a time in epoch ms, inside the caller's transaction. */
export async function addDeed(community: CommunityKey, deed: Deed, at: number): Promise<void> {
  const day = dayOf(at);
  const stored = await db.deedDays.get([community, day, deed]);
  const times = new Set(stored && readable(stored) ? stored.times : []).add(at);
  const kept = [...times].sort((a, b) => a - b).slice(0, CAPS.deedsADay);
  await db.deedDays.put({ community, day, deed, times: kept });
}

function readable(row: unknown): row is DeedDayRow {
  if (isDeedDayRow(row)) return true;
  reportBadRow('deedDays', String((row as DeedDayRow | null)?.community));
  return false;
}
