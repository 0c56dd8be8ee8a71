/**
 * Reminders of the end of a term: 30, 7 and 1 days before the last day to renew early, and on it. Pure.
 */
import { addDays, isSameEnd } from '../payoff/calendar.ts';
import {
  endMoment,
  endOf,
  graceDaysOf,
  graceUntil,
  lastDayOf,
  type TermEnd,
} from '../payoff/grace.ts';
import { lastTerm } from '../payoff/life.ts';
import { lifeInputsOf } from '../payoff/lifeInputs.ts';
import type { PayoffInputs } from '../payoff/types.ts';
import type { CommunityKey } from '../words.ts';
import { timeOn } from './localTime.ts';
import type { Occasion, ReminderInputs } from './types.ts';

/** A sensible hour of the user's day. */
export const HOUR_OF_DAY = 9;
export const BEFORE = [
  { what: 'renewal-30', days: 30 },
  { what: 'renewal-7', days: 7 },
  { what: 'renewal-1', days: 1 },
  { what: 'renewal-0', days: 0 },
] as const;

/** Where no grace price is known, the end is spoken of for so long after it. */
const LINGERS_DAYS = 7;

/**
 * The day the last paid term ends; undefined: nothing to renew (free, forever, left, refunded, on
 * trial, unknown), or over for too long (`renewalUntil`), or decided to leave.
 */
export function renewalEnd(inputs: ReminderInputs, community: CommunityKey): string | undefined {
  const end = lastTerm(lifeInputs(inputs, community))?.end;
  if (end === undefined || inputs.now >= renewalUntil(inputs, community, end)) return undefined;
  const decided = inputs.decisions
    .filter((d) => d.community === community && d.moment === 'renewal')
    .filter((d) => d.termEnd !== undefined && isSameEnd(d.termEnd, end))
    .sort((a, b) => a.at - b.at)
    .at(-1);
  return decided?.choice === 'leave' ? undefined : end;
}

/** From then on an end no longer matters, epoch ms: with the grace price, or a few days later where none is known. */
export function renewalUntil(inputs: ReminderInputs, community: CommunityKey, end: string): number {
  const { zone } = inputs;
  if (graceDaysOf(community) === 0) return timeOn(addDays(end, LINGERS_DAYS), 0, zone);
  return graceUntil(termEndOf(inputs, community, end), zone);
}

/** The end of a community's term, to the moment where it was read. `end`: its day. */
export function termEndOf(inputs: Rows, community: CommunityKey, end: string): TermEnd {
  const { facts, zone } = inputs;
  return endOf({ end }, { community, facts: facts.get(community), zone });
}

type Rows = Pick<ReminderInputs, 'facts' | 'zone'>;

/** `day`, or the one before where it is over, at `until`, before anybody is reminded on it. */
export function callOn(day: string, until: number, zone?: string): string {
  return timeOn(day, HOUR_OF_DAY, zone) < until ? day : addDays(day, -1);
}

export function renewalOccasions(inputs: ReminderInputs, community: CommunityKey): Occasion[] {
  const end = renewalEnd(inputs, community);
  if (end === undefined) return [];
  const until = renewalUntil(inputs, community, end);
  const { zone } = inputs;
  const ends = termEndOf(inputs, community, end);
  const last = callOn(lastDayOf(ends, zone), endMoment(ends, zone), zone);
  return BEFORE.map(({ what, days }) => ({
    community,
    what,
    on: end,
    at: timeOn(addDays(last, -days), HOUR_OF_DAY, zone),
    until,
  }));
}

/** What a membership is derived from; neither use nor gains matter for it. */
export function lifeInputs(inputs: ReminderInputs, community: CommunityKey): PayoffInputs {
  const { fees, facts, settings, now, zone } = inputs;
  const leftOn = settings.leftOn[community];
  return lifeInputsOf({ community, fees, facts: facts.get(community), leftOn, now, zone });
}
