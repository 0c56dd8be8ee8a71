/** What waits for a decision of the user's, most pressing first. Facts and figures; what to do is theirs. Pure. */
import { dayIn, dayStart } from '../attention/split.ts';
import { daysBetween, isSameEnd } from '../payoff/calendar.ts';
import { idleOf } from '../payoff/costs.ts';
import { graceLastDay, lastDayOf, momentOf } from '../payoff/grace.ts';
import { lifeOf } from '../payoff/life.ts';
import type { Load } from '../payoff/load.ts';
import { renewalAhead } from '../payoff/renewal.ts';
import type { PayoffInputs, Say } from '../payoff/types.ts';
import { verdict } from '../payoff/verdict.ts';
import { backupOccasions, openPlans } from '../reminders/plans.ts';
import { refundable, refundEnd } from '../reminders/refunds.ts';
import { renewalEnd, termEndOf } from '../reminders/renewals.ts';
import type { ReminderInputs } from '../reminders/types.ts';
import type { CommunityKey } from '../words.ts';

export const NEED_KINDS = [
  'refund',
  'renewal',
  'plan',
  'budget',
  'load',
  'sleeping',
  'unbooked',
  'backup',
] as const;
export type NeedKind = (typeof NEED_KINDS)[number];

export interface Need {
  kind: NeedKind;
  /** Absent: about all of them. */
  community?: CommunityKey;
  /** Text `need.<id>` of the overview, with its figures. */
  says: Say;
  /** Over in three days or less, or passed. */
  urgent: boolean;
}

/** A term that ends within so many days is to be thought about. */
export const AHEAD_DAYS = 30;
/** Paid for and not used for so long: asleep. */
export const ASLEEP_DAYS = 30;
const URGENT_DAYS = 3;

export interface NeedInputs {
  reminders: ReminderInputs;
  /** With a ledger, or with a plan. */
  communities: readonly PayoffInputs[];
  /** Of the year's budget, fen; absent: none is set. */
  budgetLeftFen?: number;
  load: Load;
}

export function needsOf({ reminders, communities, budgetLeftFen, load }: NeedInputs): Need[] {
  const { now } = reminders;
  const found = [
    ...communities.flatMap((inputs) => [
      ...refunds(reminders, inputs.community),
      ...renewals(reminders, inputs),
      ...plansWaiting(reminders, inputs.community),
      ...sleeping(inputs),
    ]),
    ...unbooked(communities),
    ...(budgetLeftFen !== undefined && budgetLeftFen < 0
      ? [need('budget', { id: 'need.budget', params: { overFen: -budgetLeftFen } }, 0)]
      : []),
    ...(load.says.id === 'load.over'
      ? [need('load', { id: 'need.load', params: load.says.params }, 0)]
      : []),
    ...backupOccasions(reminders)
      .filter((occasion) => occasion.at <= now)
      .map(({ on }) =>
        on === 'none'
          ? need('backup', { id: 'need.backupNone', params: {} }, 0)
          : need('backup', { id: 'need.backupOld', params: { savedAt: Number(on) } }, 0),
      ),
  ];
  return found
    .sort((a, b) => Number(b.urgent) - Number(a.urgent) || order(a) - order(b) || a.at - b.at)
    .map(({ at: _, ...rest }) => rest);
}

/** `at`: what sorts needs of one kind, the smallest first. */
type Found = Need & { at: number };

function need(
  kind: NeedKind,
  says: Say,
  at: number,
  more: { community?: CommunityKey; urgent?: boolean } = {},
): Found {
  const { community, urgent = false } = more;
  return { kind, says, at, urgent, ...(community ? { community } : {}) };
}

function order({ kind }: Need): number {
  return NEED_KINDS.indexOf(kind);
}

