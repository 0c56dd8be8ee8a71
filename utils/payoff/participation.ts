/**
 * Participation index (重度参与): geometric mean of shares capped at 1, 0–100. A share that is not
 * known is left out and named; a share of zero makes the index zero.
 */
import { dayIn } from '../attention/split.ts';
import { dayNumber, daysBetween, within } from './calendar.ts';
import { activeDays, gainsIn, handDeedsIn, measuredParts, ofSpan } from './time.ts';
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
  const measured = measuredParts(inputs, span);
  // Where nothing was measured, what was told stands against the whole span.
  const counted = measured.length > 0 ? measured : [span];
  const days = counted.reduce((sum, part) => sum + daysBetween(part.begin, part.end), 0);
  const months = days / MONTH_DAYS;
  const { deedsPerMonth, gainsPerMonth } = inputs.settings.targets;
  const over = (count: (part: Term) => number) =>
    counted.reduce((sum, part) => sum + count(part), 0);
  const noticed = over((part) => countOf(ofSpan(inputs, inputs.deeds, part)));
  const byHand = over((part) => countOf(handDeedsIn(inputs, part)));
  const dayAt = (at: number) => dayIn(at, inputs.zone);
  const gains = over((part) => gainsIn(inputs, part, dayAt).count);
  const parts: Participation['parts'] = [];
  const missing: Say[] = [];
  const put = (part: Part, is: number, of: number, told = 0) => {
    const share = of > 0 ? Math.min(1, is / of) : 0;
    const params = { is, of, sharePct: share * 100, ...(told > 0 ? { byHand: told } : {}) };
    const id = told > 0 ? `participation.${part}ByHand` : `participation.${part}`;
    parts.push({ part, share, says: { id, params } });
  };
  if (measured.length > 0) {
    const active = measured.flatMap((part) => activeDays(inputs, part));
    put('weeks', new Set(active.map((day) => weekIn(measured, day))).size, Math.ceil(days / 7));
  } else missing.push({ id: 'missing.attention', params: {} });
  const posts = inputs.ownerPosts;
  if (posts && posts.seen > 0) put('ownerPosts', Math.min(posts.read, posts.seen), posts.seen);
  // On a site that is not read none will ever be seen.
  else if (!inputs.byHandOnly) missing.push({ id: 'missing.ownerPosts', params: {} });
  // Not measured and none told: not known, and named above.
  if (measured.length > 0 || noticed + byHand > 0)
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

/** Weeks are seven measured days each, from the first of them on. */
function weekIn(parts: readonly Term[], day: string): number {
  let before = 0;
  for (const part of parts) {
    if (within(day, part)) return Math.floor((before + dayNumber(day) - dayNumber(part.begin)) / 7);
    before += daysBetween(part.begin, part.end);
  }
  return -1;
}
