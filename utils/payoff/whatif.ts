/** What-if sliders: a copy of the inputs with something else in it; the record stays as it is. */
import { dayIn } from '../attention/split.ts';
import { addDuration, dayName, dayNumber, daysBetween, overlap, within } from './calendar.ts';
import { amortise, type Charge, charges, isRefunded } from './fees.ts';
import { feesHeld } from './leaving.ts';
import { lifeOf } from './life.ts';
import { HOUR_MS, hoursIn } from './time.ts';
import type { AttentionDay, Fee, Gain, PayoffInputs, Term } from './types.ts';
import { areGainsOpen, spanOf } from './verdict.ts';

/** What to change; absent: as recorded. */
export interface Change {
  /** Instead of the attention of the span. */
  hoursPerWeek?: number;
  hourLostFen?: number;
  hourGainedFen?: number;
  /** Instead of the worth of the span's gains. */
  gains?: { lowFen: number; highFen: number };
  /** Instead of what the whole term cost; fen of CNY. */
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
    // What is supposed is known for every day; whether nothing noted means nothing, no better.
    delete copy.measuredSince;
    delete copy.unmeasured;
    delete copy.byHandOnly;
    copy.gainsOpen = areGainsOpen(inputs, span, hoursIn(inputs, span));
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

/** What the whole term costs, fen of CNY: as booked, refunds taken off, else as read. Undefined: neither. */
export function termPrice(inputs: PayoffInputs): number | undefined {
  const bought = chargedIn(inputs, spanOf(inputs));
  if (bought.length === 0) return inputs.facts?.price?.value;
  return bought.reduce((sum, { fen }) => sum + fen, 0);
}

/** What buys the days of a span, refunds taken off; last paid last. */
function chargedIn(inputs: PayoffInputs, span: Term): Charge[] {
  const bought = new Set(boughtIn(inputs, span).map((fee) => fee.id));
  return charges(feesHeld(inputs)).filter(({ fee }) => bought.has(fee.id));
}

/** The fees that buy the days of a span. */
function boughtIn(inputs: PayoffInputs, span: Term): Fee[] {
  const buys = ({ term, kind, paidOn }: Fee) => {
    if (kind === 'commission') return false;
    if (typeof term === 'object') return overlap(term, span) !== undefined;
    if (term === 'forever') return true;
    return (kind === 'join' || kind === 'renewal') && within(paidOn, span);
  };
  return feesHeld(inputs).filter(buys);
}

/** Each that stands as much dearer or cheaper; where nothing was paid the last costs it all. */
function withPrice(inputs: PayoffInputs, span: Term, priceFen: number): Fee[] {
  const bought = chargedIn(inputs, span);
  const gone = new Set(bought.map(({ fee }) => fee.id));
  const rest = inputs.fees.filter(
    (fee) => !gone.has(fee.id) && !(fee.refunds && gone.has(fee.refunds)),
  );
  const stands = bought.filter((charge) => !isRefunded(charge));
  const held = stands.length > 0 ? stands : bought.slice(-1);
  const sum = (n: number) => held.slice(0, n).reduce((fen, charge) => fen + charge.fen, 0);
  const all = sum(held.length);
  const upTo = (n: number) => {
    if (all <= 0) return n < held.length ? 0 : priceFen;
    return Math.round((priceFen * sum(n)) / all);
  };
  const supposed = held.map(({ fee: { refunds: _, rate: __, ...fee } }, i) => ({
    ...fee,
    paid: upTo(i + 1) - upTo(i),
    currency: 'CNY',
  }));
  return [...rest, ...(supposed.length > 0 ? supposed : [unbooked(inputs, span, priceFen)])];
}

function unbooked(inputs: PayoffInputs, span: Term, priceFen: number): Fee {
  return {
    id: 'what-if',
    community: inputs.community,
    kind: 'join',
    paid: priceFen,
    currency: 'CNY',
    paidOn: span.begin,
    term: wholeTerm(inputs, span),
  };
}

/** Nothing is booked: the term that was read, else one of the length that was read, else the days so far. */
function wholeTerm(inputs: PayoffInputs, span: Term): Term {
  const { term } = lifeOf(inputs);
  if (term) return term;
  const length = inputs.facts?.duration?.value;
  const end = length === undefined ? undefined : addDuration(span.begin, length);
  return end ? { begin: span.begin, end } : span;
}
