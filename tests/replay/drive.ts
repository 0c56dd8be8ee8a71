/** What a visitor does on the replay site, for scripted visits. */
import type { Page } from 'playwright-core';
import type { Replay } from './install.ts';

const POSTS = 'app-main-content app-topic';

/** Opens a planet by its address and waits for its first posts (or its join page). */
export async function visit(page: Page, replay: Replay, planet: string): Promise<void> {
  await page.goto(replay.urlOf(planet));
  await page.waitForSelector(`${POSTS}, app-join-group h1, app-error, app-login`);
}

/** Moves to a planet of the left column: the address changes, nothing is loaded anew. */
export async function move(page: Page, replay: Replay, planet: string): Promise<void> {
  const { name, id } = replay.truth(planet);
  await page.click(`app-group-list a[href="/group/${id}"]`);
  await page.waitForFunction((title) => document.title === title, `${name}-知识星球`);
  await page.waitForSelector(POSTS);
}

/** Scrolls until so many more pages of posts came, or there are no more. */
export async function scroll(page: Page, pages: number): Promise<number> {
  const posts = page.locator(POSTS);
  for (let i = 0; i < pages; i++) {
    const before = await posts.count();
    if ((await page.locator('.no-more').textContent()) === '没有更多了') break;
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForFunction(
      ([selector, n]) =>
        document.querySelectorAll(selector as string).length > (n as number) ||
        document.querySelector('.no-more')?.textContent === '没有更多了',
      [POSTS, before] as const,
    );
  }
  return posts.count();
}

/** One of the tabs: all, digests, by_owner, questions, checkins, tasks, files. */
export async function tab(page: Page, scope: string): Promise<void> {
  await page.click(`app-menu .item[data-scope="${scope}"]`);
  await page.waitForSelector(`app-menu .item.actived[data-scope="${scope}"]`);
}

/** Opens the nth post of the list on its own page, with its comments. */
export async function openTopic(page: Page, nth = 0): Promise<void> {
  await page.locator('.details-container').nth(nth).click();
  await page.waitForSelector('app-topic-detail app-topic-header');
}

/** Writes and publishes a post, or with `ask` a question to the owner. */
export async function publish(page: Page, text: string, ask = false): Promise<void> {
  await page.locator('.compose textarea').first().fill(text);
  if (ask) await page.check('.compose input[type="checkbox"]');
  await page.click('.compose .publish');
  await page.waitForFunction(
    (t) => document.querySelector('.topic-list app-topic')?.textContent?.includes(t),
    text,
  );
}
