/**
 * Renewal looks forward only: what the next term costs at each moment, and what recent use suggests
 * it will bring. Fees of the past are not in the sum.
 */
import { dayIn } from '../attention/split.ts';
import type { ResolvedFacts } from '../facts.ts';
import { renewalPrice } from '../scoring/term.ts';
import { RECENT_DAYS, recentDays } from './breakeven.ts';
import { addDays, addDuration, daysBetween, earlier, later } from './calendar.ts';
import { endOf, graceDaysOf, graceUntil, MOMENTS, type Moment, momentOf } from './grace.ts';
import { type Life, lastTerm, lifeOf } from './life.ts';
import { gainsIn, HOUR_MS, hoursIn, measuredDays } from './time.ts';
import type { FenRange, PayoffInputs, Say, Term } from './types.ts';
import { stateOf, type VerdictState } from './verdict.ts';

export type { Moment } from './grace.ts';

/** One moment to renew. `from`/`until` are days, `until` not counted; absent `until`: open. */
export interface RenewalOption {
  moment: Moment;
  fen: number;
  /** `read`: the site's own amount; `computed`: floor(price × percent / 100). */
  via: 'read' | 'computed';
  from: string;
  until?: string;
  /** The same to the moment, where the term was read to end within that day: on it the price still holds. */
  untilAt?: number;
  /** Days without access when paid at the first moment it is offered. */
  withoutDays: number;
  open: boolean;
}

