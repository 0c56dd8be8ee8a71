/** What was planned before paying against what came of it so far. Hours, counts; days of the user's zone. */
import { dayIn } from '../attention/split.ts';
import { addDays, daysBetween, earlier, within } from '../payoff/calendar.ts';
import type { OwnQuestion } from '../payoff/entries.ts';
import { EVER } from '../payoff/memberships.ts';
import { foretoldDays } from '../payoff/plans.ts';
import { gainsIn, HOUR_MS, hoursIn } from '../payoff/time.ts';
import type { PayoffInputs, Plan, Say, Term } from '../payoff/types.ts';

export interface PlanFact {
  /** Of the days it foretold those that are over, today included; absent: they have not begun, or are none. */
  span?: Term;
  /** Foretold for that part; had: measured, with days not measured estimated in `high`; null: no bound. */
  hours?: { foretold: number; low: number; high: number | null; perWeek: number };
  questions: { planned: number; asked: number; answered: number };
  /** Items foretold for that part, and gains noted. */
  items?: { foretold?: number; had: number };
  /** As the user wrote them. */
  worthIt?: string;
  stopRule?: string;
  deadlineOn?: string;
  says: Say[];
}

/**
 * `days`: of the plan, or the membership where the plan has none. Written within it, the plan is held
 * against what came since.
 */
export function planAgainstFact(
  plan: Plan,
  inputs: PayoffInputs,
  questions: readonly Pick<OwnQuestion, 'community' | 'askedAt' | 'answeredAt'>[],
  days: Term | undefined = plan.term,
): PlanFact {
  const term = days && foretoldDays(plan, days, inputs.zone);
  const tomorrow = addDays(dayIn(inputs.now, inputs.zone), 1);
  const words = {
    ...(plan.worthIt ? { worthIt: plan.worthIt } : {}),
    ...(plan.stopRule ? { stopRule: plan.stopRule } : {}),
    ...(plan.deadlineOn ? { deadlineOn: plan.deadlineOn } : {}),
  };
  const own = questions.filter(
    (q) => q.community === plan.community && (!term || within(dayIn(q.askedAt, inputs.zone), term)),
  );
  const answered = own.filter((q) => q.answeredAt !== undefined && q.answeredAt <= inputs.now);
  const asked = {
    planned: plan.questions.length,
    asked: own.length,
    answered: answered.length,
  };
  if (!term || term.begin >= tomorrow) {
    return { questions: asked, ...words, says: [say('notBegun')] };
  }
  const span = { begin: term.begin, end: earlier(term.end, tomorrow) };
  const spanDays = daysBetween(span.begin, span.end);
  const { lowMs, highMs } = hoursIn(inputs, span);
  const gains = gainsIn(inputs, span, (at) => dayIn(at, inputs.zone));
  // So many items in a term without end are due on no day.
  const share = term.end === EVER ? undefined : spanDays / daysBetween(term.begin, term.end);
  const hours = {
    foretold: (plan.hoursPerWeek * spanDays) / 7,
    low: lowMs / HOUR_MS,
    high: highMs === null ? null : highMs / HOUR_MS,
    perWeek: ((lowMs / HOUR_MS) * 7) / spanDays,
  };
  const items = {
    had: gains.count,
    ...(plan.items === undefined || share === undefined ? {} : { foretold: plan.items * share }),
  };
  // Of a term that is over there is no "so far".
  const over = term.end < tomorrow;
  const told = (id: string, params: Say['params']) => say(over ? `${id}Over` : id, params);
  return {
    span,
    hours,
    questions: asked,
    items,
    ...words,
    says: [
      hours.high === null
        ? told('hoursOpen', { foretoldHours: hours.foretold, hadHours: hours.low })
        : told(hours.low === hours.high ? 'hours' : 'hoursRange', {
            foretoldHours: hours.foretold,
            hadHours: hours.low,
            mostHours: hours.high,
          }),
      ...(asked.planned || asked.asked ? [say('questions', asked)] : []),
      items.foretold === undefined
        ? say('gains', { had: items.had })
        : told('items', { had: items.had, foretold: items.foretold }),
    ],
  };
}

function say(id: string, params: Say['params'] = {}): Say {
  return { id: `planFact.${id}`, params };
}
