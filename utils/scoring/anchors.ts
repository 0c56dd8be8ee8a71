/** What a price is compared with. Pure. */
import { through } from './curves.ts';

/**
 * Printed anchors, with the day they were seen. The range is the platform's own setting for a
 * term; the medians are of two sets of reference planets which over-represent large and selling
 * ones, so they are two points on a curve and never a percentile of all planets.
 */
export const PRINTED = {
  seenAt: Date.UTC(2025, 11, 10),
  /** Fen for one term. */
  rangeLow: 5_000,
  rangeHigh: 600_000,
  medianLow: 9_900,
  medianHigh: 14_800,
} as const;

/** From as many communities of one's own on, they are compared with too. */
export const OWN_ENOUGH = 5;

const perDay = (fen: number) => Math.log(fen / 365);

/** Log of fen a day (of a year's term) against points of the price mark. */
const CURVE: readonly (readonly [number, number])[] = [
  [perDay(PRINTED.rangeLow / 4), 100],
  [perDay(PRINTED.rangeLow), 88],
  [perDay(PRINTED.medianLow), 68],
  [perDay(PRINTED.medianHigh), 58],
  [perDay(PRINTED.rangeHigh), 8],
  [perDay(PRINTED.rangeHigh * 4), 0],
];

/** 0–100 for a price a day in fen (fractions allowed); never rises with the price. */
export function againstPrinted(fenPerDay: number): number {
  return through(CURVE, Math.log(Math.max(1e-6, fenPerDay)));
}

/** Share of the user's own communities that cost more a day, softened: 0–100. */
export function againstOwn(fenPerDay: number, own: readonly number[]): number {
  const here = Math.log(Math.max(1e-6, fenPerDay));
  const dearer = own.map((price) => {
    const apart = Math.log(Math.max(1e-6, price)) - here;
    return 1 / (1 + Math.exp(-apart / 0.5));
  });
  return (100 * dearer.reduce((a, b) => a + b, 0)) / own.length;
}

/** How much the user's own weigh against the printed: n/(n + 5) from five on, else nothing. */
export function ownWeight(n: number): number {
  return n < OWN_ENOUGH ? 0 : n / (n + OWN_ENOUGH);
}
