/** Taking along and bringing in, in a real browser: every file opened again by another reader. */
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import readExcel from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unguarded } from '../../utils/formats/csv.ts';
import type { Fee } from '../../utils/payoff/types.ts';
import { gb18030, wechatText } from '../utils/imports/files.ts';
import { type Stage, stage } from './kit/browser.ts';
import { eventually } from './kit/card.ts';
import { rowsOf } from './kit/rows.ts';

const KEY = 'manual:orchard';
const DAY = 86_400_000;
const dayAt = (at: number) => new Date(at).toISOString().slice(0, 10);
const now = Date.now();
const paidOn = dayAt(now - 40 * DAY);
const fee = (id: string, more: Partial<Fee> = {}): Fee => ({
  id,
  community: KEY,
  kind: 'join',
  paid: 36_500,
  currency: 'CNY',
  paidOn,
  term: { begin: paidOn, end: dayAt(now + 325 * DAY) },
  ...more,
});
const HOSTILE = `=HYPERLINK("http://x.example","a"),'+1\n<script>alert(1)</script>`;
const FEES = [
  fee('a'),
  fee('b', { kind: 'question', paid: 990, term: 'none', note: HOSTILE }),
  fee('c', { kind: 'other', paid: 1200, currency: 'JPY', rate: 4.8, term: 'none' }),
];

let on: Stage;
let page: Page;
beforeAll(async () => {
  on = await stage();
  page = await on.open('dashboard.html#/take');
  await tell('addCommunity', { id: 'orchard', name: '晚熟果园' });
  for (const one of FEES) await tell('keepFee', one);
  await tell('addTime', {
    ...{ id: 't', community: KEY, pageKind: 'feed', fromAt: now - 3 * DAY, ms: 5_400_000 },
  });
  await page.reload();
  await page.getByRole('heading', { name: '带走', exact: true }).waitFor();
});
afterAll(() => on?.close());

async function tell(type: string, body: object): Promise<void> {
  const answer = await page.evaluate((message) => chrome.runtime.sendMessage(message), {
    type,
    body,
  });
  expect(answer).toMatchObject({ ok: true });
}

async function saved(name: RegExp): Promise<{ name: string; path: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return { name: download.suggestedFilename(), path: await download.path() };
}

