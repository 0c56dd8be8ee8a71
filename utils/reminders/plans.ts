/** The end of a plan's cool-off, and old backups. Pure. */
import { dayIn } from '../attention/split.ts';
import { type WaitingPlan, waitingPlans } from '../decide/waiting.ts';
import { addDays } from '../payoff/calendar.ts';
import type { Plan } from '../payoff/types.ts';
import type { CommunityKey } from '../words.ts';
import { timeOn } from './localTime.ts';
import { HOUR_OF_DAY } from './renewals.ts';
import type { Occasion, ReminderInputs } from './types.ts';

const DAY = 86_400_000;
/** A plan nobody came back to for so long is no longer asked about. */
export const PLAN_WAITS_DAYS = 30;
/** Without a schedule of the user's own, a backup is old after so many days. */
export const OLD_BACKUP_DAYS = 30;

export function planOccasions(inputs: ReminderInputs, community: CommunityKey): Occasion[] {
  return openPlans(inputs, community).map(({ id, remindAt }) => ({
    community,
    what: 'plan',
    on: planKey({ id, remindAt }),
    at: remindAt,
    until: remindAt + PLAN_WAITS_DAYS * DAY,
  }));
}

/** Put off again, it may remind again. Ids of other programs are long, the key is not. */
export function planKey({ id, remindAt }: Pick<Plan, 'id' | 'remindAt'>): string {
  return `${remindAt}@${id}`.slice(0, 64);
}

/** Plans in their cool-off or after it, neither decided nor followed by joining. */
export function openPlans(inputs: ReminderInputs, community: CommunityKey): WaitingPlan[] {
  const { plans, decisions, fees, facts, zone } = inputs;
  const own = plans.filter((plan) => plan.community === community);
  return waitingPlans(own, { decisions, fees, facts: facts.get(community), zone });
}

/** Once for each backup that grew old, and once for none ever made. */
export function backupOccasions({ backups, settings, zone }: ReminderInputs): Occasion[] {
  const { lastAt, firstEntryAt } = backups;
  const since = lastAt ?? firstEntryAt;
  if (firstEntryAt === undefined || since === undefined) return [];
  // A scheduled one may be late by a day: the browser was closed.
  const days = settings.backupEveryDays > 0 ? settings.backupEveryDays + 1 : OLD_BACKUP_DAYS;
  const at = timeOn(addDays(dayIn(since, zone), days), HOUR_OF_DAY, zone);
  const on = lastAt === undefined ? 'none' : String(lastAt);
  return [{ community: '', what: 'backup', on, at, until: Number.POSITIVE_INFINITY }];
}
