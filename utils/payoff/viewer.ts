/** What was read of the viewer's own membership: its term, being outside, being back. Pure. */
import { dayIn, dayStart } from '../attention/split.ts';
import type { ResolvedFacts } from '../facts.ts';
import { TRIAL_MS } from '../sites/zsxq/viewer.ts';
import { hasJoined } from '../words.ts';
import { addDays } from './calendar.ts';
import { type Charge, isBeforeRead, isRefunded } from './fees.ts';
import { endDayOf } from './grace.ts';
import type { Term } from './types.ts';

export interface ReadInputs {
  facts?: ResolvedFacts | undefined;
  /** IANA; absent: the machine's. */
  zone?: string | undefined;
}

/** The viewer's paid validity as read; for staff, trials and free planets it is none (platform §3.2). */
export function readTerm(inputs: ReadInputs): Term | undefined {
  const { facts, zone } = inputs;
  const role = facts?.viewerState?.value;
  const end = facts?.viewerTermEnd?.value;
  const begins = [facts?.viewerTermBegin?.value, facts?.viewerJoinAt?.value];
  const begin = Math.max(...begins.map((at) => at ?? 0));
  if (facts?.type?.value === 'free' || !hasJoined(role)) return undefined;
  if (end === undefined || begin === 0) return undefined;
  // Marked as not paying, and no longer than a trial: one that is over.
  if (facts?.viewerPaid?.value === false && end - begin <= TRIAL_MS) return undefined;
  const term = { begin: dayIn(begin, zone), end: endDayOf(end, zone) };
  return term.begin < term.end ? term : undefined;
}

/**
 * The day they joined once more, where the newest payment was given back, what was read began after
 * all refunds, and that is not booked. Else undefined. `bought`: as `boughtOf` orders them.
 */
export function joinedAgain(inputs: ReadInputs, bought: readonly Charge[]): string | undefined {
  const { facts, zone } = inputs;
  const role = facts?.viewerState?.value;
  const last = bought.at(-1);
  if (!last || !isRefunded(last) || !hasJoined(role)) return undefined;
  const { viewerTermBegin: begin, viewerJoinAt, viewerPayAt } = facts ?? {};
  // Who renewed early has a term that is still to begin: that is no day of joining.
  const begun = begin && begin.value <= begin.seenAt ? begin.value : 0;
  const at = Math.max(begun, viewerJoinAt?.value ?? 0, viewerPayAt?.value ?? 0);
  const after = bought.filter(isRefunded).every((charge) => isBeforeRead(charge, at, zone));
  return after ? dayIn(at, zone) : undefined;
}

/** When the viewer was last seen outside, after the last payment; the site shows nobody's own term then. */
export function seenOutside(
  { facts, zone }: ReadInputs,
  standing: readonly Charge[],
): number | undefined {
  const state = facts?.viewerState;
  if (state?.value !== 'not-joined' || standing.length === 0) return undefined;
  // Of a payment whose moment is not known the whole day may lie before it.
  const paid = standing.map(({ fee }) => fee.paidAt ?? dayStart(addDays(fee.paidOn, 1), zone));
  return state.seenAt >= Math.max(...paid) ? state.seenAt : undefined;
}
