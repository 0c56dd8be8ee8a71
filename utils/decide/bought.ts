/**
 * What a price really buys: days, and the cost of a day, a month, a post of the owner and a digest.
 * In a fixed window whoever comes late buys fewer days: what that costs is told. Money in fen, times
 * epoch ms, lengths in days.
 */
import { DAY } from '../days.ts';
import type { ResolvedFacts } from '../facts.ts';
import type { Say } from '../payoff/types.ts';
import type { Measures } from '../scoring/measures.ts';
import { isFree } from '../scoring/price.ts';
import { fenPerDay, isTerm, type Term, termOf } from '../scoring/term.ts';
import { type Source, sourceOf } from './source.ts';

/** Covered days from which a cost per post or digest is told. */
export const ENOUGH_DAYS = 28;

/** What one of them costs, by the covered days; or why that is not told. */
export type Each =
  | { fen: number; count: number; coveredDays: number; says: Say; source: Source }
  | { why: Say };

/** Joining after a fixed window began. */
export interface Late {
  /** Days of the window, and those of them already over. */
  windowDays: number;
  lostDays: number;
  /** A day's price for whoever joins at the window's begin. */
  fullPerDayFen: number;
  /** The part of the price that falls on days already over. */
  costFen: number;
  says: Say;
}

export interface Bought {
  state: 'known' | 'free' | 'unknown';
  /** What would be paid: the price less a coupon the user holds. */
  fen?: number;
  days?: number;
  mode?: Term['mode'];
  /** The length is no plain statement of the site. */
  estimated?: boolean;
  /** Of a fixed window: when it is over. */
  endAt?: number;
  perDayFen?: number;
  perMonthFen?: number;
  perYearFen?: number;
  late?: Late;
  ownerTopic: Each;
  digest: Each;
  says: Say[];
  missing: Say[];
  /** Of the price and of the length. */
  source?: Source;
  termSource?: Source;
}

export function boughtOf(
  facts: ResolvedFacts,
  measures: Measures | undefined,
  now: number,
): Bought {
  const { price } = facts;
  const none = (state: Bought['state'], why: Say): Bought => ({
    state,
    ownerTopic: { why },
    digest: { why },
    says: state === 'free' ? [why] : [],
    missing: state === 'free' ? [] : [why],
    ...(price ? { source: sourceOf(price) } : {}),
  });
  if (isFree(facts)) return none('free', say('bought.free'));
  if (!price || price.value <= 0) return none('unknown', say('bought.noPrice'));
  const term = termOf(facts, now);
  if (!isTerm(term)) {
    const id = { 'price.window': 'noWindow', 'price.windowOver': 'windowOver' }[term.id];
    return none('unknown', say(`bought.${id ?? 'noLength'}`, { ...term.params, fen: price.value }));
  }
  const fen = Math.max(0, price.value - (facts.coupon?.value ?? 0));
  const perDay = fen / term.days;
  const late = lateOf(facts, fen, term);
  const perDayFen = fenPerDay(fen, term);
  const endAt = term.mode === 'deadline' ? facts.windowEnd?.value : undefined;
  const params = { fen, buysDays: Math.round(term.days), perDayFen, ...(endAt ? { endAt } : {}) };
  return {
    state: 'known',
    fen,
    days: term.days,
    mode: term.mode,
    estimated: term.estimated,
    ...(endAt === undefined ? {} : { endAt }),
    perDayFen,
    perMonthFen: Math.round((perDay * 365) / 12),
    perYearFen: Math.round(perDay * 365),
    ...(late ? { late } : {}),
    ownerTopic: ownerTopicOf(perDay, measures),
    digest: digestOf(perDay, measures),
    says: [say(`bought.${term.mode}`, params), ...(late ? [late.says] : [])],
    missing: [],
    source: sourceOf(price),
    termSource: sourceOf(term.from),
  };
}

/** Less than a day late is on time. */
function lateOf(facts: ResolvedFacts, fen: number, term: Term): Late | undefined {
  const begin = facts.windowBegin?.value;
  const end = facts.windowEnd?.value;
  if (term.mode !== 'deadline' || begin === undefined || end === undefined) return undefined;
  const windowDays = (end - begin) / DAY;
  const lostDays = windowDays - term.days;
  if (lostDays < 1) return undefined;
  const fullPerDayFen = Math.round(fen / windowDays);
  const costFen = Math.round((fen * lostDays) / windowDays);
  const params = {
    lostDays: Math.round(lostDays),
    windowDays: Math.round(windowDays),
    fullPerDayFen,
    perDayFen: fenPerDay(fen, term),
    costFen,
  };
  return { windowDays, lostDays, fullPerDayFen, costFen, says: say('bought.late', params) };
}

function digestOf(perDay: number, measures: Measures | undefined): Each {
  const seen = measures?.activity;
  if (!measures || !seen) return { why: say('bought.noCoverage', { wantedDays: ENOUGH_DAYS }) };
  return eachOf('digest', perDay, seen.recent.days, seen.digests, measures);
}

function ownerTopicOf(perDay: number, measures: Measures | undefined): Each {
  if (!measures?.activity) return { why: say('bought.noCoverage', { wantedDays: ENOUGH_DAYS }) };
  if (!measures.owner) return { why: say('bought.noOwner') };
  return eachOf('ownerTopic', perDay, measures.owner.days, measures.owner.ownerTopics, measures);
}

function eachOf(
  what: 'digest' | 'ownerTopic',
  perDay: number,
  coveredDays: number,
  count: number,
  { anchorAt }: Measures,
): Each {
  if (coveredDays < ENOUGH_DAYS || anchorAt === null) {
    return { why: say('bought.fewDays', { coveredDays, wantedDays: ENOUGH_DAYS }) };
  }
  if (count === 0) return { why: say(`bought.none.${what}`, { coveredDays }) };
  const fen = Math.round((perDay * coveredDays) / count);
  return {
    fen,
    count,
    coveredDays,
    says: say(`bought.each.${what}`, { eachFen: fen, seen: count, coveredDays }),
    source: { via: 'response', endpoint: 'topics', seenAt: anchorAt },
  };
}

function say(id: string, params: Say['params'] = {}): Say {
  return { id, params };
}
