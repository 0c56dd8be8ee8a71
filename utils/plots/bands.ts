/** Terms, fees, refunds and use of each community over the years, on one scale of days. Pure. */
import { dayIn } from '../attention/split.ts';
import { addDays, dayNumber, earlier, later } from '../payoff/calendar.ts';
import { charges, feeFen, isRefunded } from '../payoff/fees.ts';
import type { Fee, Term } from '../payoff/types.ts';
import type { CommunityKey } from '../words.ts';
import type { PlotCommunity } from './types.ts';

/** A term as a band; days are numbers since 1970. `end` not counted. */
export interface Band {
  /** Of the fee. */
  id: string;
  from: number;
  to: number;
  /** No end: drawn to the edge. */
  forever: boolean;
  /** Given back whole: drawn empty. */
  refunded: boolean;
}

export interface BandRow {
  key: CommunityKey;
  name: string;
  bands: Band[];
  /** Money out (`paid`) and back (`refund`), in fen. */
  payments: { id: string; day: number; fen: number; kind: Fee['kind']; back: boolean }[];
  /** Hours a month, only months with any. `month` as `YYYY-MM`. */
  use: { month: string; from: number; to: number; hours: number }[];
}

export interface Bands {
  rows: BandRow[];
  /** First and last day of the scale; undefined: there is nothing to show. */
  from?: number;
  to?: number;
  /** Days before this were not measured: hatched. Absent: nothing ever was. */
  measuredFrom?: number;
  /** The month with the most hours, for the scale of use. */
  mostHours: number;
  /** Terms and payments that ended before the day the scale can begin at the earliest. */
  older: { terms: number; payments: number; before: number };
}

/** At most so many years, the newest: what is older is said to be left out. */
const YEARS = 6;

export function bands(
  communities: readonly PlotCommunity[],
  now: number,
  measuredSince: string | undefined,
  zone?: string,
): Bands {
  const today = dayIn(now, zone);
  const whole = communities
    .map((one) => rowOf(one, today, measuredSince))
    .filter((row) => row !== undefined);
  whole.sort((a, b) => startOf(b) - startOf(a) || (a.key < b.key ? -1 : 1));
  const floor = dayNumber(today) - YEARS * 366;
  const older = { terms: 0, payments: 0, before: floor };
  const rows = whole.flatMap((row) => {
    const bands = row.bands.filter((band) => band.to > floor);
    const payments = row.payments.filter((one) => one.day >= floor);
    const use = row.use.filter((one) => one.to > floor);
    older.terms += row.bands.length - bands.length;
    older.payments += row.payments.length - payments.length;
    return bands.length + payments.length + use.length > 0 ? { ...row, bands, payments, use } : [];
  });
  if (rows.length === 0) return { rows: [], mostHours: 0, older };
  const to = Math.max(
    dayNumber(today) + 1,
    ...rows.flatMap((row) => row.bands.filter((band) => !band.forever).map((band) => band.to)),
  );
  return {
    rows: rows.reverse(),
    from: Math.max(floor, Math.min(...rows.map(startOf))),
    to: Math.min(to, dayNumber(today) + 2 * 366),
    ...(measuredSince ? { measuredFrom: dayNumber(measuredSince) } : {}),
    mostHours: Math.max(0, ...rows.flatMap((row) => row.use.map((use) => use.hours))),
    older,
  };
}

/** The first day of a row. */
export function startOf({ bands, payments, use }: BandRow): number {
  return Math.min(
    ...bands.map((band) => band.from),
    ...payments.map((one) => one.day),
    ...use.map((one) => one.from),
  );
}

function rowOf(
  { key, name, inputs }: PlotCommunity,
  today: string,
  measuredSince?: string,
): BandRow | undefined {
  const terms = charges(inputs.fees).flatMap((charge): (Band & { term: Term })[] => {
    const { term, paidOn } = charge.fee;
    if (term === 'none') return [];
    const forever = term === 'forever';
    const days = forever ? { begin: paidOn, end: addDays(later(today, paidOn), 1) } : term;
    return [
      { id: charge.fee.id, ...band(days), forever, refunded: isRefunded(charge), term: days },
    ];
  });
  const payments = inputs.fees.map((fee) => ({
    id: fee.id,
    day: dayNumber(fee.paidOn),
    fen: feeFen(fee),
    kind: fee.kind,
    back: fee.kind === 'refund' || fee.kind === 'commission',
  }));
  const use = monthsOf(inputs.attention, today, measuredSince);
  if (terms.length + payments.length + use.length === 0) return undefined;
  return { key, name, bands: terms.map(({ term: _, ...rest }) => rest), payments, use };
}

function band({ begin, end }: Term): Pick<Band, 'from' | 'to'> {
  return { from: dayNumber(begin), to: dayNumber(end) };
}

/**
 * Hours by calendar month; oldest first. A month's days are those that can have any: until `today`,
 * and in the month in which measuring began from then on, or from the first day with time by hand.
 */
function monthsOf(
  attention: readonly { day: string; ms: number; byHandMs: number }[],
  today: string,
  measuredSince?: string,
): BandRow['use'] {
  const byMonth = new Map<string, { ms: number; first: string }>();
  for (const { day, ms, byHandMs } of attention) {
    if (ms + byHandMs <= 0) continue;
    const month = day.slice(0, 7);
    const seen = byMonth.get(month) ?? { ms: 0, first: day };
    byMonth.set(month, {
      ms: seen.ms + ms + byHandMs,
      first: earlier(day, seen.first),
    });
  }
  return [...byMonth]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, { ms, first }]) => {
      const begin = `${month}-01`;
      const next = `${addDays(begin, 31).slice(0, 7)}-01`;
      const began = measuredSince && measuredSince > begin && measuredSince < next;
      const from = began ? earlier(first, measuredSince) : begin;
      return {
        month,
        from: dayNumber(from),
        to: Math.max(
          dayNumber(from) + 1,
          Math.min(dayNumber(next), dayNumber(later(today, first)) + 1),
        ),
        hours: ms / 3_600_000,
      };
    });
}
