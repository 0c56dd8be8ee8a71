/**
 * Fees to confirm, found in what was read: the join, renewals (a validity that grew), a refund.
 * Proposals only: nothing is booked before the user says so.
 */
import { dayIn, dayStart } from '../attention/split.ts';
import type { ResolvedFacts } from '../facts.ts';
import { durationDays } from '../scoring/term.ts';
import { TRIAL_MS } from '../sites/zsxq/viewer.ts';
import type { CommunityKey } from '../words.ts';
import { addDays, isSameEnd, later } from './calendar.ts';
import { boughtOf, type Charge, isRefunded, SAME_PAYMENT_MS } from './fees.ts';
import { endDayOf } from './grace.ts';
import { backSince, feesHeld, leftBefore } from './leaving.ts';
import { type FactChange, feeIdOf, notBooked, type Proposal } from './proposal.ts';
import { proposeRefund } from './proposeRefund.ts';
import { proposeJoin, proposeRenewal } from './proposeTerm.ts';
import type { Fee, Say, Term } from './types.ts';
import { joinedAgain, readTerm } from './viewer.ts';

export type { FactChange, FeeDraft, Proposal } from './proposal.ts';

/** What proposals are made from. */
export interface Context {
  community: CommunityKey;
  facts: ResolvedFacts;
  /** Oldest first. */
  history: readonly FactChange[];
  /** Charges that make a member, oldest first; and those not given back, up to the day of leaving. */
  bought: readonly Charge[];
  standing: readonly Charge[];
  /** The day the user says they left. */
  leftOn?: string;
  /** The same, where they joined anew since. */
  anewAfter?: string;
  zone?: string;
}

/** The day the user says they left, and when that is asked. */
export interface Left {
  on: string;
  now: number;
}

export function proposeFees(
  community: CommunityKey,
  facts: ResolvedFacts,
  history: readonly FactChange[],
  fees: readonly Fee[],
  zone?: string,
  left?: Left,
): Proposal[] {
  const own = fees.filter((fee) => fee.community === community);
  const bought = boughtOf(own);
  const leaving = { community, fees: own, facts, leftOn: left?.on, now: left?.now ?? 0, zone };
  const anewAfter = leftBefore(leaving);
  const at: Context = {
    community,
    facts,
    history: [...history].sort((a, b) => a.seenAt - b.seenAt),
    bought,
    standing: boughtOf(feesHeld(leaving)).filter((charge) => !isRefunded(charge)),
    ...(zone ? { zone } : {}),
    ...(left ? { leftOn: left.on } : {}),
    ...(anewAfter === undefined ? {} : { anewAfter }),
  };
  return notBooked(found(at), own);
}

function found(at: Context): Proposal[] {
  const { facts, bought, standing, zone } = at;
  const backAt = backSince(at);
  if (facts.viewerState?.value === 'not-joined') return proposeRefund(at);
  if (facts.price?.value === 0 || standing.some(({ fee }) => fee.term === 'forever')) return [];
  const again = backAt === undefined ? joinedAgain(at, bought) : dayIn(backAt, zone);
  const last = bought.at(-1);
  // What was read is still of the payment that was given back.
  if (last && isRefunded(last) && again === undefined) return [];
  const term = readTerm(at);
  const made = term ? proposeTerms(at, term, again) : proposeForever(at, again);
  return made.map((one) => ({
    ...one,
    ...(again === undefined ? {} : { key: keyAnew(one, bought) }),
    doubts: [...one.doubts, ...coupon(facts)],
  }));
}

/** Joined again for the very days that were paid for before: a payment of its own. */
function keyAnew(one: Proposal, bought: readonly Charge[]): string {
  const before = new Set(bought.map(({ fee }) => fee.id));
  let key = one.key;
  for (let time = 2; before.has(feeIdOf({ ...one, key })); time += 1) key = `${one.key}:${time}`;
  return key;
}

/** An end of validity and when it was first seen. */
export interface EndSeen {
  end: number;
  seenAt: number;
}

/**
 * Ends of validity in the order seen, each later than the one before, the present one last; none of a
 * trial, none of what was given back or left since.
 */
