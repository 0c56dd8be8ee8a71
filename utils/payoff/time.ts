/** Measured time and gains of a span, as ranges; unknown days stay unknown. */
import { daysBetween, earlier, later, within } from './calendar.ts';
import type { HandDeed } from './entries.ts';
import type { AttentionDay, DeedDay, Gain, PayoffInputs, Term } from './types.ts';

export const HOUR_MS = 3_600_000;
/** Less than this on a day is a glance, not a use. */
export const ACTIVE_MS = 60_000;

/** Hours of a span. `lowMs` was measured or added by hand. */
export interface Hours {
  lowMs: number;
  /** Days not measured counted at the pace of those that were; null: none was, so there is no bound. */
  highMs: number | null;
  /** Days of the span on which nothing could be measured. */
  unmeasuredDays: number;
}

export function hoursIn(inputs: PayoffInputs, span: Term): Hours {
  const rows = ofSpan(inputs, inputs.attention, span);
  const measured = rows.reduce((sum, row) => sum + row.ms, 0);
  const byHand = rows.reduce((sum, row) => sum + row.byHandMs, 0);
  return hoursOf(inputs, span, measured, byHand);
}

/** False: nothing was counted, as nothing was measured or told: unknown, not zero. */
export function isCounted({ lowMs, highMs }: Hours): boolean {
  return lowMs > 0 || highMs !== null;
}

/** `measured` and `byHand`: ms of the span. */
export function hoursOf(inputs: PayoffInputs, span: Term, measured: number, byHand: number): Hours {
  const known = measuredDays(inputs, span);
  const unmeasuredDays = daysBetween(span.begin, span.end) - known;
  const lowMs = measured + byHand;
  if (unmeasuredDays === 0) return { lowMs, highMs: lowMs, unmeasuredDays };
  const estimate = Math.round((measured * unmeasuredDays) / known);
  return { lowMs, highMs: known > 0 ? lowMs + estimate : null, unmeasuredDays };
}

/** The parts of a span on whose days time was measured, or told where it cannot be; ascending. */
export function measuredParts(inputs: PayoffInputs, span: Term): Term[] {
  if (inputs.byHandOnly) {
    const told = inputs.attention.some(
      (row) => row.community === inputs.community && row.byHandMs > 0,
    );
    return told ? [span] : [];
  }
  let begin = later(span.begin, inputs.measuredSince ?? span.begin);
  const gaps = [...(inputs.unmeasured ?? [])].sort((a, b) => (a.begin < b.begin ? -1 : 1));
  const parts: Term[] = [];
  for (const gap of [...gaps, { begin: span.end, end: span.end }]) {
    const end = earlier(gap.begin, span.end);
    if (begin < end) parts.push({ begin, end });
    begin = later(begin, gap.end);
  }
  return parts;
}

export function measuredDays(inputs: PayoffInputs, span: Term): number {
  return measuredParts(inputs, span).reduce(
    (sum, part) => sum + daysBetween(part.begin, part.end),
    0,
  );
}

/** Time measured or told within some parts of a span. */
export function usedMs(inputs: PayoffInputs, parts: readonly Term[]): number {
  return parts
    .flatMap((part) => ofSpan(inputs, inputs.attention, part))
    .reduce((sum, row) => sum + row.ms + row.byHandMs, 0);
}

/** Worth of the gains noted in a span. `unpriced` have no worth yet: not zero, unknown. */
export interface Gains {
  lowFen: number;
  highFen: number;
  count: number;
  unpriced: number;
}

export function gainsIn(
  inputs: PayoffInputs,
  span: Term,
  dayAt: (at: number) => string,
  kinds?: readonly Gain['kind'][],
): Gains {
  const noted = inputs.gains.filter(
    (gain) =>
      gain.community === inputs.community &&
      within(dayAt(gain.at), span) &&
      (!kinds || kinds.includes(gain.kind)),
  );
  return {
    lowFen: noted.reduce((sum, gain) => sum + (gain.worth?.lowFen ?? 0), 0),
    highFen: noted.reduce((sum, gain) => sum + (gain.worth?.highFen ?? 0), 0),
    count: noted.length,
    unpriced: noted.filter((gain) => !gain.worth).length,
  };
}

/** Days of a span with real use: a minute of attention, or a deed, noticed or by hand. Ascending. */
export function activeDays(inputs: PayoffInputs, span: Term): string[] {
  const byDay = new Map<string, number>();
  for (const row of ofSpan(inputs, inputs.attention, span)) {
    byDay.set(row.day, (byDay.get(row.day) ?? 0) + row.ms + row.byHandMs);
  }
  const days = new Set([...byDay].filter(([, ms]) => ms >= ACTIVE_MS).map(([day]) => day));
  for (const row of ofSpan(inputs, inputs.deeds, span)) if (row.count > 0) days.add(row.day);
  for (const deed of handDeedsIn(inputs, span)) days.add(deed.on);
  return [...days].sort();
}

/** What the user told of a span. */
export function handDeedsIn(inputs: PayoffInputs, span: Term): HandDeed[] {
  return (inputs.handDeeds ?? []).filter(
    (deed) => deed.community === inputs.community && within(deed.on, span),
  );
}

export function ofSpan<R extends AttentionDay | DeedDay>(
  inputs: PayoffInputs,
  rows: readonly R[],
  span: Term,
): R[] {
  return rows.filter((row) => row.community === inputs.community && within(row.day, span));
}
