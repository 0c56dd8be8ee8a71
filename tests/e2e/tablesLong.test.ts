/** A ledger of 100,000 rows in a real browser: few in the page, all within reach, none read twice. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Stage, stage } from './kit/browser.ts';
import { eventually } from './kit/card.ts';
import { seedVisits } from './kit/visits.ts';

const COUNT = 100_000;
let on: Stage;
let page: Page;
beforeAll(async () => {
  on = await stage();
  page = await on.open('dashboard.html#/ledger/fees');
  await page.bringToFront();
  await page.getByText('还没有费用').waitFor();
  await page.evaluate(seedVisits, COUNT);
}, 240_000);
afterAll(() => on?.close());

const says = (text: string) => page.getByText(text, { exact: true });
const rowsInPage = () => page.locator('tbody tr').count();
const text = (row: number, column: number) =>
  page
    .locator(`tr[aria-rowindex="${row + 1}"] td`)
    .nth(column)
    .textContent();
const settled = () => page.locator('.grid-box[aria-busy="false"]').waitFor();
const NOTE = 5;

it('shows the newest at once, few of all, and reaches the last', async () => {
  await page.getByRole('link', { name: '访问' }).click();
  await page.getByText(/100000 行/).waitFor();
  expect(await rowsInPage()).toBeLessThan(120);
  const newest = await text(1, 0);
  await says('100000 行。').waitFor({ timeout: 60_000 });
  expect(await text(1, 0), 'it stays on top').toBe(newest);
  const grid = page.getByRole('grid');
  expect(await grid.getAttribute('aria-rowcount')).toBe(String(COUNT + 1));
  await page.locator('td[data-here]').focus();
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex'));
  await page.keyboard.press('Control+End');
  await eventually(focused, (index) => index === String(COUNT + 1), 'the focus in the last row');
  expect(await rowsInPage()).toBeLessThan(120);
  for (const part of [0.9, 0.1, 0.5, 0.02, 0.7]) {
    await page.locator('.grid-box').evaluate((box, to) => {
      box.scrollTop = to * box.scrollHeight;
    }, part);
    const middle = Math.round(part * COUNT);
    const near = page.locator(`tr[aria-rowindex="${middle}"]`);
    await eventually(
      () => near.count(),
      (count) => count === 1,
      `the rows at ${part}`,
    );
    expect(await rowsInPage()).toBeLessThan(120);
  }
  await eventually(
    () => page.locator('.grid-sums').textContent(),
    (sum) => sum === '活跃42500 小时',
    'all of the time',
  );
});

it('finds what is typed among all of them, letter by letter', async () => {
  await page.getByRole('searchbox').pressSequentially('第 9999');
  // 9999, 99990, 99993, 99996 and 99999 have a note.
  await says('100000 行里的 5 行。').waitFor();
  await page.getByRole('searchbox').press('Backspace');
  await says('100000 行里的 39 行。').waitFor();
  await page.getByRole('searchbox').fill('');
  await says('100000 行。').waitFor();
  await page.getByRole('combobox', { name: '来源' }).selectOption('byHand');
  await says('100000 行里的 10000 行。').waitFor();
  await page.getByLabel('开始从').fill('2026-01-01');
  await page.getByText('100000 行里的 ').waitFor();
  await page.getByRole('button', { name: '清掉筛选' }).click();
  await says('100000 行。').waitFor();
});

it('sorts by a column of text, and back', async () => {
  const head = page.getByRole('columnheader', { name: '备注' });
  await head.click();
  await settled();
  await eventually(
    () => text(1, NOTE),
    (first) => first === '第 0 次',
    'by number, not by letter',
  );
  expect(await text(2, NOTE)).toBe('第 3 次');
  await head.click();
  await settled();
  await eventually(
    () => text(1, NOTE),
    (first) => first === '第 99999 次',
    'the last one first',
  );
  await page.getByRole('columnheader', { name: '开始' }).click();
  await settled();
});

it('reads one row again when one was written, and leaves what is in view where it is', async () => {
  await page.locator('.grid-box').evaluate((box) => {
    box.scrollTop = 36 * 5000;
  });
  await eventually(
    () => text(5005, 0),
    (is) => is !== null,
    'the rows in the middle',
  );
  const seen = () =>
    page.evaluate(() => {
      const box = document.querySelector('.grid-box') as HTMLElement;
      const under = box.getBoundingClientRect();
      const row = document.elementFromPoint(under.left + 60, under.top + 100)?.closest('tr');
      return { text: row?.textContent, y: Math.round(row?.getBoundingClientRect().top ?? 0) };
    });
  const before = await seen();
  await page.evaluate(countReads);
  const at = Date.now();
  const answer = await page.evaluate(
    (body) => chrome.runtime.sendMessage({ type: 'addTime', body }),
    { id: 'by-hand', community: 'zsxq:1000001', pageKind: 'feed', fromAt: at - 9e5, ms: 6e5 },
  );
  expect(answer).toEqual({ ok: true });
  await says('100001 行。').waitFor();
  const reads = await page.evaluate(() => (globalThis as unknown as { rowsRead: number }).rowsRead);
  expect(reads, 'rows read again').toBeLessThan(10);
  expect(await seen(), 'one row more above').toEqual(before);
});

/** Runs in the page: from now on counts the rows of visits that come out of the database. */
function countReads(): void {
  const counted = globalThis as unknown as { rowsRead: number };
  counted.rowsRead = 0;
  const count = (request: IDBRequest, name: string) => {
    if (name !== 'sessions') return;
    request.addEventListener('success', () => {
      const { result } = request;
      if (Array.isArray(result)) counted.rowsRead += result.length;
      else if (result) counted.rowsRead++;
    });
  };
  for (const proto of [IDBObjectStore.prototype, IDBIndex.prototype]) {
    for (const method of ['get', 'getAll', 'getAllRecords', 'openCursor'] as const) {
      const of = proto as unknown as Record<string, ((...a: unknown[]) => IDBRequest) | undefined>;
      const native = of[method];
      if (!native) continue;
      of[method] = function (this: IDBObjectStore | IDBIndex, ...given: unknown[]) {
        const request = native.apply(this, given);
        count(request, 'objectStore' in this ? this.objectStore.name : this.name);
        return request;
      };
    }
  }
}
