/** Which plans wait: set aside, and since then neither decided nor paid for. Pure. */
import { dayIn } from '../../utils/attention/split.ts';
import type { Decision } from '../../utils/payoff/entries.ts';
import { MEMBERSHIP } from '../../utils/payoff/life.ts';
import type { Fee, Plan } from '../../utils/payoff/types.ts';

/** All rows of one community. */
export function waitingPlans(
  plans: readonly Plan[],
  decisions: readonly Decision[],
  fees: readonly Fee[],
  zone?: string,
): Plan[] {
  return plans.filter(({ remindAt, madeAt }) => {
    if (remindAt === undefined) return false;
    const decided = decisions.some(
      ({ moment, choice, at }) => moment === 'before' && choice !== 'wait' && at >= madeAt,
    );
    const madeOn = dayIn(madeAt, zone);
    const paid = fees.some(
      ({ kind, paidAt, paidOn }) =>
        MEMBERSHIP.includes(kind) && (paidAt === undefined ? paidOn > madeOn : paidAt >= madeAt),
    );
    return !decided && !paid;
  });
}
