/**
 * Plans set aside for a cool-off: which still wait, as nothing was decided and nobody joined since. The
 * one rule of it for the card, the record, the overview, the reminders and the lock of a plan. Pure.
 */
import { dayIn } from '../attention/split.ts';
import type { ResolvedFacts } from '../facts.ts';
import type { Decision } from '../payoff/entries.ts';
import type { Fee, Plan } from '../payoff/types.ts';
import { hasJoined } from '../words.ts';
import { memberPayments } from './paid.ts';

/** Rows of any community; what was read is of the plan's own. */
export interface SinceRows {
  fees: readonly Fee[];
  facts?: ResolvedFacts | undefined;
  /** IANA; absent: the machine's. */
  zone?: string | undefined;
}

export type WaitingPlan = Plan & { remindAt: number };

/** In their cool-off or after it. */
export function waitingPlans(
  plans: readonly Plan[],
  rows: SinceRows & { decisions: readonly Decision[] },
): WaitingPlan[] {
  return plans.flatMap((plan) => {
    const { remindAt, community, madeAt } = plan;
    if (remindAt === undefined || joinedSince(plan, rows) === 'yes') return [];
    const decided = rows.decisions.some(
      (d) =>
        d.community === community && d.moment === 'before' && d.choice !== 'wait' && d.at >= madeAt,
    );
    return decided ? [] : [{ ...plan, remindAt }];
  });
}

/**
 * Whether one paid for membership since a plan was made, booked or only read, or was seen to have joined.
 * `maybe`: on that very day, at a moment that is not known.
 */
export function joinedSince(
  { community, madeAt }: Pick<Plan, 'community' | 'madeAt'>,
  { fees, facts, zone }: SinceRows,
): 'yes' | 'maybe' | 'no' {
  const madeOn = dayIn(madeAt, zone);
  const paid = memberPayments(community, fees, facts, zone);
  const is = paid.map(({ at, sure }) => {
    if (sure) return at >= madeAt ? 'yes' : 'no';
    const on = dayIn(at, zone);
    return on > madeOn ? 'yes' : on === madeOn ? 'maybe' : 'no';
  });
  if (is.includes('yes') || joinAt(facts) >= madeAt) return 'yes';
  return is.includes('maybe') ? 'maybe' : 'no';
}

/** On trial one has not joined yet. */
function joinAt(facts: ResolvedFacts | undefined): number {
  const at = hasJoined(facts?.viewerState?.value) ? facts?.viewerJoinAt?.value : undefined;
  return at ?? Number.NEGATIVE_INFINITY;
}
