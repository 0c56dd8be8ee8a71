/**
 * What a plan is reckoned with, by the days it is for: the term that runs with what was booked for it,
 * the next one with what it would cost. What was paid in the past is no price of days to come. Pure.
 */
import { daysBetween, later } from '../payoff/calendar.ts';
import { carriedUpTo, charges } from '../payoff/fees.ts';
import { makesMember } from '../payoff/kinds.ts';
import type { Payoff } from '../payoff/payoff.ts';
import type { Fee, Term } from '../payoff/types.ts';
import type { Bought } from './bought.ts';

/** What the plan would be paid with; `from` says which price that is. */
export interface PlanCost {
  fen: number;
  from: 'price' | 'fees' | 'renewal';
}

/** For how many days, which may be a fraction; absent: not known. */
export interface TermPrice {
  cost?: PlanCost;
  days?: number;
}

export interface PlanPrice {
  /** Of a plan without days, or for the term that runs. */
  now: TermPrice;
  /** Of the next term, from that day on; absent: there is none to renew. */
  next?: TermPrice & { from: string };
}

/** `fees`: all of the community. */
export function planPriceOf(
  bought: Bought,
  { life, breakEven, renewal }: Payoff,
  fees: readonly Fee[],
): PlanPrice {
  const { term, state } = life;
  const cheapest = renewal?.options.find((one) => one.moment === renewal.cheapest);
  const next = renewal && {
    from: renewal.term.end,
    days: renewal.days,
    ...(cheapest ? { cost: { fen: cheapest.fen, from: 'renewal' as const } } : {}),
  };
  const running = state === 'active' || state === 'refund-window';
  if (term && running && breakEven.state !== 'unbooked') {
    const days = daysBetween(term.begin, term.end);
    const cost: PlanCost = { fen: paidFor(fees, term), from: 'fees' };
    return { now: { cost, days }, ...(next ? { next } : {}) };
  }
  if (next?.cost && (state === 'grace' || state === 'lapsed')) return { now: next };
  const fen = bought.state === 'free' ? 0 : bought.fen;
  return {
    now: {
      ...(fen === undefined ? {} : { cost: { fen, from: 'price' as const } }),
      ...(bought.days === undefined ? {} : { days: bought.days }),
    },
    ...(running && next ? { next } : {}),
  };
}

/** Of a plan for these days: those of the next term where most of them lie in it. */
export function priceFor({ now, next }: PlanPrice, days: Term | undefined): TermPrice {
  if (!days) return now;
  const whole = daysBetween(days.begin, days.end);
  const ahead = next ? daysBetween(later(days.begin, next.from), days.end) : 0;
  const { cost } = next && 2 * ahead > whole ? next : now;
  return { ...(cost ? { cost } : {}), days: whole };
}

/** What membership cost over these days; questions and presents are not what a term is bought with. */
function paidFor(fees: readonly Fee[], term: Term): number {
  const joined = charges(fees).filter(({ fee }) => makesMember(fee));
  const upTo = carriedUpTo(joined, [term.begin, term.end]);
  return (upTo.get(term.end) ?? 0) - (upTo.get(term.begin) ?? 0);
}
