/**
 * What a day costs in each paid community the user is or was a member of, in one small row beside
 * the ready records: a card compares with the others without reading their records.
 */
import type { CommunityKey } from '../utils/words.ts';
import { db } from './db.ts';

const KEY = 'ownPrices';

/** Fen a day by community. For live queries. */
export async function ownPrices(): Promise<Map<string, number>> {
  return read((await db.meta.get(KEY))?.value);
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
  await db.meta.put({ key: KEY, value: JSON.stringify(Object.fromEntries(sorted)) });
}

/** A row that cannot be read is no comparison, and is written anew with the next visits. */
function read(text: unknown): Map<string, number> {
  try {
    const value: unknown = JSON.parse(typeof text === 'string' ? text : '{}');
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return new Map(entries.filter((e): e is [string, number] => Number.isFinite(e[1])));
  } catch {
    return new Map();
  }
}
