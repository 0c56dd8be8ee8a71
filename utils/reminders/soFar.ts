/** How a payment stands while it can still be given back: what of it can be, and what came of it so far. Pure. */
import { dayIn } from '../attention/split.ts';
import type { ReadingStep } from '../decide/reading.ts';
import { addDays } from '../payoff/calendar.ts';
import type { Payment } from '../payoff/payments.ts';
import { HOUR_MS, hoursIn } from '../payoff/time.ts';
import type { PayoffInputs, Say } from '../payoff/types.ts';
import { refundEnd } from './refunds.ts';
import { clockTime, type Saying, sentence } from './words.ts';

/** Sentences `soFar.<id>` of remind.json: time since that day, what was read of how much, questions, gains. */
export function soFarOf(
  inputs: PayoffInputs,
  payment: Pick<Payment, 'at'>,
  steps: readonly ReadingStep[],
): Say[] {
  const { now, zone, community } = inputs;
  const span = { begin: dayIn(payment.at, zone), end: addDays(dayIn(now, zone), 1) };
  const { lowMs, unmeasuredDays } = hoursIn(inputs, span);
  const gains = inputs.gains.filter((one) => one.community === community && one.at >= payment.at);
  const read = steps.flatMap(({ id, count, read }): Say[] =>
    read === undefined ? [] : [{ id: `soFar.${id}`, params: { read, n: count } }],
  );
  return [
    {
      id: unmeasuredDays > 0 ? 'soFar.hoursLeast' : 'soFar.hours',
      params: { usedHours: lowMs / HOUR_MS },
    },
    ...read,
    { id: 'soFar.gains', params: { n: gains.length } },
  ];
}

/** In one line. */
export function soFarLine(parts: readonly Say[], saying: Saying): string {
  const said = parts.map((one) => sentence(one, saying)).filter(Boolean);
  if (said.length === 0) return '';
  const join = saying.lang === 'en' ? ', ' : '，';
  return sentence({ id: 'soFar.line', params: { parts: said.join(join) } }, saying);
}

/** How much can be taken back until when, how sure that rule is, whether the moment is known, and what speaks against it. */
export function refundRule(
  payment: Pick<Payment, 'at' | 'sure' | 'fee' | 'doubtFen'>,
  saying: Saying,
): string {
  const { fee, sure, doubtFen } = payment;
  const untilTime = clockTime(refundEnd(payment), saying);
  // This platform takes yuan alone; another currency is what the user's bank made of it.
  const paid = fee?.currency === 'CNY' ? { paidFen: fee.paid } : undefined;
  const id = paid ? 'text.refundWhole' : 'text.refund';
  const about = (of: string, params: Say['params']) => sentence({ id: of, params }, saying);
  const whole = about(id, { untilTime, ...paid });
  const rule = sure ? whole : about('text.dayOnly', { rule: whole });
  return doubtFen ? about('text.doubt', { rule, backFen: doubtFen }) : rule;
}
