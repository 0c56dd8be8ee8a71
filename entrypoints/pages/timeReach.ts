/**
 * How far back rows of time matter to a card, out of years of them: what is judged is the term in
 * force (or last), and lately. Pure; the popup's first script has it in it.
 */
import type { CommunityRow } from '../../storage/rows.ts';
import { dayIn } from '../../utils/attention/split.ts';
import { addDays, earlier } from '../../utils/payoff/calendar.ts';
import { lastTerm, lifeOf } from '../../utils/payoff/life.ts';
import type { Fee, PayoffInputs, Term } from '../../utils/payoff/types.ts';
import { defaultSettings } from '../../utils/settings.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { inputsOf } from './payoffInputs.ts';

/** Paces and loads are those of the last four weeks: of today, or of the end of a term. */
const RECENT_DAYS = 28;

/** The term judged, begun by today. Undefined: none is known, or one without end. */
export function termJudged(
  community: CommunityKey,
  row: CommunityRow | undefined,
  fees: readonly Fee[],
  now: number,
  zone?: string,
): Term | undefined {
  const { term } = lifeOf(bare(community, row, fees, now, zone));
  return term && term.begin <= dayIn(now, zone) ? term : undefined;
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
