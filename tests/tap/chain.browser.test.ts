import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Route } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Browser, buildReader, openBrowser } from './extension.ts';
import { answering, html } from './pages.ts';

let extension = '';
let browser: Browser;
beforeAll(async () => {
  extension = await buildReader();
  browser = await openBrowser(extension, answering({}, BODIES));
}, 60_000);
afterAll(async () => {
  await browser.close();
  await rm(dirname(extension), { recursive: true, force: true });
});
beforeEach(() => browser.page.goto('https://wx.zsxq.com/group/15555411412112'));

/** Ids that differ only past 2^53, with and without the twin, beside text that looks like JSON. */
const topics = [1, 2, 3].map(
  (n) => `{"topic_id":1855555555555555${n},${n === 2 ? `"topic_uid":"1855555555555555${n}",` : ''}
    "type":"talk","create_time":"2025-12-10T0${n}:00:00.000+0800","group":{"group_id":15555411412112},
    "talk":{"owner":{"user_id":81234567890123${n}},"text":"他写道：{\\"topic_id\\":1855555555555555999,\\"b\\":[1855555555555555888]}"},
    "likes_count":${n},"comments_count":0,"readers_count":9}`,
);
const BODIES: Record<string, string> = {
  '/v2/groups/15555411412112/topics': `{"succeeded":true,"resp_data":{"topics":[${topics}]}}`,
  '/v2/groups/15555411412112': `{"succeeded":true,"resp_data":{"group":{"group_id":15555411412112,"name":"山行","type":"pay","policies":{"payment":{"amount":6800,"mode":"period","duration":"1Y"}}}}}`,
  '/v2/groups/25555411412112': `{"succeeded":true,"resp_data":{"group":{"group_id":25555411412112,"name":"水行","type":"free"}}}`,
  '/v2/groups/35555411412112': `{"succeeded":true,"resp_data":{"group":{"group_id":35555411412112,"name":"${'长'.repeat(4 * 1024 * 1024)}","type":"free"}}}`,
};

/** Fetches as the site's page does. */
function request(url: string, how: { type?: string; method?: string; sync?: boolean } = {}) {
  return browser.page.evaluate(
    ({ url, type = '', method = 'GET', sync = false }) =>
      new Promise<void>((done) => {
        const x = new XMLHttpRequest();
        x.open(method, url, !sync);
        if (type) x.responseType = type as XMLHttpRequestResponseType;
        x.onloadend = () => done();
        x.send();
        if (sync) done();
      }),
    { url, ...how },
  );
}

/** What the worker was told of responses, in all messages. */
async function told(): Promise<Record<string, unknown>[]> {
  const gleanings = (await browser.got()).flatMap((message) => message.body.observations);
  return gleanings.filter((g) => g.url);
}

/** Waits for a gleaning of `part` of an address newer than `since`. */
async function toldOf(part: string, since: number): Promise<Record<string, unknown> | undefined> {
  for (let tries = 0; tries < 40; tries += 1) {
    const one = (await told()).find((g) => String(g.url).includes(part) && Number(g.at) >= since);
    if (one) return one;
    await new Promise((done) => setTimeout(done, 100));
  }
  return undefined;
}

const API = 'https://api.zsxq.com/v2/groups';

describe('from the page to the worker', () => {
  test('ids past 2^53 arrive digit by digit, and no text does', async () => {
    const since = Date.now();
    await request(`${API}/15555411412112/topics?scope=all&count=20`);
    const text = JSON.stringify(await toldOf('/topics', since));
    for (const n of [1, 2, 3]) expect(text).toContain(`1855555555555555${n}`);
    expect(text).not.toMatch(/18555555555555559|18555555555555558|他写道/);
  });

  test.each(['', 'text', 'json'])('a body asked for as "%s" is heard', async (type) => {
    const since = Date.now();
    await request(`${API}/15555411412112`, { type });
    expect(JSON.stringify(await toldOf('/15555411412112', since))).toContain('6800');
  });

  test('a synchronous request is heard', async () => {
    const since = Date.now();
    await request(`${API}/15555411412112`, { sync: true });
    expect(await toldOf('/15555411412112', since)).toBeTruthy();
  });

  test('a body over 4 MB is left alone, and said so', async () => {
    const since = Date.now();
    await request(`${API}/35555411412112`);
    const one = await toldOf('/35555411412112', since);
    expect(one?.size).toBeGreaterThan(4 * 1024 * 1024);
    expect(one).not.toHaveProperty('body');
  });

  test('binary bodies, other hosts and the page itself are not heard', async () => {
    const since = Date.now();
    await request(`${API}/15555411412112?kind=blob`, { type: 'blob' });
    await request(`${API}/15555411412112?kind=buffer`, { type: 'arraybuffer' });
    await request('https://api.example.com/v2/groups/15555411412112?kind=other');
    await request('https://wx.zsxq.com/v2/groups/15555411412112?kind=page');
    await request(`${API}/25555411412112`);
    await toldOf('/25555411412112', since);
    expect((await told()).filter((g) => String(g.url).includes('kind='))).toEqual([]);
  });

  test('a response belongs to the page it was heard on, whatever the address became', async () => {
    const since = Date.now();
    await request(`${API}/15555411412112`);
    await browser.page.evaluate(() => history.pushState({}, '', '/group/25555411412112'));
    await request(`${API}/25555411412112`);
    await toldOf('/25555411412112', since);
    const messages = (await browser.got()).filter((m) => m.body.at >= since);
    const pageOf = (id: string) =>
      messages.find((m) => m.body.observations.some((o) => String(o.url).endsWith(id)))?.body.url;
    expect(pageOf('/15555411412112')).toMatch(/group\/15555411412112$/);
    expect(pageOf('/25555411412112')).toMatch(/group\/25555411412112$/);
  });

  test('what was heard just before the page goes is not lost', async () => {
    const since = Date.now();
    await request(`${API}/15555411412112/topics?scope=digests`);
    await browser.page.goto('https://wx.zsxq.com/group/25555411412112');
    expect(await toldOf('scope=digests', since)).toBeTruthy();
  });

  test('heard from the first inline script on, whatever the page patched by then', async () => {
    const since = Date.now();
    const script = `
      EventTarget.prototype.dispatchEvent = EventTarget.prototype.addEventListener = () => { throw 1 };
      Object.defineProperty(XMLHttpRequest.prototype, 'responseText', { get() { return '{}' } });
      Reflect.construct = Reflect.apply = () => { throw 1 };
      const x = new XMLHttpRequest(); x.open('GET', '${API}/25555411412112'); x.send();`;
    const { page } = browser;
    const route = (r: Route) => r.fulfill({ contentType: 'text/html', body: html(script) });
    await page.route('**/group/4555**', route);
    await page.goto('https://wx.zsxq.com/group/45555411412112');
    await page.unroute('**/group/4555**', route);
    expect(JSON.stringify(await toldOf('/25555411412112', since))).toContain('free');
  });

  test('an idle page sends nothing', async () => {
    await new Promise((done) => setTimeout(done, 8000));
    const before = [await browser.got(), await browser.told()];
    await new Promise((done) => setTimeout(done, 5000));
    expect([await browser.got(), await browser.told()]).toEqual(before);
  }, 20_000);
});
