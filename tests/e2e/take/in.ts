/** Every kind of file one can bring in: seen, ticked, kept, compared with what is stored, taken back. */
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import writeExcel from 'write-excel-file/node';
import type { CommunityRow, SessionRow } from '../../../storage/rows.ts';
import type { Fee } from '../../../utils/payoff/types.ts';
import { alipayText, gb18030, oldAlipayText, wechatText } from '../../utils/imports/files.ts';
import { eventually } from '../kit/card.ts';
import type { Take } from './kit.ts';

const line = (at: string, who: string, what: string, amount: string, order: string) => ({
  ...{ at, who, what, amount, order },
});
const WECHAT = wechatText([
  line('2025-03-01 09:08:07', '知识星球', '晚熟果园', '199.00', '42000011'),
  line('2025-03-02 10:00:00', '面馆', '', '18.50', '42000012'),
  line('昨天', '知识星球', '晚熟果园', '5.00', '42000013'),
  {
    ...line('2025-03-02 09:08:07', '知识星球', '', '199.00', '42000011'),
    ...{ type: '知识星球-退款', flow: '收入', state: '已全额退款' },
  },
  { ...line('2025-03-03 09:00:00', '知识星球', '', '9.00', '42000014'), state: '先享后付中' },
]);
const ALIPAY = [
  line('2025-04-01 09:08:07', '知识星球', '看海的人', '365.00', '20250401220014'),
  {
    ...line('2025-04-02 09:00:00', '知识星球', '退款-看海的人', '365.00', '20250401220014_1'),
    ...{ type: '退款', flow: '不计收支', state: '退款成功' },
  },
];

/** A workbook as another program writes it: times as dates, amounts as numbers. */
async function workbook(heads: readonly string[], rows: readonly (string | number | Date)[][]) {
  const cells = [heads, ...rows].map((row) =>
    row.map((value) =>
      value instanceof Date
        ? { value, type: Date, format: 'yyyy-mm-dd hh:mm:ss' }
        : { value, type: typeof value === 'number' ? Number : String },
    ),
  );
  return new Uint8Array(await writeExcel(cells as never).toBuffer());
}

const WECHAT_HEADS = [
  ...['交易时间', '交易类型', '交易对方', '商品', '收/支', '金额(元)', '支付方式', '当前状态'],
  ...['交易单号', '商户单号', '备注'],
];
const ALIPAY_HEADS = [
  ...['交易时间', '交易分类', '交易对方', '对方账号', '商品说明', '收/支', '金额', '收/付款方式'],
  ...['交易状态', '交易订单号', '商家订单号', '备注'],
];

