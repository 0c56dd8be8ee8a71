/**
 * Subscriptions of Wallos and SubTrackr, from the JSON these programs export. They keep what is paid
 * how often and when next, not single payments: the term now running is worked out backwards from the
 * next date, and said to be. Which shapes, as of when: docs/import.md. Pure.
 */
import { z } from 'zod';
import { decimalsOf } from '../formats/cells.ts';
import { addDays, addDuration } from '../payoff/calendar.ts';
import type { Fee, Term } from '../payoff/types.ts';
import type { CommunityKey } from '../words.ts';
import { parseDay } from './readings.ts';
import { excerpt, Refused, type Unread } from './types.ts';

export type SubscriptionApp = 'wallos' | 'subtrackr';

export interface Subscription {
  /** Place in the file, from 1. */
  line: number;
  name: string;
  /** In the smallest unit of `currency`; in hundredths where that is ''. */
  paid: number;
  /** ISO; '' where the file's sign stands for several. */
  currency: string;
  term?: Term;
  /** First day of the term, or the day it began as the file tells it. */
  paidOn: string;
  /** Without a cycle only what comes next is known: today, or that day where it is past, stands in. */
  dayUnknown?: true;
  /** Why the file itself says nothing is paid for it now: ended, paused, on trial. */
  unpaid?: 'over' | 'paused' | 'trial';
}

export interface Subscriptions {
  app: SubscriptionApp;
  entries: Subscription[];
  unread: Unread[];
}

const ENTRIES_MOST = 5000;
const text = z.string().max(2000);
const maybe = text.nullish();

const WallosEntry = z.object({
  Name: text.min(1),
  'Payment Cycle': maybe,
  'Next Payment': maybe,
  Price: z.union([text, z.number()]),
  Active: maybe,
  State: maybe,
});
const SubTrackrEntry = z.object({
  name: text.min(1),
  cost: z.number().nonnegative(),
  original_currency: maybe,
  schedule: text,
  schedule_interval: z.int().min(1).max(120).nullish(),
  status: maybe,
  start_date: maybe,
  renewal_date: maybe,
});
const List = z.array(z.unknown()).max(ENTRIES_MOST);

/** Which program's export a parsed JSON is; undefined: neither's. */
export function subscriptionApp(json: unknown): SubscriptionApp | undefined {
  const list = listOf(json);
  if (!Array.isArray(list)) return undefined;
  const first = list.find((one) => typeof one === 'object' && one !== null) as object | undefined;
  if (!first) return undefined;
  if (Object.hasOwn(first, 'Name') && Object.hasOwn(first, 'Price')) return 'wallos';
  return Object.hasOwn(first, 'cost') && Object.hasOwn(first, 'schedule') ? 'subtrackr' : undefined;
}

/** `today`: `YYYY-MM-DD`. */
export function readSubscriptions(json: unknown, today: string): Subscriptions {
  const app = subscriptionApp(json);
  const list = List.safeParse(listOf(json));
  if (!app) throw new Refused('not-known');
  if (!list.success) throw new Refused('too-many-rows', String(ENTRIES_MOST));
  const out: Subscriptions = { app, entries: [], unread: [] };
  for (const [i, raw] of list.data.entries()) {
    const read = app === 'wallos' ? wallos(raw, today) : subTrackr(raw, today);
    if (typeof read === 'string')
      out.unread.push({ line: i + 1, why: read, text: excerpt(nameIn(raw)) });
    else out.entries.push({ line: i + 1, ...read });
  }
  return out;
}

function listOf(json: unknown): unknown {
  if (Array.isArray(json)) return json;
  const own = typeof json === 'object' && json !== null && Object.hasOwn(json, 'subscriptions');
  return own ? (json as { subscriptions: unknown }).subscriptions : undefined;
}

type Read = Omit<Subscription, 'line'> | Unread['why'];

