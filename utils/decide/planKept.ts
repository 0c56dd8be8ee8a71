/**
 * A plan is worth something at renewal only as it was before one paid: when it may not be changed any
 * more, what it said before it was changed, and for which term it was made. Pure; days of the zone.
 */
import { dayIn } from '../attention/split.ts';
import { canonical } from '../formats/canonical.ts';
import { overlap, within } from '../payoff/calendar.ts';
import type { Decision } from '../payoff/entries.ts';
import { MEMBERSHIP } from '../payoff/life.ts';
import type { Fee, Plan, Term } from '../payoff/types.ts';
import type { CommunityKey } from '../words.ts';

/** Why a plan stands as it is: its term began, it was paid for, decided, or one is in already. */
export type PlanLock = 'begun' | 'paid' | 'decided' | 'joined';

/** All of one community. */
export interface PlanFacts {
  fees: readonly Fee[];
  decisions: readonly Decision[];
  /** Days of the membership, once there is one. */
  joined?: Term | undefined;
  /** `YYYY-MM-DD`. */
  today: string;
  zone?: string | undefined;
}

/** Undefined: it may still be changed. */
export function planLock(plan: Plan, facts: PlanFacts): PlanLock | undefined {
  const { fees, decisions, joined, today, zone } = facts;
  const { madeAt, term } = plan;
  if (term && term.begin <= today) return 'begun';
  if (isPaid(madeAt, fees, zone)) return 'paid';
  if (decisions.some(({ choice, at }) => choice !== 'wait' && at >= madeAt)) return 'decided';
  return !term && joined && joined.begin <= today ? 'joined' : undefined;
}

/** On or after the day it was made; of that very day the moment counts where it is known. */
function isPaid(madeAt: number, fees: readonly Fee[], zone: string | undefined): boolean {
  const madeOn = dayIn(madeAt, zone);
  return fees.some(
    ({ kind, paidAt, paidOn }) =>
      MEMBERSHIP.includes(kind) && (paidAt === undefined ? paidOn >= madeOn : paidAt >= madeAt),
  );
}

/** A change of an entry, as the log keeps it. */
export interface Logged {
  seq: number;
  at: number;
  table: string;
  id: string;
  community: CommunityKey;
  before: unknown;
  after: unknown;
  undoes?: number;
}

/** A plan as it stood until it was changed. */
export interface PlanVersion {
  plan: Plan;
  /** When it was changed, epoch ms. */
  untilAt: number;
}

/**
 * What the plan said before, newest first; what was taken back again was no change, and setting its
 * days or the reminder changes nothing of what was foretold.
 */
export function planVersions(id: string, log: readonly Logged[]): PlanVersion[] {
  const own = log.filter((change) => change.table === 'plans' && change.id === id);
  const undone = new Set(own.map((change) => change.undoes));
  return own
    .filter(({ seq, undoes }) => undoes === undefined && !undone.has(seq))
    .filter(({ before, after }) => before && after && foretold(before) !== foretold(after))
    .sort((a, b) => b.seq - a.seq)
    .map(({ before, at }) => ({ plan: before as Plan, untilAt: at }));
}

function foretold(row: unknown): string {
  const { term: _, remindAt: __, ...rest } = row as Plan;
  return canonical(rest);
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
      return its !== undefined && overlap(its, term) !== undefined;
    })
    .sort((a, b) => a.madeAt - b.madeAt);
  return own.filter((plan) => madeOn(plan) <= term.begin).at(-1) ?? own[0];
}

/** The term a day lies in, else the next to begin. */
function termAfter(day: string, terms: readonly Term[]): Term | undefined {
  const next = terms
    .filter((term) => term.begin >= day)
    .sort((a, b) => (a.begin < b.begin ? -1 : 1));
  return terms.find((term) => within(day, term)) ?? next[0];
}