export interface Renewal {
  /** The one that runs out. */
  term: Term;
  /** How many days the next one has. */
  days: number;
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

const FACTS = {
  early: { amount: 'renewalAdvanceAmount', pct: 'renewalAdvancePct' },
  grace: { amount: 'renewalGraceAmount', pct: 'renewalGracePct' },
  later: { amount: 'renewalAmount', pct: 'renewalPct' },
} as const satisfies Record<Moment, { amount: keyof ResolvedFacts; pct: keyof ResolvedFacts }>;

/** Fen at one moment; official: floor(price × percent / 100), a missing percent is 100. */
export function renewalFen(
  facts: ResolvedFacts | undefined,
  moment: Moment,
): Pick<RenewalOption, 'fen' | 'via'> | undefined {
  const { amount, pct } = FACTS[moment];
  return renewalPrice(facts?.price, facts?.[amount], facts?.[pct]);
}

/** Of the last term there is, booked or read; undefined: nothing to renew. */
export function renewalAhead(
  inputs: PayoffInputs,
  life: Life = lifeOf(inputs),
): Renewal | undefined {
  const term = lastTerm(inputs, life);
  return term && renewalOf(inputs, term);
}

/** `term`: the one that runs out. */
export function renewalOf(inputs: PayoffInputs, term: Term): Renewal {
  const today = dayIn(inputs.now, inputs.zone);
  const graceDays = graceDaysOf(inputs.community);
  const graceEnd = addDays(term.end, graceDays);
  const ends = endOf(term, inputs);
  const endAt =
    ends.at !== undefined && dayIn(ends.at, inputs.zone) === term.end ? ends.at : undefined;
  const until = (day: string, at: number) => ({
    until: day,
    ...(endAt === undefined ? {} : { untilAt: at }),
  });
  const spans: Record<Moment, Pick<RenewalOption, 'from' | 'until' | 'untilAt' | 'withoutDays'>> = {
    early: { from: earlier(term.begin, today), ...until(term.end, endAt ?? 0), withoutDays: 0 },
    grace: {
      from: term.end,
      ...until(graceEnd, graceUntil(ends, inputs.zone)),
      withoutDays: lateDays(today, term.end),
    },
    later: { from: graceEnd, withoutDays: Math.max(graceDays, lateDays(today, term.end)) },
  };
  const moments = MOMENTS.filter((moment) => graceDays > 0 || moment !== 'grace');
  const present = momentOf(ends, inputs.now, inputs.zone);
  const options = moments.flatMap((moment) => {
    const price = renewalFen(inputs.facts, moment);
    const span = spans[moment];
    const open = MOMENTS.indexOf(moment) >= MOMENTS.indexOf(present);
    return price ? [{ moment, ...price, ...span, open }] : [];
  });
  const best = options.filter((option) => option.open).sort((a, b) => a.fen - b.fen)[0];
  const missing: Say[] = best ? [] : [{ id: 'missing.renewalPrice', params: {} }];
  const days = nextDays(inputs, term);
  const ahead = best ? forward(inputs, term, days, best.fen, missing) : unknown();
  const state = stateOf(ahead);
  const now = options.find((option) => option.moment === present);
  const wait = best && now && best.moment !== now.moment && state === 'pays';
  const advice = wait
    ? 'wait'
    : ({ pays: 'keep', doesNot: 'leave', cannotTell: 'cannotTell' } as const)[state];
  return {
    term,
    days,
    options,
    ...(best ? { cheapest: best.moment, moment: momentSays(best, today) } : {}),
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

/** From today on, where it is offered already: a day that is past is no day to renew on. */
function momentSays(best: RenewalOption, today: string): Say {
  const { fen, withoutDays, until, untilAt } = best;
  const params = {
    priceFen: fen,
    withoutDays,
    fromDay: later(best.from, today),
    ...(until ? { untilDay: until } : {}),
    ...(untilAt === undefined ? {} : { untilTime: untilAt }),
  };
  return { id: `moment.${best.moment}${untilAt === undefined ? '' : 'Time'}`, params };
}

/** A fixed window is the same for all, whoever came late to the last one; else the length as read, else as it was. */
function nextDays({ facts, zone }: PayoffInputs, term: Term): number {
  const { paymentMode, windowBegin, windowEnd, duration } = facts ?? {};
  if (paymentMode?.value === 'deadline' && windowBegin && windowEnd) {
    const days = daysBetween(dayIn(windowBegin.value, zone), dayIn(windowEnd.value, zone));
    if (days > 0) return days;
  }
  const end = duration && addDuration(term.end, duration.value);
  return end ? daysBetween(term.end, end) : daysBetween(term.begin, term.end);
}

/**
 * The next term at the pace of hours of the last 28 days, and of gains of those and of the term so
 * far. Without 28 measured days, or without any gain noted in the term, nothing is foretold.
 */
function forward(
  inputs: PayoffInputs,
  term: Term,
  days: number,
  fen: number,
  missing: Say[],
): FenRange {
  const today = dayIn(inputs.now, inputs.zone);
  const dayAt = (at: number) => dayIn(at, inputs.zone);
  const recent = recentDays(today < term.end ? today : addDays(term.end, -1));
  const begin = term.begin < recent.end ? term.begin : (lifeOf(inputs).term?.begin ?? today);
  const soFar = { begin: earlier(begin, recent.begin), end: recent.end };
  const measured = measuredDays(inputs, recent);
  const gains = gainsIn(inputs, soFar, dayAt);
  const lately = gainsIn(inputs, recent, dayAt);
  if (measured < RECENT_DAYS) {
    const params = { measuredDays: measured, recentDays: RECENT_DAYS };
    missing.push(say(measured === 0 ? 'missing.attention' : 'missing.attentionDays', params));
  }
  if (gains.count === 0) missing.push(say('missing.gains'));
  if (measured < RECENT_DAYS || gains.count === 0) return unknown();

  if (lately.count === 0) missing.push(say('missing.recentGains', { recentDays: RECENT_DAYS }));
  if (gains.unpriced > 0) missing.push(say('missing.worth', { unpricedGains: gains.unpriced }));
  const c = inputs.settings.hourLostFen;
  const hours = (hoursIn(inputs, recent).lowMs / HOUR_MS) * (days / RECENT_DAYS);
  if (c === undefined && hours > 0) missing.push(say('missing.hourLost'));
  const timeFen = (c ?? 0) * hours;
  const paces = [
    { ...lately, scale: days / RECENT_DAYS },
    { ...gains, scale: days / daysBetween(soFar.begin, soFar.end) },
  ];
  const low = Math.min(...paces.map(({ lowFen, scale }) => lowFen * scale));
  const high = Math.max(...paces.map(({ highFen, scale }) => highFen * scale));
  return {
    lowFen: c === undefined && hours > 0 ? null : Math.round(low - fen - timeFen),
    highFen: gains.unpriced > 0 ? null : Math.round(high - fen - timeFen),
  };
}

function say(id: string, params: Say['params'] = {}): Say {
  return { id, params };
}

function unknown(): FenRange {
  return { lowFen: null, highFen: null };
}

function paramsOf(state: VerdictState, { lowFen, highFen }: FenRange): Say['params'] {
  if (state === 'pays') return { lowFen: lowFen ?? 0 };
  return state === 'doesNot' ? { shortFen: -(highFen ?? 0) } : {};
}
