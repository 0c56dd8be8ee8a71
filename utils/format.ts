/**
 * Values to words, in one place. `formatParams` goes by the end of a parameter's name:
 * `…Fen` money, `…At` a date, `…Time` a date with hour and minute, `…Days` and `…Hours` a length with its
 * unit, `…Ms` one in whole hours, below an hour in minutes, `…Pct` a percentage.
 * No browser, no clock; one switch: whether amounts are hidden.
 */
import { DAY, HOUR, MINUTE } from './days.ts';
import { byLanguage, timesByLanguage } from './intl.ts';
import { yuan } from './money.ts';
import type { LANGUAGES } from './settings.ts';

export type Language = (typeof LANGUAGES)[number];
export type Params = Record<string, number | string>;

let amountsHidden = false;

/**
 * From now on amounts are shown as dots on this page (`settings.hideAmounts`). Here, where amounts
 * become words, so that no place can forget it; files taken along are written with `yuan`.
 */
export function hideAmounts(hidden: boolean): void {
  amountsHidden = hidden;
}

/** Fen to `¥0.19`, `¥356,524` (no empty decimals from ¥1,000 up); `¥••` while amounts are hidden. */
export function money(fen: number): string {
  if (amountsHidden) return '¥••';
  const text = yuan(fen);
  return Math.abs(fen) >= 100_000 ? text.replace(/\.00$/, '') : text;
}

/** An amount in another currency, already with its decimals: `USD 12.00`; dots while amounts are hidden. */
export function foreignMoney(text: string, currency: string): string {
  return `${currency} ${amountsHidden ? '••' : text}`;
}

/** The same amount as people say it in Chinese: `565.11 万`; '' below 1 万 yuan and in English. */
export function bigMoney(fen: number, lang: Language): string {
  const big = !amountsHidden && lang === 'zh-CN' && Math.abs(fen) >= 1_000_000;
  return big ? tenThousands(fen / 100) : '';
}

/** People, topics …: `5,243`; in Chinese from ten thousand up `1.42 万`. */
export function amount(n: number, lang: Language): string {
  if (lang === 'zh-CN' && Math.abs(n) >= 10_000) return tenThousands(n);
  return (Math.abs(n) < 10 ? small : large)(lang).format(n);
}

const amounts = (digits: number) =>
  byLanguage(
    (lang) =>
      new Intl.NumberFormat(lang, { maximumFractionDigits: digits, signDisplay: 'negative' }),
  );
const [small, large] = [amounts(2), amounts(1)];

function tenThousands(n: number): string {
  return `${(n / 10_000).toFixed(2).replace(/\.?0+$/, '')} 万`;
}

/** Epoch ms to a day in the user's zone. */
export function date(at: number, lang: Language, zone?: string): string {
  if (zone === undefined) return dates(at, lang);
  return new Intl.DateTimeFormat(lang, { ...DATE, timeZone: zone }).format(at);
}

const DATE = { year: 'numeric', month: 'short', day: 'numeric' } as const;
const dates = timesByLanguage(DATE);

/** Epoch ms to a day with its hour and minute: a deadline. */
export function moment(at: number, lang: Language, zone?: string): string {
  if (zone === undefined) return moments(at, lang);
  return new Intl.DateTimeFormat(lang, { ...MOMENT, timeZone: zone }).format(at);
}

const MOMENT = { ...DATE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const moments = timesByLanguage(MOMENT);

/** `23 天`, `1 day`, `2.5 days`. */
export function days(n: number, lang: Language): string {
  return withUnit(n, 'day', lang);
}

/** Below an hour in minutes, so that little is not said to be nothing: `2.5 小时`, `20 分钟`. */
export function hours(n: number, lang: Language): string {
  const minutes = Math.max(1, Math.round(n * 60));
  return n > 0 && minutes < 60 ? withUnit(minutes, 'minute', lang) : withUnit(n, 'hour', lang);
}

/** What is left of a time, never too much but in its last minute: `23 小时`, below an hour `59 分钟`. */
export function timeLeft(ms: number, lang: Language): string {
  if (ms >= HOUR) return hours(Math.floor(ms / HOUR), lang);
  return withUnit(Math.max(1, Math.floor(ms / MINUTE)), 'minute', lang);
}

export function percent(n: number, lang: Language): string {
  return `${percents(lang).format(n)}%`;
}

const percents = byLanguage((lang) => new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }));

/** How long ago, in the largest unit that fits: `3 小时前`. */
export function ago(at: number, now: number, lang: Language): string {
  const past = Math.max(0, now - at);
  const words = agos(lang);
  const say = (n: number, unit: Intl.RelativeTimeFormatUnit) =>
    spaced(words.format(-n, unit), lang);
  if (past < HOUR) return say(Math.floor(past / MINUTE), 'minute');
  if (past < DAY) return say(Math.floor(past / HOUR), 'hour');
  if (past < 60 * DAY) return say(Math.floor(past / DAY), 'day');
  return say(Math.floor(past / (30 * DAY)), 'month');
}

const agos = byLanguage((lang) => new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }));

export function formatParams(params: Params, lang: Language, zone?: string): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, formatParam(name, value, lang, zone)]),
  );
}

function formatParam(name: string, value: number | string, lang: Language, zone?: string) {
  // `count` stays a number: the plural is picked by it.
  if (typeof value !== 'number' || name === 'count') return value;
  if (/fen$/i.test(name)) return money(value);
  if (/(^a|A)t$/.test(name)) return date(value, lang, zone);
  if (/(^t|T)ime$/.test(name)) return moment(value, lang, zone);
  if (/Ms$/.test(name)) return timeLeft(value, lang);
  if (/days$/i.test(name)) return days(value, lang);
  if (/hours$/i.test(name)) return hours(value, lang);
  if (/pct$/i.test(name)) return percent(value, lang);
  return amount(value, lang);
}

function withUnit(n: number, unit: keyof typeof lengths, lang: Language): string {
  const length = lengths[unit][Math.abs(n) < 10 ? 'short' : 'long'];
  return spaced(length(lang).format(n), lang);
}

const unitsOf = (unit: 'day' | 'hour' | 'minute', digits: number) =>
  byLanguage(
    (lang) =>
      new Intl.NumberFormat(lang, {
        style: 'unit',
        unit,
        unitDisplay: 'long',
        maximumFractionDigits: digits,
      }),
  );
const lengths = {
  day: { short: unitsOf('day', 1), long: unitsOf('day', 0) },
  hour: { short: unitsOf('hour', 1), long: unitsOf('hour', 0) },
  minute: { short: unitsOf('minute', 1), long: unitsOf('minute', 0) },
};

/** A thin breath between digits and the Chinese after them. */
function spaced(text: string, lang: Language): string {
  return lang === 'zh-CN' ? text.replace(/(\d)([^\d.,\s])/, '$1 $2') : text;
}
