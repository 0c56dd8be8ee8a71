import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../utils/days.ts';
import {
  ago,
  amount,
  bigMoney,
  days,
  formatParams,
  hideAmounts,
  hours,
  money,
} from '../../utils/format.ts';
import { chooseLanguage } from '../../utils/i18n.ts';

describe('money', () => {
  it.each([
    [19, '¥0.19'],
    [6800, '¥68.00'],
    [99_999, '¥999.99'],
    [100_000, '¥1,000'],
    [100_050, '¥1,000.50'],
    [35_652_400, '¥356,524'],
    [-34_00, '-¥34.00'],
  ])('%i fen is %s', (fen, text) => expect(money(fen)).toBe(text));

  it.each([
    [14_200 * 15_000, '213 万'],
    [18_900 * 29_900, '565.11 万'],
    [35_652_400, '35.65 万'],
    [999_999, ''],
  ])('%i fen as people say it', (fen, zh) => {
    expect(bigMoney(fen, 'zh-CN')).toBe(zh);
    expect(bigMoney(fen, 'en')).toBe('');
  });

  it('shows dots while amounts are hidden, in sentences too', () => {
    hideAmounts(true);
    try {
      expect(money(6800)).toBe('¥••');
      expect(bigMoney(35_652_400, 'zh-CN')).toBe('');
      expect(formatParams({ feesFen: 6800, topics: 3 }, 'en')).toEqual({
        feesFen: '¥••',
        topics: '3',
      });
    } finally {
      hideAmounts(false);
    }
    expect(money(6800)).toBe('¥68.00');
  });
});

it.each([
  [5243, '5,243', '5,243'],
  [14_200, '1.42 万', '14,200'],
  [9_999, '9,999', '9,999'],
  [27.94, '27.9', '27.9'],
  [0.386, '0.39', '0.39'],
  [-0.004, '0', '0'],
])('%d of anything', (n, zh, en) => {
  expect(amount(n, 'zh-CN')).toBe(zh);
  expect(amount(n, 'en')).toBe(en);
});

it('lengths carry their unit, plural where the language has one', () => {
  expect([days(23, 'zh-CN'), days(1, 'en'), days(2.54, 'en'), days(182.5, 'en')]).toEqual([
    '23 天',
    '1 day',
    '2.5 days',
    '183 days',
  ]);
  expect([hours(3, 'zh-CN'), hours(1, 'en')]).toEqual(['3 小时', '1 hour']);
});

it('less than an hour is told in minutes, never as none', () => {
  const told = (n: number) => [hours(n, 'zh-CN'), hours(n, 'en')];
  expect(told(2 / 60)).toEqual(['2 分钟', '2 minutes']);
  expect(told(0.001)).toEqual(['1 分钟', '1 minute']);
  expect(told(0.999)).toEqual(['1 小时', '1 hour']);
  expect(told(0)).toEqual(['0 小时', '0 hours']);
  // A pace that is behind is not said to be the same: 0.089 and 0.058 hours a week.
  expect(told(0.089)).not.toEqual(told(0.058));
});

it('what is left is whole hours, and minutes below one: never none while it runs', () => {
  const left = (ms: number) => [
    formatParams({ leftMs: ms }, 'zh-CN').leftMs,
    formatParams({ leftMs: ms }, 'en').leftMs,
  ];
  expect(left(24 * HOUR - 1)).toEqual(['23 小时', '23 hours']);
  expect(left(HOUR)).toEqual(['1 小时', '1 hour']);
  expect(left(HOUR - 1)).toEqual(['59 分钟', '59 minutes']);
  expect(left(1)).toEqual(['1 分钟', '1 minute']);
});

it('a deadline is told to the minute, in the zone asked for', () => {
  const endsTime = Date.parse('2026-01-10T00:10:00+08:00');
  const of = (lang: 'zh-CN' | 'en') => formatParams({ endsTime }, lang, 'Asia/Shanghai').endsTime;
  expect(of('zh-CN')).toBe('2026年1月10日 00:10');
  expect(of('en')).toBe('Jan 10, 2026, 00:10');
});

it.each([
  [0, '此刻', 'this minute'],
  [59 * MINUTE, '59 分钟前', '59 minutes ago'],
  [HOUR, '1 小时前', '1 hour ago'],
  [DAY, '昨天', 'yesterday'],
  [45 * DAY, '45 天前', '45 days ago'],
  [90 * DAY, '3 个月前', '3 months ago'],
  [-DAY, '此刻', 'this minute'],
])('%i ms ago', (past, zh, en) => {
  expect(ago(1e12, 1e12 + past, 'zh-CN')).toBe(zh);
  expect(ago(1e12, 1e12 + past, 'en')).toBe(en);
});

it('goes by the end of a name, and leaves count a number', () => {
  const at = Date.UTC(2025, 11, 10, 9);
  const params = {
    priceFen: 6800,
    at,
    newestAt: at,
    termDays: 365,
    sharePct: 12.34,
    count: 12_000,
    name: 'x',
    format: 3,
  };
  expect(formatParams(params, 'zh-CN', 'Asia/Shanghai')).toEqual({
    priceFen: '¥68.00',
    at: '2025年12月10日',
    newestAt: '2025年12月10日',
    termDays: '365 天',
    sharePct: '12.3%',
    count: 12_000,
    name: 'x',
    format: '3',
  });
});

it.each([
  ['auto', 'zh-TW', 'zh-CN'],
  ['auto', 'ZH', 'zh-CN'],
  ['auto', 'en-GB', 'en'],
  ['auto', 'de', 'en'],
  ['auto', 'zhx', 'en'],
  ['en', 'zh-CN', 'en'],
  ['zh-CN', 'en', 'zh-CN'],
] as const)('setting %s in a %s browser is %s', (setting, browser, language) => {
  expect(chooseLanguage(setting, browser)).toBe(language);
});
