/** Senders as browsers describe them: the two we listen to, and all that are nobody. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Sender } from '../../entrypoints/background/senders.ts';
import { A } from '../storage/make.ts';

export const ID = fakeBrowser.runtime.id;
export const PLANET = `https://wx.zsxq.com/group/${A.slice(5)}`;
export const HOME = 'https://wx.zsxq.com/';

export const pageAt = (url: string, tab = 1): Sender => ({
  id: ID,
  url,
  frameId: 0,
  tab: { id: tab, url },
});

export const ownPage = (page = 'popup.html'): Sender => ({
  id: ID,
  url: fakeBrowser.runtime.getURL(`/${page}`),
});

const good = pageAt(PLANET);
export const NOBODIES: Record<string, Sender> = {
  'another extension': { ...good, id: 'someone-else' },
  'another extension, our page': { ...ownPage(), id: 'someone-else' },
  'no id': { url: good.url, frameId: 0, tab: good.tab },
  'no url': { id: ID, frameId: 0, tab: good.tab },
  'a frame in the page': { ...good, frameId: 3 },
  'no frame told': { id: ID, url: good.url, tab: good.tab },
  'no tab': { id: ID, url: good.url, frameId: 0 },
  'a tab without id': { ...good, tab: { url: good.url } },
  'plain http': pageAt(PLANET.replace('https', 'http')),
  'a host that ends alike': pageAt('https://evil-wx.zsxq.com/group/1000001'),
  'a host that begins alike': pageAt('https://wx.zsxq.com.evil.example/group/1000001'),
  'another host of the site': pageAt('https://api.zsxq.com/group/1000001'),
  'the site as user name': pageAt('https://wx.zsxq.com@evil.example/group/1000001'),
  'the site in the path': pageAt('https://evil.example/https://wx.zsxq.com/group/1000001'),
  'our page in the query': pageAt(
    `https://evil.example/?${fakeBrowser.runtime.getURL('/popup.html')}`,
  ),
  'about:blank': pageAt('about:blank'),
  'no address at all': pageAt('::'),
  nothing: {},
};
