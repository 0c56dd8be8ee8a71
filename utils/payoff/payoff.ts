/** All of one community's pay-off at once, for its card and its record. Pure. */
import { type BreakEven, breakEvenOf, type Need, needOf, toGo } from './breakeven.ts';
import { overlap } from './calendar.ts';
import { type Costs, costsOf, type Idle, idleOf } from './costs.ts';
import { type Life, lifeOf } from './life.ts';
import { type Participation, participationOf } from './participation.ts';
import { type Renewal, renewalAhead } from './renewal.ts';
import type { PayoffInputs, Say } from './types.ts';
import { type Verdict, verdict } from './verdict.ts';

export interface Payoff {
  life: Life;
  verdict: Verdict;
  costs: Costs;
  idle: Idle;
  breakEven: BreakEven;
  participation: Participation;
  /** Absent: no break-even in hours to reach. */
  need?: Need;
  /** Absent: no term that could be renewed. */
  renewal?: Renewal;
}

export function payoff(inputs: PayoffInputs): Payoff {
  const life = lifeOf(inputs);
  const judged = verdict(inputs);
  const term = life.term ?? judged.span;
  const need = needOf(inputs, term);
  const renewal = renewalAhead(inputs, life);
  return {
    life,
    verdict: { ...judged, decides: withToGo(judged, inputs, life) },
    costs: costsOf(inputs, judged.span),
    idle: idleOf(inputs, judged.span),
    breakEven: breakEvenOf(inputs, term),
    participation: participationOf(inputs, judged.span),
    ...(need ? { need } : {}),
    ...(renewal ? { renewal } : {}),
  };
}

/** What would change it; what the whole term still takes stands second, after what weighs most. */
function withToGo({ decides, span }: Verdict, inputs: PayoffInputs, life: Life): Say[] {
  const over = life.state === 'left' || life.state === 'refunded';
  const says = !over && life.term && overlap(life.term, span) && toGo(inputs, life.term);
  return says ? [...decides.slice(0, 1), says, ...decides.slice(1)] : decides;
}
