/** Money is integer fen and a currency. */
import { byLanguage } from './intl.ts';

const grouped = byLanguage((language) => new Intl.NumberFormat(language));

/** `6800` → `¥68.00`. */
export function yuan(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const abs = Math.abs(Math.round(fen));
  const whole = grouped('en-US').format(Math.floor(abs / 100));
  return `${sign}¥${whole}.${String(abs % 100).padStart(2, '0')}`;
}

/** Fen for each of `days` days, rounded to the fen. */
export function perDay(fen: number, days: number): number {
  return Math.round(fen / days);
}

/** `213` + `万` where people say 万: 213,000,000 fen → `213 万`; below 1 万 yuan in full. */
export function wan(fen: number): string {
  const y = fen / 100;
  if (Math.abs(y) < 10_000) return yuan(fen);
  const w = y / 10_000;
  return `${w.toFixed(2).replace(/\.?0+$/, '')} 万`;
}
