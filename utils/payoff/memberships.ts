/** When one was a member of a community, and which days of a plan ran. Days of the user's zone. Pure. */
import { dayIn } from '../attention/split.ts';
import { earlier, later, overlap } from './calendar.ts';
import { heldBy, seenOutside } from './life.ts';
import type { PayoffInputs, Plan, Term } from './types.ts';

/** Without an end. */
const EVER = '9999-12-31';

/**
 * Terms paid for and not given back, and what was read of them, up to the day of leaving or of being
 * seen outside; by their begin, the shorter first. A planet never joined has none.
 */
export function membershipsOf(inputs: PayoffInputs): Term[] {
  const { standing, terms, read } = heldBy(inputs);
  const { leftOn = EVER, zone } = inputs;
  const out = seenOutside(inputs, standing);
  const stop = earlier(leftOn, out === undefined ? EVER : dayIn(out, zone));
  const forever = standing
    .filter(({ fee }) => fee.term === 'forever')
    .map(({ fee }) => ({ begin: fee.paidOn, end: EVER }));
  return [...terms, ...forever, ...(read ? [read] : []), ...unpaid(inputs)]
    .map(({ begin, end }) => ({ begin, end: earlier(end, stop) }))
    .filter(({ begin, end }) => begin < end)
    .sort((a, b) => (a.begin + a.end < b.begin + b.end ? -1 : 1));
}

/** Members of a free planet and who runs one pay for no term. */
function unpaid({ facts, zone, now }: PayoffInputs): Term[] {
  const role = facts?.viewerState?.value;
  const free = facts?.type?.value === 'free' && role === 'member';
  if (!free && role !== 'staff' && role !== 'owner') return [];
  return [{ begin: dayIn(facts?.viewerJoinAt?.value ?? now, zone), end: EVER }];
}

/**
 * The days of a plan on which one was a member, ascending; none: it never ran. One without days is of
 * the first term that was not over when it was made, from then on.
 */
export function ranIn(plan: Plan, memberships: readonly Term[], zone?: string): Term[] {
  const { term } = plan;
  if (term) return joined(memberships).flatMap((one) => overlap(one, term) ?? []);
  const made = dayIn(plan.madeAt, zone);
  const first = memberships.find((one) => one.end > made);
  return first ? [{ begin: later(first.begin, made), end: first.end }] : [];
}

/** Spans that meet or overlap as one; they come by their begin. */
function joined(spans: readonly Term[]): Term[] {
  const all: Term[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last && span.begin <= last.end) last.end = later(last.end, span.end);
    else all.push({ ...span });
  }
  return all;
}

/** Of several plans for the same days the newest counts. */
export function newestOf<P extends { plan: Plan }>(plans: readonly P[], key: (one: P) => string) {
  const newest = new Map<string, P>();
  const older = (a: Plan, b: Plan) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1);
  for (const one of [...plans].sort((a, b) => older(a.plan, b.plan))) newest.set(key(one), one);
  return [...newest.values()];
}

/** Plans of a community that ran or run, each with its days. */
export function plansThatRan(inputs: PayoffInputs): { plan: Plan; ran: Term[] }[] {
  const own = inputs.plans.filter((plan) => plan.community === inputs.community);
  if (own.length === 0) return [];
  const memberships = membershipsOf(inputs);
  return own
    .map((plan) => ({ plan, ran: ranIn(plan, memberships, inputs.zone) }))
    .filter(({ ran }) => ran.length > 0);
}
