/**
 * Puts the replay between a Playwright browser and the site: every zsxq host is answered from here,
 * everything else is refused and noted. `const replay = await install(context, { now })`.
 */
import type { BrowserContext, Page, Request, Route } from 'playwright-core';
import type { Fault, FaultKind } from './faults.ts';
import { headersOf, standIn } from './standIn.ts';
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
  const stacks = new Stacks();
  const handler = async (route: Route) => {
    const request = route.request();
    const seen = note(request, stacks);
    const asked = { url: request.url(), method: request.method(), body: request.postData() };
    const reply = standIn(asked, world, faults);
    (reply ? requests : foreign).push(seen);
    if (!reply || reply.abort) return route.abort('connectionfailed');
    if (reply.delay) await new Promise((done) => setTimeout(done, reply.delay));
    return route
      .fulfill({
        status: reply.status,
        headers: headersOf(reply, request.headers().origin),
        body: reply.text,
      })
      .catch(() => undefined); // The page left before its answer came.
  };
  await context.route(ANY, handler);
  const watch = (page: Page) => void watchStacks(context, page, stacks);
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

function note(request: Request, stacks: Stacks): SeenRequest {
  let from = request.serviceWorker()?.url() ?? '';
  try {
    from ||= request.frame().url();
  } catch {
    // A navigation of a frame that does not exist yet has nobody behind it.
  }
  const seen: SeenRequest = {
    url: request.url(),
    method: request.method(),
    type: request.resourceType(),
    from,
    stack: [],
    at: Date.now(),
  };
  stacks.ask(seen);
  return seen;
}

/** Brings together a request and the stack that made it, whichever is heard of first. */
class Stacks {
  #waiting: SeenRequest[] = [];
  #early: { key: string; stack: string[] }[] = [];

  ask(seen: SeenRequest): void {
    const i = this.#early.findIndex((e) => e.key === keyOf(seen));
    if (i >= 0) seen.stack = this.#early.splice(i, 1)[0]?.stack ?? [];
    else this.#waiting = [...this.#waiting, seen].slice(-200);
  }

  tell(key: string, stack: string[]): void {
    const i = this.#waiting.findIndex((s) => keyOf(s) === key);
    const [hit] = i >= 0 ? this.#waiting.splice(i, 1) : [];
    if (hit) hit.stack = stack;
    else this.#early = [...this.#early, { key, stack }].slice(-200);
  }
}

const keyOf = ({ method, url }: { method: string; url: string }) => `${method} ${url}`;

/** Chromium tells over its debugging port which script asked; other browsers do not. */
async function watchStacks(context: BrowserContext, page: Page, stacks: Stacks): Promise<void> {
  try {
    const session = await context.newCDPSession(page);
    session.on('Network.requestWillBeSent', ({ request, initiator, type }) => {
      if (type === 'Preflight') return;
      const frames = initiator.stack?.callFrames.map((f) => f.url) ?? [];
      stacks.tell(keyOf(request), [...frames, ...(initiator.url ? [initiator.url] : [])]);
    });
    await session.send('Network.enable');
  } catch {
    // Not Chromium, or the page is gone: then only the frame tells who asked.
  }
}
