/** From stored rows to a comparison: own communities with their marks, and planets seen only in lists. Pure but for the loading. */
import { sightedPlanets } from '../../../components/planets/view.ts';
import { type Standing, standingOf } from '../../../components/scorecard/view.ts';
import { allCommunities } from '../../../storage/communities.ts';
import type { CommunityRow, SightingRow } from '../../../storage/rows.ts';
import { sightings } from '../../../storage/sightings.ts';
import { type CompareCard, type Comparison, compareOf } from '../../../utils/decide/compare.ts';
import { resolveFacts } from '../../../utils/resolve.ts';
import type { Scorecard } from '../../../utils/scoring/types.ts';
import type { Settings } from '../../../utils/settings.ts';
import type { CommunityKey } from '../../../utils/words.ts';
import { planetsOf } from '../viewOf.ts';

export interface SeenRows {
  rows: readonly CommunityRow[];
  sighted: readonly SightingRow[];
}

export async function seenRows(): Promise<SeenRows> {
  const [rows, sighted] = await Promise.all([allCommunities(), sightings()]);
  return { rows, sighted };
}

export interface CandidateOf {
  key: CommunityKey;
  name: string;
  /** Absent: seen in a list only. */
  standing?: Standing;
}

/** Own records first, the last seen first; then those of lists. */
export function candidatesOf({ rows, sighted }: SeenRows, now: number): CandidateOf[] {
  const opened = new Set<string>(rows.map(({ key }) => key));
  const own = [...rows]
    .sort((a, b) => b.lastSeenAt - a.lastSeenAt)
    .map(({ key, readings }) => {
      const facts = resolveFacts(readings);
      return { key, name: facts.name?.value ?? '', standing: standingOf(facts, now) };
    });
  const others = sightedPlanets(sighted, opened);
  return [...own, ...others.map(({ community, name }) => ({ key: community, name }))];
}

export function compareViewOf(
  { rows, sighted }: SeenRows,
  keys: readonly CommunityKey[],
  settings: Settings,
  now: number,
): { comparison: Comparison; cards: ReadonlyMap<CommunityKey, Scorecard> } {
  const wanted = keys.flatMap((key): CompareCard[] => {
    const row = rows.find((one) => one.key === key);
    if (row) {
      const facts = resolveFacts(row.readings);
      return [{ community: key, facts, ...(row.measures ? { measures: row.measures } : {}) }];
    }
    const seen = sighted.find((one) => one.community === key);
    return seen ? [{ community: key, facts: resolveFacts(seen.facts) }] : [];
  });
  const cards = planetsOf(rows, settings, now)
    .filter(({ key }) => keys.includes(key))
    .map(({ key, card }) => [key, card] as const);
  return { comparison: compareOf(wanted, now), cards: new Map(cards) };
}