function wallos(raw: unknown, today: string): Read {
  const parsed = WallosEntry.safeParse(raw);
  if (!parsed.success) return whyNot(parsed.error, { Name: 'name', Price: 'price' });
  const entry = parsed.data;
  const price = priceOf(entry.Price);
  if (!price) return 'price';
  const cycle = entry['Payment Cycle'] ? cycleOf(entry['Payment Cycle']) : undefined;
  if (entry['Payment Cycle'] && !cycle) return 'cycle';
  const next = entry['Next Payment'] ? parseDay(entry['Next Payment']) : undefined;
  if (!next) return 'day';
  const over = entry.Active === 'No' || entry.State === 'Disabled';
  return {
    ...{
      name: unescaped(entry.Name).trim().slice(0, 200),
      ...price,
      ...termUpTo(next, cycle, today),
    },
    ...(over ? { unpaid: 'over' } : {}),
  };
}

function subTrackr(raw: unknown, today: string): Read {
  const parsed = SubTrackrEntry.safeParse(raw);
  if (!parsed.success)
    return whyNot(parsed.error, { name: 'name', cost: 'price', schedule: 'cycle' });
  const { name, cost, schedule, schedule_interval, original_currency, status } = parsed.data;
  const currency = (original_currency || 'USD').toUpperCase();
  const paid = /^[A-Z]{3}$/.test(currency) ? smallest(cost, currency) : undefined;
  if (paid === undefined) return 'price';
  const cycle = cycleOf(schedule, schedule_interval ?? 1);
  if (!cycle) return 'cycle';
  const next = parsed.data.renewal_date ? parseDay(parsed.data.renewal_date) : undefined;
  const start = parsed.data.start_date ? parseDay(parsed.data.start_date) : undefined;
  const when = next
    ? termUpTo(next, cycle, today)
    : start
      ? termFrom(start, cycle, today)
      : undefined;
  if (!when) return 'day';
  const unpaid = UNPAID.get(status ?? '');
  return {
    name: name.trim().slice(0, 200),
    paid,
    currency,
    ...when,
    ...(unpaid ? { unpaid } : {}),
  };
}

/** States of SubTrackr in which nothing is paid. */
const UNPAID: ReadonlyMap<string, Subscription['unpaid']> = new Map([
  ['Cancelled', 'over'],
  ['Paused', 'paused'],
  ['Trial', 'trial'],
]);

function whyNot(error: z.ZodError, names: Record<string, Unread['why']>): Unread['why'] {
  return names[String(error.issues[0]?.path[0])] ?? 'entry';
}

function nameIn(raw: unknown): unknown {
  const entry = raw as { Name?: unknown; name?: unknown } | null;
  return entry?.Name ?? entry?.name ?? raw;
}

/** Wallos keeps texts as they stand in its pages: `Q&amp;A`. */
function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#0?39);/g, (all, name) => MARKUP.get(name) ?? all);
}

const MARKUP = new Map([
  ...([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
  ] as const),
  ...([
    ['#039', "'"],
    ['#39', "'"],
  ] as const),
]);

/** The term that the next payment ends. */
function termUpTo(next: string, cycle: string | undefined, today: string) {
  const begin = cycle ? before(next, cycle) : undefined;
  if (!begin || begin > today) return { paidOn: earlierOf(next, today), dayUnknown: true } as const;
  return { paidOn: begin, term: { begin, end: next } };
}

function termFrom(start: string, cycle: string, today: string) {
  let begin = start;
  for (let n = 0; n < 2000; n++) {
    const end = addDuration(begin, cycle);
    if (!end || end > today) break;
    begin = end;
  }
  const end = addDuration(begin, cycle);
  return begin <= today && end ? { paidOn: begin, term: { begin, end } } : undefined;
}

const earlierOf = (a: string, b: string) => (a < b ? a : b);

/** The day a cycle before another: of `2026-03-31` and a month, `2026-02-28`. */
function before(day: string, cycle: string): string | undefined {
  const count = Number(cycle.slice(0, -1));
  if (cycle.endsWith('D')) return addDays(day, -count);
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - (cycle.endsWith('Y') ? 12 * count : count));
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return date.toISOString().slice(0, 10);
}

