/**
 * Renewal looks forward only: what the next term costs at each moment, and what recent use suggests
 * it will bring. Fees of the past are not in the sum.
 */
import { dayIn } from '../attention/split.ts';
import type { FactName, ResolvedFacts } from '../facts.ts';
import { RECENT_DAYS, recentPace } from './breakeven.ts';
import { addDays, addDuration, daysBetween } from './calendar.ts';
import { GRACE_DAYS } from './life.ts';
import { gainsIn } from './time.ts';
import type { FenRange, PayoffInputs, Say, Term } from './types.ts';
import { stateOf, type VerdictState } from './verdict.ts';

export type Moment = 'early' | 'grace' | 'later';

/** One moment to renew. `from`/`until` are days, `until` not counted; absent `until`: open. */
export interface RenewalOption {
  moment: Moment;
  fen: number;
  /** `read`: the site's own amount; `computed`: floor(price × percent / 100). */
  via: 'read' | 'computed';
  from: string;
  until?: string;
  /** Days without access when paid at the first moment it is offered. */
  withoutDays: number;
  open: boolean;
}

export interface Renewal {
  options: RenewalOption[];
  /** Among those still to come; the earlier of equals. Absent: no price known. */
  cheapest?: Moment;
  /** Of the next term at the cheapest moment. */
  net: FenRange;
  state: VerdictState;
  advice: 'keep' | 'leave' | 'wait' | 'cannotTell';
  says: Say;
  /** What renewing at the cheapest moment means in words. */
  moment?: Say;
  missing: Say[];
}

const FACTS: Record<Moment, { amount: FactName; pct: FactName }> = {
  early: { amount: 'renewalAdvanceAmount', pct: 'renewalAdvancePct' },
  grace: { amount: 'renewalGraceAmount', pct: 'renewalGracePct' },
  later: { amount: 'renewalAmount', pct: 'renewalPct' },
};

/** Fen at one moment; official: floor(price × percent / 100), a missing percent is 100. */
export function renewalFen(
  facts: ResolvedFacts | undefined,
  moment: Moment,
): Pick<RenewalOption, 'fen' | 'via'> | undefined {
  const amount = facts?.[FACTS[moment].amount]?.value;
  if (typeof amount === 'number') return { fen: amount, via: 'read' };
  const price = facts?.price?.value;
  if (price === undefined) return undefined;
  const pct = facts?.[FACTS[moment].pct]?.value;
  const share = typeof pct === 'number' ? pct : 100;
  return { fen: Math.floor((price * share) / 100), via: 'computed' };
}

/** `term`: the one that runs out. */
export function renewalOf(inputs: PayoffInputs, term: Term): Renewal {
  const today = dayIn(inputs.now, inputs.zone);
  const graceEnd = addDays(term.end, GRACE_DAYS);
  const spans: Record<Moment, { from: string; until?: string; withoutDays: number }> = {
    early: { from: term.begin, until: term.end, withoutDays: 0 },
    grace: { from: term.end, until: graceEnd, withoutDays: lateDays(today, term.end) },
    later: { from: graceEnd, withoutDays: Math.max(GRACE_DAYS, lateDays(today, term.end)) },
  };
  const options = (['early', 'grace', 'later'] as const).flatMap((moment) => {
    const price = renewalFen(inputs.facts, moment);
    const span = spans[moment];
    const open = span.until === undefined || today < span.until;
    return price ? [{ moment, ...price, ...span, open }] : [];
  });
  const best = options.filter((option) => option.open).sort((a, b) => a.fen - b.fen)[0];
  const missing: Say[] = best ? [] : [{ id: 'missing.renewalPrice', params: {} }];
  const ahead = best ? forward(inputs, term, best.fen, today, missing) : unknown();
  const state = stateOf(ahead);
  const now = options.find((option) => option.open && option.from <= today);
  const wait = best && now && best.moment !== now.moment && state === 'pays';
  const advice = wait
    ? 'wait'
    : ({ pays: 'keep', doesNot: 'leave', cannotTell: 'cannotTell' } as const)[state];
  return {
    options,
    ...(best ? { cheapest: best.moment, moment: momentSays(best) } : {}),
    net: ahead,
    state,
    advice,
    says: { id: `renewal.${advice}`, params: paramsOf(state, ahead) },
    missing,
  };
}

function lateDays(today: string, end: string): number {
  return Math.max(0, daysBetween(end, today));
}

function momentSays(best: RenewalOption): Say {
  const { fen, withoutDays, until } = best;
  const params = {
    priceFen: fen,
    withoutDays,
    fromDay: best.from,
    ...(until ? { untilDay: until } : {}),
  };
  return { id: `moment.${best.moment}`, params };
}

/** The next term at the pace of gains and hours of the last 28 days. */
function forward(
  inputs: PayoffInputs,
  term: Term,
  fen: number,
  today: string,
  missing: Say[],
): FenRange {
  const length = inputs.facts?.duration?.value;
  const end = length ? addDuration(term.end, length) : undefined;
  const days = end ? daysBetween(term.end, end) : daysBetween(term.begin, term.end);
  const recent = { begin: addDays(today, 1 - RECENT_DAYS), end: addDays(today, 1) };
  const gains = gainsIn(inputs, recent, (at) => dayIn(at, inputs.zone));
  const scale = days / RECENT_DAYS;
  const c = inputs.settings.hourLostFen;
  const hours = (recentPace(inputs, today) * days) / 7;
  if (c === undefined && hours > 0) missing.push({ id: 'missing.hourLost', params: {} });
  if (gains.unpriced > 0) {
    missing.push({ id: 'missing.worth', params: { unpricedGains: gains.unpriced } });
  }
  const timeFen = c === undefined ? 0 : c * hours;
  const lowFen = Math.round(gains.lowFen * scale - fen - timeFen);
  const highFen = Math.round(gains.highFen * scale - fen - timeFen);
  return {
    lowFen: c === undefined && hours > 0 ? null : lowFen,
    highFen: gains.unpriced > 0 ? null : highFen,
  };
}

function unknown(): FenRange {
  return { lowFen: null, highFen: null };
}

function paramsOf(state: VerdictState, { lowFen, highFen }: FenRange): Say['params'] {
  if (state === 'pays') return { lowFen: lowFen ?? 0 };
  return state === 'doesNot' ? { shortFen: -(highFen ?? 0) } : {};
}
