/** The price mark: what a day costs, and against what that is much or little. See docs/marks.md. */
import type { Fact, ResolvedFacts } from '../facts.ts';
import type { Via } from '../words.ts';
import { againstOwn, againstPrinted, OWN_ENOUGH, ownWeight, PRINTED } from './anchors.ts';
import { ageing, confidenceOf, FORMULA_VERSION, place } from './mark.ts';
import type { Measures } from './measures.ts';
import { priceContext } from './priceContext.ts';
import { fenPerDay, isTerm, type Term, termOf } from './term.ts';
import type { Evidence, Mark, Missing, Scorecard } from './types.ts';

/** Points of half-width: what the anchors leave open, and how sure the reading is. */
const ANCHORS_HALF = 8;
const READING_HALF: Record<Via, number> = { typed: 2, response: 0, stored: 2, page: 3, text: 8 };
const ESTIMATED_HALF = 14;
/** Prices change slowly: their age widens half as fast as a quarter of a year passes. */
const PRICE_DOUBLING = 180;

export interface Priced {
  mark: Mark;
  priceADay?: NonNullable<Scorecard['priceADay']>;
}

/** `own`: fen a day of the user's other communities, free ones left out. */
export function scorePrice(
  facts: ResolvedFacts,
  measures: Measures | undefined,
  own: readonly number[],
  now: number,
): Priced {
  const { price } = facts;
  if (isFree(facts)) return { mark: freeMark(facts) };
  if (!price || price.value <= 0) return { mark: unknown({ id: 'price.amount', params: {} }) };
  const term = termOf(facts, now);
  if (!isTerm(term)) return { mark: unknown(term) };
  const paid = Math.max(0, price.value - (facts.coupon?.value ?? 0));
  const priceADay = {
    fen: paid,
    days: term.days,
    fenPerDay: fenPerDay(paid, term),
    mode: term.mode,
  };
  return { mark: scored(facts, price, term, paid, measures, usable(own), now), priceADay };
}

/** The site's word counts; a price of nothing counts only where it says nothing else. */
export function isFree({ type, price }: ResolvedFacts): boolean {
  return type ? type.value === 'free' : price?.value === 0;
}

function scored(
  facts: ResolvedFacts,
  price: Fact<number>,
  term: Term,
  paid: number,
  measures: Measures | undefined,
  own: readonly number[],
  now: number,
): Mark {
  const perDay = paid / term.days;
  const weight = ownWeight(own.length);
  const evidence: Evidence[] = [
    {
      id: 'price.printed',
      params: {
        perYearFen: Math.round(perDay * 365),
        rangeLowFen: PRINTED.rangeLow,
        rangeHighFen: PRINTED.rangeHigh,
        medianLowFen: PRINTED.medianLow,
        medianHighFen: PRINTED.medianHigh,
        anchorsAt: PRINTED.seenAt,
      },
      via: 'estimated',
      endpoint: 'anchors',
      seenAt: PRINTED.seenAt,
      share: (1 - weight) * againstPrinted(perDay),
    },
  ];
  if (weight > 0) evidence.push(ownEvidence(perDay, own, weight, now));
  const score = evidence.reduce((sum, e) => sum + e.share, 0);
  const half =
    ANCHORS_HALF * Math.min(1, Math.sqrt(OWN_ENOUGH / Math.max(OWN_ENOUGH, own.length))) +
    READING_HALF[price.via] +
    READING_HALF[term.from.via] / 2 +
    (term.estimated ? ESTIMATED_HALF : 0) +
    ageing(now - price.seenAt, PRICE_DOUBLING);
  return {
    state: 'scored',
    score,
    ...place(score, half),
    confidence: confidenceOf(half),
    evidence: [...priceContext(facts, price, term, paid, measures, now), ...evidence],
    missing: missingOf(own.length),
    formulaVersion: FORMULA_VERSION,
  };
}

function ownEvidence(
  perDay: number,
  own: readonly number[],
  weight: number,
  now: number,
): Evidence {
  const dearer = own.filter((other) => other > perDay).length;
  return {
    id: 'price.own',
    params: { dearer, communities: own.length },
    via: 'estimated',
    endpoint: 'own',
    seenAt: now,
    share: weight * againstOwn(perDay, own),
  };
}

const usable = (own: readonly number[]) => own.filter((p) => Number.isFinite(p) && p > 0);

function missingOf(own: number): Missing[] {
  if (own >= OWN_ENOUGH) return [];
  return [{ id: 'price.own', params: { communities: own, wanted: OWN_ENOUGH } }];
}

const unknown = (missing: Missing): Mark => ({
  state: 'unknown',
  confidence: 'none',
  evidence: [],
  missing: [missing],
  formulaVersion: FORMULA_VERSION,
});

function freeMark({ type, price }: ResolvedFacts): Mark {
  const fact = type ?? price;
  return {
    state: 'free',
    confidence: 'none',
    evidence: fact
      ? [
          {
            id: 'price.free',
            params: {},
            via: fact.via,
            endpoint: fact.endpoint,
            seenAt: fact.seenAt,
            share: 0,
            context: true,
          },
        ]
      : [],
    missing: [],
    formulaVersion: FORMULA_VERSION,
  };
}
