/**
 * A browser whose tabs are hidden and lose the focus as a user's do: Playwright otherwise makes
 * every page of it believe that it is in front.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
  type Route,
} from 'playwright-core';
import type { AttentionDayRow } from '../../storage/rows.ts';

export interface Natural {
  context: BrowserContext;
  session: CDPSession;
  /** A tab; in a window of its own when asked. In front, where the user is. */
  open(url: string, ownWindow?: boolean): Promise<Page>;
  /** Ends the background's worker; false when it was asleep. */
  killWorker(): Promise<boolean>;
  /** Active time in the database once it rests, ms over all days and kinds. */
  stored(community: string): Promise<number>;
  /** The same by kind of page. */
  kinds(community: string): Promise<Record<string, number>>;
  close(): Promise<void>;
}

export async function openNatural(
  extension: string,
  answer: (route: Route) => Promise<void> | void,
): Promise<Natural> {
  const profile = await mkdtemp(join(tmpdir(), 'profile-'));
  const child = spawn(
    process.env.CHROMIUM ?? '/usr/bin/chromium',
    [
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(profile)}`, {
    noDefaults: true,
  });
  const context = browser.contexts()[0] as BrowserContext;
  await context.route('**/*', answer);
  const session = await browser.newBrowserCDPSession();
  const worker = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(OWN));
  };
  const first = await eventually(worker);
  const root = first.url.slice(0, first.url.indexOf('/', OWN.length) + 1);
  // It opens by itself, in front of whatever is there.
  const welcome = await eventually(async () =>
    context.pages().find((page) => page.url().endsWith('/welcome.html')),
  );
  await welcome.close();

  const tab = async (url: string, newWindow = false) => {
    const [page] = await Promise.all([
      context.waitForEvent('page'),
      session.send('Target.createTarget', { url, newWindow }),
    ]);
    await page.waitForLoadState();
    return page;
  };
  /** Rows of a community, once they rest. */
  const days = async (community: string) => {
    const page = await tab(`${root}icon/planet.svg`);
    const read = async () =>
      (await page.evaluate(readDays)).filter((row) => row.community === community);
    let [before, now] = [-1, await read()];
    while (sum(now) !== before) {
      await new Promise((done) => setTimeout(done, 2000));
      [before, now] = [sum(now), await read()];
    }
    await page.close();
    return now;
  };
  return {
    context,
    session,
    async open(url, ownWindow) {
      const page = await tab('about:blank', ownWindow);
      await page.goto(url);
      await page.bringToFront();
      return page;
    },
    async killWorker() {
      const target = await worker();
      if (target) await session.send('Target.closeTarget', { targetId: target.targetId });
      return !!target;
    },
    stored: async (community) => sum(await days(community)),
    kinds: async (community) =>
      Object.fromEntries((await days(community)).map(({ pageKind, ms }) => [pageKind, ms])),
    async close() {
      await browser.close();
      child.kill();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const sum = (rows: readonly AttentionDayRow[]) => rows.reduce((all, { ms }) => all + ms, 0);

/** Runs in a page of the extension. */
function readDays(): Promise<AttentionDayRow[]> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('planet-worth');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const { result } = opening;
      const all = result.transaction('attentionDays').objectStore('attentionDays').getAll();
      all.onsuccess = () => {
        result.close();
        done(all.result);
      };
      all.onerror = () => fail(all.error);
    };
  });
}

const OWN = 'chrome-extension://';

const portOf = (profile: string) =>
  eventually(
    async () =>
      (await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')).split('\n')[0],
  );

async function eventually<T>(get: () => Promise<T>): Promise<NonNullable<T>> {
  for (let tries = 0; tries < 200; tries += 1) {
    const got = await get();
    if (got) return got;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('it did not come');
}
