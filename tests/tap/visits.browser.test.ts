import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildReader, openBrowser } from './extension.ts';
import { answering, html } from './pages.ts';
import { VISITS } from './visitList.ts';
import { visitScript } from './visits.ts';

let extension = '';
beforeAll(async () => {
  extension = await buildReader();
}, 60_000);
afterAll(() => rm(dirname(extension), { recursive: true, force: true }));

interface Account {
  diaries: Record<string, string[]>;
  console: string[];
  errors: string[];
  requests: string[];
  heard: number;
}

const topics = JSON.stringify({
  succeeded: true,
  resp_data: { topics: [], text: 'x'.repeat(30_000) },
});

async function visitAll(withIt: boolean): Promise<Account> {
  const plain = answering({}, { '/v2/groups/15555411412112/topics': topics });
  const answer = async (route: Route) => {
    const { pathname } = new URL(route.request().url());
    const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
    if (pathname === '/slow') await new Promise((done) => setTimeout(done, 400));
    if (pathname === '/broken') return route.abort('connectionreset').catch(() => {});
    const status = /^\/status\/(\d+)/.exec(pathname)?.[1];
    if (status)
      return route.fulfill({ status: Number(status), headers, body: '{"succeeded":false}' });
    if (pathname === '/group/1')
      return route.fulfill({ contentType: 'text/html', body: html(visitScript) });
    return Promise.resolve(plain(route)).catch(() => {});
  };
  const browser = await openBrowser(withIt ? extension : undefined, answer);
  const account: Account = { diaries: {}, console: [], errors: [], requests: [], heard: 0 };
  const { page } = browser;
  page.on('console', (m) => account.console.push(`${m.type()} ${m.text()}`));
  page.on('pageerror', (e) => account.errors.push(`${e.message} ${e.stack}`));
  browser.context.on('request', (r) => {
    // Some of the slow ones are given up at once: the debugger may not have heard of all their headers yet.
    const headers = r.url().endsWith('/slow') ? {} : r.headers();
    account.requests.push(
      `${r.method()} ${r.url()} ${r.resourceType()} ${JSON.stringify(headers)}`,
    );
  });
  try {
    await page.goto('https://wx.zsxq.com/group/1');
    for (const name of VISITS) {
      account.diaries[name] = await page.evaluate(
        (visit) => (window as unknown as { visits(n: string): Promise<string[]> }).visits(visit),
        name,
      );
    }
    if (withIt) account.heard = (await browser.got()).length;
    return account;
  } finally {
    await browser.close();
  }
}

test(`${VISITS.length} visits are the same with and without the extension`, async () => {
  const [without, withIt] = [await visitAll(false), await visitAll(true)];
  expect(VISITS.length).toBeGreaterThanOrEqual(200);
  for (const name of VISITS) expect(withIt.diaries[name], name).toEqual(without.diaries[name]);
  expect(withIt.console).toEqual(without.console);
  expect(withIt.errors).toEqual(without.errors);
  expect(withIt.requests.sort()).toEqual(without.requests.sort());
  // Else nothing was there that could have been noticed.
  expect(withIt.heard).toBeGreaterThan(0);
}, 180_000);
