/**
 * What a calendar file holds: ends of terms, refund windows and plans, from the same rows as the
 * reminders. Pure. The file itself: utils/formats/ics.ts.
 */
import { dayIn } from '../attention/split.ts';
import type { Language } from '../format.ts';
import { addDays, daysBetween } from '../payoff/calendar.ts';
import { endMoment, graceLastDay, graceUntil, lastDayOf, momentOf } from '../payoff/grace.ts';
import type { CommunityKey } from '../words.ts';
import type { About } from './about.ts';
import { communitiesOf } from './due.ts';
import { timeOn } from './localTime.ts';
import { openPlans } from './plans.ts';
import { AFTER, refundable, refundEnd } from './refunds.ts';
import { BEFORE, callOn, HOUR_OF_DAY, renewalEnd, termEndOf } from './renewals.ts';
import { refundRule } from './soFar.ts';
import type { ReminderInputs } from './types.ts';
import { clockTime, nameOf, type Saying, sentence } from './words.ts';

/** One event of a whole day. */
export interface CalendarEntry {
  /** Stays the same for the same thing, so that importing again updates it. */
  uid: string;
  /** `YYYY-MM-DD`. */
  day: string;
  title: string;
  /** Lines. */
  text: string;
  /** Hours from the beginning of the day (negative: before it) or moments, epoch ms; none is past. */
  alarms: readonly ({ hours: number } | { at: number })[];
}

/**
 * Of one community, or of all without one; what is over is left out. Reminders that are switched
 * off are entered all the same: the file is asked for. `aboutOf`: utils/reminders/about.ts.
 */
export function calendarEntriesOf(
  inputs: ReminderInputs,
  aboutOf: (community: CommunityKey) => About | undefined,
  lang: Language,
  community?: CommunityKey,
): CalendarEntry[] {
  const of = community ? [community] : communitiesOf(inputs);
  const saying: Saying = { lang, zone: inputs.zone, inFile: true };
  return of
    .flatMap((key) => {
      const entries = entriesOf(inputs, key, saying);
      if (entries.length === 0) return [];
      const about = aboutOf(key);
      if (!about) return [];
      const name = nameOf(key, about.name, saying);
      return entries.map((entry) => entry(name, about));
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.uid < b.uid ? -1 : 1));
}

/** Words are made only where there is something to say. */
type Make = (name: string, about: About) => CalendarEntry;

function entriesOf(inputs: ReminderInputs, key: CommunityKey, saying: Saying): Make[] {
  return [
    ...renewals(inputs, key, saying),
    ...refunds(inputs, key, saying),
    ...plans(inputs, key, saying),
  ];
}

/** Its last day to renew early, or once it is over the last day of the grace price. */
function renewals(inputs: ReminderInputs, key: CommunityKey, saying: Saying): Make[] {
  const { now, zone } = inputs;
  const end = renewalEnd(inputs, key);
  if (end === undefined) return [];
  const ends = termEndOf(inputs, key, end);
  const moment = momentOf(ends, now, zone);
  if (moment === 'later') return [];
  const early = moment === 'early';
  const day = early ? lastDayOf(ends, zone) : graceLastDay(ends, zone);
  const last = callOn(day, early ? endMoment(ends, zone) : graceUntil(ends, zone), zone);
  const calls = early ? BEFORE.map(({ days }) => addDays(last, -days)) : [last];
  const id = early ? 'calendar.renewal' : 'calendar.grace';
  return [
    (name, about) => ({
      // One a community: over or renewed, it moves on to what is next.
      uid: `renewal-${key}`,
      day,
      title: sentence({ id, params: { name } }, saying),
      text: textOf(inputs, about, saying, about.moment ? [sentence(about.moment, saying)] : []),
      alarms: calls
        .filter((on) => timeOn(on, HOUR_OF_DAY, zone) > now)
        .map((on) => ({ hours: HOUR_OF_DAY - 24 * daysBetween(on, day) })),
    }),
  ];
}

function refunds(inputs: ReminderInputs, key: CommunityKey, saying: Saying): Make[] {
  const open = refundable(inputs, key).filter((payment) => inputs.now < refundEnd(payment));
  return open.map((payment, older) => (name) => {
    const untilTime = clockTime(refundEnd(payment), saying);
    return {
      // One a community, whatever comes to be known of it; of more open at once the older ones are counted.
      uid: older === 0 ? `refund-${key}` : `refund-${key}-${older + 1}`,
      // Ends at midnight where the day of paying alone is known: the day before is the last.
      day: dayIn(refundEnd(payment) - 1, inputs.zone),
      title: sentence({ id: 'calendar.refund', params: { name, untilTime } }, saying),
      text: refundRule(payment, saying),
      alarms: ahead(
        inputs,
        AFTER.map(({ hours }) => payment.at + hours * 3_600_000),
      ),
    };
  });
}

function plans(inputs: ReminderInputs, key: CommunityKey, saying: Saying): Make[] {
  const today = dayIn(inputs.now, inputs.zone);
  return openPlans(inputs, key)
    .filter((plan) => dayIn(plan.remindAt, inputs.zone) >= today)
    .map((plan) => (name) => ({
      uid: `plan-${plan.id}`,
      day: dayIn(plan.remindAt, inputs.zone),
      title: sentence({ id: 'calendar.plan', params: { name } }, saying),
      text: planText(plan, inputs, saying),
      alarms: ahead(inputs, [plan.remindAt]),
    }));
}

/** A calendar may ring at once for what is past. */
function ahead({ now }: ReminderInputs, times: readonly number[]): { at: number }[] {
  return times.filter((at) => at > now).map((at) => ({ at }));
}

/** What was written, in one sentence: hours and how many questions, none of its own words. */
export function planText(
  plan: ReminderInputs['plans'][number],
  { zone }: Pick<ReminderInputs, 'zone'>,
  saying: Saying,
): string {
  const madeDay = dayIn(plan.madeAt, zone);
  const questions = plan.questions.length;
  const id = questions > 0 ? 'text.planQuestions' : 'text.plan';
  return sentence({ id, params: { madeDay, weekHours: plan.hoursPerWeek, questions } }, saying);
}

function textOf(inputs: ReminderInputs, about: About, saying: Saying, more: string[]): string {
  const day = dayIn(inputs.now, inputs.zone);
  const judged = sentence(about.verdict, saying);
  const first = sentence({ id: 'calendar.verdictOn', params: { day, sentence: judged } }, saying);
  return [first, ...more].join('\n');
}
