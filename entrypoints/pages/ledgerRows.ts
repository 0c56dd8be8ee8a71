/** The rows the ledger of one community is made from. No React: the background reads them, too. */
import { attentionDays } from '../../storage/attention.ts';
import { readyCommunity } from '../../storage/communities.ts';
import { db } from '../../storage/db.ts';
import { deedDays } from '../../storage/deeds.ts';
import { factHistory } from '../../storage/facts.ts';
import { fees } from '../../storage/fees.ts';
import { gains } from '../../storage/gains.ts';
import { handDeeds } from '../../storage/handDeeds.ts';
import type { AttentionDay } from '../../utils/payoff/types.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { type LedgerRows, measuredSinceOf } from './payoffInputs.ts';
import { timeSince } from './timeReach.ts';

/** What grows by the day. */
type Days = 'attention' | 'deeds' | 'measuredSince';

export async function ledgerRows(community: CommunityKey): Promise<LedgerRows> {
  const [entries, time] = await Promise.all([entriesOf(community), timeOf(community)]);
  return { ...entries, ...time };
}

/** As `ledgerRows`, with the time that a card needs: years of use are not read for it. */
export async function cardRows(community: CommunityKey, now = Date.now()): Promise<LedgerRows> {
  const entries = await entriesOf(community);
  const since = timeSince(community, entries.row, entries.fees, now);
  return { ...entries, ...(await timeOf(community, since)) };
}

async function timeOf(community: CommunityKey, since?: string): Promise<Pick<LedgerRows, Days>> {
  const [attention, deeds, measuredSince] = await Promise.all([
    attentionDays(community, since),
    deedDays(community, since),
    firstMeasured(since),
  ]);
  return { attention, deeds, measuredSince };
}

async function entriesOf(community: CommunityKey): Promise<Omit<LedgerRows, Days>> {
  const [row, paid, gained, plans, byHand, changes] = await Promise.all([
    readyCommunity(community),
    fees(community),
    gains(community),
    db.plans.where('community').equals(community).toArray(),
    handDeeds(community),
    factHistory(community),
  ]);
  return { row, fees: paid, gains: gained, plans, handDeeds: byHand, changes };
}

/**
 * The first day with measured time. By the index of days: rows added by hand are skipped, the rest is
 * not read. Where only what follows `since` matters, any measured day up to it answers.
 */
export async function firstMeasured(since?: string): Promise<string | undefined> {
  const measured = (row: AttentionDay) => row.ms > 0;
  const { attentionDays: days } = db;
  const upTo = since === undefined ? undefined : days.where('day').belowOrEqual(since).reverse();
  const after = since === undefined ? days.orderBy('day') : days.where('day').above(since);
  const first = (await upTo?.filter(measured).first()) ?? (await after.filter(measured).first());
  return measuredSinceOf(first ? [first] : []);
}
