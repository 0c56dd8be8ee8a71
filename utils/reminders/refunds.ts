/** Reminders inside the 72 h after a payment in which it may be given back (docs/payoff.md). Pure. */
import { REFUND_HOURS } from '../payoff/life.ts';
import { type Payment, paymentsOf } from '../payoff/payments.ts';
import type { CommunityKey } from '../words.ts';
import type { Occasion, ReminderInputs } from './types.ts';

const HOUR = 3_600_000;
export const AFTER = [
  { what: 'refund-48', hours: 48 },
  { what: 'refund-66', hours: 66 },
] as const;

export function refundOccasions(inputs: ReminderInputs, community: CommunityKey): Occasion[] {
  const open = refundable(inputs, community).filter((one) => inputs.now < refundEnd(one));
  return open.flatMap((payment) =>
    AFTER.map(({ what, hours }) => ({
      community,
      what,
      on: payment.id,
      at: payment.at + hours * HOUR,
      until: refundEnd(payment),
    })),
  );
}

export function refundEnd({ at }: Pick<Payment, 'at'>): number {
  return at + REFUND_HOURS * HOUR;
}

/**
 * Payments that could be given back and of which nothing was decided, of any age, newest first. Of a
 * day alone known the hours run from its first moment, as on the card: rather early than too late.
 */
export function refundable(inputs: ReminderInputs, community: CommunityKey): Payment[] {
  if (!community.startsWith('zsxq:')) return [];
  const { fees, facts, settings, now, zone } = inputs;
  return paymentsOf({
    community,
    fees,
    facts: facts.get(community),
    leftOn: settings.leftOn[community],
    now,
    zone,
  }).filter((one) => !one.barred && !isDecided(inputs, community, one.at));
}

function isDecided(inputs: ReminderInputs, community: CommunityKey, paidAt: number): boolean {
  return inputs.decisions.some(
    (d) =>
      d.community === community && d.moment === 'refund' && d.choice !== 'wait' && d.at >= paidAt,
  );
}
