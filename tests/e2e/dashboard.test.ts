/**
 * The dashboard from an empty profile: the first run, the sample that leaves nothing behind, then real
 * rows, of which overview and plots say what the database holds.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setLanguage } from '../../scripts/tour/language.ts';
import type { AttentionDay, Fee } from '../../utils/payoff/types.ts';
import { openAll } from './kit/axe.ts';
import { type Stage, stage } from './kit/browser.ts';
import { eventually } from './kit/card.ts';
import { rowsOf } from './kit/rows.ts';

let on: Stage;
beforeAll(async () => {
  on = await stage();
  const page = await on.open('popup.html');
  await setLanguage(page, 'zh-CN');
  await page.close();
});
afterAll(() => on?.close());

const SAMPLE = 'planet-worth-sample';

function databases(page: Page): Promise<string[]> {
  return page.evaluate(async () => (await indexedDB.databases()).map((one) => one.name ?? ''));
}

/** Everything the extension keeps besides the user's own database, as text. */
function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const files: string[] = [];
    for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys())
      files.push(name);
    const local = await chrome.storage.local.get(null);
    return JSON.stringify({ files: files.sort(), local, look: { ...localStorage } });
  });
}

it('begins with four ways, shows the sample plainly marked, and keeps nothing of it', async () => {
  const page = await on.open('dashboard.html');
  await page.getByRole('heading', { name: '从哪里开始' }).waitFor();
  const before = await kept(page);
  await page.getByRole('link', { name: '看示例数据' }).click();
  const banner = page.getByRole('complementary', { name: '示例数据' });
  await banner.waitFor();
  await page.getByRole('list', { name: '等你决定' }).waitFor();
  expect(await databases(page)).toContain(SAMPLE);
  for (const [view, ready] of [
    ['planets', 'main table'],
    ['plots', '.year-review table'],
    ['ledger', 'main table, main [role="grid"], main [role="table"]'],
  ] as const) {
    await page.evaluate((name) => {
      location.hash = `#/${name}`;
    }, view);
    await page.locator(ready).first().waitFor();
    expect(await banner.isVisible()).toBe(true);
  }
  // What is asked for here is refused, and said so.
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await page.getByRole('button', { name: '添加别处的社群' }).click();
  await page.getByRole('textbox', { name: '名字' }).fill('不该留下');
  await page.getByRole('button', { name: '添加', exact: true }).click();
  await page.getByText('什么也不会存下。', { exact: false }).last().waitFor();
  await banner.getByRole('button', { name: '离开示例' }).click();
  await page.getByRole('heading', { name: '从哪里开始' }).waitFor();
  await eventually(
    () => databases(page),
    (names) => !names.includes(SAMPLE),
    'the sample deleted',
  );
  expect(await kept(page)).toBe(before);
  expect(await rowsOf(page, 'communities')).toEqual([]);
  expect(await rowsOf(page, 'fees')).toEqual([]);
  await page.close();
});

it('closed without a word, the sample is gone as well', async () => {
  const sample = await on.open('dashboard.html?sample');
  await sample.getByRole('complementary', { name: '示例数据' }).waitFor();
  await sample.close();
  const page = await on.open('dashboard.html#/about');
  await eventually(
    () => databases(page),
    (names) => !names.includes(SAMPLE),
    'the sample deleted',
  );
  await page.close();
});

it('hidden amounts stand nowhere: not in texts, names of pictures, tips, titles or fields', async () => {
  const page = await on.open('dashboard.html?sample#/settings');
  await page.bringToFront();
  await page.getByRole('checkbox', { name: '隐藏金额' }).check();
  const budget = page.locator('input[inputmode="decimal"]').nth(2);
  const masked = () =>
    budget.evaluate((field) => getComputedStyle(field).getPropertyValue('-webkit-text-security'));
  expect(await masked()).toBe('disc');
  await budget.focus();
  expect(await masked(), 'the one being typed').toBe('none');
  const K = 'zsxq:9000000000010';
  const record = (key: string) => `/community/${key}`;
  for (const view of [
    ...['/', '/planets', `/compare?with=${K}1,${K}2,${K}8`, '/plots', '/ledger', '/ledger/gains'],
    ...[`${K}1`, `${K}2`, `${K}4`, `${K}8`, 'manual:sample-writers'].map(record),
  ]) {
    await page.evaluate((to) => {
      location.hash = `#${to}`;
    }, view);
    await page.locator('main h1, main h2').first().waitFor();
    await page.waitForTimeout(500);
    await openAll(page);
    await openAll(page);
    expect(await page.locator('main').textContent(), view).toContain('••');
    expect(await amountsOn(page), view).toEqual([]);
  }
  await page.close();
});

