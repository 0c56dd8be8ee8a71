/** Other planets' prices and sizes, as printed in lists; never part of those planets' own records. */
import type { ObservationOf } from '../utils/observations.ts';
import { resolveFacts } from '../utils/resolve.ts';
import type { CommunityKey } from '../utils/words.ts';
import { CAPS } from './caps.ts';
import { isSightingRow } from './check.ts';
import { db } from './db.ts';
import { foldFacts } from './fold.ts';
import { guarded } from './guard.ts';
import { defined, type Loose } from './mergeTopic.ts';
import { reportBadRow } from './report.ts';
import type { SightingRow } from './rows.ts';

/** Every sighting, newest first. For live queries. */
export async function sightings(): Promise<SightingRow[]> {
  const rows = await db.sightings.toArray();
  return rows.filter((row) => readable(row)).sort((a, b) => b.seenAt - a.seenAt);
}

/** Merges what a page of `on` showed of others, in one transaction. */
export async function recordSightings(
  on: CommunityKey | '',
  news: readonly ObservationOf<'sighting'>[],
): Promise<void> {
  if (!news.length) return;
  await guarded(['sightings'], async () => {
    for (const seen of news.slice(0, CAPS.sightingsAMessage)) {
      const key: [CommunityKey, string, string] = [seen.community, seen.endpoint, on];
      const old = readable(await db.sightings.get(key));
      await db.sightings.put(merged(old, seen, on));
    }
    const rows = await db.sightings.where('on').equals(on).toArray();
    if (rows.length <= CAPS.sightings) return;
    rows.sort((a, b) => a.seenAt - b.seenAt || (a.community < b.community ? -1 : 1));
    const excess = rows.slice(0, rows.length - CAPS.sightings);
    await db.sightings.bulkDelete(excess.map((row) => [row.community, row.endpoint, on]));
  });
}

function merged(
  old: SightingRow | undefined,
  seen: ObservationOf<'sighting'>,
  on: CommunityKey | '',
): SightingRow {
  const facts = foldFacts(old?.facts ?? {}, seen.facts, seen);
  const { name, price, members } = resolveFacts(facts);
  return defined<Loose<SightingRow>>({
    community: seen.community,
    endpoint: seen.endpoint,
    on,
    seenAt: Math.max(old?.seenAt ?? 0, seen.seenAt),
    name: name?.value ?? '',
    price: price?.value,
    members: members?.value,
    facts,
  }) as SightingRow;
}

function readable(row: unknown): SightingRow | undefined {
  if (row === undefined || isSightingRow(row)) return row;
  reportBadRow('sightings', String((row as SightingRow | null)?.community));
  return undefined;
}