async function choose(name: string, content: Blob | string): Promise<void> {
  const bytes =
    typeof content === 'string' ? Buffer.from(content) : Buffer.from(await content.arrayBuffer());
  await page
    .locator('.take-drop input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
}

describe('taking along', () => {
  it('CSV: every fee, in yuan, text as it was', async () => {
    await page.getByRole('combobox', { name: '哪种记录' }).selectOption('fees');
    const file = await saved(/^CSV：/);
    expect(file.name).toMatch(/^planet-worth-fees-\d{4}-\d\d-\d\d\.csv$/);
    const text = readFileSync(file.path, 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.replaceAll(/"[^"]*"/g, '')).not.toMatch(/[^\r]\n/);
    const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    const rows = await rowsOf<Fee>(page, 'fees');
    expect(data.map((row) => [row.编号, row.实付, row.币种, row.付款日])).toEqual([
      ['a', '365.00', 'CNY', paidOn],
      ['b', '9.90', 'CNY', paidOn],
      ['c', '1200.00', 'JPY', paidOn],
    ]);
    expect(data.map((row) => unguarded(row.备注 ?? ''))).toEqual(rows.map((row) => row.note ?? ''));
    expect(data[1]?.备注?.startsWith("'=")).toBe(true);
  });

  it('XLSX: a sheet a table, amounts as numbers, no formula', async () => {
    const file = await saved(/XLSX$/);
    const sheets = await readExcel(file.path);
    const of = (name: string) => sheets.find(({ sheet }) => sheet === name)?.data ?? [];
    expect(sheets.length).toBe(24);
    const [heads = [], ...rows] = of('费用');
    const at = (head: string) => heads.indexOf(head);
    expect(rows.map((row) => [row[at('编号')], row[at('实付')], row[at('备注')]])).toEqual([
      ['a', 365, null],
      ['b', 9.9, HOSTILE],
      ['c', 1200, null],
    ]);
    const [names = [], ...history] = of('订阅史');
    const joined = history.find((row) => row[names.indexOf('编号')] === 'a') ?? [];
    expect(joined[names.indexOf('名字')]).toBe('晚熟果园');
    expect(joined[names.indexOf('天数')]).toBe(365);
    expect(joined[names.indexOf('每天（元）')]).toBe(1);
    expect(joined[names.indexOf('小时下限')]).toBe(1.5);
  });

  it('report and calendar', async () => {
    const report = await saved(/Markdown$/);
    const text = readFileSync(report.path, 'utf8');
    expect(text).toContain('# 星值 · 报告');
    expect(text).toContain('| 晚熟果园 |');
    const calendar = await saved(/ICS$/);
    const events = new ICAL.Component(
      ICAL.parse(readFileSync(calendar.path, 'utf8')),
    ).getAllSubcomponents('vevent');
    expect(events.map((event) => String(event.getFirstPropertyValue('dtstart')))).toContain(
      dayAt(now + 325 * DAY),
    );
  });

  it('backup → everything deleted → restored → the same', async () => {
    const first = await saved(/JSON$/);
    const before = readFileSync(first.path, 'utf8');
    const tables = ['communities', 'fees', 'sessions', 'attentionDays', 'ledgerChanges'];
    const rows = await Promise.all(tables.map((table) => rowsOf(page, table)));
    await tell('deleteEverything', { confirm: true });
    await page.reload();
    expect(await rowsOf(page, 'fees')).toEqual([]);
    await choose('a.json', before);
    const run = page.getByRole('region', { name: '文件里有什么' });
    await run.getByRole('radio', { name: '整个换掉' }).check();
    await run.getByRole('button', { name: '恢复' }).click();
    await run.getByRole('button', { name: '换掉' }).click();
    await page.getByText('已恢复，写入').waitFor();
    expect(await Promise.all(tables.map((table) => rowsOf(page, table)))).toEqual(rows);
    const again = await saved(/JSON$/);
    const data = (text: string) => (JSON.parse(text) as { data: object }).data;
    expect(data(readFileSync(again.path, 'utf8'))).toEqual(data(before));
  });
});

describe('bringing in', () => {
  const line = (at: string, who: string, what: string, amount: string, order: string) => ({
    ...{ at, who, what, amount, order },
  });
  const statement = wechatText([
    line('2025-03-01 09:08:07', '知识星球', '晚熟果园', '199.00', '42000011'),
    line('2025-03-02 10:00:00', '面馆', '', '18.50', '42000012'),
    line('昨天', '知识星球', '晚熟果园', '5.00', '42000013'),
    {
      ...line('2025-03-02 09:08:07', '知识星球', '', '199.00', '42000011'),
      ...{ type: '知识星球-退款', flow: '收入', state: '已全额退款' },
    },
  ]);

  it('WeChat Pay: seen, ticked, kept, and taken back as one', async () => {
    await choose('微信支付账单.csv', gb18030(statement));
    const run = page.getByRole('region', { name: '微信支付账单' });
    await run.getByText('读了 4 行，像付给社群的 2 行').waitFor();
    await run.getByRole('button', { name: '没读懂的 1 行' }).click();
    await run.getByText('第 20 行').waitFor();
    expect((await rowsOf<Fee>(page, 'fees')).length, 'nothing is written before').toBe(3);
    await run.getByRole('button', { name: '记下 2 笔' }).click();
    await page.getByText('已记下 2 笔。').waitFor();
    const fees = (await rowsOf<Fee>(page, 'fees')).filter((one) => one.method === 'wechat');
    const paid = fees.find((one) => one.kind !== 'refund');
    expect(paid).toMatchObject({
      community: KEY,
      paid: 19_900,
      paidAt: Date.UTC(2025, 2, 1, 1, 8, 7),
    });
    expect(fees.find((one) => one.kind === 'refund')).toMatchObject({ refunds: paid?.id });
    expect(JSON.stringify(await rowsOf(page, 'ledgerChanges'))).not.toContain('面馆');

    await choose('微信支付账单.csv', gb18030(statement));
    await run.getByRole('cell', { name: '账本里已有' }).first().waitFor();
    expect(await run.getByRole('button', { name: '记下 0 笔' }).isDisabled()).toBe(true);
    await run.getByRole('button', { name: '不要了' }).click();
    await page.getByRole('button', { name: '撤回' }).click();
    await eventually(
      () => rowsOf<Fee>(page, 'fees'),
      (rows) => rows.length === 3,
      'both taken back',
    );
  });

  it.each([
    ['cut short', statement.slice(0, 300), '不认得这个文件'],
    [
      'not text',
      new Blob([Uint8Array.from({ length: 999 }, (_, i) => (i * 73) % 256)]),
      '文字编码',
    ],
    ['a zip cut off', new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])]), '不完整或已损坏'],
    ['half a backup', '{"checksum":"","format":"planet-worth-backup","data":{', '不是完整的 JSON'],
    ['prototype keys', '{"__proto__":{"subscriptions":[]}}', '不认得这个文件'],
  ])('%s changes nothing and says why', async (_name, content, why) => {
    const before = await rowsOf(page, 'ledgerChanges');
    await choose('x', content);
    const alert = page.getByRole('alert').filter({ hasText: why });
    await alert.waitFor();
    expect(await alert.textContent()).toContain('记录没有变');
    expect(await rowsOf(page, 'ledgerChanges')).toEqual(before);
  });

  it('asks nobody for anything', () => {
    expect(on.requestsOfExtension()).toEqual([]);
  });
});
