/**
 * Pays off / does not / cannot tell yet: net range = gains low…high − share of the fees − worth of
 * an hour lost × hours low…high, over a span of days. Fen of CNY. Formulas: docs/payoff.md.
 */
import { dayIn } from '../attention/split.ts';
import { hasJoined } from '../words.ts';
import { addDays, daysBetween, earlier } from './calendar.ts';
import { feesHeld, leftOf } from './leaving.ts';
import { isUnbooked, lifeOf, unbookedSince } from './life.ts';
import { type Spent, spentIn } from './spent.ts';
import { type Gains, gainsIn, HOUR_MS, type Hours, hoursIn } from './time.ts';
import type { FenRange, PayoffInputs, Say, Term } from './types.ts';

export const PAYOFF_VERSION = 4;

/** Measured for so many days, nothing noted means that nothing came of it; before, it is not known. */
export const SETTLED_DAYS = 28;

export type VerdictState = 'pays' | 'doesNot' | 'cannotTell';

/** One part of the net range; the lines add up to it, end by end. */
export interface NetLine extends FenRange {
  says: Say;
}

export interface Verdict {
  state: VerdictState;
  /** The days judged. */
  span: Term;
  net: FenRange;
  made: NetLine[];
  says: Say;
  /** What would change it, or which input would decide it, weightiest first. */
  decides: Say[];
  missing: Say[];
  /** Less the money received; with what was paid for days after leaving. */
  feesFen: number;
  /** What was paid, nothing received taken off but refunds. */
  paidFen: number;
  gains: Gains;
  /** Nothing was noted yet, and too few days were measured for that to mean nothing. */
  gainsOpen: boolean;
  hours: Hours;
  formulaVersion: number;
}

export function verdict(inputs: PayoffInputs): Verdict {
  const span = spanOf(inputs);
  return verdictOf(inputs, span, {
    fees: isUnbooked(span, unbookedSince(inputs)) ? 0 : feesHeld(inputs).length,
    ...spentIn(inputs, span),
    gains: gainsIn(inputs, span, (at) => dayIn(at, inputs.zone)),
    hours: hoursIn(inputs, span),
  });
}

/** What a span came to; `fees`: how many are booked, of any time; 0 where none is for these days. */
export interface Amounts extends Spent {
  fees: number;
  gains: Gains;
  hours: Hours;
}

/** The verdict on a span whose amounts are known. */
export function verdictOf(inputs: PayoffInputs, span: Term, amounts: Amounts): Verdict {
  const { feesFen, unusedFen, paidFen, gains, hours } = amounts;
  const gainsOpen = gains.count === 0 && areGainsOpen(inputs, span, hours);
  const c = inputs.settings.hourLostFen;
  const unpaid = lacksFee(inputs, amounts.fees);

  const gained: FenRange = {
    lowFen: gains.lowFen,
    highFen: gainsOpen || gains.unpriced > 0 ? null : gains.highFen,
  };
  const lost = lostRange(c, hours);
  const exactly = (fen: number): FenRange => ({ lowFen: 0 - fen, highFen: 0 - fen });
  const booked = exactly(feesFen - unusedFen);
  // What is booked was paid at least.
  const spent: FenRange = unpaid ? { ...booked, lowFen: null } : booked;
  const unused = exactly(unusedFen);
  const net = [gained, spent, unused, lost].reduce(add);
  const state = stateOf(net);
  const measuredDays = daysBetween(span.begin, span.end) - hours.unmeasuredDays;
  const missing: Say[] = [
    ...(unpaid ? [say('missing.fee')] : []),
    ...(c === undefined && hours.highMs !== 0 ? [say('missing.hourLost')] : []),
    ...(gains.unpriced > 0 ? [say('missing.worth', { unpricedGains: gains.unpriced })] : []),
    ...(gains.count === 0 ? [say('missing.gains')] : []),
    ...(hours.unmeasuredDays > 0
      ? [
          say(hours.highMs === null ? 'missing.hoursOpen' : 'missing.hours', {
            unmeasuredDays: hours.unmeasuredDays,
          }),
        ]
      : []),
  ];
  const known: Known = { gains, gainsOpen, hours, measuredDays, feesFen, c, unpaid };
  return {
    state,
    span,
    net,
    made: [
      { says: say('made.gains', { gains: gains.count }), ...gained },
      { says: say('made.fees', { feesFen: feesFen - unusedFen }), ...spent },
      ...(unusedFen === 0 ? [] : [{ says: say('made.unused', { unusedFen }), ...unused }]),
      { says: hoursSay(c, hours), ...lost },
    ],
    says: sentence(state, net, known),
    decides: decides(state, net, known),
    missing,
    feesFen,
    paidFen,
    gains,
    gainsOpen,
    hours,
    formulaVersion: PAYOFF_VERSION,
  };
}

