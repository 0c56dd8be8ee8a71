/** Accessibility in a real browser, where colours are real. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Everything that opens, opened: what is folded away is part of the page too. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>('button[aria-expanded="false"]'))
      button.click();
  });
  await page.waitForTimeout(400);
}

/**
 * Every rule once in each language, in Chinese in the light and in English in the dark; colours are
 * all that the other theme changes.
 */
export async function checkBoth(page: Page, language: string): Promise<void> {
  const [first, other] =
    language === 'en' ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
  await page.emulateMedia({ colorScheme: first });
  await page.waitForTimeout(100);
  expect(await violations(page), first).toEqual([]);
  await page.emulateMedia({ colorScheme: other });
  await page.waitForTimeout(100);
  expect(await violations(page, ['color-contrast']), other).toEqual([]);
}

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, only ? { runOnly: only } : {});
    return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)}`));
  }, rules);
}
