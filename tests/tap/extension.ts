/** The tap, the wire and the reader as built for release, with a worker that keeps what it is told. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Route } from 'playwright-core';
import { build } from 'wxt';
import type { MessageBody } from '../../utils/messages.ts';

const WORKER = `self.got = { observe: [], attention: [] };
chrome.runtime.onMessage.addListener((message, sender, answer) => {
  got[message.type].push(message);
  answer({ ok: true });
});`;

/** Builds into a folder of its own; gives its path. */
export async function buildReader(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'reader-'));
  await build({
    outDir,
    browser: 'chrome',
    logger: undefined as never,
    filterEntrypoints: ['tap', 'wire', 'reader'],
  });
  const dir = join(outDir, 'chrome-mv3');
  const manifest: Record<string, unknown> = JSON.parse(
    await readFile(join(dir, 'manifest.json'), 'utf8'),
  );
  // What points at pages that are not built here would keep it from loading.
  for (const key of ['options_ui', 'action']) delete manifest[key];
  manifest.background = { service_worker: 'worker.js' };
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(dir, 'worker.js'), WORKER);
  return dir;
}

/** The whole extension into a folder of its own; gives its path. */
export async function buildWhole(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'whole-'));
  await build({ outDir, browser: 'chrome', logger: undefined as never });
  return join(outDir, 'chrome-mv3');
}

export interface Browser {
  context: BrowserContext;
  page: Page;
  /** Batches the worker got so far. */
  got(): Promise<{ type: string; body: { url: string; at: number; observations: Observed[] } }[]>;
  /** Active time the worker was told of so far. */
  told(): Promise<MessageBody<'attention'>[]>;
  close(): Promise<void>;
}

export interface Observed {
  kind: string;
  [key: string]: unknown;
}

interface Got {
  observe: Awaited<ReturnType<Browser['got']>>;
  attention: { body: MessageBody<'attention'> }[];
}

/** A fresh profile; `extension` undefined: the same browser without it. */
export async function openBrowser(
  extension: string | undefined,
  answer: (route: Route) => Promise<void> | void,
): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: false,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-background-networking',
      ...(extension
        ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
        : ['--disable-extensions']),
    ],
  });
  await context.route('**/*', answer);
  // Else the first page may load before the extension does, and prove nothing.
  if (extension && !context.serviceWorkers().length) await context.waitForEvent('serviceworker');
  const page = context.pages()[0] ?? (await context.newPage());
  const got = async () => {
    const worker = context.serviceWorkers()[0];
    return worker?.evaluate(() => (globalThis as unknown as { got: Got }).got);
  };
  return {
    context,
    page,
    got: async () => (await got())?.observe ?? [],
    told: async () => (await got())?.attention.map(({ body }) => body) ?? [],
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
