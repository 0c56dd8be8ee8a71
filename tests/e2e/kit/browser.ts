/** A real Chromium with the built extension, in front of the replay site. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../../scripts/setup/browser.mjs';
import { install, type Replay } from '../../replay/install.ts';
import type { WorldOptions } from '../../replay/world.ts';
import { built, forgetWorker, withClock } from './extension.ts';

export interface StageOptions extends WorldOptions {
  /** A profile to come back to; else a fresh one that is deleted at the end. */
  profile?: string;
  /** Moves the extension's clock to the world's `now` (see `withClock`). */
  moveClock?: boolean;
  /** false: the same browser without the extension, to compare with. */
  extension?: boolean;
  headed?: boolean;
  /** Another folder to load instead of the built extension. */
  load?: string;
  args?: string[];
}

export interface Stage {
  context: BrowserContext;
  replay: Replay;
  /** The extension's own address, `chrome-extension://…`; '' without it. */
  origin: string;
  profile: string;
  /** Opens an address of the site in a tab of its own. */
  visit(url: string): Promise<Page>;
  /** Opens a page of the extension. */
  open(path: string): Promise<Page>;
  /** Ends the background's worker, as the browser does when it is idle. */
  stopWorker(): Promise<void>;
  /** Requests of the extension's pages, worker or scripts to anywhere at all. */
  requestsOfExtension(): string[];
  close(): Promise<void>;
}

/** What every test browser is started with: nothing of its own on the network, no prompts. */
const FLAGS = ['--no-first-run', '--no-default-browser-check', '--lang=zh-CN'];

export async function stage(options: StageOptions = {}): Promise<Stage> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'planet-worth-'));
  const now = options.now ?? Date.now();
  const folder = options.load ?? extensionFolder(profile, now, options.moveClock ?? false);
  const wanted = options.extension ?? true;
  if (options.moveClock) forgetWorker(join(profile, 'browser'));
  const context = await launch(profile, wanted ? folder : undefined, options);
  const asked: string[] = [];
  context.on('request', (request) => {
    const from = request.serviceWorker()?.url() ?? '';
    if (from.startsWith('chrome-extension:') && /^(?:https?|wss?):/.test(request.url()))
      asked.push(request.url());
  });
  const replay = await install(context, { ...options, now });
  const origin = wanted ? await originOf(context) : '';
  return {
    context,
    replay,
    origin,
    profile,
    async visit(url) {
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    async open(path) {
      const page = await context.newPage();
      await page.goto(`${origin}/${path}`);
      return page;
    },
    stopWorker: () => stopWorker(context),
    requestsOfExtension: () => [...asked, ...foreignOf(replay)],
    async close() {
      await context.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function extensionFolder(profile: string, now: number, moveClock: boolean): string {
  return moveClock ? withClock(join(profile, 'extension'), now - Date.now()) : built();
}

function launch(profile: string, folder: string | undefined, options: StageOptions) {
  const executablePath = process.env.PW_BROWSER ?? findBrowser();
  if (!executablePath)
    throw new Error('No browser was found: install Chromium, or name one in PW_BROWSER.');
  return chromium.launchPersistentContext(join(profile, 'browser'), {
    executablePath,
    headless: false,
    viewport: options.headed ? null : { width: 1280, height: 900 },
    locale: 'zh-CN',
    args: [
      ...FLAGS,
      ...(options.headed ? [] : ['--headless=new']),
      ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(folder ? [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`] : []),
      ...(options.args ?? []),
    ],
  });
}

/** The extension's id is known from its worker, which the browser starts on its own. */
async function originOf(context: BrowserContext): Promise<string> {
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  return new URL(worker.url()).origin === 'null'
    ? worker.url().split('/').slice(0, 3).join('/')
    : new URL(worker.url()).origin;
}

async function stopWorker(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the browser gives no debugging session');
  const workers = async () =>
    (await session.send('Target.getTargets')).targetInfos.filter(
      (t) => t.type === 'service_worker' && t.url.startsWith('chrome-extension:'),
    );
  for (const { targetId } of await workers())
    await session.send('Target.closeTarget', { targetId });
  for (let i = 0; i < 50 && (await workers()).length > 0; i++)
    await new Promise((done) => setTimeout(done, 20));
  await session.detach();
}

/**
 * Requests the replay saw and the extension made: from its pages or its worker, or with one of its
 * scripts on top of the stack (the page's own request may pass through our tap, further down).
 */
function foreignOf(replay: Replay): string[] {
  const ours = (url: string | undefined) => url?.startsWith('chrome-extension:') ?? false;
  return [...replay.requests, ...replay.foreign]
    .filter((r) => ours(r.from) || ours(r.stack[0]))
    .map((r) => `${r.method} ${r.url}`);
}
