/** Active time in a real browser, from the page to the database: tabs, windows, a dying worker. */
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildWhole } from './extension.ts';
import { type Natural, openNatural } from './natural.ts';
import { answering } from './pages.ts';

let extension = '';
let on: Natural;
beforeAll(async () => {
  extension = await buildWhole();
  on = await openNatural(extension, answering({}));
}, 90_000);
afterAll(async () => {
  await on?.close();
  await rm(dirname(extension), { recursive: true, force: true });
});

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
const planet = (n: number) => `${n}5555411412112`;

/** A long page that notes when it was first used and when it was left. */
async function visit(id: string, ownWindow?: boolean): Promise<Page> {
  const page = await on.open(`https://wx.zsxq.com/group/${id}`, ownWindow);
  await page.evaluate(() => {
    document.body.style.height = '9000px';
    document.body.append(document.createElement('textarea'));
    const truth = { from: 0, to: 0 };
    Object.assign(window, { truth });
    const note = () => {
      truth.from ||= Date.now();
      truth.to = 0;
    };
    for (const type of ['keydown', 'wheel', 'pointermove']) addEventListener(type, note, true);
    addEventListener('blur', ({ target }) => {
      if (target === window) truth.to ||= Date.now();
    });
  });
  return page;
}

/** When it was first used, and when left; epoch ms. */
const truthOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { truth: { from: number; to: number } }).truth);

/** Types, scrolls and moves for so many ms. */
async function use(pages: readonly Page[], ms: number): Promise<void> {
  const end = Date.now() + ms;
  for (let i = 0; Date.now() < end; i += 1) {
    for (const page of pages) {
      if (i % 3 === 0) await page.mouse.wheel(0, 40);
      else if (i % 3 === 1) await page.keyboard.press('a');
      else await page.mouse.move(50 + (i % 100), 50);
    }
    await wait(150);
  }
}

describe('active time', () => {
  test('typing and scrolling for 20 s is 20 s', async () => {
    const page = await visit(planet(1));
    await use([page], 20_000);
    const counted = await on.stored(`zsxq:${planet(1)}`);
    const { from, to } = await truthOf(page);
    console.log('counted / true', counted / (to - from));
    expect(counted).toBeGreaterThan(0.97 * (to - from));
    expect(counted).toBeLessThanOrEqual(to - from + 20);
    await page.close();
  });

  test('a hidden tab counts nothing', async () => {
    const hidden = await visit(planet(2));
    const front = await visit(planet(3));
    await hidden.evaluate(() => {
      setInterval(() => {
        scrollBy(0, 50);
        dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
      }, 300);
    });
    await use([front], 5000);
    expect(await on.stored(`zsxq:${planet(2)}`)).toBe(0);
    await hidden.close();
    await front.close();
  });

  test('an untouched page counts nothing', async () => {
    const page = await visit(planet(4));
    await wait(5000);
    expect(await on.stored(`zsxq:${planet(4)}`)).toBe(0);
    await page.close();
  });

  test('two windows of one planet, both used: never more than what passed', async () => {
    const one = await visit(planet(5));
    const two = await visit(planet(5), true);
    const focused = () => document.hasFocus() && !document.hidden;
    // Else it would prove nothing; here both windows believe to be in front.
    expect([await one.evaluate(focused), await two.evaluate(focused)]).toEqual([true, true]);
    const from = Date.now();
    await use([one, two], 20_000);
    const used = Date.now() - from;
    // Both are left: a tab comes in front of each.
    await on.open('about:blank', true);
    await one.close();
    await two.close();
    const passed = Date.now() - from;
    const counted = await on.stored(`zsxq:${planet(5)}`);
    console.log('two windows: counted / used, counted / passed', counted / used, counted / passed);
    expect(counted).toBeGreaterThan(0.97 * used);
    expect(counted).toBeLessThanOrEqual(passed);
  });

  test('the worker is killed as soon as it wakes, every 2 s: at most 2 % is lost', async () => {
    const page = await visit(planet(6));
    let killed = 0;
    let going = true;
    const killing = async () => {
      while (going) {
        const one = await on.killWorker();
        if (one) killed += 1;
        await wait(one ? 2000 : 10);
      }
    };
    await Promise.all([
      killing(),
      use([page], 40_000).finally(() => {
        going = false;
      }),
    ]);
    const counted = await on.stored(`zsxq:${planet(6)}`);
    const { from, to } = await truthOf(page);
    console.log(`killed ${killed} times: counted / true`, counted / (to - from));
    expect(killed).toBeGreaterThan(2);
    expect(counted).toBeGreaterThan(0.98 * (to - from));
    expect(counted).toBeLessThanOrEqual(to - from + 20);
    await page.close();
  });

  test('video counts while it plays, without a touch', async () => {
    const page = await visit(planet(7));
    const playing = await page.evaluate(async () => {
      const video = document.createElement('video');
      video.muted = true;
      const canvas = document.createElement('canvas');
      canvas.getContext('2d')?.fillRect(0, 0, 9, 9);
      video.srcObject = canvas.captureStream(10);
      document.body.append(video);
      await video.play();
      return Date.now();
    });
    await wait(8000);
    const counted = await on.stored(`zsxq:${planet(7)}`);
    expect(counted).toBeGreaterThan(7500);
    expect(counted).toBeLessThanOrEqual(Date.now() - playing);
    await page.close();
  });

  test('parts of the feed count apart, and articles for the planet that they were opened from', async () => {
    const id = planet(8);
    const page = await visit(id);
    const ask = (path: string) =>
      page.evaluate(
        (url) =>
          new Promise<void>((done) => {
            const x = new XMLHttpRequest();
            x.open('GET', url);
            x.onloadend = () => done();
            x.send();
          }),
        `https://api.zsxq.com/v2/groups/${id}/${path}`,
      );
    await ask('topics?scope=all&count=20');
    await use([page], 3000);
    await ask('topics?scope=questions&count=20');
    await use([page], 6000);
    await ask('files?count=20');
    await use([page], 4000);
    await page.evaluate(() => {
      document.body.innerHTML =
        '<a href="https://articles.zsxq.com/id_x1y2z3.html" target="_blank" rel="noopener">article</a>';
    });
    const [article] = await Promise.all([on.context.waitForEvent('page'), page.click('a')]);
    await article.waitForLoadState();
    await article.bringToFront();
    await use([article], 5000);
    await article.close();
    const kinds = await on.kinds(`zsxq:${id}`);
    console.log(kinds);
    expect(Object.keys(kinds).sort()).toEqual(['article', 'feed', 'files', 'questions']);
    for (const [kind, ms] of Object.entries({ feed: 3000, questions: 6000, article: 5000 }))
      expect(Math.abs((kinds[kind] ?? 0) - ms), kind).toBeLessThan(1200);
    await page.close();
  });
});
