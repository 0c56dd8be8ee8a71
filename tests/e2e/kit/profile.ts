/** A Chromium with the built extension and a profile of the caller's, to be killed, damaged and searched. */
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../../scripts/setup/browser.mjs';

export interface Launched {
  context: BrowserContext;
  /** A page of the extension. */
  page: Page;
}

/** `extension`: its folder. Answers once the stores were checked. */
export async function launch(profile: string, extension: string): Promise<Launched> {
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.PW_BROWSER ?? findBrowser() ?? '',
    headless: false,
    args: [
      ...['--headless=new', '--no-first-run', ...(root ? ['--no-sandbox'] : [])],
      ...[`--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const page = await context.newPage();
  await page.goto(`${worker.url().split('/').slice(0, 3).join('/')}/popup.html`);
  await tell(page, 'changeSettings', {});
  return { context, page };
}

/** Sends a message as a page of the extension does. */
export function tell(page: Page, type: string, body: object): Promise<unknown> {
  return page.evaluate((message) => chrome.runtime.sendMessage(message), { type, body });
}

/** One field of all rows of a table, as text, sorted; read past all code of the extension. */
export function idsOf(page: Page, table: string, key: string): Promise<string[]> {
  return page.evaluate(
    async ([name, field]) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await done(indexedDB.open('planet-worth'));
      const rows = await done(database.transaction(name).objectStore(name).getAll());
      database.close();
      return rows.map((row) => String(row[field])).sort();
    },
    [table, key] as const,
  );
}

export function localOf(page: Page, key: string): Promise<unknown> {
  return page.evaluate(async (name) => (await chrome.storage.local.get(name))[name], key);
}

export async function until(test: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (await test()) return;
    await wait(100);
  }
  throw new Error(`never: ${what}`);
}

export const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
