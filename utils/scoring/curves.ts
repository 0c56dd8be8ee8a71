/** The curves that turn an amount into 0–1. Each is monotone and never NaN. Pure. */

/** 0 at nothing, 1 at `full` or more, by the logarithm: the first ones count most. */
export function rising(amount: number, full: number, unit = 1): number {
  return clamp01(Math.log1p(Math.max(0, amount) / unit) / Math.log1p(full / unit));
}

/** 1 at nothing, 0 at `gone` or more, falling by the logarithm. */
export function falling(amount: number, gone: number, unit = 1): number {
  return 1 - rising(amount, gone, unit);
}

/** Straight lines through points `[x, y]` sorted by x; flat outside. */
export function through(points: readonly (readonly [number, number])[], x: number): number {
  const next = points.findIndex(([at]) => at >= x);
  const [toX, toY] = points[next] ?? points[points.length - 1] ?? [0, 0];
  const [fromX, fromY] = points[next - 1] ?? [toX, toY];
  if (next <= 0 || toX === fromX) return toY;
  return fromY + ((toY - fromY) * (x - fromX)) / (toX - fromX);
}

function clamp01(x: number): number {
  return Math.min(1, Math.max(0, x));
}
