/**
 * The price of one planet over the user's own visits: list price and struck-out price apart, what is
 * not known between visits left open. The history keeps changes, each with when the value before it was
 * read last; a struck-out price that went is a change to 0. What the user typed is left out. Rows of before that was kept say only when
 * a price was seen first. Money in fen, times epoch ms.
 */
import { siteDay } from '../days.ts';
import type { ResolvedFacts } from '../facts.ts';
import type { FactChange } from '../payoff/propose.ts';
import type { Say } from '../payoff/types.ts';
import type { Span } from '../words.ts';

/** One price for as long as it is known to have stood. */
export interface PriceStep {
  fen: number;
  /** First and last visit that saw it, as far as is known. */
  fromAt: number;
  toAt: number;
  /** From the last visit that saw it to the first that saw another: which it was is not known. */
  gap?: Span;
}

export interface PriceHistory {
  /** Oldest first. */
  list: PriceStep[];
  struck: PriceStep[];
  /** First and last time any price was seen; absent: never. */
  span?: Span;
  lowestFen?: number;
  highestFen?: number;
  says: Say[];
}

/** `changes`: of this community, any facts. */
export function priceHistory(
  changes: readonly FactChange[],
  facts: ResolvedFacts,
  now: number,
): PriceHistory {
  const list = stepsOf('price', changes, facts, now);
  // A struck-out price of nothing is one that went; a list price of nothing was free.
  const struck = stepsOf('struckPrice', changes, facts, now).filter(({ fen }) => fen > 0);
  const all = [...list, ...struck];
  if (!all.length) return { list, struck, says: [say('history.none')] };
  const span: Span = [Math.min(...all.map((s) => s.fromAt)), Math.max(...all.map((s) => s.toAt))];
  const fens = list.map((s) => s.fen);
  const base: PriceHistory = {
    list,
    struck,
    span,
    ...(fens.length ? { lowestFen: Math.min(...fens), highestFen: Math.max(...fens) } : {}),
    says: [],
  };
  return { ...base, says: [...listSays(list), ...struckSays(base, facts)] };
}

function stepsOf(
  fact: 'price' | 'struckPrice',
  changes: readonly FactChange[],
  facts: ResolvedFacts,
  now: number,
): PriceStep[] {
  // What the user typed no visit saw.
  const seen = changes.flatMap(({ fact: name, value, seenAt, beforeAt, via }) =>
    name === fact && typeof value === 'number' && seenAt <= now && via !== 'typed'
      ? [{ fen: value, at: seenAt, beforeAt }]
      : [],
  );
  const present = facts[fact];
  if (present && present.via !== 'typed')
    seen.push({ fen: present.value, at: present.seenAt, beforeAt: undefined });
  seen.sort((a, b) => a.at - b.at || a.fen - b.fen);
  const steps: PriceStep[] = [];
  for (const { fen, at, beforeAt } of seen) {
    const last = steps.at(-1);
    if (last?.fen === fen) {
      last.toAt = Math.max(last.toAt, at);
      continue;
    }
    if (last && beforeAt !== undefined) last.toAt = Math.max(last.toAt, Math.min(beforeAt, at));
    steps.push({ fen, fromAt: at, toAt: at });
  }
  for (const [i, step] of steps.entries()) {
    const next = steps[i + 1];
    if (next) step.gap = [step.toAt, next.fromAt];
  }
  return steps;
}

function listSays(list: readonly PriceStep[]): Say[] {
  const last = list.at(-1);
  const first = list[0];
  if (!last || !first) return [say('history.noList')];
  if (list.length === 1) {
    return [say('history.same', { fen: last.fen, firstAt: first.fromAt, lastAt: last.toAt })];
  }
  const rises = list.flatMap((step, i) => (i > 0 && step.fen > (list[i - 1]?.fen ?? 0) ? [i] : []));
  const rise = rises.at(-1);
  const before = list.at(-2);
  const out: Say[] = [];
  if (rise === undefined) {
    out.push(say('history.lowestSeen', { fen: last.fen, firstAt: first.fromAt }));
  } else if (rise === list.length - 1) {
    out.push(say('history.raised', { fen: last.fen, fromFen: before?.fen ?? 0, at: last.fromAt }));
  } else {
    const raisedAt = list[rise]?.fromAt ?? last.fromAt;
    out.push(say('history.lowestSinceRise', { fen: last.fen, raisedAt }));
  }
  const lower = list.filter((step) => step.fen < last.fen).sort((a, b) => a.fen - b.fen)[0];
  if (lower) out.push(say('history.wasLower', { fen: lower.fen, lastAt: lower.toAt }));
  return out;
}

function struckSays({ list, struck }: PriceHistory, facts: ResolvedFacts): Say[] {
  const last = struck.at(-1);
  const first = list[0];
  if (!last) return [];
  const on = facts.struckPrice !== undefined && facts.struckPrice.via !== 'typed';
  const out: Say[] = [
    on
      ? say('history.struckOn', { struckFen: last.fen, seenAt: last.toAt })
      : say('history.struckLastSeen', { struckFen: last.fen, seenAt: last.toAt }),
  ];
  if (!first) return out;
  const paid = list.filter((step) => step.fen >= last.fen).at(-1);
  const params = { struckFen: last.fen, sinceAt: first.fromAt };
  if (paid)
    out.push(say('history.struckWasPrice', { ...params, fen: paid.fen, lastAt: paid.toAt }));
  // One day tells nothing of others, and a price that is not struck out any more claims nothing.
  else if (on && daysIn(list) > 1) out.push(say('history.struckNever', params));
  return out;
}

/** Days (UTC+8, as the site counts) a price was seen on, as far as they are known. */
function daysIn(list: readonly PriceStep[]): number {
  const seen = list.flatMap(({ fromAt, toAt }) => [fromAt, toAt]);
  return new Set(seen.map(siteDay)).size;
}

function say(id: string, params: Say['params'] = {}): Say {
  return { id, params };
}