function endsSeen(at: Context): EndSeen[] {
  const { facts, history, bought, zone } = at;
  const over = bought.filter(isRefunded).map(({ refundedOn = '' }) => refundedOn);
  if (at.anewAfter !== undefined) over.push(at.anewAfter);
  const overOn = over.sort().at(-1);
  const ended = overOn === undefined ? 0 : dayStart(addDays(overOn, 1), zone);
  // What was seen before one joined is of a membership before; clocks differ by minutes.
  const joined = (facts.viewerJoinAt?.value ?? 0) - SAME_PAYMENT_MS;
  const since = Math.max(ended, joined);
  const now = facts.viewerTermEnd;
  const seen = history.flatMap(({ fact, value, seenAt }) =>
    fact === 'viewerTermEnd' && typeof value === 'number' ? [{ end: value, seenAt }] : [],
  );
  const counted = seen.filter((one) => one.seenAt >= since && !isTrialEnd(at, one));
  if (now) counted.push({ end: now.value, seenAt: now.seenAt });
  const ends: EndSeen[] = [];
  for (const one of counted) {
    const last = ends.at(-1);
    // Shared windows and clocks move by hours; a renewal moves by more.
    const same = last && isSameEnd(endDayOf(one.end, zone), endDayOf(last.end, zone));
    if (!last || (one.end > last.end && !same)) ends.push(one);
  }
  return ends;
}

/** Seen while on trial; where that was not read, an end too near to the payment to be paid for. */
function isTrialEnd({ facts, history }: Context, { end, seenAt }: EndSeen): boolean {
  const states = history.filter((one) => one.fact === 'viewerState' && one.seenAt <= seenAt);
  const state = states.at(-1)?.value;
  if (state !== undefined) return state === 'trial';
  const began = [facts.viewerTermBegin, facts.viewerPayAt].map((fact) => fact?.value ?? 0);
  return end <= Math.max(...began) + TRIAL_MS;
}

/** `again`: the day they joined once more after all was given back, or left; then no booked term leads here. */
function proposeTerms(at: Context, read: Term, again: string | undefined): Proposal[] {
  const { zone, standing } = at;
  const ends = endsSeen(at);
  const out: Proposal[] = [];
  const booked = again === undefined ? standing : [];
  const bookedEnd = booked
    .flatMap(({ fee }) => (typeof fee.term === 'object' ? [fee.term.end] : []))
    .sort()
    .at(-1);
  let begin = bookedEnd ?? (again === undefined ? read.begin : later(read.begin, again));
  const first = ends[0];
  if (first && bookedEnd === undefined) {
    const end = endDayOf(first.end, zone);
    // Renewed since: what was read now began with a later payment.
    if (ends.length > 1) begin = beganBefore(at, end, read) ?? begin;
    if (begin < end) {
      out.push(proposeJoin(at, { begin, end }, ends.length === 1));
      begin = end;
    }
  }
  for (const [i, { end, seenAt }] of ends.entries()) {
    const day = endDayOf(end, zone);
    if (day <= begin || isSameEnd(begin, day)) continue;
    const before = ends[i - 1]?.end;
    const from = before !== undefined && endDayOf(before, zone) === begin ? before : undefined;
    // Of the present term alone the begin was read.
    const readBegin = i === ends.length - 1 ? read.begin : undefined;
    out.push(proposeRenewal(at, { day: begin, at: from }, { end: day, seenAt, begin: readBegin }));
    begin = day;
  }
  return out;
}

/** When the term that ends on `end` began, of what was read then and is read now; of one given back nothing. */
function beganBefore(at: Context, end: string, read: Term): string | undefined {
  const { facts, history, bought, zone } = at;
  const backOn = bought.filter(isRefunded).map(({ refundedOn = '' }) => refundedOn);
  const moments = history.flatMap(({ fact, value }) =>
    fact === 'viewerTermBegin' && typeof value === 'number' ? [value] : [],
  );
  if (facts.viewerJoinAt) moments.push(facts.viewerJoinAt.value);
  return [read.begin, ...moments.map((moment) => dayIn(moment, zone))]
    .filter((day) => day < end && !isSameEnd(day, end) && backOn.every((back) => back <= day))
    .sort()
    .at(-1);
}

/** Paid for once and for all: no end was read, and the site says there is none. */
function proposeForever(at: Context, again: string | undefined): Proposal[] {
  const { facts, standing } = at;
  const { duration, viewerState, viewerTermEnd, viewerPaid, type } = facts;
  const ever = duration && durationDays(duration.value) === Number.POSITIVE_INFINITY;
  if (!ever || viewerState?.value !== 'member' || viewerTermEnd || type?.value === 'free')
    return [];
  if (viewerPaid?.value === false || (standing.length > 0 && again === undefined)) return [];
  const one = proposeJoin(at, 'forever', true);
  const key = again === undefined ? 'join:forever' : `join:${again}:forever`;
  const params = { paidDay: one.draft.paidOn };
  return [{ ...one, key, why: { id: 'proposal.joinForever', params } }];
}

function coupon(facts: ResolvedFacts): Say[] {
  const fen = facts.coupon?.value;
  return fen ? [{ id: 'doubt.coupon', params: { couponFen: fen } }] : [];
}
