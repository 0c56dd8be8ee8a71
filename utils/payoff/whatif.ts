/** What-if sliders: a copy of the inputs with something else in it; the record stays as it is. */
import { dayIn } from '../attention/split.ts';
import { dayName, dayNumber, daysBetween, overlap, within } from './calendar.ts';
import { amortise } from './fees.ts';
import { HOUR_MS } from './time.ts';
import type { AttentionDay, Fee, Gain, PayoffInputs, Term } from './types.ts';
import { spanOf } from './verdict.ts';

/** What to change; absent: as recorded. */
export interface Change {
  /** Instead of the attention of the span. */
  hoursPerWeek?: number;
  hourLostFen?: number;
  hourGainedFen?: number;
  /** Instead of the worth of the span's gains. */
  gains?: { lowFen: number; highFen: number };
  /** Instead of what the term of the span cost; fen of CNY. */
  priceFen?: number;
}

/** New inputs with the same span fixed, for `payoff` or `verdict`. */
export function whatIf(inputs: PayoffInputs, change: Change): PayoffInputs {
  const span = spanOf(inputs);
  const { hourLostFen, hourGainedFen } = change;
  const settings = {
    ...inputs.settings,
    ...(hourLostFen === undefined ? {} : { hourLostFen }),
    ...(hourGainedFen === undefined ? {} : { hourGainedFen }),
  };
  const copy: PayoffInputs = { ...inputs, span, settings };
  if (change.hoursPerWeek !== undefined) {
    copy.attention = withHours(inputs, span, change.hoursPerWeek);
    // What is supposed is known for every day.
    delete copy.measuredSince;
  }
  if (change.gains) copy.gains = withGains(inputs, span, change.gains);
  if (change.priceFen !== undefined) copy.fees = withPrice(inputs, span, change.priceFen);
  return copy;
}

function withHours(inputs: PayoffInputs, span: Term, hoursPerWeek: number): AttentionDay[] {
  const { community } = inputs;
  const days = daysBetween(span.begin, span.end);
  const first = dayNumber(span.begin);
  const even = amortise(Math.round((hoursPerWeek * HOUR_MS * days) / 7), days);
  return [
    ...inputs.attention.filter((row) => row.community !== community || !within(row.day, span)),
    ...even.map((ms, i) => ({
      community,
      day: dayName(first + i),
      pageKind: 'other' as const,
      ms,
      byHandMs: 0,
    })),
  ];
}

function withGains(
  inputs: PayoffInputs,
  span: Term,
  worth: { lowFen: number; highFen: number },
): Gain[] {
  const { community, zone } = inputs;
  const inside = (gain: Gain) => gain.community === community && within(dayIn(gain.at, zone), span);
  const at = inputs.gains.find(inside)?.at ?? Date.parse(`${span.begin}T12:00:00Z`);
  const supposed: Gain = { id: 'what-if', community, kind: 'skill', worth, at };
  return [...inputs.gains.filter((gain) => !inside(gain)), supposed];
}

function withPrice(inputs: PayoffInputs, span: Term, priceFen: number): Fee[] {
  const { community } = inputs;
  const buys = (fee: Fee) =>
    fee.community === community &&
    (typeof fee.term === 'object' ? overlap(fee.term, span) !== undefined : fee.term === 'forever');
  const bought = inputs.fees.filter(buys).sort((a, b) => (a.paidOn < b.paidOn ? -1 : 1));
  const last = bought.at(-1);
  const gone = new Set(bought.map((fee) => fee.id));
  const rest = inputs.fees.filter(
    (fee) => !gone.has(fee.id) && !(fee.refunds && gone.has(fee.refunds)),
  );
  const supposed: Fee = {
    id: last?.id ?? 'what-if',
    community,
    kind: last?.kind ?? 'join',
    paid: priceFen,
    currency: 'CNY',
    paidOn: last?.paidOn ?? span.begin,
    term: last?.term ?? span,
  };
  return [...rest, supposed];
}
