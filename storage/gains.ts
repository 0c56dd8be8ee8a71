/** Gains: what came of it, as the user noted it. */
import type { Gain } from '../utils/payoff/types.ts';
import type { CommunityKey } from '../utils/words.ts';
import { gainOrder, isGain } from './checkLedger.ts';
import { db } from './db.ts';
import { reportBadRow } from './report.ts';

/** Gains of a community, oldest first; of all without one. For live queries. */
export async function gains(community?: CommunityKey): Promise<Gain[]> {
  const rows = community
    ? await db.gains.where('community').equals(community).toArray()
    : await db.gains.toArray();
  return rows.filter(readable).sort(gainOrder);
}

function readable(row: unknown): row is Gain {
  if (isGain(row)) return true;
  reportBadRow('gains', String((row as Gain | null)?.id));
  return false;
}