const UNITS: Record<string, string> = {
  daily: '1D',
  day: '1D',
  weekly: '7D',
  week: '7D',
  monthly: '1M',
  month: '1M',
  quarterly: '3M',
  quarter: '3M',
  annual: '1Y',
  annually: '1Y',
  yearly: '1Y',
  year: '1Y',
};

/** `Monthly`, `Every 2 Months`, `Annual` ×2 → `1M`, `2M`, `2Y`. */
function cycleOf(said: string, times = 1): string | undefined {
  const match = /^(?:every\s+)?(?:(\d{1,3})\s+)?([a-z]+?)s?$/.exec(said.trim().toLowerCase());
  const unit = match?.[2] ? UNITS[match[2]] : undefined;
  if (!unit) return undefined;
  const count = Number(match?.[1] ?? 1) * times * Number(unit.slice(0, -1));
  return count >= 1 && count <= 9999 ? `${count}${unit.at(-1)}` : undefined;
}

/** Signs that stand for one currency; `¥` may be yuan or yen, `$` and `kr` many. */
const SIGNS: Record<string, string> = {
  '€': 'EUR',
  '£': 'GBP',
  '₩': 'KRW',
  '₹': 'INR',
  '₽': 'RUB',
  元: 'CNY',
  RMB: 'CNY',
  'CN¥': 'CNY',
  'JP¥': 'JPY',
  HK$: 'HKD',
  NT$: 'TWD',
  US$: 'USD',
};

/** `¥365`, `€59,99`, `US$1,299.00`: a sign or code before or after. */
function priceOf(said: string | number): Pick<Subscription, 'paid' | 'currency'> | undefined {
  const match = /^([^\d.,\s-]{0,5})\s*(\d[\d.,]{0,14})\s*([^\d.,\s-]{0,5})$/.exec(
    String(said).normalize('NFKC').trim(),
  );
  if (!match) return undefined;
  const sign = (match[1] || match[3] || '').toUpperCase();
  const currency = /^[A-Z]{3}$/.test(sign) && sign !== 'RMB' ? sign : (SIGNS[sign] ?? '');
  const amount = amountOf(match[2] ?? '');
  const paid = amount === undefined ? undefined : smallest(amount, currency || 'CNY');
  return paid === undefined ? undefined : { paid, currency };
}

/** `59,99`, `1,299.00`, `1.299,00`, `1299`: the last mark with one or two digits after it divides. */
function amountOf(digits: string): number | undefined {
  const match = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(digits);
  if (!match) return undefined;
  return Number(`${(match[1] ?? '').replace(/[.,]/g, '')}.${match[2] ?? '0'}`);
}

function smallest(amount: number, currency: string): number | undefined {
  const paid = Math.round(amount * 10 ** decimalsOf(currency));
  return paid <= 100_000_000 ? paid : undefined;
}

/**
 * The fee as it would be kept; undefined while the community, the currency or, for others than CNY, the
 * rate is missing. `rate`: as typed, CNY for one unit.
 */
export function feeOfSubscription(
  entry: Subscription,
  kept: { id: string; community: CommunityKey | ''; currency: string; rate: string; note: string },
): Fee | undefined {
  const { id, community, currency, note } = kept;
  if (community === '' || currency === '') return undefined;
  const own = currency === 'CNY';
  const typed = Number(kept.rate.normalize('NFKC').trim() || Number.NaN);
  if (!own && !(typed > 0 && typed < 1000)) return undefined;
  // The amount was read in hundredths where the file named no currency.
  const paid = Math.round(
    entry.currency ? entry.paid : entry.paid * 10 ** (decimalsOf(currency) - 2),
  );
  return {
    id,
    community,
    kind: 'other',
    paid,
    currency,
    ...(own ? {} : { rate: (typed * 100) / 10 ** decimalsOf(currency) }),
    paidOn: entry.paidOn,
    term: entry.term ?? 'none',
    note,
  };
}