/** Too few days measured for nothing noted to mean nothing; all days of a term that is over are enough. */
export function areGainsOpen(inputs: PayoffInputs, span: Term, hours: Hours): boolean {
  if (inputs.gainsOpen !== undefined) return inputs.gainsOpen;
  const measured = daysBetween(span.begin, span.end) - hours.unmeasuredDays;
  const over = span.end <= dayIn(inputs.now, inputs.zone);
  return measured < SETTLED_DAYS && !(over && hours.unmeasuredDays === 0);
}

function hoursSay(c: number | undefined, { lowMs, highMs }: Hours): Say {
  const ends = highMs === null ? 'Open' : highMs === lowMs ? 'Exact' : '';
  return say(`made.hours${c === undefined ? 'Unset' : ''}${ends}`, {
    lowHours: lowMs / HOUR_MS,
    ...(highMs === null ? {} : { highHours: highMs / HOUR_MS }),
    ...(c === undefined ? {} : { hourFen: c }),
  });
}

/** Both ends above zero: pays off; both below: does not; else one cannot tell. */
export function stateOf({ lowFen, highFen }: FenRange): VerdictState {
  if (lowFen !== null && lowFen > 0) return 'pays';
  return highFen !== null && highFen < 0 ? 'doesNot' : 'cannotTell';
}

/**
 * The term in force (or last) up to and with today; one without end from its first day; without a
 * term, from the first row on.
 */
export function spanOf(inputs: PayoffInputs): Term {
  if (inputs.span) return inputs.span;
  const today = dayIn(inputs.now, inputs.zone);
  const tomorrow = addDays(today, 1);
  const life = lifeOf(inputs);
  const stop = earlier(leftOf(inputs) ?? tomorrow, tomorrow);
  if (life.foreverFrom !== undefined) {
    const begin = life.foreverFrom;
    return { begin, end: begin < stop ? stop : addDays(begin, 1) };
  }
  if (life.term && life.term.begin <= today) {
    const { begin, end } = life.term;
    const until = earlier(end, stop);
    return { begin, end: begin < until ? until : addDays(begin, 1) };
  }
  const of = <R extends { community: string }>(rows: readonly R[]) =>
    rows.filter((row) => row.community === inputs.community);
  const days = [
    ...of(inputs.fees).map((fee) => fee.paidOn),
    ...of(inputs.attention).map((row) => row.day),
    ...of(inputs.deeds).map((row) => row.day),
    ...of(inputs.handDeeds ?? []).map((deed) => deed.on),
    ...of(inputs.gains).map((gain) => dayIn(gain.at, inputs.zone)),
  ].filter((day) => day < tomorrow);
  const begin = days.sort()[0] ?? today;
  return { begin, end: begin < stop ? stop : addDays(begin, 1) };
}

/**
 * A paid community whose member's fee is not booked: its price is not taken for granted. On trial nothing
 * was paid, whatever a profile marks as paid.
 */
function lacksFee({ facts }: PayoffInputs, fees: number): boolean {
  const role = facts?.viewerState?.value;
  const member = hasJoined(role) || facts?.viewerPaid?.value === true;
  return fees === 0 && member && role !== 'trial' && facts?.type?.value === 'pay';
}

function lostRange(c: number | undefined, { lowMs, highMs }: Hours): FenRange {
  if (highMs === 0) return { lowFen: 0, highFen: 0 };
  // An hour is worth nothing at least: that much holds without being told.
  if (c === undefined) return { lowFen: null, highFen: 0 };
  const worth = (ms: number) => 0 - Math.round((c * ms) / HOUR_MS);
  if (highMs === null) return { lowFen: c === 0 ? 0 : null, highFen: worth(lowMs) };
  return { lowFen: worth(highMs), highFen: worth(lowMs) };
}

function add(a: FenRange, b: FenRange): FenRange {
  const sum = (x: number | null, y: number | null) => (x === null || y === null ? null : x + y);
  return { lowFen: sum(a.lowFen, b.lowFen), highFen: sum(a.highFen, b.highFen) };
}

interface Known {
  gains: Gains;
  gainsOpen: boolean;
  hours: Hours;
  measuredDays: number;
  feesFen: number;
  c: number | undefined;
  unpaid: boolean;
}

