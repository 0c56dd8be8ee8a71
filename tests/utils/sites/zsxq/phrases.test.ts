import { describe, expect, it } from 'vitest';
import { amount, daysAgo, fromText, number } from '../../../../utils/sites/zsxq/phrases.ts';
import { AT } from './bodies.ts';

describe('numbers as people write them', () => {
  it.each<[string, number | undefined, boolean?]>([
    ['5243', 5243],
    ['5,243', 5243],
    ['1.2万', 12000],
    ['1.2 万', 12000],
    ['14.2K+', 14200, true],
    ['14.2k', 14200],
    ['成员 3w+', 30000, true],
    ['2千', 2000],
    ['0', 0],
    ['没有', undefined],
    ['', undefined],
    ['99999999999999', undefined],
  ])('%s', (text, value, floor = false) => {
    expect(number(text)).toEqual(value === undefined ? undefined : { value, floor });
  });

  it.each([
    ['¥299', 29900],
    ['￥ 1,299.5', 129950],
    ['299元/年', 29900],
    ['¥0.82', 82],
    ['299', undefined],
    ['¥', undefined],
    ['¥99999999', undefined],
  ])('money %s', (text, fen) => {
    expect(amount(text)).toBe(fen);
  });

  it.each([
    ['创建300天', '2025-02-13T00:00:00+08:00'],
    ['运营了 1 天', '2025-12-09T00:00:00+08:00'],
    ['0天前', '2025-12-10T00:00:00+08:00'],
    ['3小时前', '2025-12-10T13:00:00+08:00'],
    ['刚刚', '2025-12-10T16:00:00+08:00'],
    ['创建99999天', undefined],
    ['昨天', undefined],
    ['', undefined],
  ])('%s', (text, at) => {
    expect(daysAgo(text, AT)).toBe(at && Date.parse(at));
  });
});

describe('a join page by its words', () => {
  it('reads what is plain', () => {
    const pieces = [
      '#练习星球',
      '星主：练习的人',
      '成员 1.2万 · 创建 300 天 · 主题 1918',
      '更新了 1918 篇内容',
      '¥299/年 立即加入',
      '~¥399',
      '加入后 3 天内可申请退款',
    ];
    expect(fromText(pieces, AT)).toEqual({
      name: '练习星球',
      ownerName: '练习的人',
      members: 12000,
      createdAt: Date.parse('2025-02-13T00:00:00+08:00'),
      topicsTotal: 1918,
      price: 29900,
      struckPrice: 39900,
      duration: '1Y',
      type: 'pay',
      viewerState: 'not-joined',
    });
  });

  it.each<[string, string[], Record<string, unknown>]>([
    ['money in front of 元', ['299元/年'], { price: 29900, duration: '1Y' }],
    [
      'a limited price beside the old one',
      ['限时价 ¥199', '原价 ¥299'],
      { price: 19900, struckPrice: 29900 },
    ],
    ['the same twice', ['¥50/年', '加入 ¥50'], { price: 5000, duration: '1Y' }],
    ['per day is not the price', ['¥299/年', '每天仅 ¥0.82', '¥0.82/天'], { price: 29900 }],
    ['a coupon is not the price', ['¥299', '优惠券 ¥20', '立减 ¥30', '提问 ¥8'], { price: 29900 }],
    ['for ever', ['永久 ¥999'], { price: 99900, duration: 'infinite' }],
    ['half a year', ['¥99/半年'], { price: 9900, duration: '6M' }],
    ['a month', ['¥19/月'], { price: 1900, duration: '1M' }],
    ['members first', ['14.2K+ 成员'], { members: 14200, membersIsFloor: true }],
    ['people who joined', ['1,234 人已加入'], { members: 1234 }],
  ])('%s', (_name, pieces, has) => {
    expect(fromText(pieces, AT)).toMatchObject(has);
  });

  it.each<[string, unknown[]]>([
    ['two prices and no word which', ['¥299', '¥399']],
    ['two sums in one piece', ['¥299 ¥399']],
    ['only a struck one', ['~¥399']],
    ['only per day', ['每天 ¥0.82']],
    ['a free planet', ['免费加入']],
    ['no text at all', [5, null, {}]],
    ['nothing', []],
  ])('no price: %s', (_name, pieces) => {
    expect(fromText(pieces, AT)).toEqual({});
  });
});
