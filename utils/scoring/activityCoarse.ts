/**
 * The activity mark when no topics were seen: a visitor's view. Only how lately the site calls the
 * planet alive and posts over age, which count check-ins too; so it is pulled far to the middle,
 * wide, and never more than low confidence. `latest_topic_create_time` and members are not used.
 */
import { DAY } from '../days.ts';
import type { Fact, ResolvedFacts } from '../facts.ts';
import { falling, rising } from './curves.ts';
import { ageing, combine, FORMULA_VERSION, type Part, type Piece } from './mark.ts';
import type { Mark, Missing } from './types.ts';

const HALF = 0.4;
const FULL_POSTS = 700;

export function scoreCoarseActivity(facts: ResolvedFacts, now: number): Mark {
  const missing: Missing[] = [{ id: 'activity.topics', params: {} }];
  const parts = [postsOf(facts), aliveOf(facts)].filter((part) => part !== undefined);
  const last = parts.at(-1)?.pieces[0];
  if (!last) {
    return {
      state: 'unknown',
      confidence: 'none',
      evidence: [],
      missing,
      formulaVersion: FORMULA_VERSION,
    };
  }
  const seenAt = Math.min(...parts.map((part) => part.pieces[0]?.seenAt ?? now));
  const known = parts.reduce((sum, part) => sum + part.weight, 0);
  const unknown: Part = { weight: 100 - known, value: 0, trust: 0, half: 0.5, pieces: [] };
  return combine([...parts, unknown], {
    context: [],
    missing: [{ id: 'activity.visitor', params: {} }, ...missing],
    prior: { ...last, id: 'activity.prior', params: {}, via: 'estimated' },
    widen: ageing(now - seenAt),
    atMost: 'low',
  });
}

const pieceOf = (fact: Fact, id: string, params: Piece['params']): Piece => ({
  id: `activity.${id}`,
  params,
  via: fact.via,
  endpoint: fact.endpoint,
  seenAt: fact.seenAt,
});

function postsOf({ createdAt, topicsTotal }: ResolvedFacts): Part | undefined {
  if (!createdAt || !topicsTotal) return undefined;
  const days = (topicsTotal.seenAt - createdAt.value) / DAY;
  if (days < 1) return undefined;
  const perWeek = (7 * topicsTotal.value) / days;
  const params = { posts: topicsTotal.value, perWeek, ageDays: days };
  return {
    weight: 50,
    value: rising(perWeek, FULL_POSTS),
    trust: 0.4,
    half: HALF,
    pieces: [pieceOf(topicsTotal, 'coarsePosts', params)],
  };
}

function aliveOf({ aliveAt }: ResolvedFacts): Part | undefined {
  if (!aliveAt) return undefined;
  const ageDays = Math.max(0, aliveAt.seenAt - aliveAt.value) / DAY;
  return {
    weight: 50,
    value: falling(Math.max(0, ageDays - 1), 90),
    trust: 0.4,
    half: HALF,
    pieces: [pieceOf(aliveAt, 'coarseAlive', { aliveAt: aliveAt.value, ageDays })],
  };
}
