/** Our own pages: accessible in both themes and languages, corrections kept, language changeable. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setLanguage } from '../../scripts/tour/language.ts';
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
  ['the book', () => 'dashboard.html', 'main'],
  ['a planet’s record', () => `dashboard.html#/community/zsxq:${planet}`, 'main'],
  ['the settings', () => 'dashboard.html#/settings', 'main'],
  ['about', () => 'dashboard.html#/about', 'main'],
  ['the welcome', () => 'welcome.html', 'main'],
];

describe.each(['zh-CN', 'en'])('in %s', (language) => {
  beforeAll(async () => {
    const page = await on.open('popup.html');
    await setLanguage(page, language);
    await page.close();
  });

  it.each(PAGES)('%s has no accessibility violation, light or dark', async (_name, path, ready) => {
    const page = await on.open(path());
    await page.locator(ready).waitFor();
    await page.waitForTimeout(300);
    await openAll(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(150);
      expect(await violations(page), colorScheme).toEqual([]);
    }
    for (const width of [320, 380]) {
      await page.setViewportSize({ width, height: 700 });
      if (!path().startsWith('popup')) continue;
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, 'no sideways scrolling').toBeLessThanOrEqual(width);
    }
    await page.close();
  });
});

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

/** Everything that opens, opened: what is folded away is part of the page too. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>('button[aria-expanded="false"]'))
      button.click();
  });
  await page.waitForTimeout(400);
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document);
    return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)}`));
  });
}
