/** From a ready record to what the components are given. Pure. */
import type { PlanetView } from '../../components/planets/view.ts';
import type { CardView } from '../../components/scorecard/view.ts';
import type { CommunityRow } from '../../storage/rows.ts';
import { resolveFacts } from '../../utils/resolve.ts';
import { AIM_WEIGHTS } from '../../utils/scoring/overall.ts';
import { ownPriceOf, score } from '../../utils/scoring/score.ts';
import type { Scorecard, Weights } from '../../utils/scoring/types.ts';
import type { Settings } from '../../utils/settings.ts';

/** `own`: fen a day of the user's other paid communities. */
export function cardOf(
  row: CommunityRow,
  settings: Settings,
  now: number,
  own: readonly number[] = [],
): Scorecard {
  const { key: community, people, measures, coverage } = row;
  const facts = resolveFacts(row.readings);
  return score({ community, facts, people, measures, coverage }, now, settings, {
    pricesPerDay: own,
  });
}

export function viewOf(
  row: CommunityRow,
  settings: Settings,
  now: number,
  own: readonly number[] = [],
): CardView {
  return {
    card: cardOf(row, settings, now, own),
    readings: row.readings,
    troubles: row.troubles,
    firstSeenAt: row.firstSeenAt,
    lastSeenAt: row.lastSeenAt,
    weights: weightsInUse(settings),
  };
}

export function weightsInUse(settings: Settings): Weights {
  return settings.weights ?? AIM_WEIGHTS[settings.aim];
}

/** Every planet, each compared with the others the user has joined. */
export function planetsOf(
  rows: readonly CommunityRow[],
  settings: Settings,
  now: number,
): PlanetView[] {
  const own = ownPrices(rows, settings, now);
  return rows.map((row) => ({
    key: row.key,
    card: cardOf(row, settings, now, pricesBut(own, row.key)),
    lastSeenAt: row.lastSeenAt,
  }));
}

type OwnPrice = readonly [key: string, fenPerDay: number];

/** Fen a day of each paid community the user is or was a member of. */
export function ownPrices(
  rows: readonly CommunityRow[],
  settings: Settings,
  now: number,
): OwnPrice[] {
  return rows.flatMap((row): OwnPrice[] => {
    const price = ownPriceOf(cardOf(row, settings, now));
    return price === undefined ? [] : [[row.key, price]];
  });
}

export function pricesBut(own: readonly OwnPrice[], key: string): number[] {
  return own.filter(([other]) => other !== key).map(([, fen]) => fen);
}
