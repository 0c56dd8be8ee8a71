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
  await page.bringToFront();
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
    (body) => chrome.runtime.sendMessage({ type: 'changeEntries', body }),
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

const change = (body: { put?: readonly Fee[]; drop?: readonly string[] }) =>
  page.evaluate((body) => chrome.runtime.sendMessage({ type: 'changeEntries', body }), {
    put: (body.put ?? []).map((row) => ({ table: 'fees' as const, row })),
    drop: (body.drop ?? []).map((id) => ({ table: 'fees' as const, id })),
  });
const all = () => rowsOf<Fee>(page, 'fees');
const here = () => page.locator('td[data-here]');
const head = (name: string) => page.getByRole('columnheader', { name });
/** The rows the box shows below its head. */
const box = () =>
  page.locator('.grid-box').evaluate((element: HTMLElement) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top: top + 36, bottom: bottom - (element.offsetHeight - element.clientHeight) };
  });

it('goes by arrows with the cell in view and the head above it, and can always be reached by Tab', async () => {
  await page.getByRole('button', { name: '清掉筛选' }).click();
  await page.getByText('300 行。', { exact: true }).waitFor();
  await here().focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  for (let i = 0; i < 40; i++) await page.keyboard.press('ArrowDown');
  const inView = async () => {
    const [cell, view] = [await here().boundingBox(), await box()];
    expect(cell?.y).toBeGreaterThanOrEqual(view.top - 1);
    expect((cell?.y ?? 0) + (cell?.height ?? 0)).toBeLessThanOrEqual(view.bottom + 1);
  };
  await inView();
  const grid = await page.locator('.grid-box').boundingBox();
  expect((await head('实付').boundingBox())?.y, 'the head stays').toBeLessThan((grid?.y ?? 0) + 36);
  for (let i = 0; i < 30; i++) await page.keyboard.press('ArrowUp');
  await inView();
  await page.locator('.grid-box').evaluate((element) => {
    element.scrollTop = 36 * 250;
  });
  await page.locator('tr[aria-rowindex="255"]').waitFor();
  expect(await page.locator('.grid [tabindex="0"]').count()).toBe(1);
  await page.keyboard.press('ArrowDown');
  await inView();
});

it('selects by Shift and by Ctrl+A, removes what is selected, and takes it back by Ctrl+Z', async () => {
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('选中 4 行').waitFor();
  await page.keyboard.press('Shift+ArrowUp');
  await page.getByText('选中 3 行').waitFor();
  await page.keyboard.press('Control+a');
  await page.getByText('选中 300 行').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('选中 2 行').waitFor();
  await page.keyboard.press('Delete');
  await page.getByText('298 行。').waitFor();
  await eventually(
    () => page.evaluate(() => document.activeElement?.closest('.grid') !== null),
    (within) => within,
    'the focus still in the grid',
  );
  const toast = await page.locator('.toast').boundingBox();
  expect((toast?.y ?? 0) + (toast?.height ?? 0), 'told within the window').toBeLessThanOrEqual(900);
  await page.keyboard.press('Delete');
  await page.getByText('297 行。').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('298 行。').waitFor();
  await page.getByText('已撤销').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('300 行。').waitFor();
});

it('writes into the row that was edited, whatever came above it meanwhile', async () => {
  await page.getByRole('searchbox').fill('第 7 笔');
  await page.getByText('300 行里的 1 行').waitFor();
  await here().focus();
  await page.keyboard.press('Home');
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await page.keyboard.type('77');
  const above = { ...fee(900), note: '第 7 笔，在上面', paidOn: '2026-06-01', paid: 5 };
  await change({ put: [above] });
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await page.getByText('301 行里的 2 行').waitFor();
  await eventually(
    () => paid('fee-7'),
    (now) => now === 7700,
    'the row that was edited',
  );
  expect(await paid('fee-900')).toBe(5);
  await eventually(focused, (text) => text.includes('77.00'), 'the focus went with its row');
  await change({ drop: ['fee-900'] });
});

it('leaves the focus where it was put, says what could not be read, and waits for a choice to be meant', async () => {
  await page.getByText('300 行里的 1 行').waitFor();
  await page.keyboard.press('F2');
  await page.keyboard.type('很多');
  await page.getByRole('searchbox').click();
  await page.getByRole('alert').filter({ hasText: '实付：看不懂“很多”，没有改。' }).waitFor();
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  expect(await paid('fee-7')).toBe(7700);
  await here().focus();
  const method = async () => (await all()).find(({ id }) => id === 'fee-7')?.method;
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(300);
  expect(await method(), 'an arrow alone').toBeUndefined();
  await page.keyboard.press('Enter');
  await eventually(method, (now) => now === 'wechat', 'kept by Enter');
});

it('moves a fee to another community with its refund, gives it a term, and says why a refund stays', async () => {
  const refund: Fee = {
    ...fee(7),
    id: 'back',
    kind: 'refund',
    refunds: 'fee-7',
    note: '第 7 笔退',
  };
  await change({ put: [refund] });
  await page.evaluate(() =>
    chrome.runtime.sendMessage({ type: 'addCommunity', body: { id: 'club', name: '读书会' } }),
  );
  await page.getByText('301 行里的 2 行').waitFor();
  const of = async (id: string) => (await all()).find((one) => one.id === id);
  const editCommunity = async (note: string) => {
    await page.getByRole('gridcell', { name: note, exact: true }).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('.cell-field').selectOption('manual:club');
    await page.keyboard.press('Enter');
  };
  await editCommunity('第 7 笔退');
  await page.getByRole('alert').filter({ hasText: '退款跟着它的那笔费用走' }).waitFor();
  expect((await of('back'))?.community).toBe('zsxq:1000001');
  await editCommunity('第 7 笔');
  await eventually(
    async () => [(await of('fee-7'))?.community, (await of('back'))?.community],
    (both) => both.every((one) => one === 'manual:club'),
    'both of them',
  );
  await page.getByRole('gridcell', { name: '第 7 笔', exact: true }).click();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.keyboard.type('2025/8/1 到 2026/8/1');
  await page.keyboard.press('Enter');
  await eventually(
    async () => (await of('fee-7'))?.term,
    (term) => JSON.stringify(term) === '{"begin":"2025-08-01","end":"2026-08-01"}',
    'the term',
  );
});

it('takes changes back from their log, as far as nothing came after them', async () => {
  await change({ put: [{ ...fee(950), note: '记错的' }] });
  await change({ put: [{ ...fee(950), note: '改过的' }] });
  await page.getByRole('link', { name: '改动记录' }).click();
  const note = async () => (await all()).find(({ id }) => id === 'fee-950')?.note;
  const box = (row: number) => page.getByRole('checkbox', { name: `选第 ${row} 行` });
  await box(2).check();
  await page.getByRole('button', { name: '撤回这些改动' }).click();
  await page.getByRole('alert').filter({ hasText: '之后' }).waitFor();
  expect(await note()).toBe('改过的');
  await box(1).check();
  await page.getByRole('button', { name: '撤回这些改动' }).click();
  await page.getByText('撤回了 2 条改动').waitFor();
  expect(await note(), 'it was not there before').toBeUndefined();
  await page.getByRole('link', { name: '费用' }).click();
});

it('prints rows one below the other, on a few sheets', async () => {
  await page.getByRole('searchbox').fill('');
  await page.getByText('301 行。').waitFor();
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(sheets).toBeGreaterThan(5);
  expect(sheets).toBeLessThan(20);
});
