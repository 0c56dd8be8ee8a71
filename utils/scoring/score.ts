/** The whole card out of stored facts: cheap, so that the popup can do it while painting. Pure. */
import type { ResolvedFacts } from '../facts.ts';
import type { Settings } from '../settings.ts';
import { type CommunityKey, hasJoined } from '../words.ts';
import { scoreActivity } from './activity.ts';
import type { Measures } from './measures.ts';
import { AIM_WEIGHTS, overallOf } from './overall.ts';
import { scoreOwner } from './owner.ts';
import { scorePrice } from './price.ts';
import { revenueOf } from './revenue.ts';
import { seenOf } from './seen.ts';
import type { Coverage, People, Scorecard } from './types.ts';
import { yardstickOf } from './yardstick.ts';

export { FORMULA_VERSION } from './mark.ts';

/** What a card is made of; the ready record holds it all. */
export interface CardInput {
  community: CommunityKey;
  facts: ResolvedFacts;
  people?: People | undefined;
  measures?: Measures | undefined;
  coverage: Coverage;
}

/** Fen a day of a paid community the user is or was a member of, for comparing others with. */
export function ownPriceOf({ facts, priceADay }: Scorecard): number | undefined {
  return hasJoined(facts.viewerState?.value) ? priceADay?.fenPerDay : undefined;
}

/** The user's other paid communities: fen a day of each (`priceADay.fenPerDay`), for comparing. */
export interface OwnPrices {
  pricesPerDay: readonly number[];
}

export function score(
  card: CardInput,
  now: number,
  settings: Pick<Settings, 'aim' | 'weights' | 'yardsticks'>,
  own: OwnPrices = { pricesPerDay: [] },
): Scorecard {
  const { community, facts, people, measures, coverage } = card;
  const yardstick = yardstickOf(community, facts, settings.yardsticks);
  const priced = scorePrice(facts, measures, own.pricesPerDay, now);
  const marks = {
    price: priced.mark,
    activity: scoreActivity(facts, measures, yardstick.value, now),
    owner: scoreOwner(people, measures, yardstick.value, now),
  };
  const revenue = revenueOf(facts);
  return {
    community,
    facts,
    marks,
    yardstick,
    overall: overallOf(marks, settings.weights ?? AIM_WEIGHTS[settings.aim]),
    ...(revenue ? { revenue } : {}),
    ...(priced.priceADay ? { priceADay: priced.priceADay } : {}),
    seen: seenOf(coverage, measures, facts.viewerState?.value === 'not-joined'),
  };
}
