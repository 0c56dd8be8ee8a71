/** What is told beside the price mark: per day and year, struck-out price, renewal, fees, worth. Pure. */

import type { Fact, ResolvedFacts } from '../facts.ts';
import { endDayOf, graceUntil, momentOf } from '../payoff/grace.ts';
import { hasJoined } from '../words.ts';
import type { Measures } from './measures.ts';
import { fenPerDay, type Renewal, renewalOf, type Term } from './term.ts';
import type { Evidence } from './types.ts';

/** Covered days from which a cost per digest or post is told. */
const ENOUGH_DAYS = 28;

export function priceContext(
  facts: ResolvedFacts,
  price: Fact<number>,
  term: Term,
  paid: number,
  measures: Measures | undefined,
  now: number,
): Evidence[] {
  return [
    perDayEvidence(price, term, paid),
    ...struckEvidence(facts, price),
    ...couponEvidence(facts),
    ...renewalEvidence(facts, now),
    ...questionEvidence(facts),
    ...worthEvidence(paid / term.days, measures),
  ];
}

const piece = (id: string, params: Evidence['params'], from: Fact): Evidence => ({
  id: `price.${id}`,
  params,
  via: from.via,
  endpoint: from.endpoint,
  seenAt: from.seenAt,
  share: 0,
  context: true,
});

const ID: Record<Term['mode'], string> = {
  period: 'perDay',
  deadline: 'perDayWindow',
  forever: 'perDayForever',
};

function perDayEvidence(price: Fact<number>, term: Term, paid: number): Evidence {
  const perDay = paid / term.days;
  const params = {
    priceFen: paid,
    termDays: Math.round(term.days),
    perDayFen: fenPerDay(paid, term),
    perMonthFen: Math.round((perDay * 365) / 12),
    perYearFen: Math.round(perDay * 365),
  };
  const from = term.estimated ? { ...price, via: 'estimated' as const } : price;
  return { ...piece(ID[term.mode], params, price), via: from.via };
}

function struckEvidence({ struckPrice }: ResolvedFacts, price: Fact<number>): Evidence[] {
  if (!struckPrice || struckPrice.value <= price.value) return [];
  const offPct = 100 * (1 - price.value / struckPrice.value);
  return [piece('struck', { struckFen: struckPrice.value, offPct }, struckPrice)];
}

function couponEvidence({ coupon }: ResolvedFacts): Evidence[] {
  return coupon?.value ? [piece('coupon', { couponFen: coupon.value }, coupon)] : [];
}

function renewalEvidence(facts: ResolvedFacts, now: number): Evidence[] {
  const renewal = renewalOf(facts);
  if (!renewal) return [];
  const { advance, grace, later, best, saved, lostDays, when, from } = renewal;
  const all = { advanceFen: advance, graceFen: grace, laterFen: later };
  const out = [piece('renewal', all, from)];
  const ended = endedAt(facts, now);
  if (ended !== undefined) return [...out, renewNow(ended, renewal, now)];
  const id = { advance: 'bestEarly', grace: 'bestGrace', later: 'bestLater' }[when];
  if (saved > 0) out.push(piece(id, { bestFen: best, savedFen: saved, lostDays }, from));
  return out;
}

/** The end of the viewer's paid term, once it is over: the early price is out of reach then. */
function endedAt({ viewerState, viewerTermEnd }: ResolvedFacts, now: number): number | undefined {
  return hasJoined(viewerState?.value) && viewerTermEnd && viewerTermEnd.value < now
    ? viewerTermEnd.value
    : undefined;
}

function renewNow(ended: number, { grace, later, from }: Renewal, now: number): Evidence {
  const end = { day: endDayOf(ended), at: ended };
  if (momentOf(end, now) === 'later') {
    return piece('renewLate', { endedAt: ended, laterFen: later }, from);
  }
  const params = { endedAt: ended, untilAt: graceUntil(end), graceFen: grace, laterFen: later };
  return piece('renewInGrace', params, from);
}

function questionEvidence({ questionFeeMin, freeQuestions }: ResolvedFacts): Evidence[] {
  const out: Evidence[] = [];
  if (questionFeeMin?.value) {
    out.push(piece('questionFee', { feeFen: questionFeeMin.value }, questionFeeMin));
  }
  if (freeQuestions?.value) {
    out.push(piece('freeQuestions', { questions: freeQuestions.value }, freeQuestions));
  }
  return out;
}

/** Cost per digest and per post of the owner, of the same covered days. */
function worthEvidence(perDay: number, measures: Measures | undefined): Evidence[] {
  const seen = measures?.activity;
  const owner = measures?.owner;
  if (!measures || measures.anchorAt === null) return [];
  const from: Fact = { value: 0, via: 'response', endpoint: 'topics', seenAt: measures.anchorAt };
  const out: Evidence[] = [];
  if (seen && seen.recent.days >= ENOUGH_DAYS && seen.digests > 0) {
    const { days } = seen.recent;
    const params = { eachFen: Math.round((perDay * days) / seen.digests), digests: seen.digests };
    out.push({
      ...piece('perDigest', params, from),
      coveredDays: days,
      topics: seen.recent.topics,
    });
  }
  if (owner && owner.days >= ENOUGH_DAYS && owner.ownerTopics > 0) {
    const eachFen = Math.round((perDay * owner.days) / owner.ownerTopics);
    const params = { eachFen, topics: owner.ownerTopics };
    out.push({
      ...piece('perOwnerTopic', params, from),
      coveredDays: owner.days,
      topics: owner.ownerTopics,
    });
  }
  return out;
}
