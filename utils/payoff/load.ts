/** Hours promised over all plans in force against the hours there were. */
import type { CommunityKey } from '../words.ts';
import { RECENT_DAYS, recentDays, recentPace } from './breakeven.ts';
import { planOn } from './plans.ts';
import { HOUR_MS, measuredDays, usedMs } from './time.ts';
import type { PayoffInputs, Say } from './types.ts';

export interface Load {
  promisedHoursPerWeek: number;
  /**
   * Over the measured ones of the last 28 days, all communities, planned or not. Absent: neither
   * measured nor told, which is not none.
   */
  hadHoursPerWeek?: number;
  /** Of the last 28, where so few of them were measured that the one is not held against the other. */
  fewDays?: number;
  byCommunity: { community: CommunityKey; promised: number; had?: number }[];
  says: Say;
}

/** A day or two of reading say nothing of a week. */
const ENOUGH_DAYS = 7;

/** In force: a plan whose days hold today, of a planet one is in. Of several for one the newest counts. */
export function loadOf(communities: readonly PayoffInputs[], today: string): Load {
  const rows = communities.map((inputs) => ({
    community: inputs.community,
    plan: planOn(inputs, today),
    had: hadOf(inputs, today),
  }));
  const byCommunity = rows
    .filter(({ plan, had }) => plan || had)
    .map(({ community, plan, had }) => ({
      ...{ community, promised: plan?.hoursPerWeek ?? 0 },
      ...(had === undefined ? {} : { had }),
    }))
    .sort((a, b) => (a.community < b.community ? -1 : 1));
  const promised = byCommunity.reduce((sum, row) => sum + row.promised, 0);
  const known = rows.some(({ had }) => had !== undefined);
  const had = byCommunity.reduce((sum, row) => sum + (row.had ?? 0), 0);
  const days = Math.max(0, ...communities.map((one) => measuredDays(one, recentDays(today))));
  const few = known && days > 0 && days < ENOUGH_DAYS;
  const planned = rows.some(({ plan }) => plan);
  const id = !planned ? 'noPlan' : few ? 'few' : promised > had ? 'over' : 'within';
  const open = planned ? 'open' : 'noPlanOpen';
  const params = { promisedHours: promised, ...(known ? { hadHours: had } : {}) };
  return {
    promisedHoursPerWeek: promised,
    ...(known ? { hadHoursPerWeek: had } : {}),
    ...(few ? { fewDays: days } : {}),
    byCommunity,
    says: {
      id: `load.${known ? id : open}`,
      params: few ? { ...params, measuredDays: days } : params,
    },
  };
}

/** Hours a week; where nothing was measured lately, what was told of these days. Undefined: neither. */
function hadOf(inputs: PayoffInputs, today: string): number | undefined {
  const told = usedMs(inputs, [recentDays(today)]);
  return recentPace(inputs, today) ?? (told > 0 ? ((told / HOUR_MS) * 7) / RECENT_DAYS : undefined);
}
