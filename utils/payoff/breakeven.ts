/**
 * How many good hours, or useful items, make a term worth its fees; and whether the recent pace
 * gets there before the term ends. h* = (fee − money gains) / (v − c).
 */
import { dayIn } from '../attention/split.ts';
import { addDays, daysBetween, earlier, later } from './calendar.ts';
import { feesShare } from './fees.ts';
import { feesHeld } from './leaving.ts';
import { isUnbooked, unbookedSince } from './life.ts';
import { gainsIn, HOUR_MS, hoursIn, measuredParts, usedMs } from './time.ts';
import type { PayoffInputs, Say, Term } from './types.ts';

/** Recent pace is that of these days. */
export const RECENT_DAYS = 28;

/**
 * `done`: the money that came in covers the fee, or there is none. `none`: an hour gives no more
 * than it costs. `unbooked`: no fee was booked, which is not to say that none was paid.
 */
export interface BreakEven {
  state: 'hours' | 'done' | 'none' | 'unset' | 'unbooked';
  feeFen: number;
  /** Hours with the high and the low money gains; in state `hours`. */
  lowHours?: number;
  highHours?: number;
  /** Whole items; absent without a worth per item. */
  items?: { low: number; high: number };
  says: Say;
}

/** Net in fen after `hours` good hours; zero at the break-even. */
export function netAfter(
  hours: number,
  at: { feeFen: number; moneyFen: number; gainedFen: number; lostFen: number },
): number {
  return at.moneyFen + (at.gainedFen - at.lostFen) * hours - at.feeFen;
}

/** Hours at which `netAfter` is zero; 0 when money covers the fee, undefined when v ≤ c. */
export function breakEvenHours(
  feeFen: number,
  moneyFen: number,
  gainedFen: number,
  lostFen: number,
): number | undefined {
  if (feeFen <= moneyFen) return 0;
  return gainedFen > lostFen ? (feeFen - moneyFen) / (gainedFen - lostFen) : undefined;
}

/** `term`: the whole of it, days to come included. */
export function breakEvenOf(inputs: PayoffInputs, term: Term): BreakEven {
  const { hourLostFen: c, hourGainedFen: v } = inputs.settings;
  const dayAt = (at: number) => dayIn(at, inputs.zone);
  const own = feesHeld(inputs);
  const feeFen = feesShare(own, term, inputs.settings.foreverDays);
  const money = gainsIn(inputs, term, dayAt, ['money']);
  const items = feeFen > 0 ? itemsFor(inputs, feeFen, gainsIn(inputs, term, dayAt)) : undefined;
  const base = { feeFen, ...(items ? { items } : {}) };
  const be = (state: BreakEven['state'], id: string, params: Say['params']): BreakEven => ({
    ...base,
    state,
    says: { id: `breakEven.${id}`, params },
  });
  if (isUnbooked(term, unbookedSince(inputs))) return be('unbooked', 'unbooked', {});
  if (own.length === 0) {
    return inputs.facts?.type?.value === 'free'
      ? be('done', 'nothingPaid', {})
      : be('unbooked', 'unbooked', {});
  }
  if (feeFen <= 0) return be('done', 'nothingLeft', {});
  if (feeFen <= money.lowFen) return be('done', 'done', { feeFen, moneyFen: money.lowFen });
  if (v === undefined || c === undefined) {
    const { lowMs } = hoursIn(inputs, term);
    const params = { feeFen, moneyFen: money.lowFen };
    if (lowMs < HOUR_MS / 60) return be('unset', 'unset', params);
    const moreFen = Math.ceil(((feeFen - money.lowFen) * HOUR_MS) / lowMs);
    return be('unset', 'unsetSoFar', { ...params, hours: lowMs / HOUR_MS, moreFen });
  }
  const lowHours = breakEvenHours(feeFen, money.highFen, v, c);
  const highHours = breakEvenHours(feeFen, money.lowFen, v, c);
  if (lowHours === undefined || highHours === undefined) {
    return be('none', 'none', { gainedFen: v, lostFen: c });
  }
  const range = { lowHours, highHours };
  return lowHours === highHours
    ? { ...be('hours', 'hours', { needHours: highHours, feeFen }), ...range }
    : { ...be('hours', 'hoursRange', { ...range, feeFen }), ...range };
}

