/**
 * Of all payments of a statement those to planets, and their refunds beside them. What is not found
 * here is let go at once. Pure.
 */
import type { Payment, Statement } from './statement.ts';

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

/** Payments and refunds in which any of the words stands, oldest first. */
export function planetPayments(
  { payments }: Pick<Statement, 'payments'>,
  words: readonly string[] = PLANET_WORDS,
): Found[] {
  const wanted = words.map((word) => folded(word)).filter(Boolean);
  if (wanted.length === 0) return [];
  const about = ({ who, what }: Payment) => {
    const text = folded(`${who}\n${what}`);
    return wanted.some((word) => text.includes(word));
  };
  const near = payments.filter((one) => one.flow !== 'other' && about(one));
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
    // Closed, and nothing came back: nothing had been paid.
    if (payment.flow === 'closed' && back === 0) continue;
    const missing = (payment.refundedFen ?? 0) - back;
    found.push({ payment, ...(missing > 0 ? { refundUnlisted: missing } : {}) });
  }
  return found.sort((a, b) => byTime(a.payment, b.payment));
}

/** Who was paid, with how many payments: for looking oneself where no word fits. Most first. */
export function counterparties(
  { payments }: Pick<Statement, 'payments'>,
  most = 100,
): { who: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { who, flow } of payments) {
    if (flow === 'paid' && who) counts.set(who, (counts.get(who) ?? 0) + 1);
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

function name({ who }: Payment): string {
  return folded(who).replace(/[-－]?退款$/, '');
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

function byTime(a: Payment, b: Payment): number {
  return a.at - b.at || a.line - b.line;
}
