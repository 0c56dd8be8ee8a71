import type { Page } from 'playwright-core';

/** Changes the extension's language as its settings do, and waits until the page speaks it. */
export async function setLanguage(page: Page, language: string): Promise<void> {
  await page.evaluate((body) => chrome.runtime.sendMessage({ type: 'changeSettings', body }), {
    language,
  });
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
}
