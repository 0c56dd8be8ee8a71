// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { address, placeOf, watchAddress } from '../../../entrypoints/reader/place.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([
  'https://wx.zsxq.com/group/15555411412112',
  'https://wx.zsxq.com/dweb2/index/group/15555411412112',
])('%s is a page of the site', (url) => {
  expect(placeOf(url)).toMatchObject({ url, site: { id: 'zsxq' } });
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

test('an address of any length fits a message', () => {
  history.replaceState({}, '', `/${'x'.repeat(9000)}`);
  expect(address()).toHaveLength(2000);
});
