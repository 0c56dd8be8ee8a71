/** One line of the report: a figure beside its yardstick, from the same run. */

export interface Line {
  /** `P1` … */
  id: string;
  what: string;
  ours: string;
  yardstick: string;
  ratio: number;
  /** The ratio (or figure) to stay below. */
  target: number;
}

export function print(line: Line): void {
  const kept = line.ratio <= line.target;
  const said = `${line.ratio.toFixed(2)} (target ≤ ${line.target})`;
  console.log(
    `${kept ? '✓' : '✗'} ${line.id}  ${line.what}: ${line.ours} against ${line.yardstick} → ${said}`,
  );
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1] ?? Number.NaN, sorted[middle] ?? Number.NaN];
  return sorted.length % 2 ? high : (low + high) / 2;
}

export const ms = (value: number): string => `${value.toFixed(2)} ms`;
export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(2)} kB`;
