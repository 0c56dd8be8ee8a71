import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hrefOf, routeOf } from '../../../entrypoints/dashboard/route.ts';
import { askedFor, whereIs } from '../../../entrypoints/popup/where.ts';

vi.mock('../../../utils/browser.ts', () => ({ browser: fakeBrowser }));

describe('which community the popup is about', () => {
  it.each([
    [
      'https://wx.zsxq.com/group/15555411412112',
      { at: 'planet', community: 'zsxq:15555411412112', asked: false },
    ],
    [
      'https://wx.zsxq.com/group/15555411412112/topic/2855',
      { at: 'planet', community: 'zsxq:15555411412112', asked: false },
    ],
    ['https://wx.zsxq.com/login', { at: 'site' }],
    ['https://wx.zsxq.com/', { at: 'site' }],
    ['https://wx.zsxq.com.evil.example/group/15555411412112', { at: 'elsewhere' }],
    ['https://example.com/group/15555411412112', { at: 'elsewhere' }],
    ['chrome://newtab/', { at: 'elsewhere' }],
    ['', { at: 'elsewhere' }],
    [undefined, { at: 'elsewhere' }],
  ])('%s', (url, where) => expect(whereIs(url)).toEqual(where));

  it.each([
    ['?community=zsxq:15555411412112', 'zsxq:15555411412112'],
    ['?community=zsxq%3A1', 'zsxq:1'],
    ['?community=', undefined],
    ['?community=other:1', undefined],
    ['?community=zsxq:<b>', undefined],
    ['', undefined],
  ])('asked for by %s', (search, key) => expect(askedFor(search)).toBe(key));
});

describe('views of the dashboard', () => {
  it.each([
    ['', { view: 'overview' }],
    ['#/', { view: 'overview' }],
    ['#/settings', { view: 'settings' }],
    ['#/about', { view: 'about' }],
    ['#/community/zsxq:15', { view: 'community', key: 'zsxq:15' }],
    ['#/community/zsxq%3A15', { view: 'community', key: 'zsxq:15' }],
    ['#/community/zsxq:15/more', { view: 'overview' }],
    ['#/community/%', { view: 'overview' }],
  ])('%s', (hash, route) => expect(routeOf(hash)).toEqual(route));

  it('links come back', () => {
    expect(routeOf(hrefOf('zsxq:15'))).toEqual({ view: 'community', key: 'zsxq:15' });
  });
});
