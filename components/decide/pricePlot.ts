/** Where the steps of a price history lie in a box of 100 × 40; what is not known between visits stays open. Pure. */
import type { PriceStep } from '../../utils/decide/priceHistory.ts';

export interface Placed {
  /** Path of the stretches a price is known to have stood. */
  path: string;
  /** First and last visit of each stretch. */
  dots: { x: number; y: number }[];
}

export interface PlotBox {
  lowFen: number;
  highFen: number;
  fromAt: number;
  untilAt: number;
}

const TOP = 5;
const BOTTOM = 35;

/** The box that holds all of them; undefined: nothing to draw. */
export function boxOf(lines: readonly (readonly PriceStep[])[]): PlotBox | undefined {
  const all = lines.flat();
  if (all.length === 0) return undefined;
  return {
    lowFen: Math.min(...all.map((s) => s.fen)),
    highFen: Math.max(...all.map((s) => s.fen)),
    fromAt: Math.min(...all.map((s) => s.fromAt)),
    untilAt: Math.max(...all.map((s) => s.toAt)),
  };
}

export function place(steps: readonly PriceStep[], box: PlotBox): Placed {
  const wide = box.untilAt - box.fromAt;
  const high = box.highFen - box.lowFen;
  const round = (n: number) => Math.round(n * 100) / 100;
  const x = (at: number) => round(wide > 0 ? 2 + (96 * (at - box.fromAt)) / wide : 50);
  const y = (fen: number) =>
    round(high > 0 ? BOTTOM - ((BOTTOM - TOP) * (fen - box.lowFen)) / high : 20);
  const path = steps
    .filter((step) => step.toAt > step.fromAt)
    .map((step) => `M${x(step.fromAt)} ${y(step.fen)}H${x(step.toAt)}`)
    .join('');
  const dots = steps.flatMap(({ fen, fromAt, toAt }) => [
    { x: x(fromAt), y: y(fen) },
    ...(toAt > fromAt ? [{ x: x(toAt), y: y(fen) }] : []),
  ]);
  return { path, dots };
}