/** What looks like an amount, wherever a page says something. */
function amountsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const amount = /.{0,20}(?:[¥$€]\s?-?\d|\d\s?元|\b[A-Z]{3}\s?\d).{0,20}/g;
    const said = [document.title];
    for (const element of document.body.querySelectorAll('*')) {
      for (const name of ['title', 'aria-label', 'aria-valuetext', 'placeholder'])
        said.push(element.getAttribute(name) ?? '');
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) said.push(node.textContent ?? '');
    }
    const found = said.flatMap((text) => text.match(amount) ?? []);
    // A rule of the platform, not an amount of anybody's.
    return found.filter((text) => !text.includes('1 元 = 1 币'));
  });
}

it('overview and plots agree with the rows in the database', async () => {
  const page = await on.open('dashboard.html');
  await page.getByRole('textbox', { name: '名字' }).fill('周末读书会');
  await page.getByRole('button', { name: '添加', exact: true }).click();
  await page.getByRole('heading', { name: '周末读书会' }).waitFor();
  const key = await page.evaluate(() => location.hash.replace('#/community/', ''));
  const put = (type: string, body: object) =>
    page.evaluate((message) => chrome.runtime.sendMessage(message), { type, body });
  const today = await page.evaluate(() => new Intl.DateTimeFormat('en-CA').format(new Date()));
  const day = (n: number) =>
    new Date(Date.parse(`${today}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);
  const fee = { community: key, currency: 'CNY', paidOn: day(-9), kind: 'join' };
  const term = { begin: day(-9), end: day(-9 + 100) };
  await put('keepFee', { ...fee, id: 'f1', paid: 30_000, term });
  await put('keepFee', { ...fee, id: 'f2', paid: 5000, term: 'none', kind: 'question' });
  await put('keepFee', {
    ...fee,
    id: 'f3',
    paid: 2000,
    term: 'none',
    kind: 'refund',
    refunds: 'f2',
  });
  const now = await page.evaluate(() => Date.now());
  for (const [id, hours, ago] of [
    ['t1', 2, 1],
    ['t2', 1.5, 3],
  ] as const) {
    const fromAt = now - ago * 86_400_000;
    await put('addTime', { id, community: key, pageKind: 'other', fromAt, ms: hours * 3_600_000 });
  }
  const fees = await rowsOf<Fee>(page, 'fees');
  const days = await rowsOf<AttentionDay>(page, 'attentionDays');
  expect(fees).toHaveLength(3);
  const ms = days.reduce((sum, row) => sum + row.ms + row.byHandMs, 0);
  expect(ms).toBe(3.5 * 3_600_000);

  await page.evaluate(() => {
    location.hash = '#/';
  });
  const figure = (name: string) =>
    page.locator(`[data-figure="${name}"]`).evaluate((dd) => dd.firstChild?.textContent);
  await page.locator('[data-figure="today"]').waitFor();
  // 300.00 over 100 days; what was paid back is off the question's price.
  expect(await figure('today')).toBe('¥3.00');
  const inYear = days.filter((row) => row.day.startsWith(today.slice(0, 4)));
  const hours = inYear.reduce((sum, row) => sum + row.byHandMs, 0) / 3_600_000;
  if (hours === 3.5) expect(await figure('hours')).toBe('3 小时 30 分');
  expect(await page.getByRole('link', { name: '周末读书会' }).count()).toBe(1);

  await page.evaluate(() => {
    document.body.style.minHeight = '5000px';
    scrollTo(0, 900);
    location.hash = '#/plots';
  });
  await eventually(
    () => page.evaluate(() => [scrollY, document.activeElement?.tagName, document.title]),
    (at) => at.join() === '0,MAIN,图表 · 星值 · 账本',
    'arrived at the top of another view, its name in the tab',
  );
  const cost = page.locator('.plot-block', { hasText: '每小时花多少钱' });
  await cost.waitFor();
  await cost.getByRole('button', { name: '看表格' }).click();
  // Ten days of the term and the question less its refund, over 3.5 hours.
  const anHour = Math.round((10 * 300 + 3000) / 3.5);
  const text = (await cost.getByRole('table').textContent()) ?? '';
  expect(text).toContain(`¥${(anHour / 100).toFixed(2)}`);
  const bands = page.locator('.plot-block', { hasText: '期限、付费与使用' });
  await bands.getByRole('button', { name: '看表格' }).click();
  const listed = (await bands.getByRole('table').textContent()) ?? '';
  for (const amount of ['¥300.00', '¥50.00', '-¥20.00']) expect(listed).toContain(amount);
  expect(await page.locator('main').textContent()).not.toMatch(/NaN|undefined|\{\{/);
  expect(on.requestsOfExtension()).toEqual([]);
  await page.close();
});
