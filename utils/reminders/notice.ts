/** The words of one notification. Pure. */
import { dayIn } from '../attention/split.ts';
import { daysBetween } from '../payoff/calendar.ts';
import { REFUND_HOURS } from '../payoff/life.ts';
import type { About } from './about.ts';
import { planText } from './calendar.ts';
import { planKey } from './plans.ts';
import { refundable } from './refunds.ts';
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
  const { now, zone, backups } = inputs;
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
  const leftDays = daysBetween(dayIn(now, zone), on);
  const title =
    leftDays > 0
      ? say('title.renewalAhead', { name, leftDays })
      : leftDays === 0
        ? say('title.renewalToday', { name })
        : say('title.renewalOver', { name, sinceDays: -leftDays });
  const moment = about?.moment ? sentence(about.moment, saying) : '';
  return { title, message: lines(verdict, moment) };
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
