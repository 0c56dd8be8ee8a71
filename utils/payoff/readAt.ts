/** Prices as they were at a moment of the past: as last read before it, else as first read after. Pure. */
import type { FactName, ResolvedFacts } from '../facts.ts';
import type { Context } from './propose.ts';

type Read = Pick<Context, 'facts' | 'history'>;

export interface ValueRead {
  value: number;
  /** When it was first read. */
  seenAt: number;
  /** When it was read last before it changed. */
  lastAt: number;
  /** Read only after the moment. */
  later: boolean;
}

/** `when` absent: the first that was read. */
export function readAt(
  { facts, history }: Read,
  name: FactName,
  when: number | undefined,
): ValueRead | undefined {
  const now = facts[name];
  const rows = history.filter(({ fact }) => fact === name);
  const read = rows.flatMap(({ value, seenAt }, i) => {
    if (typeof value !== 'number') return [];
    const current = i === rows.length - 1 && value === now?.value;
    return [{ value, seenAt, lastAt: rows[i + 1]?.beforeAt ?? (current ? now.seenAt : seenAt) }];
  });
  if (typeof now?.value === 'number') {
    read.push({ value: now.value, seenAt: now.seenAt, lastAt: now.seenAt });
  }
  const before = read.findLast(({ seenAt }) => when !== undefined && seenAt <= when);
  const one = before ?? read[0];
  return one && { ...one, later: before === undefined };
}

const PRICES = [
  'price',
  'renewalAmount',
  'renewalAdvanceAmount',
  'renewalGraceAmount',
  'renewalPct',
  'renewalAdvancePct',
  'renewalGracePct',
] as const satisfies readonly FactName[];

/** What renewing is reckoned from. Of two that tell different prices that which was read last counts: so `lastAt`. */
export function pricesAt(at: Read, when: number): ResolvedFacts {
  const prices: ResolvedFacts = {};
  for (const name of PRICES) {
    const [fact, read] = [at.facts[name], readAt(at, name, when)];
    if (fact && read) prices[name] = { ...fact, value: read.value, seenAt: read.lastAt };
  }
  return prices;
}