function refunds(reminders: ReminderInputs, community: CommunityKey): Found[] {
  const { now } = reminders;
  return refundable(reminders, community).flatMap((payment) => {
    const untilAt = refundEnd(payment);
    if (payment.at > now || untilAt <= now) return [];
    const params = { leftMs: untilAt - now, untilTime: untilAt };
    return [need('refund', { id: 'need.refund', params }, untilAt, { community, urgent: true })];
  });
}

function renewals(reminders: ReminderInputs, inputs: PayoffInputs): Found[] {
  const { community } = inputs;
  const end = renewalEnd(reminders, community);
  if (end === undefined) return [];
  const { now, zone } = reminders;
  const today = dayIn(now, zone);
  const ends = termEndOf(reminders, community, end);
  const last = lastDayOf(ends, zone);
  const leftDays = daysBetween(today, last);
  if (leftDays > AHEAD_DAYS) return [];
  const kept = reminders.decisions.some(
    (one) =>
      one.community === community &&
      one.moment === 'renewal' &&
      one.choice === 'keep' &&
      one.termEnd !== undefined &&
      isSameEnd(one.termEnd, end),
  );
  if (kept) return [];
  const renewal = renewalAhead(inputs);
  const best = renewal?.options.find((option) => option.moment === renewal.cheapest);
  const price = best ? { priceFen: best.fen } : {};
  const moment = momentOf(ends, now, zone);
  const sinceDays = Math.max(0, daysBetween(end, today));
  const params = {
    ...(moment === 'early' ? { leftDays, endAt: dayStart(last, zone) } : { sinceDays }),
    ...(moment === 'grace' ? { graceEndAt: dayStart(graceLastDay(ends, zone), zone) } : {}),
    ...price,
  };
  const said = {
    early: leftDays > 0 ? 'renewal' : 'renewalToday',
    grace: sinceDays > 0 ? 'grace' : 'graceToday',
    later: sinceDays > 0 ? 'ended' : 'endedToday',
  }[moment];
  const id = `need.${said}${best ? 'Price' : ''}`;
  const more = { community, urgent: leftDays <= URGENT_DAYS };
  return [need('renewal', { id, params }, dayStart(end, zone), more)];
}

function plansWaiting(reminders: ReminderInputs, community: CommunityKey): Found[] {
  const { now } = reminders;
  return openPlans(reminders, community).map(({ remindAt, madeAt, hoursPerWeek }) => {
    const due = remindAt <= now;
    const params = { madeAt, remindAt, weekHours: hoursPerWeek };
    return need('plan', { id: due ? 'need.planDue' : 'need.planWaits', params }, remindAt, {
      community,
    });
  });
}

/** Use is only known to be missing where it was measured. */
function sleeping(inputs: PayoffInputs): Found[] {
  const life = lifeOf(inputs);
  if (life.state !== 'active' && life.state !== 'forever') return [];
  const { span } = verdict(inputs);
  const { days, costFen, lastUse } = idleOf(inputs, span);
  if (days < ASLEEP_DAYS || costFen <= 0) return [];
  // A term without end that is not spread over days has nothing left that could be told.
  const endless = life.state === 'forever' && inputs.settings.foreverDays === undefined;
  const left = endless ? {} : { leftFen: life.valueLeftFen };
  const params = { idleDays: days, costFen, ...left };
  const id = `need.${lastUse === undefined ? 'neverUsed' : 'sleeping'}${endless ? 'Endless' : ''}`;
  return [need('sleeping', { id, params }, -costFen, { community: inputs.community })];
}

/** Joined, paid for, and no payment booked: nothing can be said of them. */
function unbooked(communities: readonly PayoffInputs[]): Found[] {
  const lacking = communities.filter((inputs) =>
    verdict(inputs).missing.some((one) => one.id === 'missing.fee'),
  );
  const [first] = lacking;
  if (!first) return [];
  const one = lacking.length === 1;
  const says = one
    ? { id: 'need.unbookedOne', params: {} }
    : { id: 'need.unbooked', params: { count: lacking.length } };
  return [need('unbooked', says, 0, one ? { community: first.community } : {})];
}