/** By the plan's own worth of an item, else by the mean of the gains that were valued. */
function itemsFor(
  inputs: PayoffInputs,
  feeFen: number,
  gains: { lowFen: number; highFen: number; count: number; unpriced: number },
): BreakEven['items'] {
  const plan = [...inputs.plans]
    .filter((p) => p.community === inputs.community && (p.itemWorthFen ?? 0) > 0)
    .sort((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1))
    .at(-1);
  const priced = gains.count - gains.unpriced;
  const worth = plan?.itemWorthFen
    ? { low: plan.itemWorthFen, high: plan.itemWorthFen }
    : priced > 0 && gains.lowFen > 0
      ? { low: gains.lowFen / priced, high: gains.highFen / priced }
      : undefined;
  if (!worth) return undefined;
  return { low: Math.ceil(feeFen / worth.high), high: Math.ceil(feeFen / worth.low) };
}

/** What is still to do in the term against the recent pace. */
export interface Need {
  /** Hours of the term so far. */
  doneHours: number;
  /** Still needed, by the cautious end of the break-even. */
  leftHours: number;
  leftDays: number;
  recentHoursPerWeek: number;
  /** Needed from today on; absent when no day is left. */
  needHoursPerWeek?: number;
  onPace: boolean;
  says: Say;
}

/** Undefined where there is no break-even in hours, or attention was not measured lately. */
export function needOf(inputs: PayoffInputs, term: Term): Need | undefined {
  const even = breakEvenOf(inputs, term);
  if (even.state !== 'hours' || even.highHours === undefined) return undefined;
  const today = dayIn(inputs.now, inputs.zone);
  const tomorrow = addDays(today, 1);
  const soFar = { begin: term.begin, end: earlier(term.end, tomorrow) };
  const doneHours = soFar.begin < soFar.end ? hoursIn(inputs, soFar).lowMs / HOUR_MS : 0;
  const leftHours = Math.max(0, even.highHours - doneHours);
  const leftDays = Math.max(0, daysBetween(later(tomorrow, term.begin), term.end));
  const recentHoursPerWeek = recentPace(inputs, today);
  if (recentHoursPerWeek === undefined) return undefined;
  const needHoursPerWeek = leftDays > 0 ? (leftHours * 7) / leftDays : undefined;
  const onPace =
    leftHours === 0 || (needHoursPerWeek !== undefined && recentHoursPerWeek >= needHoursPerWeek);
  const params = { leftHours, leftDays, recentHours: recentHoursPerWeek };
  const id = leftHours === 0 ? 'reached' : leftDays === 0 ? 'missed' : onPace ? 'onPace' : 'behind';
  const needHours = needHoursPerWeek ?? 0;
  return {
    doneHours,
    leftHours,
    leftDays,
    recentHoursPerWeek,
    ...(needHoursPerWeek === undefined ? {} : { needHoursPerWeek }),
    onPace,
    says: { id: `need.${id}`, params: { ...params, needHours } },
  };
}

/**
 * What the whole term still takes, with the recent pace and the days left: in good hours where their
 * worth is set, else in gains. Undefined: nothing is booked, or nothing is left to do.
 */
export function toGo(inputs: PayoffInputs, term: Term): Say | undefined {
  const need = needOf(inputs, term);
  if (need) return need.leftHours > 0 ? need.says : undefined;
  const own = feesHeld(inputs);
  const feeFen = feesShare(own, term, inputs.settings.foreverDays);
  const dayAt = (at: number) => dayIn(at, inputs.zone);
  const lostFen = ((inputs.settings.hourLostFen ?? 0) * hoursIn(inputs, term).lowMs) / HOUR_MS;
  const needFen = Math.round(feeFen + lostFen - gainsIn(inputs, term, dayAt).lowFen);
  if (feeFen <= 0 || needFen <= 0) return undefined;
  const today = dayIn(inputs.now, inputs.zone);
  const leftDays = Math.max(0, daysBetween(later(addDays(today, 1), term.begin), term.end));
  if (leftDays === 0) return { id: 'need.gainsMissed', params: { needFen } };
  const pace = recentPace(inputs, today);
  const params = {
    needFen,
    leftDays,
    recentDays: RECENT_DAYS,
    recentFen: gainsIn(inputs, recentDays(today), dayAt).lowFen,
  };
  return pace === undefined
    ? { id: 'need.gainsOnly', params }
    : { id: 'need.gains', params: { ...params, recentHours: pace } };
}

/** The last 28 days, today included. */
export function recentDays(today: string): Term {
  const end = addDays(today, 1);
  return { begin: addDays(end, -RECENT_DAYS), end };
}

/** Hours a week over the measured ones of the last 28 days; undefined: none was. */
export function recentPace(inputs: PayoffInputs, today: string): number | undefined {
  const parts = measuredParts(inputs, recentDays(today));
  const days = parts.reduce((sum, part) => sum + daysBetween(part.begin, part.end), 0);
  return days > 0 ? ((usedMs(inputs, parts) / HOUR_MS) * 7) / days : undefined;
}
