/**
 * Whether the choice to join was made: by a term that was paid for or given, and runs. Whoever is outside,
 * on trial, out again, or back after an end still has it before them. Pure.
 */
import { type LifeState, lifeOf } from '../payoff/life.ts';
import { lifeInputsOf } from '../payoff/lifeInputs.ts';
import type { PaymentInputs } from '../payoff/payments.ts';

const RUNS: ReadonlySet<LifeState> = new Set(['refund-window', 'active', 'forever']);
/** Members of free planets and who runs one; members whose term was not read. */
const ROLES: ReadonlySet<string | undefined> = new Set(['member', 'staff', 'owner']);

export function isInside(inputs: PaymentInputs): boolean {
  const { state } = lifeOf(lifeInputsOf(inputs));
  if (state === 'free' || state === 'unknown') return ROLES.has(inputs.facts?.viewerState?.value);
  return RUNS.has(state);
}
