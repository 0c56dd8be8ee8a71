/** What an active hour cost by community over the days judged: a range where hours are an estimate. Pure. */
import { HOUR_MS } from '../payoff/time.ts';
import { verdict } from '../payoff/verdict.ts';
import type { CommunityKey } from '../words.ts';
import type { PlotCommunity } from './types.ts';

/** Less than this is no hour to divide by: a minute a day would make thousands of yuan an hour. */
const LEAST_MS = HOUR_MS / 4;

export interface HourCost {
  key: CommunityKey;
  name: string;
  /** Fen an hour, with the hours that were counted: the upper end. */
  highFen: number;
  /** With days not measured at the pace of those that were; equal where none are; 0: none was measured. */
  lowFen: number;
  hours: number;
  feesFen: number;
}

export interface HourCosts {
  /** Dearest first. */
  rows: HourCost[];
  /** Paid for, with less than a quarter of an hour: nothing to divide by. */
  without: { key: CommunityKey; name: string; feesFen: number }[];
}

export function costPerHour(communities: readonly PlotCommunity[]): HourCosts {
  const rows: HourCost[] = [];
  const without: HourCosts['without'] = [];
  for (const { key, name, inputs } of communities) {
    const { feesFen, hours } = verdict(inputs);
    if (feesFen <= 0) continue;
    if (hours.lowMs < LEAST_MS) {
      without.push({ key, name, feesFen });
      continue;
    }
    const per = (ms: number) => Math.round((feesFen * HOUR_MS) / ms);
    rows.push({
      key,
      name,
      highFen: per(hours.lowMs),
      lowFen: hours.highMs === null ? 0 : per(hours.highMs),
      hours: hours.lowMs / HOUR_MS,
      feesFen,
    });
  }
  rows.sort((a, b) => b.highFen - a.highFen || (a.key < b.key ? -1 : 1));
  return { rows, without };
}
