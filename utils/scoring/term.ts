/** How many days a price buys, and what renewing costs when. Pure; times epoch ms, money fen. */
import { DAY } from '../days.ts';
import type { Fact, ResolvedFacts } from '../facts.ts';
import { perDay } from '../money.ts';
import { GRACE_DAYS } from '../payoff/grace.ts';
import type { Missing } from './types.ts';

export interface Term {
  /** May be a fraction: six months are 182.5 days, so that price × 2 for a year is the same a day. */
  days: number;
  mode: 'period' | 'deadline' | 'forever';
  /** `forever` and terms of which the site says no length. */
  estimated: boolean;
  /** The fact the length was read from. */
  from: Fact;
}

/** A planet bought for ever is spread over three years, marked as estimated. */
export const FOREVER_DAYS = 3 * 365;

const UNIT_DAYS: Record<string, number> = { D: 1, W: 7, M: 365 / 12, Y: 365 };

/** `1Y` → 365, `6M` → 182.5, `30D` → 30, `infinite` → Infinity, '' or anything else → undefined. */
export function durationDays(duration: string): number | undefined {
  const text = duration.trim();
  if (/^(infinite|forever)$/i.test(text)) return Number.POSITIVE_INFINITY;
  const [, amount, unit] = /^P?(\d{1,4})([DWMY])$/i.exec(text) ?? [];
  const days = Number(amount) * (UNIT_DAYS[unit?.toUpperCase() ?? ''] ?? Number.NaN);
  return days > 0 ? days : undefined;
}

/**
 * The days really bought. In a fixed window whoever comes late buys fewer; joined: from joining. One
 * whose own term is over would buy from now on, like anybody else.
 */
export function termOf(facts: ResolvedFacts, now: number): Term | Missing {
  const { duration, paymentMode, windowEnd } = facts;
  if (paymentMode?.value === 'deadline') return windowTerm(facts, now);
  const days = duration && durationDays(duration.value);
  if (duration && days !== undefined) {
    if (Number.isFinite(days)) return { days, mode: 'period', estimated: false, from: duration };
    return { days: FOREVER_DAYS, mode: 'forever', estimated: true, from: duration };
  }
  // A rolling term without a length: its end is "if you paid when this was seen".
  if (paymentMode?.value === 'period' && windowEnd && windowEnd.value > windowEnd.seenAt + DAY) {
    const rolled = Math.round((windowEnd.value - windowEnd.seenAt) / DAY);
    return { days: rolled, mode: 'period', estimated: true, from: windowEnd };
  }
  return { id: 'price.duration', params: {} };
}

function windowTerm(facts: ResolvedFacts, now: number): Term | Missing {
  const { windowBegin, windowEnd, viewerJoinAt } = facts;
  if (!windowEnd) return { id: 'price.window', params: {} };
  const start = isIn(facts, now) && viewerJoinAt ? viewerJoinAt.value : now;
  const from = Math.max(start, windowBegin?.value ?? start);
  if (windowEnd.value <= from)
    return { id: 'price.windowOver', params: { endAt: windowEnd.value } };
  const days = Math.max(1, (windowEnd.value - from) / DAY);
  return { days, mode: 'deadline', estimated: false, from: windowEnd };
}

/** A member whose own term was not over when last read, nor is since. */
export function isIn({ viewerState, viewerTermEnd }: ResolvedFacts, now: number): boolean {
  const over = viewerTermEnd !== undefined && viewerTermEnd.value <= now;
  return viewerState?.value === 'member' && !over;
}

export interface Renewal {
  /** While not expired, up to 30 days after, and later. */
  advance: number;
  grace: number;
  later: number;
  /** The least of them, what it saves against the dearest, and the days without access it takes at the least. */
  best: number;
  saved: number;
  lostDays: number;
  when: 'advance' | 'grace' | 'later';
  from: Fact;
}

/** What renewing costs at each moment. */
export function renewalOf(facts: ResolvedFacts): Renewal | undefined {
  const { price } = facts;
  const from =
    facts.renewalAdvanceAmount ??
    facts.renewalAdvancePct ??
    facts.renewalGraceAmount ??
    facts.renewalGracePct ??
    facts.renewalAmount ??
    facts.renewalPct;
  if (!price || !from) return undefined;
  const at = (seen: Fact<number> | undefined, pct: Fact<number> | undefined) =>
    renewalPrice(price, seen, pct)?.fen ?? price.value;
  const advance = at(facts.renewalAdvanceAmount, facts.renewalAdvancePct);
  const grace = at(facts.renewalGraceAmount, facts.renewalGracePct);
  const later = at(facts.renewalAmount, facts.renewalPct);
  const best = Math.min(advance, grace, later);
  const when = best === advance ? 'advance' : best === grace ? 'grace' : 'later';
  const lostDays = when === 'later' ? GRACE_DAYS : 0;
  const saved = Math.max(advance, grace, later) - best;
  return { advance, grace, later, best, saved, lostDays, when, from };
}

/** The site's rule: floor(amount × pct / 100). */
export function renewalAmount(amount: number, pct = 100): number {
  return Math.floor((amount * pct) / 100);
}

/**
 * Fen of one moment: the amount the site printed, else floor(price × percent / 100). A price or a
 * percent that was seen later and comes to something else outranks the amount: it is out of date.
 */
export function renewalPrice(
  price: Fact<number> | undefined,
  amount: Fact<number> | undefined,
  pct: Fact<number> | undefined,
): { fen: number; via: 'read' | 'computed' } | undefined {
  const fen = price && renewalAmount(price.value, pct?.value);
  const last = Math.max(price?.seenAt ?? 0, pct?.seenAt ?? 0);
  const holds = amount && (fen === undefined || fen === amount.value || amount.seenAt >= last);
  if (holds) return { fen: amount.value, via: 'read' };
  return fen === undefined ? undefined : { fen, via: 'computed' };
}

export const isTerm = (term: Term | Missing): term is Term => 'days' in term;

/** Fen a day, rounded to the fen; the same when price and term grow by the same factor. */
export function fenPerDay(fen: number, term: Term): number {
  return perDay(fen, term.days);
}
