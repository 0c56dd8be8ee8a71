/** From a payment and the community the user chose for it to the fee as it would be kept. Pure. */
import { dayIn } from '../attention/split.ts';
import { addDuration, daysBetween } from '../payoff/calendar.ts';
import type { Fee, Term } from '../payoff/types.ts';
import type { CommunityKey } from '../words.ts';
import type { Known } from './match.ts';
import type { Payment } from './statement.ts';

/** A proposal made from what was read is about this payment when it lies so near. */
const NEAR_DAYS = 3;

export interface FeeChoice {
  id: string;
  payment: Payment;
  community: CommunityKey;
  /** Of a refund: the id of the fee it gives back, where known. */
  refunds?: string;
  /** Given back without a line of its own: this much, on the day of the payment, for want of a better. */
  refundFen?: number;
}

/**
 * The fee with the term it bought, as far as that is known: what was read of the term, else the length
 * the community sells, else none. `fees`: of the ledger, and chosen before it.
 */
export function feeFrom(
  choice: FeeChoice,
  known: Known | undefined,
  fees: readonly Fee[],
  zone?: string,
): Fee {
  const { id, payment, community, refunds, refundFen } = choice;
  const base = {
    id,
    community,
    currency: 'CNY',
    method: payment.provider,
    paidOn: dayIn(payment.at, zone),
    paid: refundFen ?? payment.fen,
  };
  if (payment.flow === 'refund' || refundFen !== undefined) {
    return {
      ...base,
      kind: 'refund',
      ...(refundFen === undefined ? { paidAt: payment.at } : {}),
      term: 'none',
      ...(refunds ? { refunds } : {}),
    };
  }
  const near = known?.proposals.find(
    ({ draft }) =>
      draft.kind !== 'refund' && Math.abs(daysBetween(draft.paidOn, base.paidOn)) <= NEAR_DAYS,
  )?.draft;
  if (near) {
    return { ...base, kind: near.kind, paidAt: payment.at, term: near.term };
  }
  const before = endBefore(fees, community, base.paidOn);
  const begin = before && before > base.paidOn ? before : base.paidOn;
  const term = termFrom(begin, known);
  const first = !fees.some(
    (fee) => fee.community === community && fee.kind !== 'refund' && fee.paidOn < base.paidOn,
  );
  return { ...base, kind: first ? 'join' : 'renewal', paidAt: payment.at, term: term ?? 'none' };
}

function termFrom(begin: string, known: Known | undefined): Term | 'forever' | undefined {
  const length = known?.facts.duration?.value;
  if (!length) return undefined;
  if (length === 'infinite') return 'forever';
  const end = addDuration(begin, length);
  return end ? { begin, end } : undefined;
}

/** Where the last term that began earlier ends. */
function endBefore(fees: readonly Fee[], community: CommunityKey, day: string): string | undefined {
  return fees
    .flatMap((fee) =>
      fee.community === community && typeof fee.term === 'object' && fee.term.begin < day
        ? [fee.term.end]
        : [],
    )
    .sort()
    .at(-1);
}

/** The same line gives the same id, so that a statement read twice is booked once. */
export async function idOf(payment: Payment, part: 'fee' | 'refund'): Promise<string> {
  const { provider, order, at, fen, who, flow } = payment;
  const named = order || `${who}/${fen}`;
  const bytes = await crypto.subtle.digest(
    'SHA-256',
    new TextEncoder().encode([provider, named, at, flow].join('\n')),
  );
  const hex = Array.from(new Uint8Array(bytes).slice(0, 12), (b) =>
    b.toString(16).padStart(2, '0'),
  );
  return `${provider}-${part === 'refund' ? 'r-' : ''}${hex.join('')}`;
}
