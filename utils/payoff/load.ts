/** Hours promised over all plans in force against the hours there were. */
import type { CommunityKey } from '../words.ts';
import { RECENT_DAYS, recentDays, recentPace } from './breakeven.ts';
import { planOn } from './plans.ts';
import { HOUR_MS, usedMs } from './time.ts';
import type { PayoffInputs, Say } from './types.ts';

export interface Load {
  promisedHoursPerWeek: number;
  /** Over the measured ones of the last 28 days, all communities, planned or not. */
  hadHoursPerWeek: number;
  byCommunity: { community: CommunityKey; promised: number; had: number }[];
  says: Say;
}

/** In force: a plan whose days hold today, of a planet one is in. Of several for one the newest counts. */
export function loadOf(communities: readonly PayoffInputs[], today: string): Load {
  const rows = communities.map((inputs) => ({
    community: inputs.community,
    plan: planOn(inputs, today),
    had: hadOf(inputs, today),
  }));
  const byCommunity = rows
    .filter(({ plan, had }) => plan || had > 0)
    .map(({ community, plan, had }) => ({ community, promised: plan?.hoursPerWeek ?? 0, had }))
    .sort((a, b) => (a.community < b.community ? -1 : 1));
  const promisedHoursPerWeek = byCommunity.reduce((sum, row) => sum + row.promised, 0);
  const hadHoursPerWeek = byCommunity.reduce((sum, row) => sum + row.had, 0);
  const params = { promisedHours: promisedHoursPerWeek, hadHours: hadHoursPerWeek };
  const planned = rows.some(({ plan }) => plan);
  const id = !planned ? 'noPlan' : promisedHoursPerWeek > hadHoursPerWeek ? 'over' : 'within';
  return {
    promisedHoursPerWeek,
    hadHoursPerWeek,
    byCommunity,
    says: { id: `load.${id}`, params },
  };
}

/** Hours a week; where nothing was measured lately, what was told of these days. */
function hadOf(inputs: PayoffInputs, today: string): number {
  const told = () => ((usedMs(inputs, [recentDays(today)]) / HOUR_MS) * 7) / RECENT_DAYS;
  return recentPace(inputs, today) ?? told();
}
