/** From all rows to what forecast and load are made from: communities with a plan or with use. Pure. */
import type { CommunityRow } from '../../storage/rows.ts';
import { dayIn } from '../../utils/attention/split.ts';
import { recentDays } from '../../utils/payoff/breakeven.ts';
import { type Load, loadOf } from '../../utils/payoff/load.ts';
import type { AttentionDay, Fee, PayoffInputs, Plan } from '../../utils/payoff/types.ts';
import type { Settings } from '../../utils/settings.ts';
import { inputsOf } from './payoffInputs.ts';

/** Of all communities. */
export interface PlanRows {
  communities: readonly CommunityRow[];
  fees: readonly Fee[];
  plans: readonly Plan[];
  attention: readonly AttentionDay[];
  /** First day any page was measured; absent: none was yet. */
  measuredSince: string | undefined;
}

export function planInputs(
  rows: PlanRows,
  settings: Settings,
  now: number,
  zone?: string,
): PayoffInputs[] {
  const known = new Map(rows.communities.map((row) => [row.key, row]));
  const fees = Map.groupBy(rows.fees, (row) => row.community);
  const plans = Map.groupBy(rows.plans, (row) => row.community);
  const attention = Map.groupBy(rows.attention, (row) => row.community);
  const none = { gains: [], deeds: [], handDeeds: [], changes: [] };
  return [...new Set([...plans.keys(), ...attention.keys()])].map((key) =>
    inputsOf(
      key,
      {
        ...none,
        row: known.get(key),
        fees: fees.get(key) ?? [],
        plans: plans.get(key) ?? [],
        attention: attention.get(key) ?? [],
        measuredSince: rows.measuredSince,
      },
      settings,
      now,
      zone,
    ),
  );
}

/** Hours promised against those there were lately: of years of time only the rows of these days are read. */
export function loadIn(rows: PlanRows, settings: Settings, now: number, zone?: string): Load {
  const today = dayIn(now, zone);
  const { begin } = recentDays(today);
  const attention = rows.attention.filter((row) => row.day >= begin);
  return loadOf(planInputs({ ...rows, attention }, settings, now, zone), today);
}
