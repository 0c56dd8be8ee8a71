/** The ledger's tables in a real browser: rows by the thousand, changed by keyboard, many at once, taken back. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Fee } from '../../utils/payoff/types.ts';
import { type Stage, stage } from './kit/browser.ts';
import { eventually } from './kit/card.ts';
import { rowsOf } from './kit/rows.ts';

let on: Stage;
let page: Page;
beforeAll(async () => {
  on = await stage();
  page = await on.open('dashboard.html#/ledger/fees');
  await page.getByText('还没有费用').waitFor();
});
afterAll(() => on?.close());

const fee = (i: number): Fee => ({
  id: `fee-${i}`,
  community: i % 2 ? 'zsxq:1000001' : 'manual:book-club',
  kind: i % 3 ? 'other' : 'question',
  paid: 1000 + i,
  currency: 'CNY',
  paidOn: `2025-${String(1 + (i % 12)).padStart(2, '0')}-01`,
  term: 'none',
  note: `第 ${i} 笔`,
});

const paid = async (id: string) =>
  (await rowsOf<Fee>(page, 'fees')).find((one) => one.id === id)?.paid;
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

it('changes a cell by keyboard, many rows at once, and takes both back', async () => {
  const put = Array.from({ length: 300 }, (_, i) => ({ table: 'fees' as const, row: fee(i) }));
  const answer = await page.evaluate(
    (body) =>
      (
        globalThis as unknown as {
          chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
        }
      ).chrome.runtime.sendMessage({ type: 'changeEntries', body }),
    { put, drop: [] },
  );
  expect(answer).toMatchObject({ ok: true, seq: 1, seqTo: 300 });

  await page.getByRole('searchbox').fill('第 299 笔');
  await page.getByText('300 行里的 1 行').waitFor();
  await page.locator('td[data-here]').focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.type('看不懂');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: '看不懂这个值' }).waitFor();
  expect(await paid('fee-299'), 'nothing is changed by it').toBe(1299);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('88.80');
  await page.keyboard.press('Enter');
  await eventually(
    () => paid('fee-299'),
    (now) => now === 8880,
    'the amount typed',
  );
  await eventually(focused, (text) => text.includes('88.80'), 'the focus on the cell again');

  await page.getByRole('searchbox').fill('');
  await page.getByRole('combobox', { name: '种类' }).selectOption('question');
  await page.getByText('300 行里的 100 行').waitFor();
  await page.getByRole('checkbox', { name: '全选' }).check();
  await page.getByText('选中 100 行').waitFor();
  await page.getByRole('combobox', { name: '统一改' }).selectOption('method');
  await page.getByRole('combobox', { name: '方式 改为' }).selectOption('alipay');
  await page.getByRole('button', { name: '改', exact: true }).click();
  const byAlipay = async () =>
    (await rowsOf<Fee>(page, 'fees'))
      .filter((one) => one.method === 'alipay')
      .map((one) => one.kind);
  const changed = await eventually(byAlipay, (rows) => rows.length === 100, 'all of them changed');
  expect(new Set(changed), 'none but those shown').toEqual(new Set(['question']));
  await page.keyboard.press('Alt+z');
  await eventually(byAlipay, (rows) => rows.length === 0, 'all of them taken back');
  expect(await paid('fee-299'), 'and nothing else').toBe(8880);
});

it('reaches the last of many rows with few of them in the page', async () => {
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('planet-worth');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const tx = db.transaction('sessions', 'readwrite');
    for (let i = 0; i < 20_000; i++) {
      const fromAt = 1.7e12 + i * 1e6;
      tx.objectStore('sessions').put({
        id: `session-${i}`,
        community: 'zsxq:1000001',
        fromAt,
        toAt: fromAt + 3e5,
        ms: { feed: 60_000 * (1 + (i % 50)) },
        byHand: i % 10 === 0,
      });
    }
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    db.close();
  });
  await page.getByRole('link', { name: '访问' }).click();
  await page.getByText('20000 行').waitFor();
  const grid = page.getByRole('grid');
  expect(await grid.getAttribute('aria-rowcount')).toBe('20001');
  await page.locator('td[data-here]').focus();
  await page.keyboard.press('Control+End');
  const last = await eventually(
    () => page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')),
    (index) => index === '20001',
    'the focus in the last row',
  );
  expect(last).toBe('20001');
  expect(await page.locator('tbody tr').count(), 'rows in the page').toBeLessThan(120);
});
