/** What a member does on the site: scroll on, move to another planet. */
import type { Page } from 'playwright-core';
import type { Stage } from './browser.ts';
import { eventually, openCard, readOf } from './card.ts';

/** Scrolls until `topics` posts are shown, or the list ends. */
export async function scrollTo(page: Page, topics: number): Promise<number> {
  const shown = () => page.locator('.topic-list app-topic').count();
  await page.locator('.topic-list app-topic').first().waitFor({ timeout: 15_000 });
  let before = -1;
  for (let now = await shown(); now < topics && now !== before; now = await shown()) {
    before = now;
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page
      .waitForFunction(
        (n) =>
          document.querySelectorAll('.topic-list app-topic').length > n ||
          document.querySelector('.no-more')?.textContent === '没有更多了',
        now,
        { timeout: 15_000 },
      )
      .catch(() => undefined);
  }
  return shown();
}

/** Chooses another planet in the left column; the page does not load anew. */
export async function moveTo(page: Page, id: string): Promise<void> {
  await page.locator(`app-group-list a[href="/group/${id}"]`).click();
  await page.waitForFunction((wanted) => location.pathname.includes(wanted), id);
}

/** Waits until the background has stored so many topics of a planet. */
export async function stored(stage: Stage, id: string, topics: number) {
  const page = await stage.open('popup.html');
  try {
    return await eventually(
      () => readOf(page, id),
      (found) => found.topics.length >= topics && found.row !== undefined,
      `${topics} topics of ${id} stored`,
    );
  } finally {
    await page.close();
  }
}

/** The card once so many topics are stored. */
export async function cardOf(stage: Stage, id: string, topics: number) {
  await stored(stage, id, topics);
  return openCard(stage, id);
}
