/** What a day, an active hour, a visit and a useful item cost; and how long it lay unused. */
import { dayIn } from '../attention/split.ts';
import { addDays, daysBetween, later } from './calendar.ts';
import { feesShare } from './fees.ts';
import { activeDays, gainsIn, HOUR_MS, hoursIn } from './time.ts';
import type { PayoffInputs, Say, Term } from './types.ts';

/** Fen of CNY each; absent where there is nothing to divide by. */
export interface Costs {
  feesFen: number;
  days: number;
  perDayFen: number;
  perHourFen?: number;
  /** A visit is a day with real use. */
  perVisitFen?: number;
  /** A useful item is a gain that was noted. */
  perItemFen?: number;
  hours: number;
  visits: number;
  items: number;
}

export function costsOf(inputs: PayoffInputs, span: Term): Costs {
  const own = inputs.fees.filter((fee) => fee.community === inputs.community);
  const feesFen = feesShare(own, span, inputs.settings.foreverDays);
  const days = daysBetween(span.begin, span.end);
  const { lowMs } = hoursIn(inputs, span);
  const visits = activeDays(inputs, span).length;
  const items = gainsIn(inputs, span, (at) => dayIn(at, inputs.zone)).count;
  const per = (n: number) => Math.round(feesFen / n);
  return {
    feesFen,
    days,
    perDayFen: per(days),
    ...(lowMs >= 60_000 ? { perHourFen: Math.round((feesFen * HOUR_MS) / lowMs) } : {}),
    ...(visits > 0 ? { perVisitFen: per(visits) } : {}),
    ...(items > 0 ? { perItemFen: per(items) } : {}),
    hours: lowMs / HOUR_MS,
    visits,
    items,
  };
}

/** Days since the last real use and what the fees of those days came to. */
export interface Idle {
  /** Absent: no use was seen in the span. */
  lastUse?: string;
  days: number;
  costFen: number;
  says: Say;
}

/** `span` is the time judged: use before it does not count, nor do days before attention was measured. */
export function idleOf(inputs: PayoffInputs, span: Term): Idle {
  const own = inputs.fees.filter((fee) => fee.community === inputs.community);
  const lastUse = activeDays(inputs, span).at(-1);
  const since = inputs.measuredSince;
  const first = since !== undefined && since > span.begin ? since : span.begin;
  const begin = lastUse === undefined ? first : later(addDays(lastUse, 1), first);
  if (begin >= span.end) {
    return { ...(lastUse ? { lastUse } : {}), days: 0, costFen: 0, says: say('idle.today') };
  }
  const days = daysBetween(begin, span.end);
  const costFen = feesShare(own, { begin, end: span.end }, inputs.settings.foreverDays);
  return lastUse === undefined
    ? { days, costFen, says: say('idle.never', { idleDays: days, costFen }) }
    : { lastUse, days, costFen, says: say('idle.since', { idleDays: days, costFen }) };
}

function say(id: string, params: Say['params'] = {}): Say {
  return { id, params };
}
