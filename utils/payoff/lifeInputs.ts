/** What a membership is derived from, alone; neither use nor gains matter for it. Pure. */
import { PAYOFF_DEFAULTS } from './kinds.ts';
import type { PaymentInputs } from './payments.ts';
import type { PayoffInputs } from './types.ts';

export function lifeInputsOf(inputs: PaymentInputs): PayoffInputs {
  const { community, fees, facts, leftOn, now, zone } = inputs;
  return {
    community,
    fees: fees.filter((fee) => fee.community === community),
    attention: [],
    deeds: [],
    gains: [],
    plans: [],
    ...(facts ? { facts } : {}),
    ...(leftOn === undefined ? {} : { leftOn }),
    settings: PAYOFF_DEFAULTS,
    now,
    ...(zone === undefined ? {} : { zone }),
  };
}
