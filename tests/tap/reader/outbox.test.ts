import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BATCH, createOutbox, QUIET } from '../../../entrypoints/reader/outbox.ts';
import { MAX_OBSERVATIONS } from '../../../utils/messages.ts';
import type { Gleaning } from '../../../utils/sites/gleaning.ts';

const glean = (n: number) => ({ kind: 'gleaning', at: n }) as Gleaning;
const sent: { url: string; n: number }[] = [];
const outbox = () =>
  createOutbox(({ url, observations }) => sent.push({ url, n: observations.length }));
beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  sent.length = 0;
});

test('goes once it has been quiet for a while, all in one', () => {
  const box = outbox();
  box.add('a', glean(1));
  vi.advanceTimersByTime(QUIET - 1);
  box.add('a', glean(2));
  vi.advanceTimersByTime(QUIET - 1);
  expect(sent).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(sent).toEqual([{ url: 'a', n: 2 }]);
  vi.advanceTimersByTime(60_000);
  expect(sent).toHaveLength(1);
});

test('a full batch goes at the next moment, another page never shares one', () => {
  const box = outbox();
  for (let n = 0; n < BATCH; n += 1) box.add('a', glean(n));
  expect(sent).toEqual([]);
  vi.advanceTimersByTime(0);
  expect(sent).toEqual([{ url: 'a', n: BATCH }]);
  box.add('a', glean(1));
  box.add('b', glean(1));
  expect(sent.at(-1)).toEqual({ url: 'a', n: 1 });
  box.flush();
  expect(sent.at(-1)).toEqual({ url: 'b', n: 1 });
});

test('nothing makes no message', () => {
  const box = outbox();
  box.add('a', undefined);
  box.flush();
  vi.advanceTimersByTime(QUIET);
  expect(sent).toEqual([]);
});

test('however many come at once, no message has more than the background takes', () => {
  const box = outbox();
  for (let n = 0; n < 3 * MAX_OBSERVATIONS; n += 1) box.add('a', glean(n));
  box.flush();
  expect(sent.reduce((sum, { n }) => sum + n, 0)).toBe(3 * MAX_OBSERVATIONS);
  expect(Math.max(...sent.map(({ n }) => n))).toBeLessThanOrEqual(MAX_OBSERVATIONS);
});
