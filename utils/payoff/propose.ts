/**
 * Fees to confirm, found in what was read: the join, renewals (a validity that grew), a refund.
 * Proposals only: nothing is booked before the user says so.
 */
import { dayIn } from '../attention/split.ts';
import type { FactName, ResolvedFacts } from '../facts.ts';
import type { CommunityKey } from '../words.ts';
import { addDuration, daysBetween } from './calendar.ts';
import { charges, isRefunded } from './fees.ts';
import { GRACE_DAYS, REFUND_HOURS, readTerm } from './life.ts';
import { type Moment, renewalFen } from './renewal.ts';
import type { Fee, Say, Term } from './types.ts';

/** A fact that changed, as the history keeps it. */
export interface FactChange {
  fact: FactName;
  seenAt: number;
  value: string | number | boolean;
  /** When the value before it was read last, where that is known. */
  beforeAt?: number;
}

/** What is known of the fee; `paid` absent: the user must type it. Ready for the form, without an id. */
export type FeeDraft = Omit<Fee, 'id' | 'paid'> & { paid?: number };

export interface Proposal {
  /** The same facts give the same key: for "not this one". */
  key: string;
  draft: FeeDraft;
  why: Say;
  /** What to check before confirming, e.g. a price read later than it was paid. */
  doubts: Say[];
}

const HOUR = 3_600_000;

export function proposeFees(
  community: CommunityKey,
  facts: ResolvedFacts,
  history: readonly FactChange[],
  fees: readonly Fee[],
  zone?: string,
): Proposal[] {
  const own = fees.filter((fee) => fee.community === community);
  const past = [...history].sort((a, b) => a.seenAt - b.seenAt);
  const at: Context = { community, facts, history: past, fees: own, ...(zone ? { zone } : {}) };
  const refund = proposeRefund(at);
  if (refund) return [refund];
  const term = readTerm({ facts, ...(zone ? { zone } : {}) });
  if (!term) return [];
  const free = facts.price?.value === 0;
  return free ? [] : proposeTerms(at, term);
}

interface Context {
  community: CommunityKey;
  facts: ResolvedFacts;
  history: readonly FactChange[];
  fees: readonly Fee[];
  zone?: string;
}

/** Ends of validity in the order seen, each later than the one before, the present one last. */
function endsSeen({ facts, history }: Context): { end: number; seenAt: number }[] {
  const now = facts.viewerTermEnd;
  const seen = history.flatMap(({ fact, value, seenAt }) =>
    fact === 'viewerTermEnd' && typeof value === 'number' ? [{ end: value, seenAt }] : [],
  );
  if (now) seen.push({ end: now.value, seenAt: now.seenAt });
  const ends: { end: number; seenAt: number }[] = [];
  for (const one of seen) {
    const last = ends.at(-1);
    // Shared windows and clocks move by hours; a renewal moves by more than a day.
    if (!last || one.end > last.end + 24 * HOUR) ends.push(one);
  }
  return ends;
}

function proposeTerms(at: Context, read: Term): Proposal[] {
  const { facts, zone, fees } = at;
  const booked = fees.flatMap((fee) => (typeof fee.term === 'object' ? [fee.term] : []));
  if (fees.some((fee) => fee.term === 'forever')) return [];
  const ends = endsSeen(at);
  const out: Proposal[] = [];
  const first = ends[0];
  const bookedEnd = booked
    .map((term) => term.end)
    .sort()
    .at(-1);
  let begin = bookedEnd ?? read.begin;
  if (first && bookedEnd === undefined) {
    const end = dayIn(first.end, zone);
    if (read.begin < end) {
      out.push(proposeJoin(at, { begin: read.begin, end }, ends.length === 1));
      begin = end;
    }
  }
  for (const { end, seenAt } of ends) {
    const day = dayIn(end, zone);
    // Within a day of what is there: the same term.
    if (daysBetween(begin, day) <= 1) continue;
    out.push(proposeRenewal(at, { begin, end: day }, seenAt));
    begin = day;
  }
  return out.map((p) => ({ ...p, doubts: [...p.doubts, ...coupon(facts)] }));
}

