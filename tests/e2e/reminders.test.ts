/** Reminders in a real browser: shown once, opened by a click, whatever becomes of the worker. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayIn } from '../../utils/attention/split.ts';
import { type Stage, stage } from './kit/browser.ts';
import { eventually, readOf } from './kit/card.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.now();
let profile: string;
let on: Stage;
const asked: string[] = [];
/** Of the machine, as the browser on it has them. */
const day = (at: number) => dayIn(at);

beforeAll(() => {
  profile = mkdtempSync(join(tmpdir(), 'planet-worth-'));
});
afterAll(async () => {
  await on?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** The same profile, so much later. */
async function later(ms: number): Promise<Page> {
  if (on) {
    asked.push(...on.requestsOfExtension());
    await on.close();
  }
  on = await stage({ profile, anchor: START, now: START + ms, moveClock: ms > 0 });
  return on.open('popup.html');
}

/** Ids of the notifications the browser shows; the one of a backup never made is left out. */
const showing = (page: Page): Promise<string[]> =>
  page.evaluate(async () =>
    Object.keys(await chrome.notifications.getAll())
      .filter((id) => !id.startsWith('backup|'))
      .sort(),
  );

const alarms = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await chrome.alarms.getAll()).map((alarm) => alarm.name).sort());

/** The worker ended, and started anew by nothing but an alarm; its check is over. */
async function restart(page: Page): Promise<void> {
  await on.stopWorker();
  await page.evaluate(() => chrome.alarms.create('reminders', { delayInMinutes: 0.001 }));
  const running = () =>
    page.evaluate(
      async () =>
        (await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND' as never] })).length,
    );
  await eventually(running, (n) => n === 1, 'the alarm starts the worker');
  // Whatever it has to show it shows before it sets the next alarm.
  await page.evaluate(() => chrome.alarms.clear('reminders'));
  await tell(page, 'changeSettings', { badge: true });
  await eventually(
    () => alarms(page),
    (names) => names.includes('reminders'),
    'the next alarm',
  );
}

const tell = (page: Page, type: string, body: unknown): Promise<unknown> =>
  page.evaluate((message) => chrome.runtime.sendMessage(message), { type, body });

/** Put away, or timed out by the browser: no start of the worker brings it back. */
async function gone(page: Page, id: string): Promise<void> {
  await page.evaluate((one) => chrome.notifications.clear(one), id);
  await restart(page);
  expect(await showing(page), 'nothing twice').toEqual([]);
}

it('come once each, from purchase to the end of the term', { timeout: 180_000 }, async () => {
  let page = await later(0);
  const key = (name: string) => `zsxq:${on.replay.truth(name).id}`;
  const [window, grace] = [key('window'), key('grace')];
  expect(await alarms(page), 'nothing lies ahead, nothing wakes the worker').toEqual([]);

  // What was read is enough: a term that ended twelve days ago, and a trial that is no term.
  for (const name of ['trial', 'grace', 'window']) {
    const site = await on.visit(on.replay.urlOf(name));
    const { id } = on.replay.truth(name);
    const read = () => readOf(page, id);
    await eventually(
      read,
      ({ row }) => Boolean(row?.readings.viewerTermEnd),
      `the term of ${name}`,
    );
    await site.close();
  }
  const over = (ids: string[]) =>
    ids.length === 1 && ids[0]?.startsWith(`renewal-0|${grace}|`) === true;
  const [ended = ''] = await eventually(() => showing(page), over, 'the term that ended');

  const fee = {
    id: 'f1',
    community: window,
    kind: 'join',
    paid: 29900,
    currency: 'CNY',
    paidOn: day(START),
    paidAt: START - HOUR,
    term: { begin: day(START), end: day(START + 120 * DAY) },
  };
  expect(await tell(page, 'keepFee', fee)).toMatchObject({ ok: true });
  await eventually(
    () => alarms(page),
    (names) => names.includes('reminders'),
    'an alarm',
  );
  await gone(page, ended);

  page = await later(49 * HOUR);
  const refund = (ids: string[]) =>
    ids.length === 1 && ids[0]?.startsWith(`refund-48|${window}|`) === true;
  const [first = ''] = await eventually(() => showing(page), refund, 'the refund window');
  const opened = on.context.waitForEvent('page');
  const worker = on.context.serviceWorkers().at(-1);
  await worker?.evaluate((id) => {
    (chrome.notifications.onClicked as unknown as { dispatch(id: string): void }).dispatch(id);
  }, first);
  expect((await opened).url()).toBe(`${on.origin}/dashboard.html#/community/${window}/refund`);
  await gone(page, first);

  page = await later(114 * DAY);
  const soon = (ids: string[]) =>
    ids.length === 1 && ids[0]?.startsWith(`renewal-7|${window}|`) === true;
  const [last = ''] = await eventually(() => showing(page), soon, 'the end of the term');
  await gone(page, last);

  expect([...asked, ...on.requestsOfExtension()]).toEqual([]);
});
