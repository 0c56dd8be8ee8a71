/**
 * The refund window of a payment: counted down from the pay time, entered or read. The platform's
 * rule is carried along with its date and how sure it is. Times epoch ms.
 */
import { HOUR } from '../days.ts';
import { type Payment, type PaymentInputs, paymentsOf } from '../payoff/payments.ts';
import type { Say } from '../payoff/types.ts';
import { type PlatformRule, REFUND_WINDOW_HOURS, RULES } from '../sites/zsxq/rules.ts';

/** Hours before the end from which the window is closing. */
export const CLOSING_HOURS = 24;

export interface RefundWindow {
  /** `none`: there is no such right here; `unknown`: the pay time is not known. */
  state: 'open' | 'closing' | 'over' | 'none' | 'unknown';
  paidAt?: number;
  endsAt?: number;
  /** ms until the end; 0 when over. */
  leftMs?: number;
  /** The moment is known, not only the day: else it is counted from the day's first moment. */
  sure?: boolean;
  /** The fee it is of, where one was booked. */
  fee?: string;
  from?: 'fee' | 'read' | 'typed';
  /** A pay time the user typed, in force until one of a later payment is read: it can be let go. */
  typedAt?: number;
  says: Say;
  /** What speaks against it, unsure: a refund that may be of this payment. */
  doubt?: Say;
  rule: PlatformRule;
}

/** Of the newest payment that can still be given back, else of the newest of all; the one shared list: utils/payoff/payments.ts. */
export function refundWindow(inputs: PaymentInputs): RefundWindow {
  const { community, facts, now } = inputs;
  const end = (state: RefundWindow['state'], id: string, rule = RULES.refund): RefundWindow => ({
    state,
    says: { id: `refund.${id}`, params: {} },
    rule,
  });
  if (!community.startsWith('zsxq:')) return end('none', 'otherSite');
  const payments = paymentsOf(inputs);
  const isOpen = ({ at, barred }: Payment) => !barred && now < at + REFUND_WINDOW_HOURS * HOUR;
  const paid = payments.find(isOpen) ?? payments[0];
  if (!paid)
    return facts?.type?.value === 'free' ? end('none', 'free') : end('unknown', 'noPayTime');
  const read = facts?.viewerPayAt;
  const of = {
    ...(paid.fee ? { fee: paid.fee.id } : {}),
    ...(read?.via === 'typed' ? { typedAt: read.value } : {}),
  };
  if (paid.barred) {
    return {
      ...end('none', paid.barred, paid.barred === 'coin' ? RULES.coins : RULES.refund),
      ...of,
    };
  }
  return {
    ...counted(paid, now, RULES.refund),
    ...of,
    from: paid.fee ? 'fee' : read?.via === 'typed' ? 'typed' : 'read',
  };
}

function counted(
  { at: paidAt, sure, doubtFen }: Payment,
  now: number,
  rule: PlatformRule,
): RefundWindow {
  const endsAt = paidAt + REFUND_WINDOW_HOURS * HOUR;
  const leftMs = Math.min(REFUND_WINDOW_HOURS * HOUR, Math.max(0, endsAt - now));
  const state = leftMs === 0 ? 'over' : leftMs <= CLOSING_HOURS * HOUR ? 'closing' : 'open';
  const id = state === 'over' ? 'over' : sure ? state : `${state}Day`;
  return {
    state,
    paidAt,
    endsAt,
    leftMs,
    sure,
    says: { id: `refund.${id}`, params: { leftMs, endsTime: endsAt } },
    ...(doubtFen && state !== 'over'
      ? { doubt: { id: 'refund.doubt', params: { backFen: doubtFen } } }
      : {}),
    rule,
  };
}
