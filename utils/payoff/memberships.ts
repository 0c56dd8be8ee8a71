/** When one was a member of a community. Days of the user's zone. Pure. */
import { dayIn } from '../attention/split.ts';
import { earlier, later, within } from './calendar.ts';
import { heldBy, seenOutside } from './life.ts';
import type { PayoffInputs, Term } from './types.ts';

/** The end of what has none. */
export const EVER = '9999-12-31';

/**
 * Terms paid for and not given back, and what was read of them, up to the day of leaving or of being
 * seen outside; by their begin, the shorter first. A planet never joined has none.
 */
export function membershipsOf(inputs: PayoffInputs): Term[] {
  const { standing, terms, read } = heldBy(inputs);
  const stop = leftBy(inputs, standing);
  const forever = standing
    .filter(({ fee }) => fee.term === 'forever')
    .map(({ fee }) => ({ begin: fee.paidOn, end: EVER }));
  return [...terms, ...forever, ...(read ? [read] : []), ...unpaid(inputs)]
    .map(({ begin, end }) => ({ begin, end: earlier(end, stop) }))
    .filter(({ begin, end }) => begin < end)
    .sort((a, b) => (a.begin + a.end < b.begin + b.end ? -1 : 1));
}

/**
 * The membership one is in, else the last one; `term`: its days as they were bought, which leaving cut
 * short. Without a term: that without end, as long as it runs. Undefined: none.
 */
export function membershipOf(inputs: PayoffInputs, term: Term | undefined): Term | undefined {
  const today = dayIn(inputs.now, inputs.zone);
  if (!term) return membershipsOf(inputs).find((one) => within(today, one));
  const end = earlier(term.end, leftBy(inputs, heldBy(inputs).standing));
  return term.begin < end ? { begin: term.begin, end } : undefined;
}

/** The same days once each, in order: of what overlaps the later begins where the earlier ends. */
export function apart(spans: readonly Term[]): Term[] {
  const all: Term[] = [];
  for (const { begin, end } of spans) {
    const from = later(begin, all.at(-1)?.end ?? begin);
    if (from < end) all.push({ begin: from, end });
  }
  return all;
}

/** The day of leaving, as the user says or as it was seen. */
function leftBy(inputs: PayoffInputs, standing: Parameters<typeof seenOutside>[1]): string {
  const out = seenOutside(inputs, standing);
  return earlier(inputs.leftOn ?? EVER, out === undefined ? EVER : dayIn(out, inputs.zone));
}

/** Members of a free planet and who runs one pay for no term. */
function unpaid({ facts, zone, now }: PayoffInputs): Term[] {
  const role = facts?.viewerState?.value;
  const free = facts?.type?.value === 'free' && role === 'member';
  if (!free && role !== 'staff' && role !== 'owner') return [];
  return [{ begin: dayIn(facts?.viewerJoinAt?.value ?? now, zone), end: EVER }];
}
