/**
 * The refund window of a payment: counted down from the pay time, entered or read. The platform's
 * rule is carried along with its date and how sure it is. Times epoch ms.
 */
import { dayStart } from '../attention/split.ts';
import { HOUR } from '../days.ts';
import type { ResolvedFacts } from '../facts.ts';
import { charges, isRefunded } from '../payoff/fees.ts';
import type { Fee, Say } from '../payoff/types.ts';
import { type PlatformRule, REFUND_WINDOW_HOURS, RULES } from '../sites/zsxq/rules.ts';
import type { CommunityKey } from '../words.ts';

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
  from?: 'fee' | 'read';
  says: Say;
  rule: PlatformRule;
}

/** Of the newest payment that makes a member: a booked one, else the pay time that was read. */
export function refundWindow(
  community: CommunityKey,
  fees: readonly Fee[],
  facts: ResolvedFacts | undefined,
  now: number,
  zone?: string,
): RefundWindow {
  const rule = RULES.refund;
  const end = (state: RefundWindow['state'], id: string): RefundWindow => ({
    state,
    says: { id: `refund.${id}`, params: {} },
    rule,
  });
  if (!community.startsWith('zsxq:')) return end('none', 'otherSite');
  const paid = charges(fees.filter((fee) => fee.community === community))
    .filter(({ fee }) => KINDS.includes(fee.kind))
    .sort((a, b) => payTime(a.fee, zone) - payTime(b.fee, zone))
    .at(-1);
  if (paid) {
    const { fee } = paid;
    if (isRefunded(paid)) return { ...end('none', 'done'), fee: fee.id };
    if (fee.method === 'coin') return { ...end('none', 'coin'), fee: fee.id, rule: RULES.coins };
    if (fee.kind === 'gift') return { ...end('none', 'gift'), fee: fee.id };
    const sure = fee.paidAt !== undefined;
    return { ...counted(payTime(fee, zone), sure, now, rule), fee: fee.id, from: 'fee' };
  }
  if (facts?.type?.value === 'free') return end('none', 'free');
  const read = facts?.viewerPayAt?.value;
  if (read === undefined) return end('unknown', 'noPayTime');
  return { ...counted(read, true, now, rule), from: 'read' };
}

const KINDS: readonly Fee['kind'][] = ['join', 'renewal', 'gift', 'upgrade'];

function payTime(fee: Fee, zone?: string): number {
  return fee.paidAt ?? dayStart(fee.paidOn, zone);
}

function counted(paidAt: number, sure: boolean, now: number, rule: PlatformRule): RefundWindow {
  const endsAt = paidAt + REFUND_WINDOW_HOURS * HOUR;
  const leftMs = Math.min(REFUND_WINDOW_HOURS * HOUR, Math.max(0, endsAt - now));
  const state = leftMs === 0 ? 'over' : leftMs <= CLOSING_HOURS * HOUR ? 'closing' : 'open';
  const id = state === 'over' ? 'over' : sure ? state : `${state}Day`;
  const leftHours = Math.floor(leftMs / HOUR);
  return {
    state,
    paidAt,
    endsAt,
    leftMs,
    sure,
    says: { id: `refund.${id}`, params: { leftHours, endsAt, paidAt } },
    rule,
  };
}
