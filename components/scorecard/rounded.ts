/** A mark's numbers as they are printed and told: whole, so that every place says the same. */
import type { Scored } from '../../utils/scoring/types.ts';

/** Whole 0–100, low ≤ score ≤ high. */
export function rounded({ score, low, high }: Scored): Pick<Scored, 'score' | 'low' | 'high'> {
  const whole = (n: number) => Math.min(100, Math.max(0, Math.round(n)));
  const middle = whole(score);
  return {
    score: middle,
    low: Math.min(middle, whole(low)),
    high: Math.max(middle, whole(high)),
  };
}
