/** Marks as they were, one row a day. Days gone by are never rewritten. */
import type { CommunityKey } from '../utils/words.ts';
import { isMarkDayRow } from './check.ts';
import { db, ofCommunity } from './db.ts';
import { reportBadRow } from './report.ts';
import type { MarkDayRow } from './rows.ts';

/** The marks of a community by day, oldest first. For live queries. */
export async function markHistory(community: CommunityKey): Promise<MarkDayRow[]> {
  const rows = await ofCommunity(db.markDays, community).toArray();
  return rows.filter((row) => {
    if (isMarkDayRow(row)) return true;
    reportBadRow('markDays', `${community}/${(row as MarkDayRow)?.day}`);
    return false;
  });
}
