/** Our pages in narrow windows: nothing scrolls sideways, whatever is in them. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Stage, stage } from '../e2e/kit/browser.ts';
import { stored } from '../e2e/kit/site.ts';

let on: Stage;
let id: string;
beforeAll(async () => {
  on = await stage();
  id = on.replay.truth('window').id;
  const page = await on.visit(on.replay.urlOf('window'));
  await stored(on, id, 15);
  await page.close();
});
afterAll(() => on?.close());

it.each([
  ['the card', (key: string) => `popup.html?community=${key}`, 'article.card'],
  ['the list', () => 'dashboard.html#/planets', 'main table'],
  ['the record', (key: string) => `dashboard.html#/community/${key}`, 'article.card'],
])('%s', async (_, path, ready) => {
  const page = await on.open(path(`zsxq:${id}`));
  for (const width of [320, 380]) {
    await page.setViewportSize({ width, height: 500 });
    await page.locator(ready).first().waitFor();
    const [whole, seen] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    expect(whole).toBe(seen);
  }
  await page.close();
});
