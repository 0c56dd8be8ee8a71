// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { placeOf, watchAddress } from '../../../entrypoints/reader/place.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['https://wx.zsxq.com/group/15555411412112', 'zsxq:15555411412112'],
  ['https://wx.zsxq.com/dweb2/index/group/15555411412112', 'zsxq:15555411412112'],
])('%s is a page of %s', (url, community) => {
  expect(placeOf(url)).toMatchObject({ url, page: { community } });
});

test.each(['https://example.com/group/15555411412112', 'about:blank', ''])(
  'nothing is read on "%s"',
  (url) => expect(placeOf(url)).toBeUndefined(),
);

test('a move without a load is noticed once', () => {
  const navigation = new EventTarget();
  vi.stubGlobal('navigation', navigation);
  const changed = vi.fn();
  const check = watchAddress(changed);
  navigation.dispatchEvent(new Event('currententrychange'));
  check();
  expect(changed).not.toHaveBeenCalled();
  history.pushState({}, '', '/other');
  navigation.dispatchEvent(new Event('currententrychange'));
  check();
  expect(changed).toHaveBeenCalledTimes(1);
});

test('without the Navigation API going back and the check notice it', () => {
  vi.stubGlobal('navigation', undefined);
  vi.useFakeTimers();
  const changed = vi.fn();
  const check = watchAddress(changed);
  history.pushState({}, '', '/by-check');
  check();
  expect(changed).toHaveBeenCalledTimes(1);
  history.pushState({}, '', '/by-event');
  dispatchEvent(new Event('popstate'));
  vi.runAllTimers();
  expect(changed).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
