/** What the fees of a span come to, fen of CNY: the share of its days, and the rest that leaving left unused. Pure. */
import { dayIn } from '../attention/split.ts';
import { isReceived } from './budget.ts';
import { addDays, later } from './calendar.ts';
import { carriedUpTo, charges, feesShare, valueLeft } from './fees.ts';
import { feesHeld, leftOf } from './leaving.ts';
import type { Fee, PayoffInputs, Term } from './types.ts';

export interface Spent {
  /** Less the money received; negative where more was received than paid. */
  feesFen: number;
  /** Part of `feesFen`: paid for days after leaving, not refunded, used by nobody. */
  unusedFen: number;
  /** What was paid, nothing received taken off but refunds. */
  paidFen: number;
}

export function spentIn(inputs: PayoffInputs, span: Term): Spent {
  const { foreverDays } = inputs.settings;
  const own = feesHeld(inputs);
  const paid = charges(own).filter(({ fee }) => !isReceived(fee));
  const upTo = carriedUpTo(paid, [span.begin, span.end], foreverDays);
  const paidFen = (upTo.get(span.end) ?? 0) - (upTo.get(span.begin) ?? 0);
  return withUnused(inputs, span, feesShare(own, span, foreverDays), paidFen);
}

/** The shares of a span are known: with what leaving left unused. */
export function withUnused(
  inputs: PayoffInputs,
  span: Term,
  shareFen: number,
  paidFen: number,
): Spent {
  if (!isEndedByLeaving(inputs, span)) return { feesFen: shareFen, unusedFen: 0, paidFen };
  const rest = (fees: readonly Fee[]) =>
    valueLeft(fees, addDays(span.end, -1), inputs.settings.foreverDays);
  const own = feesHeld(inputs);
  const unusedFen = rest(own);
  const unusedPaidFen = unusedFen - rest(own.filter((fee) => fee.kind === 'commission'));
  return { feesFen: shareFen + unusedFen, unusedFen, paidFen: paidFen + unusedPaidFen };
}

/** Leaving ends the days judged, not what was paid for those that would have come; one day is judged at least. */
function isEndedByLeaving(inputs: PayoffInputs, span: Term): boolean {
  const leftOn = leftOf(inputs);
  if (leftOn === undefined || leftOn > dayIn(inputs.now, inputs.zone)) return false;
  return span.end === later(leftOn, addDays(span.begin, 1));
}