export function bringingIn(take: () => Take): void {
  const fees = async (test: (fee: Fee) => boolean) => (await take().rows<Fee>('fees')).filter(test);
  const named = async (name: string) =>
    (await take().rows<CommunityRow>('communities')).find(
      ({ readings }) => readings.name?.[0]?.value === name,
    );
  const keep = async (run: Locator, button: string, said: string) => {
    await run.getByRole('button', { name: button }).click();
    await take().page.getByText(said).waitFor();
  };
  const takeBack = async (gone: () => Promise<unknown[]>) => {
    await take().page.getByRole('button', { name: '撤回' }).click();
    await take().page.getByText('已撤回。').waitFor();
    expect(await gone()).toEqual([]);
  };

  it('a statement where nothing is known: a new community, refund paired, the rest told or let go', async () => {
    await take().choose('微信支付账单.csv', gb18030(WECHAT));
    const run = take().run('微信支付账单');
    await run.getByText('读了 5 行，像付给社群的 2 行').waitFor();
    await run.getByRole('button', { name: '没收下的 2 行' }).click();
    await run.getByText('先享后付中 知识星球').waitFor();
    expect(await take().rows('fees'), 'nothing is written before').toEqual([]);
    await run
      .getByRole('combobox', { name: '知识星球 2025-03-01 的社群' })
      .selectOption({ label: '新建「晚熟果园」' });
    await run.getByRole('combobox', { name: '知识星球 2025-03-01 的期限' }).selectOption('dates');
    await run.getByLabel('知识星球 2025-03-01 的期限到（不含）').fill('2026-03-01');
    await keep(run, '记下 2 笔', '已记下 2 笔。');
    const community = (await named('晚熟果园'))?.key;
    expect(community).toMatch(/^manual:/);
    const paid = await fees((fee) => fee.kind === 'join');
    expect(paid).toMatchObject([
      {
        ...{ community, paid: 19_900, paidAt: Date.UTC(2025, 2, 1, 1, 8, 7), method: 'wechat' },
        term: { begin: '2025-03-01', end: '2026-03-01' },
      },
    ]);
    expect(await fees((fee) => fee.kind === 'refund')).toMatchObject([{ refunds: paid[0]?.id }]);
    expect(JSON.stringify(await take().rows('ledgerChanges'))).not.toContain('面馆');
  });

  it('the same statement again: in the ledger already; then all taken back, the community too', async () => {
    await take().choose('微信支付账单.csv', gb18030(WECHAT));
    const run = take().run('微信支付账单');
    await run.getByText('账本里已有').first().waitFor();
    expect(await run.getByRole('button', { name: '记下 0 笔' }).isDisabled()).toBe(true);
    await run.getByRole('button', { name: '不要了' }).click();
    await takeBack(() => take().rows('fees'));
    expect(await named('晚熟果园')).toBeUndefined();
  });

  it.each<[string, () => Blob | Promise<Uint8Array>, number]>([
    ['Alipay, CSV', () => gb18030(alipayText(ALIPAY)), 2],
    [
      'Alipay of before, CSV',
      () => gb18030(oldAlipayText([{ ...(ALIPAY[0] as (typeof ALIPAY)[0]), refunded: '65.00' }])),
      2,
    ],
    [
      'Alipay, XLSX',
      () =>
        workbook(ALIPAY_HEADS, [
          [
            ...[new Date('2025-04-01T09:08:07Z'), '文化休闲', '知识星球', '/', '看海的人', '支出'],
            ...[365, '余额', '交易成功', '20250401220014', 'T1', ''],
          ],
        ]),
      1,
    ],
    [
      'WeChat Pay, XLSX',
      () =>
        workbook(WECHAT_HEADS, [
          [
            ...[new Date('2025-04-01T09:08:07Z'), '商户消费', '知识星球', '看海的人', '支出', 365],
            ...['零钱', '支付成功', '42000021', '/', '/'],
          ],
        ]),
      1,
    ],
  ])('%s', async (name, make, count) => {
    await take().choose('a', await make());
    const run = take().run(name.startsWith('WeChat') ? '微信支付账单' : '支付宝账单');
    await run
      .getByRole('combobox', { name: '知识星球 2025-04-01 的社群' })
      .first()
      .selectOption({ label: '新建「看海的人」' });
    await keep(run, `记下 ${count} 笔`, `已记下 ${count} 笔。`);
    const at = Date.UTC(2025, 3, 1, 1, 8, 7);
    expect(await fees((fee) => fee.kind === 'join')).toMatchObject([{ paid: 36_500, paidAt: at }]);
    expect(await fees((fee) => fee.kind === 'refund')).toHaveLength(count - 1);
    await takeBack(() => take().rows('fees'));
    expect(await named('看海的人')).toBeUndefined();
  });

  it('Wallos: the running term worked out, what it cannot read told', async () => {
    const year = new Date().getUTCFullYear() + 1;
    const list = [
      { Name: '海', 'Payment Cycle': 'Yearly', 'Next Payment': `${year}-03-01`, Price: '¥365' },
      { Name: '坏', Price: '免费' },
    ];
    await take().choose('wallos.json', JSON.stringify({ success: true, subscriptions: list }));
    const run = take().run('Wallos 的订阅');
    await run.getByRole('button', { name: '没收下的 1 行' }).waitFor();
    await run.getByRole('combobox', { name: '海 的币种' }).selectOption('CNY');
    await run.getByRole('combobox', { name: '海 的社群' }).selectOption({ label: '新建「海」' });
    await keep(run, '记下 1 笔', '已记下 1 笔。');
    const term = { begin: `${year - 1}-03-01`, end: `${year}-03-01` };
    expect(await take().rows('fees')).toMatchObject([{ paid: 36_500, kind: 'other', term }]);
    await takeBack(() => take().rows('fees'));
  });

  it('SubTrackr: another currency, at the rate that is typed', async () => {
    const list = [
      {
        ...{ id: 1, name: '星', cost: 9.99, original_currency: 'USD', schedule: 'Annual' },
        ...{ status: 'Active', renewal_date: `${new Date().getUTCFullYear() + 1}-01-20T00:00:00Z` },
      },
    ];
    await take().choose('subtrackr.json', JSON.stringify(list));
    const run = take().run('SubTrackr 的订阅');
    await run.getByRole('combobox', { name: '星 的社群' }).selectOption({ label: '新建「星」' });
    expect(await run.getByRole('button', { name: '记下 0 笔' }).isDisabled()).toBe(true);
    await run.getByLabel('1 USD 合多少元').fill('7.1');
    await keep(run, '记下 1 笔', '已记下 1 笔。');
    expect(await take().rows('fees')).toMatchObject([{ paid: 999, currency: 'USD', rate: 7.1 }]);
    await takeBack(() => take().rows('fees'));
  });

  it('Time Tracker: days become visits by hand, no hour twice, taken back whole', async () => {
    const row = (host: string, date: string, hours: number) => ({
      ...{ host, date, focus: hours * 3_600_000, time: 1 },
    });
    const backup = {
      __meta__: { version: '3.5.0', ts: 1 },
      __stat__: [
        ...[row('wx.zsxq.com', '20250301', 3), row('wx.zsxq.com', '20250302', 1)],
        ...[row('wx.zsxq.com/group/1/**', '20250301', 2), row('example.com', '20250301', 9)],
        row('wx.zsxq.com', '20250230', 1),
      ],
    };
    await take().choose('tt.json', JSON.stringify(backup));
    const run = take().run('Time Tracker 的时间');
    await run.getByText('别处的 1 行').waitFor();
    await run
      .getByRole('combobox', { name: 'wx.zsxq.com 的社群', exact: true })
      .selectOption({ label: '新建一个…' });
    await run.getByLabel('wx.zsxq.com 的新社群叫什么', { exact: true }).fill('海');
    await run
      .getByRole('combobox', { name: 'wx.zsxq.com/group/1/** 的社群' })
      .selectOption({ label: '新：海' });
    await run.getByText('已有更细的网址单独计').waitFor();
    await keep(run, '补记 3 天', '已补记 3 天。');
    const sessions = await take().rows<SessionRow>('sessions');
    const sum = sessions.reduce((all, { ms }) => all + (ms.other ?? 0), 0);
    expect([sessions.length, sum / 3_600_000]).toEqual([3, 4]);
    await takeBack(() => take().rows('sessions'));
    await eventually(
      () => take().rows('attentionDays'),
      (days) => days.length === 0,
      'no time is left',
    );
    expect(await named('海')).toBeUndefined();
  });
}
