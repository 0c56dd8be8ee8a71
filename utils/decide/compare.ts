/**
 * Up to five communities side by side. Where the same weeks of all were seen whole, rates are of
 * those weeks; else each is of its own last weeks, and what differs is said; what can only be told of
 * all that was seen of one is marked as its own. The order of the cards
 * does not matter. Money in fen, rates a week, times epoch ms.
 */
import { WEEK, weekBegin } from '../days.ts';
import type { ResolvedFacts } from '../facts.ts';
import type { Say } from '../payoff/types.ts';
import type { Measures, WeekRollup } from '../scoring/measures.ts';
import type { CommunityKey, Span } from '../words.ts';
import { boughtOf } from './bought.ts';
import {
  COMPARE_ROWS,
  type CompareOver,
  type CompareRowId,
  type RowInput,
  type RowValue,
} from './compareRows.ts';

export const COMPARE_MOST = 5;
/** Weeks that all must have in common for rates of the same window. */
export const COMMON_WEEKS = 4;
/** Weeks that rates are made of. */
const RECENT_WEEKS = 12;
/** A week counts when so much of it was seen. */
const WHOLE = 0.95;
/** Anchors further apart than this are told. */
const APART = 7 * 86_400_000;

export interface CompareCard {
  community: CommunityKey;
  facts: ResolvedFacts;
  measures?: Measures;
}

export interface CompareColumn {
  community: CommunityKey;
  name: string;
  /** Of the weeks its rates are made of; absent: none was seen whole. */
  span?: Span;
  weeks: number;
  /** Newest covered moment. */
  anchorAt?: number;
}

export interface CompareRow {
  id: CompareRowId;
  /** Which end is better for whoever pays; `none`: it is no matter of better. */
  better: 'high' | 'low' | 'none';
  over: CompareOver;
  values: Record<CommunityKey, RowValue>;
}

export interface Comparison {
  /** Sorted by key; at most five. */
  columns: CompareColumn[];
  rows: CompareRow[];
  /** `same`: rates of the same weeks, seen whole by all. */
  window: 'same' | 'differs' | 'none';
  span?: Span;
  warnings: Say[];
}

export function compareOf(cards: readonly CompareCard[], now: number): Comparison {
  const chosen = distinct(cards).slice(0, COMPARE_MOST);
  const common = commonWeeks(chosen);
  const same = common.length >= COMMON_WEEKS;
  const inputs = chosen.map((card): RowInput => {
    const weeks = same ? common.map((week) => weekOfCard(card, week)) : ownWeeks(card);
    return { ...card, bought: boughtOf(card.facts, card.measures, now), weeks };
  });
  const columns = inputs.map(columnOf);
  const window = same ? 'same' : columns.some((c) => c.weeks > 0) ? 'differs' : 'none';
  const span = same ? spanOf(common) : undefined;
  return {
    columns,
    rows: COMPARE_ROWS.map(({ id, better, over, value }) => ({
      id,
      better,
      over,
      values: Object.fromEntries(inputs.map((input) => [input.community, value(input)])),
    })),
    window,
    ...(span ? { span } : {}),
    warnings: warningsOf(cards, columns, inputs, window),
  };
}

/** One of each, by key; of two with the same key the one seen last. */
function distinct(cards: readonly CompareCard[]): CompareCard[] {
  const by = new Map<CommunityKey, CompareCard>();
  for (const card of cards) {
    const old = by.get(card.community);
    if (!old || (card.measures?.anchorAt ?? 0) > (old.measures?.anchorAt ?? 0)) {
      by.set(card.community, card);
    }
  }
  return [...by.values()].sort((a, b) => (a.community < b.community ? -1 : 1));
}

const wholeWeeks = ({ measures }: CompareCard): WeekRollup[] =>
  (measures?.weeks ?? []).filter((week) => week.covered >= WHOLE);

function ownWeeks(card: CompareCard): WeekRollup[] {
  return wholeWeeks(card).slice(-RECENT_WEEKS);
}

/** Weeks of which all cards saw the whole, oldest first, the last twelve. */
function commonWeeks(cards: readonly CompareCard[]): number[] {
  const [first, ...rest] = cards.map((card) => new Set(wholeWeeks(card).map((w) => w.week)));
  if (!first || cards.length < 2) return [];
  const shared = [...first].filter((week) => rest.every((weeks) => weeks.has(week)));
  return shared.sort((a, b) => a - b).slice(-RECENT_WEEKS);
}

function weekOfCard({ measures }: CompareCard, week: number): WeekRollup {
  const found = measures?.weeks.find((w) => w.week === week);
  if (!found) throw new Error('a common week that is not there');
  return found;
}

function spanOf(weeks: readonly number[]): Span | undefined {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return [weekBegin(first), weekBegin(last) + WEEK];
}

function columnOf({ community, facts, measures, weeks }: RowInput): CompareColumn {
  const span = spanOf(weeks.map((w) => w.week));
  const anchorAt = measures?.anchorAt ?? undefined;
  return {
    community,
    name: facts.name?.value ?? '',
    weeks: weeks.length,
    ...(span ? { span } : {}),
    ...(anchorAt === undefined ? {} : { anchorAt }),
  };
}

function warningsOf(
  cards: readonly CompareCard[],
  columns: readonly CompareColumn[],
  inputs: readonly RowInput[],
  window: Comparison['window'],
): Say[] {
  const out: Say[] = [];
  const asked = new Set(cards.map((card) => card.community)).size;
  if (asked > COMPARE_MOST) out.push(say('tooMany', { asked, most: COMPARE_MOST }));
  if (columns.length < 2) return [...out, say('tooFew')];
  if (window === 'none') out.push(say('nothingSeen'));
  if (window === 'differs') {
    out.push(say('windowsDiffer', { wanted: COMMON_WEEKS }));
    for (const { name, span, weeks } of columns) {
      if (!span) out.push(say('noWeeks', { name }));
      else out.push(say('weeksOf', { name, seenWeeks: weeks, fromAt: span[0], untilAt: span[1] }));
    }
  }
  const anchors = columns.flatMap((c) => (c.anchorAt === undefined ? [] : [c.anchorAt]));
  const [oldest, newest] = [Math.min(...anchors), Math.max(...anchors)];
  if (anchors.length > 1 && newest - oldest > APART) {
    out.push(say('seenApart', { oldestAt: oldest, newestAt: newest }));
  }
  if (new Set(inputs.map((i) => i.bought.mode).filter(Boolean)).size > 1) out.push(say('modes'));
  return out;
}

function say(id: string, params: Say['params'] = {}): Say {
  return { id: `compare.${id}`, params };
}
