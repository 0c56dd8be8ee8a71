/** What people type into the ledger's fields, to values; undefined when it cannot be read. Pure. */
import type { Gain } from '../../utils/payoff/types.ts';

/** ¥1,000,000. */
const MOST = 100_000_000;

/** Decimals of a currency: 2 for CNY, 0 for JPY. An unknown code counts as 2. */
export function decimalsOf(currency: string): number {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    return format.resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** `¥1,299.5` → 129950 in the smallest unit; full-width digits and 元, 块 are understood. */
export function parseAmount(text: string, decimals = 2): number | undefined {
  const clean = text
    .normalize('NFKC')
    .replace(/[¥$€£,\s]|元|块/g, '')
    .trim();
  const match = /^(\d{1,9})(?:\.(\d+))?$/.exec(clean);
  const part = match?.[2] ?? '';
  if (!match || part.length > decimals) return undefined;
  const amount = Number(match[1]) * 10 ** decimals + Number(part.padEnd(decimals, '0') || '0');
  return amount <= MOST ? amount : undefined;
}

/** `200`, `200-500`, `200 到 500`, `200~500` → fen; low first whichever way it was typed. */
export function parseWorth(text: string): NonNullable<Gain['worth']> | undefined {
  const parts = text.normalize('NFKC').split(/[-–—~～]|到|至|\bto\b/i);
  const [a = '', b = a] = parts;
  const [x, y] = [parseAmount(a), parseAmount(b)];
  if (parts.length > 2 || x === undefined || y === undefined) return undefined;
  return { lowFen: Math.min(x, y), highFen: Math.max(x, y) };
}

/** An amount as the form shows it: `129950` → `1299.50`. */
export function showAmount(amount: number | undefined, decimals = 2): string {
  return amount === undefined ? '' : (amount / 10 ** decimals).toFixed(decimals);
}

export function showWorth(worth: Gain['worth']): string {
  if (!worth) return '';
  const [low, high] = [worth.lowFen, worth.highFen].map((fen) => String(fen / 100));
  return low === high ? `${low}` : `${low}-${high}`;
}

/** `1:30`, `90`, `1.5h`, `1小时30分`, `45 分` → ms; a bare number is minutes; at most a day. */
export function parseSpan(text: string): number | undefined {
  const clean = text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(clean);
  const words =
    /^(?:(\d+(?:\.\d+)?)(?:h|hours?|小时|个小时))?(?:(\d+)(?:m|min|minutes?|分|分钟)?)?$/.exec(
      clean,
    );
  const minutes = clock
    ? Number(clock[1]) * 60 + Number(clock[2])
    : clean && words
      ? Number(words[1] ?? 0) * 60 + Number(words[2] ?? 0)
      : 0;
  return minutes > 0 && minutes <= 1440 ? Math.round(minutes * 60_000) : undefined;
}

/** `3650`, `10 年`, `10 years` → days; from 1 to `most`. */
export function parseDays(text: string, most: number): number | undefined {
  const clean = text.normalize('NFKC').replace(/[\s,]/g, '').toLowerCase();
  const match = /^(\d{1,6})(天|d|days?|年|y|years?)?$/.exec(clean);
  const days = Number(match?.[1]) * (/^[年y]/.test(match?.[2] ?? '') ? 365 : 1);
  return match && days >= 1 && days <= most ? days : undefined;
}

/** `YYYY-MM-DD` of the calendar, from 2010 on. */
export function isDay(text: string): boolean {
  if (!/^20[1-9]\d-\d\d-\d\d$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
