/**
 * How parts become a mark. Each part is a value x in 0–1 with a weight and the trust its evidence
 * earns, n/(n + m); the rest of the weight stays in the middle. So the score is
 * Σ weight·(trust·x + (1 − trust)/2), each part's share is weight·trust·x, and one more piece of
 * evidence, `prior`, carries what is left: the shares add up to the score. Pure.
 *
 * The interval's half-width is Σ weight·half, and every half is a function of the amount of
 * evidence alone, never of what it says: more of it never widens the interval. At 0 and 100 the
 * interval is moved, not cut, for the same reason.
 */
import { DAY } from '../days.ts';
import type { Confidence, Evidence, Missing, Scored } from './types.ts';

export const FORMULA_VERSION = 1;
export const MIDDLE = 0.5;

export interface Part {
  /** Of the 100 points of the mark. */
  weight: number;
  /** 0–1; what it says when trust is 0 does not matter. */
  value: number;
  /** 0–1: n/(n + m). */
  trust: number;
  /** Half-width of its value, 0–0.5. */
  half: number;
  /** Its evidence without shares; a part's share is split evenly or by `split` over its pieces. */
  pieces: Piece[];
}

export type Piece = Omit<Evidence, 'share' | 'context'> & { split?: number };

/** A value seen over `n` units of evidence, `m` of which weigh as much as the middle. */
export function trustOf(n: number, m: number): number {
  return n <= 0 ? 0 : n / (n + m);
}

/** Half-width after `days` of evidence: at least as wide as Garwood's interval at any pace. */
export function halfAfter(days: number): number {
  return Math.min(0.5, WIDTH / Math.sqrt(1 + Math.max(0, days)));
}
export const WIDTH = 0.6;

/** Points that the interval's half-width gains while nothing new is seen. */
export function ageing(age: number, doubling = 30): number {
  return 6 * Math.log2(1 + Math.max(0, age) / (doubling * DAY));
}

export interface Rest {
  /** Told beside the score, share 0. */
  context: Piece[];
  missing: Missing[];
  /** The `prior` piece, filled in here: `pulledPct` says how much of the mark is the middle. */
  prior: Piece;
  /** Points added to the half-width. */
  widen: number;
  /** The best that this evidence can earn. */
  atMost?: Confidence;
}

export function combine(parts: readonly Part[], rest: Rest): Scored {
  const evidence = parts.flatMap(sharesOf);
  const pulled = parts.reduce((sum, p) => sum + p.weight * (1 - p.trust), 0);
  const { split: _, ...prior } = rest.prior;
  evidence.push({
    ...prior,
    params: { ...prior.params, pulledPct: pulled },
    share: pulled * MIDDLE,
  });
  evidence.push(...rest.context.map(asContext));
  const score = clamp(evidence.reduce((sum, e) => sum + e.share, 0));
  const half = parts.reduce((sum, p) => sum + p.weight * p.half, 0) + rest.widen;
  return {
    state: 'scored',
    score,
    ...place(score, half),
    confidence: atMost(confidenceOf(half), rest.atMost ?? 'high'),
    evidence,
    missing: rest.missing,
    formulaVersion: FORMULA_VERSION,
  };
}

/** An interval of 2·half around the score, moved inside 0–100. */
export function place(score: number, half: number): { low: number; high: number } {
  if (half >= 50) return { low: 0, high: 100 };
  const from = Math.min(Math.max(0, score - half), 100 - 2 * half);
  return { low: Math.min(score, from), high: Math.max(score, from + 2 * half) };
}

export function confidenceOf(half: number): Confidence {
  if (half <= 12) return 'high';
  return half <= 24 ? 'medium' : 'low';
}

function atMost(a: Confidence, b: Confidence): Confidence {
  const order: Confidence[] = ['low', 'medium', 'high'];
  return order.indexOf(a) < order.indexOf(b) ? a : b;
}

const asContext = ({ split: _, ...piece }: Piece): Evidence => ({
  ...piece,
  share: 0,
  context: true,
});

/** A part that the yardstick gives no weight is told beside the score. */
function sharesOf(part: Part): Evidence[] {
  if (part.weight === 0) return part.pieces.map(asContext);
  const points = part.weight * part.trust * part.value;
  const whole = part.pieces.reduce((sum, piece) => sum + (piece.split ?? 1), 0);
  return part.pieces.map(({ split = 1, ...piece }) => ({
    ...piece,
    share: whole > 0 ? (points * split) / whole : 0,
  }));
}

const clamp = (x: number) => Math.min(100, Math.max(0, x));
