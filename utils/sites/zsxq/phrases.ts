/**
 * Numbers, money and days as the site's pages write them: `1.2万`, `14.2K+`, `¥299/年`, `创建300天`.
 * Where two readings are possible there is none.
 */
import type { FactSet } from '../../facts.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** The site counts days in UTC+8. */
const ZONE = 8 * HOUR;

/** The first number of a text; `floor` when it says "or more". */
export function number(text: string): { value: number; floor: boolean } | undefined {
  const found = /(\d[\d,]*(?:\.\d+)?)\s*([万wWkK千]?)\s*(\+?)/.exec(text);
  if (!found) return undefined;
  const times = /[万w]/i.test(found[2] ?? '') ? 1e4 : found[2] ? 1e3 : 1;
  const value = Math.round(Number((found[1] ?? '').replaceAll(',', '')) * times);
  return value <= 1e9 ? { value, floor: found[3] === '+' } : undefined;
}

/** Fen of `￥299`, `299.5元`. */
export function amount(text: string): number | undefined {
  const found = /[¥￥]\s*(\d[\d,]*(?:\.\d{1,2})?)|(\d[\d,]*(?:\.\d{1,2})?)\s*元/.exec(text);
  const fen = found && Math.round(Number((found[1] ?? found[2] ?? '').replaceAll(',', '')) * 100);
  return fen && fen <= 1e8 ? fen : undefined;
}

/** When `N天` (before), `N小时前` or `刚刚` was: to the day in the site's zone, or to the hour. */
export function daysAgo(text: string, at: number): number | undefined {
  const days = /(\d{1,5})\s*天/.exec(text)?.[1];
  const hours = /(\d{1,3})\s*小时/.exec(text)?.[1];
  if (days) {
    const today = Math.floor((at + ZONE) / DAY) * DAY - ZONE;
    const then = today - Number(days) * DAY;
    return then >= Date.UTC(2010, 0) ? then : undefined;
  }
  if (hours || /刚刚/.test(text)) return Math.floor(at / HOUR) * HOUR - Number(hours ?? 0) * HOUR;
  return undefined;
}

/** Facts of pieces of visible text of a join page; a leading `~` marks one that is struck out. */
export function fromText(pieces: readonly unknown[], at: number): FactSet {
  const all = pieces.filter((p) => typeof p === 'string').map((p) => p.slice(0, 200));
  const first = <T>(form: RegExp, read: (found: string) => T | undefined) => {
    for (const piece of all) {
      const found = form.exec(piece);
      const value = found && read(found[0]);
      if (value !== undefined && value !== null) return value;
    }
    return undefined;
  };
  const name = first(/^#.+/, (t) => t.slice(1));
  const ownerName = first(/^星主[：:\s]+\S.*/, (t) => t.replace(/^星主[：:\s]+/, ''));
  const members = first(MEMBERS, number);
  const createdAt = first(CREATED, (t) => daysAgo(t, at));
  const topicsTotal = first(TOPICS, number)?.value;
  const prices = priceOf(all);
  return {
    ...(name && { name }),
    ...(ownerName && { ownerName }),
    ...(members && { members: members.value, ...(members.floor && { membersIsFloor: true }) }),
    ...(createdAt && { createdAt }),
    ...(topicsTotal !== undefined && { topicsTotal }),
    ...prices,
    ...(prices.price && { type: 'pay', viewerState: 'not-joined' }),
  } as FactSet;
}

const N = '\\d[\\d,.]*\\s*[万wWkK千]?\\s*\\+?';
const MEMBERS = new RegExp(
  `(成员|星友)(数|人数)?[：:\\s]*${N}|${N}\\s*(位|名|个)?(成员|星友|人(已|加入))`,
);
const CREATED = /(创建|运营)(了|于)?\s*\d+\s*天/;
const TOPICS = new RegExp(
  `更新了?\\s*${N}\\s*篇|主题(数)?[：:\\s]*${N}|${N}\\s*(篇|个)(内容|主题)`,
);
const MONEY = /[¥￥]\s*\d[\d,]*(?:\.\d+)?|\d[\d,]*(?:\.\d+)?\s*元/g;
/** Not what joining costs: a day's share, money off, questions, rewards. */
const OTHER = /每[天日]|[/／]\s*[天日]|优惠券|立减|省|返|红包|提问|赞赏|余额|收益/;
const STRUCK = /^~|原价|划线价/;
const TERM: readonly [RegExp, string][] = [
  [/半年/, '6M'],
  [/[/／每]?\s*(1\s*)?年|一年/, '1Y'],
  [/季/, '3M'],
  [/[/／每]\s*月/, '1M'],
  [/永久|终身/, 'infinite'],
];

function priceOf(all: readonly string[]): FactSet {
  const money = all.filter((p) => amount(p) && !OTHER.test(p));
  const now = money.filter((p) => !STRUCK.test(p) && p.match(MONEY)?.length === 1);
  const sums = new Set(now.map(amount));
  // Several sums and none of them said to be the price: none is.
  const price = sums.size === 1 ? [...sums][0] : undefined;
  if (!price) return {};
  const struck = money
    .filter((p) => STRUCK.test(p))
    .map((p) => amount(p.replace(/^.*(原价|划线价)/, '')));
  const duration = now.map((p) => TERM.find(([form]) => form.test(p))?.[1]).find(Boolean);
  return {
    price,
    ...(struck[0] && struck[0] > price && { struckPrice: struck[0] }),
    ...(duration && { duration }),
  };
}