function sentence(state: VerdictState, { lowFen, highFen }: FenRange, known: Known): Say {
  if (state === 'pays') {
    return highFen === null
      ? say('verdict.paysAtLeast', { lowFen: lowFen ?? 0 })
      : say('verdict.pays', { lowFen: lowFen ?? 0, highFen });
  }
  if (state === 'doesNot') {
    const shortFen = -(highFen ?? 0);
    if (known.gains.count === 0) return say('verdict.doesNotNothingNoted', { shortFen });
    return lowFen === null
      ? say('verdict.doesNotWhatever', { shortFen })
      : say('verdict.doesNot', { shortFen, worstFen: -lowFen });
  }
  if (known.unpaid) return say('verdict.noFee');
  if (known.gainsOpen) {
    const { measuredDays, feesFen } = known;
    return feesFen > 0
      ? say('verdict.tooEarlyPaid', { measuredDays, feesFen })
      : say('verdict.tooEarly', { measuredDays });
  }
  if (lowFen !== null && highFen !== null) return say('verdict.cannotTell', { lowFen, highFen });
  if (lowFen !== null) return say('verdict.cannotTellFrom', { lowFen });
  return highFen === null
    ? say('verdict.cannotTellAtAll')
    : say('verdict.cannotTellUpTo', { highFen });
}

function decides(state: VerdictState, net: FenRange, known: Known): Say[] {
  const { gains, hours, feesFen, c } = known;
  if (state === 'pays') return [say('change.margin', { marginFen: net.lowFen ?? 0 })];
  if (state === 'doesNot') return [say('change.needGains', { needFen: -(net.highFen ?? 0) + 1 })];
  const open: { width: number; says: Say }[] = [];
  const put = (width: number, says: Say) => open.push({ width, says });
  const unknown = Number.POSITIVE_INFINITY;
  if (known.unpaid) put(unknown, say('decides.fee'));
  if (gains.count === 0) put(unknown, say('decides.gains'));
  if (hours.highMs === null && c !== 0) {
    put(unknown, say('decides.hoursOpen', { unmeasuredDays: hours.unmeasuredDays }));
  }
  if (c === undefined && hours.highMs !== 0 && !known.unpaid && (gains.count > 0 || feesFen > 0)) {
    const says = hourDecides(gains, hours, feesFen);
    if (says) put(unknown, says);
  }
  if (gains.unpriced > 0) put(unknown, say('decides.worth', { unpricedGains: gains.unpriced }));
  const gainsWidth = gains.highFen - gains.lowFen;
  if (gainsWidth > 0) put(gainsWidth, say('decides.gainsRange', { widthFen: gainsWidth }));
  const spread = (hours.highMs ?? hours.lowMs) - hours.lowMs;
  const hoursWidth = Math.round(((c ?? 0) * spread) / HOUR_MS);
  if (hoursWidth > 0) {
    const { unmeasuredDays } = hours;
    put(hoursWidth, say('decides.hours', { widthFen: hoursWidth, unmeasuredDays }));
  }
  // Even at best, whatever an hour is worth: only more gains can make it pay.
  if (open.length === 0) put(0, say(net.lowFen === null ? 'decides.gains' : 'decides.nothingYet'));
  return open.sort((a, b) => (a.width === b.width ? 0 : b.width - a.width)).map((o) => o.says);
}

/**
 * Below which worth of an hour it pays, above which it does not; an end that no worth of an hour
 * reaches is not named. Undefined when neither is.
 */
function hourDecides(gains: Gains, hours: Hours, feesFen: number): Say | undefined {
  const at = (fen: number, ms: number) => Math.floor((fen * HOUR_MS) / ms);
  const { highMs } = hours;
  const underFen = highMs === null ? 0 : at(gains.lowFen - feesFen, highMs);
  const never = gains.unpriced > 0 || hours.lowMs === 0 || gains.highFen <= feesFen;
  const overFen = never ? undefined : at(gains.highFen - feesFen, hours.lowMs) + 1;
  if (highMs === null || underFen <= 0)
    return overFen === undefined ? undefined : say('decides.hourLostOver', { overFen });
  const params = { hours: highMs / HOUR_MS };
  return overFen === undefined
    ? say('decides.hourLostOpen', { ...params, underFen })
    : say('decides.hourLost', { ...params, underFen, overFen });
}

function say(id: string, params: Say['params'] = {}): Say {
  return { id, params };
}
