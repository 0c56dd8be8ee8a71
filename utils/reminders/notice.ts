/** The words of one notification. Pure. */
import { dayIn } from '../attention/split.ts';
import { daysBetween } from '../payoff/calendar.ts';
import { graceLastDay, lastDayOf, momentOf } from '../payoff/grace.ts';
import { REFUND_HOURS } from '../payoff/life.ts';
import type { Say } from '../payoff/types.ts';
import type { CommunityKey } from '../words.ts';
import type { About } from './about.ts';
import { planText } from './calendar.ts';
import { planKey } from './plans.ts';
import { refundable } from './refunds.ts';
import { termEndOf } from './renewals.ts';
import { refundRule, soFarLine } from './soFar.ts';
import type { Occasion, ReminderInputs } from './types.ts';
import { nameOf, type Saying, sentence } from './words.ts';

export interface Notice {
  title: string;
  /** One or two lines. */
  message: string;
}

/** `about`: of the occasion's community; absent for one of none. Days left are those of `inputs.now`. */
export function noticeOf(
  occasion: Occasion,
  inputs: ReminderInputs,
  about: About | undefined,
  saying: Saying,
): Notice {
  const say = (id: string, params = {}) => sentence({ id, params }, saying);
  const { community, what, on, until } = occasion;
  const { now, backups } = inputs;
  const name = community && nameOf(community, about?.name, saying);
  const verdict = about ? sentence(about.verdict, saying) : '';
  const lines = (...all: string[]) => all.filter(Boolean).join('\n');

  if (what === 'backup') {
    const { lastAt } = backups;
    const title =
      lastAt === undefined
        ? say('title.backupNone')
        : say('title.backup', { sinceDays: Math.floor((now - lastAt) / DAY) });
    return { title, message: say('text.backup') };
  }
  if (what === 'plan') {
    const plan = inputs.plans.find((one) => on === planKey(one));
    const waitedDays = Math.max(1, Math.round((now - (plan?.madeAt ?? now)) / DAY));
    return {
      title: say('title.plan', { name, waitedDays }),
      message: plan ? planText(plan, inputs, saying) : '',
    };
  }
  if (what === 'refund-48' || what === 'refund-66') {
    const leftMs = until - now;
    // Not whether it pays off: the days used are a sliver of the fee, and all of it can come back.
    const payment = community && refundable(inputs, community).find(({ id }) => id === on);
    const rule = refundRule(payment || { at: until - REFUND_HOURS * HOUR, sure: true }, saying);
    const soFar = soFarLine(about?.soFar ?? [], saying);
    return { title: say('title.refund', { name, leftMs }), message: lines(rule, soFar) };
  }
  const moment = about?.moment ? sentence(about.moment, saying) : '';
  const { id, params } = renewalTitle(community as CommunityKey, on, inputs);
  return { title: say(id, { name, ...params }), message: lines(verdict, moment) };
}

/** How the term stands now, by the one rule of it: the early price holds to its very end, and not after. */
function renewalTitle(community: CommunityKey, end: string, inputs: ReminderInputs): Say {
  const { now, zone } = inputs;
  const ends = termEndOf(inputs, community, end);
  const moment = momentOf(ends, now, zone);
  const today = dayIn(now, zone);
  if (moment === 'early') {
    const leftDays = daysBetween(today, lastDayOf(ends, zone));
    return { id: leftDays > 0 ? 'title.renewalAhead' : 'title.renewalLast', params: { leftDays } };
  }
  const sinceDays = daysBetween(end, today);
  if (sinceDays > 0) return { id: 'title.renewalOver', params: { sinceDays } };
  if (moment === 'later') return { id: 'title.renewalOverToday', params: {} };
  return { id: 'title.renewalGrace', params: { graceLastDay: graceLastDay(ends, zone) } };
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
