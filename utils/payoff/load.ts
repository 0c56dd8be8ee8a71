/** Hours promised over all plans in force against the hours there were. */
import type { CommunityKey } from '../words.ts';
import { RECENT_DAYS } from './breakeven.ts';
import { addDays, within } from './calendar.ts';
import { HOUR_MS } from './time.ts';
import type { AttentionDay, Plan, Say } from './types.ts';

export interface Load {
  promisedHoursPerWeek: number;
  /** Of the last 28 days, all communities, planned or not. */
  hadHoursPerWeek: number;
  byCommunity: { community: CommunityKey; promised: number; had: number }[];
  says: Say;
}

/** Of several plans for one community the newest counts. */
export function loadOf(
  plans: readonly Plan[],
  attention: readonly AttentionDay[],
  today: string,
): Load {
  const recent = { begin: addDays(today, 1 - RECENT_DAYS), end: addDays(today, 1) };
  const had = new Map<CommunityKey, number>();
  for (const { community, day, ms, byHandMs } of attention) {
    if (!within(day, recent)) continue;
    const hours = ((ms + byHandMs) / HOUR_MS) * (7 / RECENT_DAYS);
    had.set(community, (had.get(community) ?? 0) + hours);
  }
  const promised = new Map<CommunityKey, number>();
  const inForce = plans.filter((plan) => plan.term && within(today, plan.term));
  for (const plan of [...inForce].sort((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1))) {
    promised.set(plan.community, plan.hoursPerWeek);
  }
  const communities = [...new Set([...had.keys(), ...promised.keys()])].sort();
  const byCommunity = communities.map((community) => ({
    community,
    promised: promised.get(community) ?? 0,
    had: had.get(community) ?? 0,
  }));
  const promisedHoursPerWeek = byCommunity.reduce((sum, row) => sum + row.promised, 0);
  const hadHoursPerWeek = byCommunity.reduce((sum, row) => sum + row.had, 0);
  const params = { promisedHours: promisedHoursPerWeek, hadHours: hadHoursPerWeek };
  const id =
    promised.size === 0 ? 'noPlan' : promisedHoursPerWeek > hadHoursPerWeek ? 'over' : 'within';
  return {
    promisedHoursPerWeek,
    hadHoursPerWeek,
    byCommunity,
    says: { id: `load.${id}`, params },
  };
}
