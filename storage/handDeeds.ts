/** Deeds the user told: events, meetings, what was done in the phone app. */
import type { HandDeed } from '../utils/payoff/entries.ts';
import type { CommunityKey } from '../utils/words.ts';
import { handDeedOrder, isHandDeed } from './checkLedger.ts';
import { db } from './db.ts';
import { reportBadRow } from './report.ts';

/** Deeds by hand of a community, oldest first. For live queries. */
export async function handDeeds(community: CommunityKey): Promise<HandDeed[]> {
  const rows = await db.handDeeds.where('community').equals(community).toArray();
  return rows
    .filter((row) => {
      if (isHandDeed(row)) return true;
      reportBadRow('handDeeds', String((row as HandDeed | null)?.id));
      return false;
    })
    .sort(handDeedOrder);
}
