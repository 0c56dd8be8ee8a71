/** The rows the ledger of one community is made from. No React: the background reads them, too. */
import { attentionDays } from '../../storage/attention.ts';
import { readyCommunity } from '../../storage/communities.ts';
import { db } from '../../storage/db.ts';
import { deedDays } from '../../storage/deeds.ts';
import { factHistory } from '../../storage/facts.ts';
import { fees } from '../../storage/fees.ts';
import { gains } from '../../storage/gains.ts';
import { handDeeds } from '../../storage/handDeeds.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { type LedgerRows, measuredSinceOf } from './payoffInputs.ts';

export async function ledgerRows(community: CommunityKey): Promise<LedgerRows> {
  const [row, paid, gained, plans, attention, deeds, byHand, changes, first] = await Promise.all([
    readyCommunity(community),
    fees(community),
    gains(community),
    db.plans.where('community').equals(community).toArray(),
    attentionDays(community),
    deedDays(community),
    handDeeds(community),
    factHistory(community),
    firstMeasured(),
  ]);
  return {
    row,
    fees: paid,
    gains: gained,
    plans,
    attention,
    deeds,
    handDeeds: byHand,
    changes,
    measuredSince: first,
  };
}

/** By the index of days: rows added by hand are skipped, the rest is not read. */
export async function firstMeasured(): Promise<string | undefined> {
  const first = await db.attentionDays
    .orderBy('day')
    .filter((row) => row.ms > 0)
    .first();
  return measuredSinceOf(first ? [first] : []);
}
