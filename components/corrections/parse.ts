/** What people type into the corrections form, to a fact's value; undefined when it cannot be read. */
import type { FactName, FactSet } from '../../utils/facts.ts';

export const CORRECTABLE = [
  'type',
  'price',
  'duration',
  'paymentMode',
  'windowEnd',
  'members',
  'createdAt',
  'viewerJoinAt',
  'coupon',
] as const satisfies readonly FactName[];
export type Correctable = (typeof CORRECTABLE)[number];

export const CHOICES = {
  type: ['pay', 'free'],
  duration: ['1Y', '6M', '3M', '1M', 'infinite'],
  paymentMode: ['period', 'deadline'],
} as const;

/** 1 fen to ¥1,000,000. */
const MOST_FEN = 100_000_000;
const MOST_PEOPLE = 1_000_000_000;
const FIRST_DAY = Date.UTC(2010, 0, 1);
const LAST_DAY = Date.UTC(2200, 0, 1);

export function parseTyped(name: Correctable, text: string): FactSet | undefined {
  const clean = text.trim();
  if (!clean) return undefined;
  switch (name) {
    case 'type':
      return clean === 'pay' || clean === 'free' ? { type: clean } : undefined;
    case 'paymentMode':
      return clean === 'period' || clean === 'deadline' ? { paymentMode: clean } : undefined;
    case 'duration':
      return /^(\d{1,3}[YMWD]|infinite)$/.test(clean) ? { duration: clean } : undefined;
    case 'price':
    case 'coupon': {
      const fen = parseYuan(clean);
      return fen === undefined ? undefined : { [name]: fen };
    }
    case 'members': {
      const members = parsePeople(clean);
      return members === undefined ? undefined : { members };
    }
    default: {
      const at = parseDay(clean);
      return at === undefined ? undefined : { [name]: at };
    }
  }
}

/** `¥1,299.00`, `68`, `68元` → fen. */
export function parseYuan(text: string): number | undefined {
  const digits = text.replace(/[¥￥,，\s元]/g, '');
  if (!/^\d+(\.\d{1,2})?$/.test(digits)) return undefined;
  const [whole = '', part = ''] = digits.split('.');
  const fen = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return fen <= MOST_FEN ? fen : undefined;
}

/** `5,243`, `1.2万`, `14.2K`, `14.2K+` → people. */
export function parsePeople(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*(万|[wWkK千])?\s*\+?$/.exec(text.replace(/[,，\s人]/g, ''));
  if (!match) return undefined;
  const unit = match[2] ?? '';
  const times = /万|w/i.test(unit) ? 10_000 : unit ? 1000 : 1;
  const people = Math.round(Number(match[1]) * times);
  const whole = times > 1 || !match[1]?.includes('.');
  return whole && people <= MOST_PEOPLE ? people : undefined;
}

/** `2025-12-10` → the start of that day here, epoch ms. */
export function parseDay(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(year, month - 1, day);
  if (date.getMonth() !== month - 1 || date.getDate() !== day) return undefined;
  const at = date.getTime();
  return at >= FIRST_DAY && at <= LAST_DAY ? at : undefined;
}

/** A fact's value as the form shows it. */
export function showTyped(name: Correctable, value: unknown): string {
  if (value === undefined) return '';
  if (name === 'price' || name === 'coupon') return (Number(value) / 100).toFixed(2);
  if (name === 'windowEnd' || name === 'createdAt' || name === 'viewerJoinAt') {
    const d = new Date(Number(value));
    const two = (n: number) => String(n).padStart(2, '0');
    return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}`;
  }
  return String(value);
}
