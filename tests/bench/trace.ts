/** Time of an extension on a page's thread, from the browser's own trace. */
import type { CDPSession, Page } from 'playwright-core';

interface TraceEvent {
  ph: string;
  pid: number;
  tid: number;
  name: string;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string; fileName?: string }; fileName?: string };
}

export interface Spent {
  /** Ms of the thread's time in all; a piece inside another is counted once. */
  total: number;
  /** Ms of the longest piece. */
  longest: number;
  pieces: number;
}

/** Traces `course` and sums up what scripts of an extension did on the threads of pages. */
export async function traced(
  session: CDPSession,
  page: Page,
  course: (page: Page) => Promise<void>,
): Promise<Spent> {
  return spent(await eventsOf(session, () => course(page)));
}

/** Traces `course` on a page of an extension: its tasks, ms of the thread's time, longest first. */
export async function tasksOf(
  session: CDPSession,
  page: Page,
  course: () => Promise<void>,
): Promise<number[]> {
  const events = await eventsOf(session, course, ['disabled-by-default-devtools.timeline']);
  const origin = /^[\w-]+:\/\/\w+/.exec(page.url())?.[0] ?? page.url();
  const own = events.find((e) => e.name === 'FunctionCall' && urlOf(e).startsWith(origin));
  return events
    .filter((e) => e.name === 'RunTask' && e.pid === own?.pid && e.tid === own.tid)
    .map((e) => (e.tdur ?? e.dur ?? 0) / 1000)
    .sort((a, b) => b - a);
}

async function eventsOf(
  session: CDPSession,
  course: () => Promise<void>,
  more: readonly string[] = [],
): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect as never);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile', ...more],
    },
  });
  await course();
  const complete = new Promise<void>((resolve) =>
    session.once('Tracing.tracingComplete', () => resolve()),
  );
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect as never);
  return events;
}

/** An extension's worker is on a thread of its own process; a page's thread has the page's scripts too. */
function spent(events: TraceEvent[]): Spent {
  const thread = (e: TraceEvent) => `${e.pid}/${e.tid}`;
  const pages = new Set(
    events.filter((e) => urlOf(e).startsWith('https://wx.zsxq.com')).map(thread),
  );
  const ours = events
    .filter((e) => e.ph === 'X' && e.dur !== undefined && pages.has(thread(e)))
    .filter((e) => urlOf(e).startsWith('chrome-extension://'))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const lengths: number[] = [];
  let end = 0;
  for (const e of ours) {
    const inside = e.ts + (e.dur ?? 0) <= end;
    if (inside) continue;
    end = e.ts + (e.dur ?? 0);
    // The thread's own time: on a busy machine the wall clock also counts what others do.
    lengths.push((e.tdur ?? e.dur ?? 0) / 1000);
  }
  return {
    total: lengths.reduce((a, b) => a + b, 0),
    longest: Math.max(0, ...lengths),
    pieces: lengths.length,
  };
}

const urlOf = (e: TraceEvent) =>
  e.args?.data?.url ?? e.args?.data?.fileName ?? e.args?.fileName ?? '';
