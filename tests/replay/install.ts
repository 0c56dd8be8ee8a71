/**
 * Puts the replay between a Playwright browser and the site: every zsxq host is answered from here,
 * everything else is refused and noted. `const replay = await install(context, { now })`.
 */
import type { BrowserContext, CDPSession, Page, Request, Route } from 'playwright-core';
import { API_HOSTS, answer } from './api.ts';
import type { Fault, FaultKind, Reply } from './faults.ts';
import { pageAnswer } from './pages.ts';
import { pictureOf } from './pictures.ts';
import { type Truth, truthOf } from './truth.ts';
import { makeWorld, type World, type WorldOptions } from './world.ts';

export interface SeenRequest {
  url: string;
  method: string;
  /** Playwright's resource type: document, script, xhr, fetch, image … */
  type: string;
  /** The page or worker that asked; '' when unknown. */
  from: string;
  /** Scripts on the stack that asked, innermost first, as far as the browser tells. */
  stack: string[];
  at: number;
}

export interface Replay {
  world: World;
  /** Every request that reached a stand-in host. */
  requests: SeenRequest[];
  /** Requests to anywhere else: refused. */
  foreign: SeenRequest[];
  /** Of both lists, those that came from an extension's page, worker or script. */
  byExtension(): SeenRequest[];
  /** Moves the world's clock (epoch ms). */
  setNow(ms: number): void;
  /** Makes answers whose path holds `match` go wrong, `times` times (default: until healed). */
  fail(match: string | RegExp, kind: FaultKind, times?: number): void;
  heal(): void;
  /** Independent figures of a planet, by id or key, at the world's now. */
  truth(idOrKey: string): Truth;
  /** Address of a planet's page. */
  urlOf(idOrKey: string): string;
  close(): Promise<void>;
}

const ANY = /^https?:\/\//;

export async function install(
  context: BrowserContext,
  options: WorldOptions = {},
): Promise<Replay> {
  const world = makeWorld(options);
  const faults: Fault[] = [];
  const requests: SeenRequest[] = [];
  const foreign: SeenRequest[] = [];
  const stacks = new Map<string, string[][]>();
  const handler = async (route: Route) => {
    const request = route.request();
    const seen = note(request, stacks);
    const reply = replyTo(request, world, faults);
    (reply ? requests : foreign).push(seen);
    if (!reply || reply.abort) return route.abort('connectionfailed');
    if (reply.delay) await new Promise((done) => setTimeout(done, reply.delay));
    return route
      .fulfill({
        status: reply.status,
        headers: headersFor(request, reply),
        body: reply.text,
      })
      .catch(() => undefined); // The page left before its answer came.
  };
  await context.route(ANY, handler);
  const watched = new Set<Promise<CDPSession | undefined>>();
  const watch = (page: Page) => void watched.add(watchStacks(context, page, stacks));
  context.pages().forEach(watch);
  context.on('page', watch);
  const key = (idOrKey: string) => {
    const planet = world.planet(idOrKey);
    if (!planet) throw new Error(`no planet ${idOrKey} in the replay`);
    return planet;
  };
  return {
    world,
    requests,
    foreign,
    byExtension: () =>
      [...requests, ...foreign].filter((r) =>
        [r.from, ...r.stack].some((u) => /^(?:chrome|moz)-extension:/.test(u)),
      ),
    setNow: (ms) => {
      world.now = ms;
    },
    fail: (match, kind, times = Number.POSITIVE_INFINITY) =>
      void faults.push({ match, kind, times }),
    heal: () => void faults.splice(0),
    truth: (idOrKey) => truthOf(key(idOrKey), world.now),
    urlOf: (idOrKey) => `https://wx.zsxq.com/group/${key(idOrKey).plan.id}`,
    async close() {
      context.off('page', watch);
      await context.unroute(ANY, handler);
    },
  };
}

/** The answer of a stand-in host; undefined for any other. */
export function replyTo(
  request: Pick<Request, 'url' | 'method' | 'postData'>,
  world: World,
  faults: Fault[],
) {
  const url = new URL(request.url());
  if (!/(?:^|\.)zsxq\.com$/.test(url.hostname)) return undefined;
  if (request.method() === 'OPTIONS') return { status: 204, text: '', type: 'text/plain' };
  if ((API_HOSTS as readonly string[]).includes(url.hostname))
    return answer(
      { url: url.href, method: request.method(), body: request.postData() },
      world,
      faults,
    );
  if (/^(?:images|file)\./.test(url.hostname)) return pictureOf(url);
  return pageAnswer(url, world);
}

export function headersFor(
  request: Pick<Request, 'headers'>,
  reply: Reply,
): Record<string, string> {
  const origin = request.headers().origin;
  return {
    'content-type': reply.type,
    'cache-control': 'no-store',
    ...(origin
      ? {
          'access-control-allow-origin': origin,
          'access-control-allow-credentials': 'true',
          'access-control-allow-methods': 'GET, POST, PUT, DELETE, OPTIONS',
          'access-control-allow-headers':
            'content-type, x-timestamp, x-signature, x-request-id, x-version, x-aduid',
        }
      : {}),
  };
}

function note(request: Request, stacks: Map<string, string[][]>): SeenRequest {
  let from = request.serviceWorker()?.url() ?? '';
  try {
    from ||= request.frame().url();
  } catch {
    // A navigation of a frame that does not exist yet has nobody behind it.
  }
  return {
    url: request.url(),
    method: request.method(),
    type: request.resourceType(),
    from,
    stack: stacks.get(request.url())?.shift() ?? [],
    at: Date.now(),
  };
}

/** Chromium tells over its debugging port which script asked; other browsers do not. */
async function watchStacks(context: BrowserContext, page: Page, stacks: Map<string, string[][]>) {
  try {
    const session = await context.newCDPSession(page);
    session.on('Network.requestWillBeSent', ({ request, initiator }) => {
      const frames = initiator.stack?.callFrames.map((f) => f.url) ?? [];
      const stack = [...frames, ...(initiator.url ? [initiator.url] : [])];
      stacks.set(request.url, [...(stacks.get(request.url) ?? []), stack]);
    });
    await session.send('Network.enable');
    return session;
  } catch {
    return undefined;
  }
}
