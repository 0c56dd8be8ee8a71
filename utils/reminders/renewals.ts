/** Reminders of the end of a term: 30, 7 and 1 days before, and on the day. Pure. */
import { dayIn } from '../attention/split.ts';
import { addDays, isSameEnd } from '../payoff/calendar.ts';
import { PAYOFF_DEFAULTS } from '../payoff/kinds.ts';
import { GRACE_DAYS, lastTerm } from '../payoff/life.ts';
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

/**
 * The day the last paid term ends; undefined: nothing to renew (free, forever, left, refunded, on
 * trial, unknown), or over for longer than the grace price holds, or decided to leave.
 */
export function renewalEnd(inputs: ReminderInputs, community: CommunityKey): string | undefined {
  const end = lastTerm(lifeInputs(inputs, community))?.end;
  const today = dayIn(inputs.now, inputs.zone);
  if (end === undefined || addDays(end, GRACE_DAYS) <= today) return undefined;
  const decided = inputs.decisions
    .filter((d) => d.community === community && d.moment === 'renewal')
    .filter((d) => d.termEnd !== undefined && isSameEnd(d.termEnd, end))
    .sort((a, b) => a.at - b.at)
    .at(-1);
  return decided?.choice === 'leave' ? undefined : end;
}

export function renewalOccasions(inputs: ReminderInputs, community: CommunityKey): Occasion[] {
  const end = renewalEnd(inputs, community);
  if (end === undefined) return [];
  const until = timeOn(addDays(end, GRACE_DAYS), 0, inputs.zone);
  return BEFORE.map(({ what, days }) => ({
    community,
    what,
    on: end,
    at: timeOn(addDays(end, -days), HOUR_OF_DAY, inputs.zone),
    until,
  }));
}

/** What a membership is derived from; neither use nor gains matter for it. */
export function lifeInputs(inputs: ReminderInputs, community: CommunityKey): PayoffInputs {
  const facts = inputs.facts.get(community);
  const leftOn = inputs.settings.leftOn[community];
  return {
    community,
    fees: inputs.fees.filter((fee) => fee.community === community),
    attention: [],
    deeds: [],
    gains: [],
    plans: [],
    ...(facts ? { facts } : {}),
    ...(leftOn === undefined ? {} : { leftOn }),
    settings: PAYOFF_DEFAULTS,
    now: inputs.now,
    ...(inputs.zone === undefined ? {} : { zone: inputs.zone }),
  };
}
