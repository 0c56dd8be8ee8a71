/** From rows to the decision card: what the price buys, what binds, how it moved, cheaper ways, rules, refund. Pure. */
import type { CardOfDeciding } from '../../../components/decide/view.ts';
import { bindingTerms, unreadTerms } from '../../../utils/decide/binds.ts';
import { boughtOf } from '../../../utils/decide/bought.ts';
import { isInside } from '../../../utils/decide/inside.ts';
import { priceHistory } from '../../../utils/decide/priceHistory.ts';
import { type RefundWindow, refundWindow } from '../../../utils/decide/refund.ts';
import { waitingPlans } from '../../../utils/decide/waiting.ts';
import { cheaperWays } from '../../../utils/decide/ways.ts';
import type { Plan } from '../../../utils/payoff/types.ts';
import { resolveFacts } from '../../../utils/resolve.ts';
import { RULE_IDS, RULES } from '../../../utils/sites/zsxq/rules.ts';
import { type CommunityKey, siteOf } from '../../../utils/words.ts';
import type { ShortRows } from './rows.ts';

export interface ShortView {
  card: CardOfDeciding;
  refund: RefundWindow;
  /** The choice to join was made; else it lies ahead, on trial and after an end, too. */
  inside: boolean;
  /** Newest plan set aside and not decided. */
  waiting: Plan | undefined;
}

/** `leftOn`: the day the user says they left. */
export function shortViewOf(
  community: CommunityKey,
  rows: ShortRows,
  now: number,
  leftOn?: string,
): ShortView {
  const { row, changes, fees, plans, decisions, others } = rows;
  const facts = row ? resolveFacts(row.readings) : {};
  const zsxq = siteOf(community) === 'zsxq';
  const paid = { community, fees, facts, leftOn, now };
  return {
    card: {
      bought: boughtOf(facts, row?.measures, now),
      binds: bindingTerms(facts),
      unread: unreadTerms(facts),
      history: priceHistory(changes, facts, now),
      ways: cheaperWays(community, facts, others, fees, now),
      rules: zsxq ? RULE_IDS.map((id) => RULES[id]) : [],
    },
    refund: refundWindow(paid),
    inside: isInside(paid),
    waiting: newestFirst(waitingPlans(plans, { decisions, fees, facts }))[0],
  };
}

export function newestFirst<P extends { madeAt: number }>(plans: readonly P[]): P[] {
  return [...plans].sort((a, b) => b.madeAt - a.madeAt);
}
