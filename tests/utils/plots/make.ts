/** Communities for plots, out of the builders of ledgers. */
import type { PlotCommunity } from '../../../utils/plots/types.ts';
import { inputs } from '../payoff/make.ts';

export function community(
  key: PlotCommunity['key'],
  more: Parameters<typeof inputs>[0] = {},
  rest: Partial<PlotCommunity> = {},
): PlotCommunity {
  const made = inputs({ community: key, ...more });
  return {
    ...{ key, name: `name of ${key}`, weeks: [], ownerKnown: true, lastSeenAt: made.now },
    inputs: made,
    ...rest,
  };
}
