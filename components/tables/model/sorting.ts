/** Sorts numbers by merging, so that it can rest between two steps. Stable. Pure. */

export type Compare = (a: number, b: number) => number;

/** `run`: how many are compared at most some ten times before it may rest. */
export function* sorting(
  items: Uint32Array,
  compare: Compare,
  run = 512,
): Generator<unknown, Uint32Array> {
  const { length } = items;
  let from = items.slice();
  for (let at = 0; at < length; at += run) {
    from.subarray(at, Math.min(at + run, length)).sort(compare);
    yield;
  }
  let to = new Uint32Array(length);
  for (let width = run; width < length; width *= 2) {
    for (let at = 0; at < length; at += 2 * width) {
      yield* merging(from, to, at, Math.min(at + width, length), Math.min(at + 2 * width, length), {
        compare,
        run,
      });
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Merges `[low, middle)` and `[middle, high)` of `from` into the same places of `to`. */
function* merging(
  from: Uint32Array,
  to: Uint32Array,
  low: number,
  middle: number,
  high: number,
  { compare, run }: { compare: Compare; run: number },
): Generator<unknown, void> {
  let [a, b] = [low, middle];
  for (let at = low; at < high; at++) {
    const first = a < middle && (b >= high || compare(from[a] as number, from[b] as number) <= 0);
    to[at] = from[first ? a++ : b++] as number;
    if ((at - low) % run === run - 1) yield;
  }
}
