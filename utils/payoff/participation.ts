/**
 * Participation index (重度参与): geometric mean of shares capped at 1, 0–100. A share that is not
 * known is left out and named; a share of zero makes the index zero.
 */
import { dayIn } from '../attention/split.ts';
import { dayNumber, daysBetween } from './calendar.ts';
import { activeDays, gainsIn, handDeedsIn, ofSpan } from './time.ts';
import type { Deed, PayoffInputs, Say, Term } from './types.ts';

export const PARTS = ['weeks', 'ownerPosts', 'deeds', 'gains'] as const;
export type Part = (typeof PARTS)[number];

export interface Participation {
  /** Absent: fewer than two parts known. */
  index?: number;
  parts: { part: Part; share: number; says: Say }[];
  missing: Say[];
}

const MONTH_DAYS = 365.25 / 12;

export function participationOf(inputs: PayoffInputs, span: Term): Participation {
  const days = daysBetween(span.begin, span.end);
  const since = inputs.measuredSince;
  const measured =
    since !== undefined && since > span.begin ? { begin: since, end: span.end } : span;
  const months = days / MONTH_DAYS;
  const { deedsPerMonth, gainsPerMonth } = inputs.settings.targets;
  const noticed = countOf(ofSpan(inputs, inputs.deeds, span));
  const byHand = countOf(handDeedsIn(inputs, span));
  const gains = gainsIn(inputs, span, (at) => dayIn(at, inputs.zone)).count;
  const parts: Participation['parts'] = [];
  const missing: Say[] = [];
  const put = (part: Part, is: number, of: number, told = 0) => {
    const share = of > 0 ? Math.min(1, is / of) : 0;
    const params = { is, of, sharePct: share * 100, ...(told > 0 ? { byHand: told } : {}) };
    const id = told > 0 ? `participation.${part}ByHand` : `participation.${part}`;
    parts.push({ part, share, says: { id, params } });
  };
  if (measured.begin < measured.end) {
    const weeks = new Set(activeDays(inputs, measured).map((day) => weekIn(measured, day)));
    put('weeks', weeks.size, Math.ceil(daysBetween(measured.begin, measured.end) / 7));
  } else missing.push({ id: 'missing.attention', params: {} });
  const posts = inputs.ownerPosts;
  if (posts && posts.seen > 0) put('ownerPosts', Math.min(posts.read, posts.seen), posts.seen);
  else missing.push({ id: 'missing.ownerPosts', params: {} });
  put('deeds', noticed + byHand, deedsPerMonth * months, byHand);
  put('gains', gains, gainsPerMonth * months);
  const known = parts.length >= 2;
  const product = parts.reduce((all, { share }) => all * share, 1);
  return {
    ...(known ? { index: Math.round(100 * product ** (1 / parts.length)) } : {}),
    parts,
    missing,
  };
}

/** Reading is no deed here. */
function countOf(rows: readonly { deed: Deed; count: number }[]): number {
  return rows
    .filter((row) => row.deed !== 'read-digest' && row.deed !== 'opened-file')
    .reduce((sum, row) => sum + row.count, 0);
}

/** Weeks are counted from the first day of the span. */
function weekIn(span: Term, day: string): number {
  return Math.floor((dayNumber(day) - dayNumber(span.begin)) / 7);
}
