import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Place } from '../../../entrypoints/reader/place.ts';
import { createQueue, MAX_WAITING } from '../../../entrypoints/reader/queue.ts';
import type { HeardResponse } from '../../../utils/sites/site.ts';

const place = { url: 'https://wx.zsxq.com/group/1' } as Place;
const heard = (n: number, text = 'x'): HeardResponse => ({
  url: `https://api.zsxq.com/${n}`,
  method: '',
  status: 200,
  at: n,
  text,
  size: text.length,
});
const slices: (() => void)[] = [];
beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (work: () => void) => slices.push(work));
});
afterEach(() => {
  slices.length = 0;
  vi.unstubAllGlobals();
});

test('nothing is read at once, then one response a slice, in order', () => {
  const read: number[] = [];
  const queue = createQueue((_place, { at }) => read.push(at));
  for (const n of [1, 2, 3]) queue.add(place, heard(n));
  expect(read).toEqual([]);
  expect(slices).toHaveLength(1);
  slices.shift()?.();
  expect(read).toEqual([1]);
  slices.shift()?.();
  slices.shift()?.();
  expect(read).toEqual([1, 2, 3]);
  expect(slices).toHaveLength(0);
});

test('draining reads the rest, and the slice still due does nothing', () => {
  const read: number[] = [];
  const queue = createQueue((_place, { at }) => read.push(at));
  queue.add(place, heard(1));
  queue.add(place, heard(2));
  queue.drain();
  slices.shift()?.();
  expect(read).toEqual([1, 2]);
  expect(slices).toHaveLength(0);
});

test('what exceeds the bound is read at once, the oldest first, and none is lost', () => {
  const read: number[] = [];
  const queue = createQueue((_place, { at }) => read.push(at));
  const third = 'x'.repeat(MAX_WAITING / 3 + 1);
  for (const n of [1, 2, 3]) queue.add(place, heard(n, third));
  expect(read).toEqual([1]);
  queue.drain();
  expect(read).toEqual([1, 2, 3]);
});
