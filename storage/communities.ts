/** The ready records: one row per community, all that the popup paints from. */

import type { ResolvedFacts } from '../utils/facts.ts';
import { resolveFacts } from '../utils/resolve.ts';
import type { CommunityKey, SiteId } from '../utils/words.ts';
import { isCommunityRow } from './check.ts';
import { db, LEDGER } from './db.ts';
import { reportBadRow } from './report.ts';
import type { CommunityRow } from './rows.ts';

/** What a list of communities shows, without readings, coverage and measures. */
export interface CommunityLight {
  key: CommunityKey;
  site: SiteId;
  name: string | undefined;
  facts: Pick<ResolvedFacts, 'ownerName' | 'type' | 'price' | 'members' | 'viewerState'>;
  topics: number;
  troubles: number;
  firstSeenAt: number;
  lastSeenAt: number;
}

/** The ready record: reads exactly one row. For live queries. */
export async function readyCommunity(key: CommunityKey): Promise<CommunityRow | undefined> {
  return readable(await db.communities.get(key), key);
}

/** Every ready record, last visited first. For live queries of the dashboard. */
export async function allCommunities(): Promise<CommunityRow[]> {
  const rows = await db.communities.toArray();
  return rows
    .filter((row) => readable(row, row?.key))
    .sort((a, b) => b.lastSeenAt - a.lastSeenAt || (a.key < b.key ? -1 : 1));
}

/** Name, kind and price of every community, last visited first. For live queries. */
export async function listCommunities(): Promise<CommunityLight[]> {
  return (await allCommunities()).map((row) => {
    const { name, ownerName, type, price, members, viewerState } = resolveFacts(row.readings);
    const facts = { ownerName, type, price, members, viewerState };
    return {
      key: row.key,
      site: row.site,
      name: name?.value,
      facts: Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact)),
      topics: row.topicsStored ?? 0,
      troubles: row.troubles.length,
      firstSeenAt: row.firstSeenAt,
      lastSeenAt: row.lastSeenAt,
    };
  });
}

/** Keys of all there is anything of: read, noted or counted. For live queries. */
export async function knownKeys(): Promise<CommunityKey[]> {
  const tables = [...LEDGER.map((name) => db.table(name)), db.communities, db.attentionDays];
  const lists = await Promise.all(
    tables.map(async (table) => {
      if (table.schema.idxByName.community) return table.orderBy('community').uniqueKeys();
      const keys = await table.toCollection().primaryKeys();
      return keys.map((key) => (Array.isArray(key) ? key[0] : key));
    }),
  );
  return [...new Set(lists.flat() as CommunityKey[])].sort();
}

/** The row when it can be read; a bad one is told of and counts as absent. */
export function readable(row: unknown, key: unknown): CommunityRow | undefined {
  if (row === undefined || isCommunityRow(row)) return row;
  reportBadRow('communities', String(key));
  return undefined;
}
