/** Fees: real payments and refunds, as the user confirmed them. */
import type { Fee } from '../utils/payoff/types.ts';
import type { CommunityKey } from '../utils/words.ts';
import { feeOrder, isFee } from './checkLedger.ts';
import { db } from './db.ts';
import { reportBadRow } from './report.ts';

/** Fees of a community, oldest first; of all without one. For live queries. */
export async function fees(community?: CommunityKey): Promise<Fee[]> {
  const rows = community
    ? await db.fees.where('community').equals(community).toArray()
    : await db.fees.toArray();
  return rows.filter(readable).sort(feeOrder);
}

function readable(row: unknown): row is Fee {
  if (isFee(row)) return true;
  reportBadRow('fees', String((row as Fee | null)?.id));
  return false;
}
