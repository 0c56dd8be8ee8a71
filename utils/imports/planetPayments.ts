/**
 * Of all payments of a statement those to planets, and their refunds beside them. What is not found
 * here is let go at once. Pure.
 */
import type { Payment, Statement } from './statement.ts';
import { excerpt, type Unread } from './types.ts';

/**
 * Words a payment to a planet is known by: the platform's names, old and new, and its companies'.
 * The words on a statement are the merchant's to choose: the user may search by others.
 */
export const PLANET_WORDS = ['知识星球', '小密圈', '大成天下', 'zsxq'] as const;

export interface Found {
  payment: Payment;
  /** Of a refund: the line of the payment it gives back; absent: not in this file. */
  refundOf?: number;
  /** A payment the file says was refunded, of which it has no line: when is not known. */
  refundUnlisted?: number;
}

/** What is looked for: words in payee or item, and a payee by its whole name. */
export interface Search {
  words: readonly string[];
  payee?: string;
}

const PLATFORM: Search = { words: PLANET_WORDS };

/**
 * What the user looks by: their words, divided by commas and blanks, else the platform's names; always
 * beside the names of the communities known here, each as a whole.
 */
export function searchFor(
  typed: string | undefined,
  names: readonly string[],
  payee: string,
): Search {
  const words = typed === undefined ? PLANET_WORDS : typed.split(/[,，、\s]+/).slice(0, 50);
  const known = names.filter((name) => name.length >= 3);
  return { words: [...words, ...known], ...(payee ? { payee } : {}) };
}

/** Payments and refunds that are looked for, oldest first. */
export function planetPayments(
  { payments }: Pick<Statement, 'payments'>,
  search: Search = PLATFORM,
): Found[] {
  const near = payments
    .filter(wantedBy(search))
    .filter((one) => one.flow !== 'other' && one.flow !== 'income');
  const paid = near.filter((one) => one.flow !== 'refund');
  const left = new Map(paid.map((one) => [one.line, one.fen]));
  const listed = new Map<number, number>();
  const found: Found[] = [];
  for (const refund of near.filter((one) => one.flow === 'refund').sort(byTime)) {
    const given = paidFor(refund, paid, left);
    if (given) {
      left.set(given.line, (left.get(given.line) ?? 0) - refund.fen);
      listed.set(given.line, (listed.get(given.line) ?? 0) + refund.fen);
    }
    found.push({ payment: refund, ...(given ? { refundOf: given.line } : {}) });
  }
  for (const payment of paid) {
    const back = listed.get(payment.line) ?? 0;
    // Closed or not known, and nothing came back: nothing shows that it was paid.
    if (payment.flow !== 'paid' && back === 0) continue;
    const missing = (payment.refundedFen ?? 0) - back;
    found.push({ payment, ...(missing > 0 ? { refundUnlisted: missing } : {}) });
  }
  return found.sort((a, b) => byTime(a.payment, b.payment));
}

/**
 * Lines that are looked for and left out of `found`: it is not known whether they were paid, or they
 * are income, of which a statement does not say what for.
 */
export function leftOut(
  { payments }: Pick<Statement, 'payments'>,
  search: Search,
  found: readonly Found[],
): Unread[] {
  const lines = new Set(found.map(({ payment }) => payment.line));
  return payments
    .filter((one) => !lines.has(one.line))
    .filter(wantedBy(search))
    .flatMap(({ flow, line, who, what, state }): Unread[] => {
      if (flow === 'unsure') return [{ line, why: 'state', text: excerpt(`${state} ${who}`) }];
      if (flow === 'income') return [{ line, why: 'income', text: excerpt(`${who} ${what}`) }];
      return [];
    });
}

function wantedBy({ words, payee }: Search): (payment: Payment) => boolean {
  const wanted = words.map((word) => folded(word)).filter(Boolean);
  const whole = payee && name({ who: payee });
  return (payment) => {
    if (whole && name(payment) === whole) return true;
    const text = folded(`${payment.who}\n${payment.what}`);
    return wanted.some((word) => text.includes(word));
  };
}

/** Who was paid, with how many payments: for looking oneself where no word fits. Most first. */
export function counterparties(
  { payments }: Pick<Statement, 'payments'>,
  most = 100,
): { who: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { who, flow } of payments) {
    if ((flow === 'paid' || flow === 'unsure') && who) counts.set(who, (counts.get(who) ?? 0) + 1);
  }
  return [...counts]
    .map(([who, count]) => ({ who, count }))
    .sort((a, b) => b.count - a.count || (a.who < b.who ? -1 : 1))
    .slice(0, most);
}

/** The payment a refund most likely gives back: by number, else by name and amount, the nearest before. */
function paidFor(
  refund: Payment,
  paid: readonly Payment[],
  left: ReadonlyMap<number, number>,
): Payment | undefined {
  const open = paid.filter(
    (one) =>
      one.provider === refund.provider &&
      one.at <= refund.at &&
      (left.get(one.line) ?? 0) >= refund.fen,
  );
  const numbered = open.filter(
    (one) => one.order.length >= 8 && refund.order.startsWith(one.order),
  );
  const named = open.filter((one) => name(one) === name(refund));
  const told = named.filter((one) => one.flow === 'closed' || one.refundedFen === refund.fen);
  const whole = named.filter((one) => one.fen === refund.fen);
  const best = [numbered, told, whole, named].find((list) => list.length > 0) ?? [];
  return [...best].sort(byTime).at(-1);
}

function name({ who }: Pick<Payment, 'who'>): string {
  return folded(who).replace(/[-－]?退款$/, '');
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

function byTime(a: Payment, b: Payment): number {
  return a.at - b.at || a.line - b.line;
}
