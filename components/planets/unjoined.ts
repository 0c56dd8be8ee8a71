/** Planets seen and not joined: opened ones and those that only stood in a list, one row each. Pure. */
import type { ResolvedFacts } from '../../utils/facts.ts';
import { revenueOf } from '../../utils/scoring/revenue.ts';
import type { Scorecard } from '../../utils/scoring/types.ts';
import type { CommunityKey } from '../../utils/words.ts';

export interface UnjoinedView {
  key: CommunityKey;
  /** '' where none was seen. */
  name: string;
  /** Opened once: it has a record. */
  opened: boolean;
  /** Fen for one term; 0: free. */
  priceFen: number | undefined;
  members: number | undefined;
  /** Members × price as bounds, fen. */
  revenue: Scorecard['revenue'];
  /** Lists it stood in, newest first; of an opened one: none. */
  places: readonly string[];
  seenAt: number;
}

/** What was printed of a planet in a list, resolved. */
export interface SightedFacts {
  community: CommunityKey;
  endpoint: string;
  seenAt: number;
  facts: ResolvedFacts;
}

export function unjoinedOf(
  opened: readonly { key: CommunityKey; card: Scorecard; lastSeenAt: number }[],
  sighted: readonly SightedFacts[],
  known: ReadonlySet<string>,
): UnjoinedView[] {
  const rows = new Map<CommunityKey, UnjoinedView>();
  for (const { key, card, lastSeenAt } of opened) {
    const { name, members } = card.facts;
    rows.set(key, {
      ...{ key, opened: true, places: [], seenAt: lastSeenAt },
      name: name?.value ?? '',
      priceFen: priceIn(card.facts),
      members: members?.value,
      revenue: card.revenue,
    });
  }
  for (const { community, endpoint, seenAt, facts } of [...sighted].sort(
    (a, b) => b.seenAt - a.seenAt,
  )) {
    if (known.has(community)) continue;
    const row = rows.get(community);
    if (row) {
      if (!row.places.includes(endpoint)) row.places = [...row.places, endpoint];
      continue;
    }
    rows.set(community, {
      ...{ key: community, opened: false, places: [endpoint], seenAt },
      name: facts.name?.value ?? '',
      priceFen: priceIn(facts),
      members: facts.members?.value,
      revenue: revenueOf(facts),
    });
  }
  return [...rows.values()];
}

function priceIn(facts: ResolvedFacts): number | undefined {
  return facts.type?.value === 'free' ? 0 : facts.price?.value;
}

export const UNJOINED_COLUMNS = ['name', 'price', 'members', 'revenue', 'seen'] as const;
export type UnjoinedColumn = (typeof UNJOINED_COLUMNS)[number];

/** Sorted copy; unknown values last whichever way. */
export function sortUnjoined(
  rows: readonly UnjoinedView[],
  by: UnjoinedColumn,
  down: boolean,
): UnjoinedView[] {
  const of = (row: UnjoinedView) =>
    ({
      name: row.name || undefined,
      price: row.priceFen,
      members: row.members,
      revenue: row.revenue?.bound,
      seen: row.seenAt,
    })[by];
  return [...rows].sort((a, b) => {
    const [x, y] = [of(a), of(b)];
    if (x === undefined || y === undefined) {
      return Number(x === undefined) - Number(y === undefined);
    }
    const way = down ? -1 : 1;
    return typeof x === 'string' ? way * x.localeCompare(String(y), 'zh') : way * (x - Number(y));
  });
}
