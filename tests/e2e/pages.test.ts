/** Our own pages: accessible in both themes and languages, corrections kept, language changeable. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setLanguage } from '../../scripts/tour/language.ts';
import { checkBoth, openAll } from './kit/axe.ts';
import { type Stage, stage } from './kit/browser.ts';
import { eventually, openCard, readCard, readOf } from './kit/card.ts';
import { stored } from './kit/site.ts';

let on: Stage;
let planet: string;
beforeAll(async () => {
  on = await stage();
  planet = on.replay.truth('qa').id;
  for (const key of ['qa', 'free', 'outside-299']) {
    const page = await on.visit(on.replay.urlOf(key));
    if (key === 'qa') await stored(on, planet, 20);
    else await page.waitForTimeout(4000);
    await page.close();
  }
});
afterAll(() => on?.close());

/** Behind another tab a page gets one frame a second. */
async function inFront(path: string): Promise<Page> {
  const page = await on.open(path);
  await page.bringToFront();
  return page;
}

const PAGES: [string, () => string, string][] = [
  ['the card', () => `popup.html?community=zsxq:${planet}`, 'article.card'],
  [
    'the card not joined',
    () => `popup.html?community=zsxq:${on.replay.truth('outside-299').id}`,
    'main',
  ],
  [
    'the card of a free planet',
    () => `popup.html?community=zsxq:${on.replay.truth('free').id}`,
    'main',
  ],
  ['a card never seen', () => 'popup.html?community=zsxq:99999999', 'main'],
  ['the list in the popup', () => 'popup.html', 'main'],
  ['the overview of one who only looked', () => 'dashboard.html', 'main h1'],
  ['a planet’s record', () => `dashboard.html#/community/zsxq:${planet}`, 'article.card'],
  ['the settings', () => 'dashboard.html#/settings', 'main'],
  ['what to take along', () => 'dashboard.html#/take', 'main h1'],
  ['the welcome', () => 'welcome.html', 'main'],
];

const K = 'zsxq:9000000000010';
/** Views of the dashboard full of rows, by what follows `#` and what must be there. */
const FULL: [string, string, string][] = [
  ['the overview', '/', '.figures'],
  ['the planets', '/planets', 'main table'],
  ['a comparison', `/compare?with=${K}1,${K}2,${K}8`, 'main table'],
  ['the ledger', '/ledger', 'main h1, main h2'],
  ['the plots', '/plots', '.year-review table'],
  ['a member’s record', `/community/${K}1`, '#part-marks'],
  ['a record in the refund window', `/community/${K}4/refund`, '#part-refund'],
  ['a community by hand', '/community/manual:sample-writers', '#part-plan'],
  ['about', '/about', 'main h1'],
];

describe.each(['zh-CN', 'en'])('in %s', (language) => {
  beforeAll(async () => {
    const page = await on.open('popup.html');
    await setLanguage(page, language);
    await page.close();
  });

  it.each(PAGES)('%s has no accessibility violation, light or dark', async (_name, path, ready) => {
    const page = await inFront(path());
    await page.locator(ready).waitFor();
    await page.waitForTimeout(300);
    await openAll(page);
    await checkBoth(page, language);
    for (const width of [320, 380]) {
      await page.setViewportSize({ width, height: 700 });
      if (!path().startsWith('popup')) continue;
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, 'no sideways scrolling').toBeLessThanOrEqual(width);
    }
    await page.close();
  });

  describe('full of rows', () => {
    let page: Page;
    beforeAll(async () => {
      page = await inFront('dashboard.html?sample');
      await page.locator('.figures').waitFor();
    });
    afterAll(() => page?.close());

    it.each(FULL)(
      '%s has no accessibility violation, light or dark, and fits',
      async (_, hash, ready) => {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.evaluate((to) => {
          location.hash = to;
        }, hash);
        await page.locator(ready).first().waitFor();
        await page.waitForTimeout(300);
        await openAll(page);
        await checkBoth(page, language);
        expect(await cutOff(page)).toEqual([]);
        for (const width of [380, 320]) {
          await page.setViewportSize({ width, height: 700 });
          await page.waitForTimeout(100);
          expect(await cutOff(page), `at ${width}`).toEqual([]);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(wide, `no sideways scrolling at ${width}`).toBeLessThanOrEqual(width);
        }
      },
    );
  });
});

/** Words of pictures that reach over the picture's edge, where they are not drawn. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main svg text')].flatMap((text) => {
      const [box, all] = [text, text.closest('svg')].map((one) => one?.getBoundingClientRect());
      const fits = !box || !all || (box.left >= all.left - 1 && box.right <= all.right + 1);
      return fits ? [] : [text.textContent ?? ''];
    }),
  );
}

it('typed values come first, survive a new reading, and are let go of', async () => {
  const truth = on.replay.truth('qa');
  let popup = await openCard(on, planet);
  await setLanguage(popup, 'zh-CN');
  await popup.getByRole('button', { name: '补填或更正' }).click();
  await popup.getByLabel('一期的价格', { exact: true }).fill('365');
  await popup
    .locator('form', { hasText: '一期的价格' })
    .getByRole('button', { name: '记下' })
    .click();
  await eventually(
    () => readCard(popup),
    (c) => c.perDay === 100,
    'the typed price counts',
  );
  const page = await on.visit(on.replay.urlOf('qa'));
  const typedAt = Date.now();
  await eventually(
    () => readOf(popup, planet),
    ({ row }) =>
      (row?.readings.price ?? []).some((r) => r.via === 'response' && r.seenAt > typedAt - 2000),
    'a newer reading',
  );
  expect((await readCard(popup)).perDay).toBe(100);
  await popup.close();
  popup = await openCard(on, planet);
  expect((await readCard(popup)).perDay).toBe(100);
  await popup.getByRole('button', { name: '补填或更正' }).click();
  await popup.getByRole('button', { name: /^放手，用读到的/ }).click();
  const perDay = Math.round(truth.price / 365);
  await eventually(
    () => readCard(popup),
    (c) => c.perDay === perDay,
    'the reading counts again',
  );
  await popup.close();
  await page.close();
});

it('speaks the other language as soon as it is chosen, everywhere', async () => {
  const settings = await on.open('dashboard.html#/settings');
  const card = await openCard(on, planet);
  await settings.getByLabel('English').click();
  await card.getByRole('meter', { name: 'Owner engagement' }).waitFor();
  await settings.getByLabel('中文').click();
  await card.getByRole('meter', { name: '星主投入' }).waitFor();
  await card.close();
  await settings.close();
});

it('opens a mark to its evidence by keyboard alone, and closes it with Escape', async () => {
  const card = await openCard(on, planet);
  const button = card.locator('.mark-button').first();
  await button.focus();
  await card.keyboard.press('Enter');
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  expect((await card.locator('.mark-body:not([hidden])').textContent())?.length).toBeGreaterThan(
    20,
  );
  await card.keyboard.press('Escape');
  expect(await button.getAttribute('aria-expanded')).toBe('false');
  await card.close();
});