function proposeJoin(at: Context, term: Term, only: boolean): Proposal {
  const { community, facts, zone } = at;
  const joinAt = facts.viewerJoinAt?.value;
  const payAt = facts.viewerPayAt?.value;
  const renewed = (facts.viewerRenewals?.value ?? 0) > 0;
  const paidAt = payAt !== undefined && only && !renewed ? payAt : undefined;
  const when = paidAt ?? joinAt;
  const paidOn = when === undefined ? term.begin : dayIn(when, zone);
  const price = priceAt(at, when);
  const length = facts.duration?.value;
  const once = length ? addDuration(term.begin, length) : undefined;
  const several = once !== undefined && daysBetween(once, term.end) > 31;
  const listed = facts.struckPrice?.value;
  return {
    key: `join:${term.begin}:${term.end}`,
    draft: {
      community,
      kind: 'join',
      ...(price ? { paid: price.fen } : {}),
      currency: 'CNY',
      ...(price && listed !== undefined && listed > price.fen ? { listed } : {}),
      paidOn,
      ...(paidAt === undefined ? {} : { paidAt }),
      term,
    },
    why: { id: 'proposal.join', params: { paidDay: paidOn, endDay: term.end } },
    doubts: [
      ...(price
        ? price.later
          ? [{ id: 'doubt.priceReadLater', params: { seenAt: price.seenAt } }]
          : []
        : [{ id: 'doubt.noPrice', params: {} }]),
      ...(when === undefined ? [{ id: 'doubt.noPayTime', params: {} }] : []),
      ...(several || renewed ? [{ id: 'doubt.severalTerms', params: {} }] : []),
    ],
  };
}

function proposeRenewal(at: Context, term: Term, seenAt: number): Proposal {
  const { community, facts, history, zone } = at;
  const before = Math.max(
    0,
    ...history.filter((h) => h.fact === 'viewerTermEnd' && h.seenAt < seenAt).map((h) => h.seenAt),
  );
  const payAt = facts.viewerPayAt?.value;
  const sure = payAt !== undefined && payAt > before && payAt <= seenAt;
  const paidOn = dayIn(sure ? payAt : seenAt, zone);
  const late = daysBetween(term.begin, paidOn);
  const moment: Moment = late < 0 ? 'early' : late < GRACE_DAYS ? 'grace' : 'later';
  const price = renewalFen(facts, moment);
  return {
    key: `renewal:${term.begin}:${term.end}`,
    draft: {
      community,
      kind: 'renewal',
      ...(price ? { paid: price.fen } : {}),
      currency: 'CNY',
      paidOn,
      ...(sure ? { paidAt: payAt } : {}),
      term: late > GRACE_DAYS && paidOn < term.end ? { begin: paidOn, end: term.end } : term,
    },
    why: { id: 'proposal.renewal', params: { fromDay: term.begin, endDay: term.end } },
    doubts: [
      ...(price
        ? [{ id: `doubt.${moment}Price`, params: { priceFen: price.fen } }]
        : [{ id: 'doubt.noPrice', params: {} }]),
      ...(sure ? [] : [{ id: 'doubt.paidBefore', params: { seenAt } }]),
    ],
  };
}

/** Gone within 72 h of a payment whose moment is known: most likely given back. */
function proposeRefund({ community, facts, fees, zone }: Context): Proposal | undefined {
  const state = facts.viewerState;
  if (state?.value !== 'not-joined') return undefined;
  const last = charges(fees)
    .filter((c) => (c.fee.kind === 'join' || c.fee.kind === 'renewal') && !isRefunded(c))
    .at(-1);
  if (!last || last.refundedFen > 0) return undefined;
  const { fee } = last;
  const from = fee.paidAt ?? Date.parse(`${fee.paidOn}T00:00:00Z`);
  if (state.seenAt < from || state.seenAt > from + REFUND_HOURS * HOUR) return undefined;
  return {
    key: `refund:${fee.id}`,
    draft: {
      community,
      kind: 'refund',
      paid: fee.paid,
      currency: fee.currency,
      ...(fee.rate === undefined ? {} : { rate: fee.rate }),
      paidOn: dayIn(state.seenAt, zone),
      term: 'none',
      refunds: fee.id,
    },
    why: { id: 'proposal.refund', params: { seenAt: state.seenAt } },
    doubts: [],
  };
}

/** The price as last read before it was paid, else as first read after. */
function priceAt({ facts, history }: Context, when: number | undefined) {
  const seen = history.flatMap(({ fact, value, seenAt }) =>
    fact === 'price' && typeof value === 'number' ? [{ fen: value, seenAt }] : [],
  );
  const now = facts.price;
  if (now) seen.push({ fen: now.value, seenAt: now.seenAt });
  const before = seen.filter((s) => when !== undefined && s.seenAt <= when).at(-1);
  const one = before ?? seen[0];
  return one ? { ...one, later: before === undefined } : undefined;
}

function coupon(facts: ResolvedFacts): Say[] {
  const fen = facts.coupon?.value;
  return fen ? [{ id: 'doubt.coupon', params: { couponFen: fen } }] : [];
}
