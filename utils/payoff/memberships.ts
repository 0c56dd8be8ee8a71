/** When one was a member of a community. Days of the user's zone. Pure. */
import { dayIn } from '../attention/split.ts';
import { earlier, later, within } from './calendar.ts';
import type { Charge } from './fees.ts';
import { leftOf } from './leaving.ts';
import { heldBy } from './life.ts';
import type { PayoffInputs, Term } from './types.ts';
import { seenOutside } from './viewer.ts';

/** The end of what has none. */
export const EVER = '9999-12-31';

/**
 * Terms paid for and not given back, and what was read of them, up to the day of leaving or of being
 * seen outside; by their begin, the shorter first. A planet never joined has none. Joined again, the
 * day of leaving ends what was paid before it, and nothing after.
 */
export function membershipsOf(inputs: PayoffInputs): Term[] {
  const { standing, read } = heldBy(inputs);
  const stop = earlier(leftOf(inputs) ?? EVER, seenOut(inputs, standing));
  return [...standing.flatMap(termsOf), ...(read ? [read] : []), ...unpaid(inputs)]
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
  const out = seenOut(inputs, heldBy(inputs).standing);
  const end = earlier(term.end, earlier(leftOf(inputs) ?? EVER, out));
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

/** Spans that meet or overlap as one; they come by their begin. */
export function unbroken(spans: readonly Term[]): Term[] {
  const all: Term[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last && span.begin <= last.end) last.end = later(last.end, span.end);
    else all.push({ ...span });
  }
  return all;
}

/** The day they were seen outside. */
function seenOut({ facts, zone }: PayoffInputs, standing: readonly Charge[]): string {
  const out = seenOutside({ facts, zone }, standing);
  return out === undefined ? EVER : dayIn(out, zone);
}

function termsOf({ fee: { term, paidOn } }: Charge): Term[] {
  if (term === 'none') return [];
  return [term === 'forever' ? { begin: paidOn, end: EVER } : term];
}

/** Members of a free planet and who runs one pay for no term. */
function unpaid({ facts, zone, now }: PayoffInputs): Term[] {
  const role = facts?.viewerState?.value;
  const free = facts?.type?.value === 'free' && role === 'member';
  if (!free && role !== 'staff' && role !== 'owner') return [];
  return [{ begin: dayIn(facts?.viewerJoinAt?.value ?? now, zone), end: EVER }];
}
