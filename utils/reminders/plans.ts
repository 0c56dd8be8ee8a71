/** The end of a plan's cool-off, and old backups. Pure. */
import { dayIn } from '../attention/split.ts';
import { addDays } from '../payoff/calendar.ts';
import { MEMBERSHIP } from '../payoff/life.ts';
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

/** Plans in their cool-off or after it, neither decided nor followed by a payment. */
export function openPlans(
  inputs: ReminderInputs,
  community: CommunityKey,
): (Plan & { remindAt: number })[] {
  return inputs.plans.flatMap((plan) => {
    const { remindAt } = plan;
    const open = plan.community === community && remindAt !== undefined;
    return open && !isDecided(inputs, plan) ? [{ ...plan, remindAt }] : [];
  });
}

function isDecided(inputs: ReminderInputs, { community, madeAt }: Plan): boolean {
  const madeOn = dayIn(madeAt, inputs.zone);
  return (
    inputs.decisions.some(
      (d) =>
        d.community === community && d.moment === 'before' && d.choice !== 'wait' && d.at >= madeAt,
    ) ||
    inputs.fees.some(
      (fee) =>
        fee.community === community &&
        MEMBERSHIP.includes(fee.kind) &&
        (fee.paidAt === undefined ? fee.paidOn > madeOn : fee.paidAt >= madeAt),
    )
  );
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
