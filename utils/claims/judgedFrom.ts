/** From when on a promise is judged: over the membership, as long as its words stood. Pure; times epoch ms. */
import { dayStart } from '../attention/split.ts';
import { DAY } from '../days.ts';
import type { Paid } from '../decide/paid.ts';
import { stoodSince, type TermsTimes } from '../decide/termsSeen.ts';
import type { FactSet } from '../facts.ts';
import { within } from '../payoff/calendar.ts';
import type { Claim } from '../payoff/entries.ts';
import { membershipsOf, unbroken } from '../payoff/memberships.ts';
import type { PayoffInputs } from '../payoff/types.ts';

/** A member for so long that what came since says more than what was before. */
const SETTLED = 28 * DAY;

/** The begin of the membership, renewals included; undefined: too young, or none was paid for. */
export function judgedFrom(inputs: PayoffInputs, paid: Paid | undefined): number | undefined {
  if (!paid) return undefined;
  const { now, zone } = inputs;
  const run = unbroken(membershipsOf(inputs)).find((one) => within(paid.on, one));
  const from = run && run.begin < paid.on ? dayStart(run.begin, zone) : paid.at;
  return now - from > SETTLED ? from : undefined;
}

/** `from`: of the membership. Words that came into the introduction later are judged from then on. */
export function saidSince(
  { source, text }: Pick<Claim, 'source' | 'text'>,
  terms: readonly (TermsTimes & { terms: FactSet })[],
  from: number | undefined,
): number | undefined {
  const read = terms.filter((row) => row.terms.intro !== undefined);
  const said =
    source === 'intro'
      ? stoodSince(read, (row) => row.terms.intro?.includes(text) === true)
      : undefined;
  return said === undefined || from === undefined ? (said ?? from) : Math.max(said, from);
}
