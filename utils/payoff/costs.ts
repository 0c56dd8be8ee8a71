/** What a day, an active hour, a visit and a useful item cost; and how long it lay unused. */
import { dayIn } from '../attention/split.ts';
import { addDays, daysBetween } from './calendar.ts';
import { feesShare } from './fees.ts';
import { feesHeld } from './leaving.ts';
import { unbookedSince } from './life.ts';
import { spentIn } from './spent.ts';
import { activeDays, gainsIn, HOUR_MS, hoursIn, measuredParts } from './time.ts';
import type { PayoffInputs, Say, Term } from './types.ts';

/** Fen of CNY each; absent where there is nothing to divide by. */
export interface Costs {
  feesFen: number;
  days: number;
  perDayFen: number;
  /**
   * Hours of the other days are those of the measured ones at their pace, visits are those of the
   * measured ones, against the fees of as many. Absent: all of them were; 0: none was, what was noted
   * by hand stands alone.
   */
  measuredDays?: number;
  perHourFen?: number;
  /** A visit is a day with real use. */
  perVisitFen?: number;
  /** A useful item is a gain that was noted. */
  perItemFen?: number;
  /** Told, and measured with the estimate of the days that were not. */
  hours: number;
  visits: number;
  items: number;
}

/** Of a span whose last days have no fee booked yet, those before: what they cost is known. */
export function costsOf(inputs: PayoffInputs, judged: Term): Costs {
  const since = unbookedSince(inputs);
  const open = since !== undefined && judged.begin < since && since < judged.end;
  const span = open ? { begin: judged.begin, end: since } : judged;
  const { feesFen } = spentIn(inputs, span);
  const days = daysBetween(span.begin, span.end);
  const { fen, measuredDays, parts } = measuredFees(inputs, span, feesFen);
  const { lowMs, highMs } = hoursIn(inputs, span);
  const ms = highMs ?? lowMs;
  const visits = parts.reduce((sum, part) => sum + activeDays(inputs, part).length, 0);
  const items = gainsIn(inputs, span, (at) => dayIn(at, inputs.zone)).count;
  return {
    feesFen,
    days,
    perDayFen: Math.round(feesFen / days),
    ...(measuredDays < days ? { measuredDays } : {}),
    ...(ms >= 60_000 ? { perHourFen: Math.round((feesFen * HOUR_MS) / ms) } : {}),
    ...(visits > 0 ? { perVisitFen: Math.round(fen / visits) } : {}),
    ...(items > 0 ? { perItemFen: Math.round(feesFen / items) } : {}),
    hours: ms / HOUR_MS,
    visits,
    items,
  };
}

/**
 * Of the fees of a span, those of its measured days, and these: visits of some days are not held
 * against the fees of all. Where no day was measured, all of it: then what was noted by hand counts.
 */
export function measuredFees(
  inputs: PayoffInputs,
  span: Term,
  feesFen: number,
): { fen: number; measuredDays: number; parts: Term[] } {
  const parts = measuredParts(inputs, span);
  const measuredDays = parts.reduce((sum, one) => sum + daysBetween(one.begin, one.end), 0);
  if (measuredDays === 0) return { fen: feesFen, measuredDays, parts: [span] };
  const fen = Math.round((feesFen * measuredDays) / daysBetween(span.begin, span.end));
  return { fen, measuredDays, parts };
}

/** Days since the last real use and what the fees of those days came to. */
export interface Idle {
  /** Absent: no use was seen in the span. */
  lastUse?: string;
  days: number;
  costFen: number;
  says: Say;
}

/** `span` is the time judged: use before it does not count, nor do days that were not measured. */
export function idleOf(inputs: PayoffInputs, span: Term): Idle {
  // What was received cost nothing on the day it came.
  const own = feesHeld(inputs).filter((fee) => fee.kind !== 'commission');
  const lastUse = activeDays(inputs, span).at(-1);
  const begin = lastUse === undefined ? span.begin : addDays(lastUse, 1);
  const used = lastUse === undefined ? {} : { lastUse };
  if (begin >= span.end) return { ...used, days: 0, costFen: 0, says: say('idle.today') };
  const parts = measuredParts(inputs, { begin, end: span.end });
  const days = parts.reduce((sum, part) => sum + daysBetween(part.begin, part.end), 0);
  if (days === 0) return { ...used, days, costFen: 0, says: say('idle.unknown') };
  const costFen = parts.reduce(
    (sum, part) => sum + feesShare(own, part, inputs.settings.foreverDays),
    0,
  );
  const id = lastUse === undefined ? 'idle.never' : 'idle.since';
  return { ...used, days, costFen, says: say(id, { idleDays: days, costFen }) };
}

function say(id: string, params: Say['params'] = {}): Say {
  return { id, params };
}
