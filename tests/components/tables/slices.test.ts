/** Long work rests, and can be called off. */
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { sorting } from '../../../components/tables/model/sorting.ts';
import { CalledOff, sliced } from '../../../components/tables/slices.ts';

function* counting(to: number, done: number[]): Generator<unknown, string> {
  for (let i = 0; i < to; i++) {
    done.push(i);
    yield;
  }
  return 'whole';
}

it('rests before it begins and after every slice, and does all of it', async () => {
  let at = 0;
  const rest = vi.fn(async () => {});
  const done: number[] = [];
  // Each step takes 3 ms: three of them are a slice.
  const now = () => {
    at += 1.5;
    return at;
  };
  const result = await sliced(counting(20, done), new AbortController().signal, rest, now);
  expect(result).toBe('whole');
  expect(done).toHaveLength(20);
  expect(rest.mock.calls.length).toBeGreaterThan(3);
});

it('called off it does nothing more', async () => {
  const off = new AbortController();
  const done: number[] = [];
  const rest = vi.fn(async () => {
    if (rest.mock.calls.length === 2) off.abort();
  });
  const work = sliced(counting(1e9, done), off.signal, rest);
  await expect(work).rejects.toThrow(CalledOff);
  expect(rest).toHaveBeenCalledTimes(2);
});

it('sorts as the language does, and rests on the way', () => {
  fc.assert(
    fc.property(fc.uint32Array({ maxLength: 400, max: 50 }), (keys) => {
      const items = Uint32Array.from(keys, (_, i) => i);
      const by = (a: number, b: number) => (keys[a] as number) - (keys[b] as number);
      const work = sorting(items, by, 8);
      let steps = 0;
      let step = work.next();
      for (; !step.done; step = work.next()) steps++;
      expect([...step.value]).toEqual([...items].sort(by));
      expect(steps).toBeGreaterThanOrEqual(Math.floor(keys.length / 8));
    }),
  );
});
