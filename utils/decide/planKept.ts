/**
 * A plan is worth something at renewal only as it was before one paid: when it may not be changed any
 * more, and what it said before it was changed. Pure; days of the zone.
 */
import { dayIn } from '../attention/split.ts';
import { canonical } from '../formats/canonical.ts';
import type { Decision } from '../payoff/entries.ts';
import type { Plan, Term } from '../payoff/types.ts';
import type { CommunityKey } from '../words.ts';
import { joinedSince, type SinceRows } from './waiting.ts';

/** Why a plan stands as it is: its term began, it was paid for, decided, or one is in already. */
export type PlanLock = 'begun' | 'paid' | 'decided' | 'joined';

/** All of one community. */
export interface PlanFacts extends SinceRows {
  decisions: readonly Decision[];
  /** Days of the membership one is in, else of the last one. */
  joined?: Term | undefined;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** Undefined: it may still be changed. */
export function planLock(plan: Plan, facts: PlanFacts): PlanLock | undefined {
  const { decisions, joined, today, zone } = facts;
  const { madeAt, term } = plan;
  if (term && term.begin <= today && dayIn(madeAt, zone) < term.end) return 'begun';
  // Paid on the very day it was made, nobody knows at what moment: rather left as it is.
  if (joinedSince(plan, facts) !== 'no') return 'paid';
  if (decisions.some(({ choice, at }) => choice !== 'wait' && at >= madeAt)) return 'decided';
  return !term && joined && joined.begin <= today && isFor(joined, plan, zone)
    ? 'joined'
    : undefined;
}

/** Of a membership that was over when a plan was made it is none: it is for one to come. */
export function isFor(joined: Term, { madeAt }: Plan, zone?: string): boolean {
  return dayIn(madeAt, zone) < joined.end;
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
  // The newest first: what takes a change back may have been taken back itself.
  const undone = new Set<number>();
  for (const { seq, undoes } of [...own].sort((a, b) => b.seq - a.seq)) {
    if (undoes !== undefined && !undone.has(seq)) undone.add(undoes);
  }
  return own
    .filter(({ seq, undoes }) => undoes === undefined && !undone.has(seq))
    .filter(({ before, after }) => before && after && foretold(before) !== foretold(after))
    .sort((a, b) => b.seq - a.seq)
    .map(({ before, at }) => ({ plan: before as Plan, untilAt: at }));
}

/** Another word than was given; days where it had none, and its reminder, may be set. */
export function isRewritten(before: Plan, after: Plan): boolean {
  const days = ({ term }: Plan) => canonical(term ?? null);
  return (
    foretold(before) !== foretold(after) ||
    (before.term !== undefined && days(before) !== days(after))
  );
}

function foretold(row: unknown): string {
  const { term: _, remindAt: __, ...rest } = row as Plan;
  return canonical(rest);
}
