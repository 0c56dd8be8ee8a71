/** What a reminder says of a community: its name, whether it pays off, when renewing is cheapest. Pure. */
import { renewalAhead } from '../payoff/renewal.ts';
import type { PayoffInputs, Say } from '../payoff/types.ts';
import { verdict } from '../payoff/verdict.ts';

export interface About {
  /** As read; absent: never seen. */
  name?: string;
  verdict: Say;
  /** Of a payment that can still be given back: what came of it (soFar.ts). */
  soFar?: readonly Say[];
  /** Only where a term could be renewed and its price is known. */
  moment?: Say;
}

export function aboutOf(inputs: PayoffInputs): About {
  const moment = renewalAhead(inputs)?.moment;
  const name = inputs.facts?.name?.value;
  return {
    ...(name === undefined ? {} : { name }),
    verdict: verdict(inputs).says,
    ...(moment ? { moment } : {}),
  };
}
