/** P12: a table of 100,000 rows, beside reading the same rows out of the database once. */
import type { CDPSession, Page } from 'playwright-core';
import { type Stage, stage } from '../e2e/kit/browser.ts';
import { getAll, seedVisits } from '../e2e/kit/visits.ts';
import { type Line, median, ms } from './line.ts';
import { tasksOf } from './trace.ts';

const COUNT = 100_000;
const ROUNDS = 3;
/** Screens scrolled past, one a frame. */
const FRAMES = 60;

export async function tables(): Promise<Line[]> {
  const on = await stage();
  try {
    const page = await on.open('dashboard.html#/ledger/fees');
    await page.bringToFront();
    await page.locator('.tabs').waitFor();
    await page.evaluate(seedVisits, COUNT);
    const session = await sessionOf(on);
    const rounds: Round[] = [];
    for (let i = 0; i < ROUNDS; i++) rounds.push(await round(page, session));
    const of = (pick: (round: Round) => number) => median(rounds.map(pick));
    const all = of((one) => one.all);
    const line = (what: string, time: number, target: number): Line => ({
      id: 'P12',
      what: `${what}, ${COUNT.toLocaleString('en')} rows`,
      ours: ms(time),
      yardstick: `${ms(all)} for reading them all once`,
      ratio: time / all,
      target,
    });
    return [
      line(
        'first rows seen',
        of((one) => one.first),
        1,
      ),
      line(
        'all rows read',
        of((one) => one.read),
        6,
      ),
      line(
        'longest task while reading',
        of((one) => one.longestRead),
        0.05,
      ),
      line(
        'longest task while typing',
        of((one) => one.typing),
        0.05,
      ),
      line(
        'first sorting by text',
        of((one) => one.sorting),
        1,
      ),
      line(
        'longest task while scrolling',
        of((one) => one.scrolling),
        0.05,
      ),
    ];
  } finally {
    await on.close();
  }
}

interface Round {
  all: number;
  first: number;
  read: number;
  longestRead: number;
  typing: number;
  sorting: number;
  scrolling: number;
}

async function round(page: Page, session: CDPSession): Promise<Round> {
  const all = await page.evaluate(getAll);
  const settled = () => page.locator('.grid-box[aria-busy="false"]').waitFor();
  const longest = async (course: () => Promise<void>) =>
    (await tasksOf(session, page, course))[0] ?? Number.NaN;
  let [first, read] = [0, 0];
  const longestRead = await longest(async () => {
    const begun = performance.now();
    await page.getByRole('link', { name: '访问' }).click();
    await page.locator('tbody tr').first().waitFor();
    first = performance.now() - begun;
    await page.getByText(`${COUNT} 行。`, { exact: true }).waitFor({ timeout: 120_000 });
    read = performance.now() - begun;
  });
  // What is searched is made when nothing else goes on.
  await page.waitForTimeout(3000);
  const typing = await longest(async () => {
    await page.getByRole('searchbox').pressSequentially('第 9999', { delay: 50 });
    await settled();
  });
  await page.getByRole('searchbox').fill('');
  await settled();
  const begun = performance.now();
  await page.getByRole('columnheader', { name: '备注' }).click();
  await settled();
  const sorting = performance.now() - begun;
  const scrolling = await longest(() => page.evaluate(scroll, FRAMES));
  await page.getByRole('link', { name: '费用' }).click();
  await page.getByText('还没有费用').waitFor();
  return { all, first, read, longestRead, typing, sorting, scrolling };
}

/** Runs in the page: a screen further every frame, then over all of it in leaps. */
async function scroll(frames: number): Promise<void> {
  const box = document.querySelector('.grid-box') as HTMLElement;
  for (let i = 0; i < 2 * frames; i++) {
    if (i < frames) box.scrollTop += box.clientHeight;
    else box.scrollTop = (((i * 7919) % frames) / frames) * box.scrollHeight;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

async function sessionOf(on: Stage): Promise<CDPSession> {
  const browser = on.context.browser();
  if (!browser) throw new Error('the browser gives no debugging session');
  return browser.newBrowserCDPSession();
}
