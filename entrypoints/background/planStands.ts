/** A plan that was paid for, decided or begun stands as it was, whatever page asks for another. */
import { db } from '../../storage/db.ts';
import { getSettings } from '../../storage/settings.ts';
import { dayIn } from '../../utils/attention/split.ts';
import { isRewritten, planLock } from '../../utils/decide/planKept.ts';
import type { ValidBody } from '../../utils/messages.ts';
import { membershipOf } from '../../utils/payoff/memberships.ts';
import { payoff } from '../../utils/payoff/payoff.ts';
import type { Plan } from '../../utils/payoff/types.ts';
import { ledgerRows } from '../pages/ledgerRows.ts';
import { inputsOf } from '../pages/payoffInputs.ts';

/** Nothing was written: a page that was open for long does not know yet. */
export class PlanStands extends Error {
  override name = 'PlanStands';
}

/** Rejects with `PlanStands` where one of these would rewrite a plan that stands; new ones may come. */
export async function mustBeOpen(
  plans: readonly ValidBody<'keepPlan'>[],
  now: number,
): Promise<void> {
  for (const plan of plans) {
    const before = await db.plans.get(plan.id);
    if (before && isRewritten(before, plan as Plan) && (await stands(before, now))) {
      throw new PlanStands(plan.id);
    }
  }
}

async function stands(plan: Plan, now: number): Promise<boolean> {
  const { community } = plan;
  const [rows, decisions, settings] = await Promise.all([
    ledgerRows(community),
    db.decisions.where('community').equals(community).toArray(),
    getSettings(),
  ]);
  const inputs = inputsOf(community, rows, settings, now);
  const joined = membershipOf(inputs, payoff(inputs).life.term);
  return planLock(plan, { fees: rows.fees, decisions, joined, today: dayIn(now) }) !== undefined;
}
