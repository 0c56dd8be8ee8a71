/** What the lists of planets are given, and how the table sorts. Pure. */
import type { Mark, MarkName, Scorecard } from '../../utils/scoring/types.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { type Standing, standingOf } from '../scorecard/view.ts';

export interface PlanetView {
  key: CommunityKey;
  card: Scorecard;
  lastSeenAt: number;
}

/** A planet seen in a list on another page: what was printed there. */
export interface SightingView {
  community: CommunityKey;
  name: string;
  price?: number;
  members?: number;
  endpoint: string;
  seenAt: number;
}

/** One row per planet, as last seen; `places`: every list it stood in, the newest first. */
export type SightedPlanet = SightingView & { places: string[] };

/** Without planets that were opened: their own record says more. Newest first. */
export function sightedPlanets(
  sightings: readonly SightingView[],
  opened: ReadonlySet<string>,
): SightedPlanet[] {
  const newestFirst = [...sightings].sort((a, b) => b.seenAt - a.seenAt);
  const planets = new Map<string, SightedPlanet>();
  for (const seen of newestFirst) {
    if (opened.has(seen.community)) continue;
    const planet = planets.get(seen.community);
    if (!planet) planets.set(seen.community, { ...seen, places: [seen.endpoint] });
    else if (!planet.places.includes(seen.endpoint)) planet.places.push(seen.endpoint);
  }
  return [...planets.values()];
}

export const COLUMNS = [
  'name',
  'state',
  'aDay',
  'price',
  'activity',
  'owner',
  'members',
  'revenue',
  'seen',
] as const;
export type Column = (typeof COLUMNS)[number];
export interface Order {
  by: Column;
  down: boolean;
}

const STANDINGS: readonly Standing[] = [
  'owner',
  'staff',
  'member',
  'trial',
  'expired',
  'not-joined',
  'unknown',
];

/** Sorted copy; unknown values last whichever way. */
export function sortPlanets(rows: readonly PlanetView[], order: Order, now: number): PlanetView[] {
  const of = (row: PlanetView) => sortValue(row, order.by, now);
  return [...rows].sort((a, b) => {
    const [x, y] = [of(a), of(b)];
    if (x === undefined || y === undefined) {
      return Number(x === undefined) - Number(y === undefined);
    }
    const way = order.down ? -1 : 1;
    return typeof x === 'string' ? way * x.localeCompare(String(y), 'zh') : way * (x - Number(y));
  });
}

function sortValue({ card, lastSeenAt }: PlanetView, by: Column, now: number) {
  switch (by) {
    case 'name':
      return card.facts.name?.value;
    case 'state':
      return STANDINGS.indexOf(standingOf(card.facts, now));
    case 'aDay':
      return card.marks.price.state === 'free' ? 0 : card.priceADay?.fenPerDay;
    case 'members':
      return card.facts.members?.value;
    case 'revenue':
      return card.revenue?.bound;
    case 'seen':
      return lastSeenAt;
    default:
      return scoreOf(card.marks[by]);
  }
}

export function scoreOf(mark: Mark): number | undefined {
  return mark.state === 'scored' ? mark.score : undefined;
}

export const MARK_NAMES: readonly MarkName[] = ['price', 'activity', 'owner'];
