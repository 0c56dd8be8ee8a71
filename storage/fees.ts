/** Fees: real payments and refunds, as the user confirmed them. */
import { type Fee, FeeSchema } from '../utils/payoff/types.ts';
import type { CommunityKey } from '../utils/words.ts';
import { db } from './db.ts';
import { reportBadRow } from './report.ts';

/** Fees of a community, oldest first; of all without one. For live queries. */
export async function fees(community?: CommunityKey): Promise<Fee[]> {
  const rows = community
    ? await db.fees.where('community').equals(community).toArray()
    : await db.fees.toArray();
  return rows
    .flatMap((row) => {
      const fee = FeeSchema.safeParse(row);
      if (!fee.success) reportBadRow('fees', String(row?.id));
      return fee.success ? [fee.data] : [];
    })
    .sort((a, b) => (a.paidOn < b.paidOn ? -1 : a.paidOn > b.paidOn ? 1 : a.id < b.id ? -1 : 1));
}
