/** Gains: what came of it, as the user noted it. */
import { type Gain, GainSchema } from '../utils/payoff/types.ts';
import type { CommunityKey } from '../utils/words.ts';
import { db } from './db.ts';
import { reportBadRow } from './report.ts';

/** Gains of a community, oldest first; of all without one. For live queries. */
export async function gains(community?: CommunityKey): Promise<Gain[]> {
  const rows = community
    ? await db.gains.where('community').equals(community).toArray()
    : await db.gains.toArray();
  return rows
    .flatMap((row) => {
      const gain = GainSchema.safeParse(row);
      if (!gain.success) reportBadRow('gains', String(row?.id));
      return gain.success ? [gain.data] : [];
    })
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
