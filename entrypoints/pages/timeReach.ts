/**
 * How far back rows of time matter to a card, out of years of them: what is judged is the term in
 * force (or last), and lately. Pure; the popup's first script has it in it.
 */
import type { CommunityRow } from '../../storage/rows.ts';
import { dayIn } from '../../utils/attention/split.ts';
import { addDays, earlier, isSameEnd } from '../../utils/payoff/calendar.ts';
import { boughtOf, isRefunded } from '../../utils/payoff/fees.ts';
import { lastTerm, lifeOf } from '../../utils/payoff/life.ts';
import type { Fee, PayoffInputs, Term } from '../../utils/payoff/types.ts';
import { defaultSettings } from '../../utils/settings.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { inputsOf } from './payoffInputs.ts';

/** Paces and loads are those of the last four weeks: of today, or of the end of a term. */
const RECENT_DAYS = 28;

/** The term judged, begun by today, whether one left or not. Undefined: none is known, or one without end. */
export function termJudged(
  community: CommunityKey,
  row: CommunityRow | undefined,
  fees: readonly Fee[],
  now: number,
  zone?: string,
): Term | undefined {
  const { term } = lifeOf(bare(community, row, fees, now, zone));
  const today = dayIn(now, zone);
  return term && term.begin <= today && !mayBeAnew(community, fees, today) ? term : undefined;
}

/**
 * Days paid for twice, or a join yet to begin: who left in between has the older up to then only, and
 * which term is judged is for the settings to say.
 */
function mayBeAnew(community: CommunityKey, fees: readonly Fee[], today: string): boolean {
  let last: Term | undefined;
  return boughtOf(fees.filter((fee) => fee.community === community))
    .filter((charge) => !isRefunded(charge))
    .map(({ fee: { kind, term, paidOn } }) => {
      const dated = typeof term === 'object' ? term : { begin: paidOn, end: paidOn };
      return { ...dated, ahead: kind === 'join' && dated.begin > today };
    })
    .sort((a, b) => (a.begin < b.begin ? -1 : 1))
    .some((one) => {
      const before = last;
      if (!before || before.end < one.end) last = one;
      if (!before || before.begin === one.begin) return false;
      return one.ahead || (one.begin < before.end && !isSameEnd(one.begin, before.end));
    });
}

/** The first day whose time a card needs. Undefined: all of it. */
export function timeSince(
  community: CommunityKey,
  row: CommunityRow | undefined,
  fees: readonly Fee[],
  now: number,
  zone?: string,
): string | undefined {
  const inputs = bare(community, row, fees, now, zone);
  const term = termJudged(community, row, fees, now, zone);
  // Where time is only told, that any was told ever counts.
  if (!term || inputs.byHandOnly) return undefined;
  const last = lastTerm(inputs) ?? term;
  return addDays([term.begin, last.begin, dayIn(now, zone)].reduce(earlier), -RECENT_DAYS);
}

function bare(
  community: CommunityKey,
  row: CommunityRow | undefined,
  fees: readonly Fee[],
  now: number,
  zone?: string,
): PayoffInputs {
  const none = { gains: [], plans: [], attention: [], deeds: [], handDeeds: [], changes: [] };
  const rows = { ...none, row, fees, measuredSince: undefined };
  return inputsOf(community, rows, defaultSettings(), now, zone);
}
