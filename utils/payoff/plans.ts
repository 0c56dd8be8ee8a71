/**
 * Which plan counts for a term, and for which days of it: what was foretold, not what was written once
 * it had come about. Days of the user's zone. Pure.
 */
import { dayIn } from '../attention/split.ts';
import { later, overlap, within } from './calendar.ts';
import { apart, membershipsOf } from './memberships.ts';
import type { PayoffInputs, Plan, Term } from './types.ts';

/**
 * What is left of a plan's days when it is made; undefined: they were over by then, nothing is
 * foretold. `days`: those it is for.
 */
export function foretoldDays(plan: Plan, days: Term, zone?: string): Term | undefined {
  const begin = later(days.begin, dayIn(plan.madeAt, zone));
  return begin < days.end ? { begin, end: days.end } : undefined;
}

/**
 * The plan of a term: one made for its days, or an undated one whose membership it was. Of several
 * the last made before the term began, as that is what was foretold; else the first made within it.
 */
export function planOf(
  plans: readonly Plan[],
  term: Term,
  terms: readonly Term[],
  zone?: string,
): Plan | undefined {
  const madeOn = (plan: Plan) => dayIn(plan.madeAt, zone);
  const own = plans
    .filter((plan) => {
      const its = plan.term ?? termAfter(madeOn(plan), [...terms, term]);
      const ahead = its && foretoldDays(plan, its, zone);
      return ahead !== undefined && overlap(ahead, term) !== undefined;
    })
    .sort((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1));
  return own.filter((plan) => madeOn(plan) <= term.begin).at(-1) ?? own[0];
}

/** The term a day lies in, else the next to begin. */
function termAfter(day: string, terms: readonly Term[]): Term | undefined {
  const next = terms
    .filter((term) => term.begin >= day)
    .sort((a, b) => (a.begin < b.begin ? -1 : 1));
  return terms.find((term) => within(day, term)) ?? next[0];
}

/** A plan and the days it foretold on which one was a member, ascending. */
interface Foretold {
  plan: Plan;
  days: Term[];
  /** Made by the day its term began. */
  before: boolean;
}

/** Plans of a community that ran or run. */
function foretoldBy(inputs: PayoffInputs): Foretold[] {
  const { community, zone } = inputs;
  const own = inputs.plans.filter((plan) => plan.community === community);
  if (own.length === 0) return [];
  const memberships = apart(membershipsOf(inputs));
  return own.flatMap((plan) => {
    const made = dayIn(plan.madeAt, zone);
    const its = plan.term ?? termAfter(made, memberships);
    const ahead = its && foretoldDays(plan, its, zone);
    const days = ahead ? memberships.flatMap((one) => overlap(one, ahead) ?? []) : [];
    return its && days.length > 0 ? [{ plan, days, before: made <= its.begin }] : [];
  });
}

/**
 * Plans whose days are over, each with those days of which it is what was foretold: of several plans
 * for a day the last made before its term began, else the first made within it.
 */
export function plansOver(inputs: PayoffInputs, today: string): { plan: Plan; ran: Term[] }[] {
  const all = foretoldBy(inputs).sort(byWeight);
  const edges = [...new Set(all.flatMap(({ days }) => days.flatMap((d) => [d.begin, d.end])))];
  edges.sort();
  const pieces = edges.slice(1).map((end, i): Term => ({ begin: edges[i] as string, end }));
  const ran = Map.groupBy(pieces, ({ begin }) =>
    all.find(({ days }) => days.some((one) => within(begin, one))),
  );
  return all.flatMap((one) => {
    const over = (one.days.at(-1)?.end ?? '') <= today;
    const own = ran.get(one);
    return over && own ? [{ plan: one.plan, ran: own }] : [];
  });
}

/** What counts for a day comes first. */
function byWeight(a: Foretold, b: Foretold): number {
  if (a.before !== b.before) return a.before ? -1 : 1;
  const older = a.plan.madeAt - b.plan.madeAt || (a.plan.id < b.plan.id ? -1 : 1);
  return a.before ? -older : older;
}

/** The newest plan whose days hold this one, of which one was a member; undefined: none. */
export function planOn(inputs: PayoffInputs, day: string): Plan | undefined {
  const running = foretoldBy(inputs).filter(({ days }) => days.some((one) => within(day, one)));
  return running
    .map(({ plan }) => plan)
    .sort((a, b) => b.madeAt - a.madeAt || (a.id < b.id ? 1 : -1))[0];
}
