/** Reading the card as a person or another program would: from the popup's page. */
import type { Page } from 'playwright-core';
import type { CommunityRow, TopicWeekRow } from '../../../storage/rows.ts';
import type { Stage } from './browser.ts';

export interface CardMark {
  name: 'price' | 'activity' | 'owner';
  role: string;
  label: string;
  score: number | undefined;
  low: number | undefined;
  high: number | undefined;
  confidence: string;
  text: string;
}

export interface Card {
  name: string;
  /** Fen a day; undefined when free or unknown. */
  perDay: number | undefined;
  marks: Record<CardMark['name'], CardMark>;
  /** Fen. */
  revenueBound: number | undefined;
  standing: string;
  coverage: string;
  text: string;
}

/** Opens the deep link to a planet's card and waits for it. */
export async function openCard(stage: Stage, id: string): Promise<Page> {
  const page = await stage.open(`popup.html?community=zsxq:${id}`);
  await page.setViewportSize({ width: 380, height: 900 });
  await page.locator('article.card').waitFor({ timeout: 20_000 });
  return page;
}

export function readCard(page: Page): Promise<Card> {
  return page.evaluate(() => {
    const number = (value: string | null | undefined) =>
      value === null || value === undefined || value === '' ? undefined : Number(value);
    const text = (selector: string) => document.querySelector(selector)?.textContent?.trim() ?? '';
    const attribute = (selector: string, name: string) =>
      document.querySelector(selector)?.getAttribute(name);
    const mark = (name: 'price' | 'activity' | 'owner') => {
      const element = document.querySelector(`[data-mark="${name}"]`);
      return {
        name,
        role: element?.getAttribute('role') ?? '',
        label: element?.getAttribute('aria-label') ?? '',
        score: number(element?.getAttribute('data-score')),
        low: number(element?.getAttribute('data-low')),
        high: number(element?.getAttribute('data-high')),
        confidence: element?.getAttribute('data-confidence') ?? '',
        text: element?.textContent?.trim() ?? '',
      };
    };
    return {
      name: text('article.card h1'),
      perDay: number(attribute('[data-price-a-day]', 'data-price-a-day')),
      marks: { price: mark('price'), activity: mark('activity'), owner: mark('owner') },
      revenueBound: number(attribute('[data-revenue-bound]', 'data-revenue-bound')),
      standing: attribute('[data-standing]', 'data-standing') ?? '',
      coverage: text('section.coverage .section-head .muted'),
      text: document.querySelector('main')?.textContent ?? '',
    };
  });
}

/** The whole of what is stored, read from a page of the extension past all of its code. */
export function readStored(
  page: Page,
): Promise<{ communities: CommunityRow[]; topicWeeks: TopicWeekRow[]; everything: string }> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('planet-worth'));
    const tables: Record<string, unknown[]> = {};
    // One transaction: what is read belongs together, whatever is written meanwhile.
    const names = Array.from(db.objectStoreNames);
    const all = db.transaction(names);
    await Promise.all(
      names.map(async (name) => {
        tables[name] = await done(all.objectStore(name).getAll());
      }),
    );
    db.close();
    return {
      communities: (tables.communities ?? []) as never,
      topicWeeks: (tables.topicWeeks ?? []) as never,
      everything: JSON.stringify(tables),
    };
  });
}

/** One community's row, and its topics. */
export async function readOf(page: Page, id: string) {
  const { communities, topicWeeks } = await readStored(page);
  const key = `zsxq:${id}`;
  return {
    row: communities.find((c) => c.key === key),
    topics: topicWeeks.filter((w) => w.community === key).flatMap((w) => w.topics),
  };
}

/** Asks again until `fits`, or throws with the last value seen. */
export async function eventually<T>(
  ask: () => Promise<T>,
  fits: (value: T) => boolean,
  what: string,
  ms = 20_000,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const value = await ask();
    if (fits(value)) return value;
    if (Date.now() > end)
      throw new Error(
        `${what}: not within ${ms} ms; last: ${JSON.stringify(value)?.slice(0, 1500)}`,
      );
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
