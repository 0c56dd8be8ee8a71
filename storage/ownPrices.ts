/**
 * What a day costs in each paid community the user is or was a member of, in one small row beside
 * the ready records: a card compares with the others without reading their records.
 */
import type { CommunityKey } from '../utils/words.ts';
import { db } from './db.ts';
import { OWN_PRICES, ownPricesIn } from './ownPricesRow.ts';

/** Fen a day by community. For live queries. */
export async function ownPrices(): Promise<Map<string, number>> {
  return ownPricesIn((await db.meta.get(OWN_PRICES))?.value);
}

/** Adds those of a backup, inside the caller's transaction. */
export async function addOwnPrices(theirs: unknown): Promise<void> {
  for (const [community, fenPerDay] of ownPricesIn(theirs)) {
    const key = community as CommunityKey;
    if (!(await ownPrices()).has(key)) await keepOwnPrice(key, fenPerDay);
  }
}

/** Notes a community's price, or that it has none, inside the caller's transaction. */
export async function keepOwnPrice(
  community: CommunityKey,
  fenPerDay: number | undefined,
): Promise<void> {
  const prices = await ownPrices();
  if (prices.get(community) === fenPerDay) return;
  if (fenPerDay === undefined) prices.delete(community);
  else prices.set(community, fenPerDay);
  const sorted = [...prices].sort(([a], [b]) => (a < b ? -1 : 1));
  await db.meta.put({ key: OWN_PRICES, value: JSON.stringify(Object.fromEntries(sorted)) });
}
