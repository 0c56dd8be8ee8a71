/** P2–P5: what reading along costs the page. A page of ours asks for real-sized bodies, or for none. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { type Stage, stage } from '../e2e/kit/browser.ts';
import { answer } from '../replay/api.ts';
import { emptyExtension } from './empty.ts';
import { type Line, median, ms } from './line.ts';
import { type Spent, traced } from './trace.ts';

const ROUNDS = 7;
const PATH = 'https://wx.zsxq.com/group/';

export async function page(): Promise<Line[]> {
  const ours = await stage();
  const empty = await stage({ load: emptyExtension() });
  const none = await stage({ extension: false });
  try {
    const id = ours.replay.truth('lively').id;
    for (const on of [ours, empty, none]) await serve(on, id);
    const quiet = await rounds(ours, id, 0);
    const quietEmpty = await rounds(empty, id, 0);
    const busy = await rounds(ours, id, 20);
    const many = await rounds(ours, id, 500, 1);
    const parse = median(busy.map((r) => r.parse));
    const capture =
      median(busy.map((r) => r.spent.total)) - median(quiet.map((r) => r.spent.total));
    const [a, b] = [
      median(quiet.map((r) => r.spent.total)),
      median(quietEmpty.map((r) => r.spent.total)),
    ];
    const longest = Math.max(...many.map((r) => r.spent.longest));
    const heaps = await Promise.all([heap(ours, id), heap(none, id)]);
    return [
      {
        id: 'P2',
        what: 'page without traffic',
        ours: ms(a),
        yardstick: `${ms(b)} of an empty extension`,
        ratio: a / b,
        target: 2.5,
      },
      {
        id: 'P3',
        what: `20 bodies of ${busy[0]?.size ?? 0} kB read`,
        ours: ms(capture),
        yardstick: `${ms(parse)} of the page's JSON.parse`,
        ratio: capture / parse,
        target: 1.5,
      },
      {
        id: 'P4',
        what: 'longest piece over 500 responses',
        ours: ms(longest),
        yardstick: '3 ms',
        ratio: longest / 3,
        target: 1,
      },
      {
        id: 'P5',
        what: 'heap after 20 responses',
        ours: `${(heaps[0] / 1e6).toFixed(2)} MB`,
        yardstick: `${(heaps[1] / 1e6).toFixed(2)} MB without`,
        ratio: heaps[0] / heaps[1],
        target: 1.1,
      },
    ];
  } finally {
    for (const on of [ours, empty, none]) await on.close();
  }
}

/** A page that does nothing of itself, and bodies of about 81 kB, all of them different. */
async function serve(on: Stage, id: string): Promise<void> {
  const bodies = new Map<string, string>();
  await on.context.route(`${PATH}${id}?bench*`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>bench</title><script src="/bench.js"></script>',
    }),
  );
  await on.context.route('https://wx.zsxq.com/bench.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `(${run.toString()})()` }),
  );
  await on.context.route(/api\.zsxq\.com\/v2\/groups\/\d+\/topics\?.*bench=/, (route) => {
    const url = route.request().url();
    const n = Number(new URL(url).searchParams.get('bench')) % 40;
    const body = bodies.get(`${n}`) ?? sized(on, id, n);
    bodies.set(`${n}`, body);
    return route.fulfill({
      contentType: 'application/json',
      headers: {
        'access-control-allow-origin': 'https://wx.zsxq.com',
        'access-control-allow-credentials': 'true',
      },
      body,
    });
  });
}

/** Runs in the page: asks for bodies as the site does, parses each, and times its own parsing. */
function run(): void {
  // What it parsed it keeps, as the site's page keeps the posts it shows.
  const state = { kept: [] as unknown[], parse: 0, size: 0, done: false };
  Object.assign(globalThis, {
    bench: state,
    ask: (id: string, count: number) => {
      const one = (n: number) => {
        if (n >= count) {
          state.done = true;
          return;
        }
        const request = new XMLHttpRequest();
        request.open(
          'GET',
          `https://api.zsxq.com/v2/groups/${id}/topics?scope=all&count=20&bench=${n}`,
        );
        request.withCredentials = true;
        request.onload = () => {
          const text = request.responseText;
          const from = performance.now();
          const parsed: unknown = JSON.parse(text);
          state.parse += performance.now() - from;
          state.size = text.length;
          if (state.kept.length < 20) state.kept.push(parsed);
          setTimeout(one, 5, n + 1);
        };
        request.send();
      };
      one(0);
    },
  });
}

/** A page of topics of the replay, padded with posts of its own until it is as large as real ones. */
function sized(on: Stage, id: string, n: number): string {
  const end = encodeURIComponent(new Date(on.replay.world.now - n * 86_400_000).toISOString());
  const reply = answer(
    { url: `https://api.zsxq.com/v2/groups/${id}/topics?scope=all&count=20&end_time=${end}` },
    on.replay.world,
  );
  const body = JSON.parse(reply.text.replace(/("\w*_id":)(\d{15,})/g, '$1"$2"')) as {
    resp_data: { topics: { talk?: { text?: string } }[] };
  };
  const missing = Math.max(0, 81_000 - reply.text.length);
  const { topics } = body.resp_data;
  for (const topic of topics)
    if (topic.talk)
      topic.talk.text = `${topic.talk.text ?? ''}${'记一笔。'.repeat(Math.ceil(missing / topics.length / 4))}`;
  return JSON.stringify(body).replace(/("\w*_id":)"(\d{15,})"/g, '$1$2');
}

interface Round {
  spent: Spent;
  parse: number;
  size: number;
}

async function rounds(on: Stage, id: string, responses: number, times = ROUNDS): Promise<Round[]> {
  const out: Round[] = [];
  for (let i = 0; i <= times; i++) {
    const page = await on.context.newPage();
    const session = await browserSession(on.context);
    const spent = await traced(session, page, () => visit(page, id, responses));
    const { parse, size } = await page.evaluate(
      () => (globalThis as unknown as { bench: { parse: number; size: number } }).bench,
    );
    await session.detach();
    await page.close();
    // The first one warms caches up and is dropped, unless it is the only one.
    if (i > 0 || times === 1) out.push({ spent, parse, size: Math.round(size / 1000) });
    if (times === 1) break;
  }
  return out;
}

async function visit(page: Page, id: string, responses: number): Promise<void> {
  await page.goto(`${PATH}${id}?bench`);
  if (responses > 0) {
    await page.evaluate(
      ([planet, count]) =>
        (globalThis as unknown as { ask(id: string, n: number): void }).ask(planet, count),
      [id, responses] as const,
    );
    await page.waitForFunction(
      () => (globalThis as unknown as { bench: { done: boolean } }).bench.done,
      undefined,
      { timeout: 120_000 },
    );
  }
  await page.waitForTimeout(2500);
}

async function heap(on: Stage, id: string): Promise<number> {
  const page = await on.context.newPage();
  await visit(page, id, 20);
  const session = await on.context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  return usedSize;
}

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('the browser gives no debugging session');
  return browser.newBrowserCDPSession();
}
