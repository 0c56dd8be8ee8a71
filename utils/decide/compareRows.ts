/** The rows of a comparison: one value each, with what it rests on. Pure. */
import type { Fact, ResolvedFacts } from '../facts.ts';
import type { Say } from '../payoff/types.ts';
import type { Measures, WeekRollup } from '../scoring/measures.ts';
import type { CommunityKey } from '../words.ts';
import type { Bought } from './bought.ts';
import { type Source, sourceOf } from './source.ts';

export const COMPARE_ROW_IDS = [
  'price',
  'days',
  'perDay',
  'members',
  'topics',
  'ownerTopics',
  'digests',
  'ownerWeeks',
  'answered',
  'reply',
  'waiting',
  'questionFee',
] as const;
export type CompareRowId = (typeof COMPARE_ROW_IDS)[number];

/** How a value is to be written. */
export type CompareUnit = 'fen' | 'days' | 'hours' | 'perWeek' | 'pct' | 'count';

/** A value with its source, or why there is none. */
export type RowValue =
  | { value: number; unit: CompareUnit; source: Source; coveredWeeks?: number; of?: number }
  | { value: null; why: Say };

export interface RowInput {
  community: CommunityKey;
  facts: ResolvedFacts;
  measures?: Measures;
  bought: Bought;
  /** The weeks that rates are made of, seen whole. */
  weeks: readonly WeekRollup[];
}

interface Row {
  id: CompareRowId;
  better: 'high' | 'low' | 'none';
  value: (input: RowInput) => RowValue;
}

const none = (id: string, params: Say['params'] = {}): RowValue => ({
  value: null,
  why: { id: `compare.why.${id}`, params },
});

const fact = (read: Fact<number> | undefined, unit: CompareUnit): RowValue =>
  read ? { value: read.value, unit, source: sourceOf(read) } : none('unread');

/** So many a week, over the weeks seen whole. */
const rate =
  (count: (week: WeekRollup) => number, needsOwner = false) =>
  ({ weeks, measures }: RowInput): RowValue => {
    if (needsOwner && !measures?.owner) return none('noOwner');
    const seenAt = measures?.anchorAt;
    if (!weeks.length || seenAt === null || seenAt === undefined) return none('noWeeks');
    const value = weeks.reduce((sum, week) => sum + count(week), 0) / weeks.length;
    const source: Source = { via: 'response', endpoint: 'topics', seenAt };
    return { value, unit: 'perWeek', source, coveredWeeks: weeks.length };
  };

const ofOwner =
  (make: (owner: NonNullable<Measures['owner']>, source: Source) => RowValue) =>
  ({ measures }: RowInput): RowValue => {
    const owner = measures?.owner;
    if (!owner) return none(measures?.anchorAt ? 'noOwner' : 'noWeeks');
    return make(owner, { via: 'response', endpoint: 'topics', seenAt: owner.anchorAt });
  };

const bought =
  (pick: (b: Bought) => number | undefined, unit: CompareUnit) => (input: RowInput) => {
    const { source, state, says, missing } = input.bought;
    const value = pick(input.bought);
    const why = (state === 'free' ? says[0] : missing[0]) ?? {
      id: 'compare.why.unread',
      params: {},
    };
    return value === undefined || !source ? { value: null, why } : { value, unit, source };
  };

export const COMPARE_ROWS: readonly Row[] = [
  { id: 'price', better: 'low', value: bought((b) => b.fen, 'fen') },
  { id: 'days', better: 'high', value: bought((b) => b.days, 'days') },
  { id: 'perDay', better: 'low', value: bought((b) => b.perDayFen, 'fen') },
  { id: 'members', better: 'none', value: ({ facts }) => fact(facts.members, 'count') },
  { id: 'topics', better: 'high', value: rate((week) => week.total) },
  { id: 'ownerTopics', better: 'high', value: rate((week) => week.owner, true) },
  { id: 'digests', better: 'high', value: rate((week) => week.digests) },
  {
    id: 'ownerWeeks',
    better: 'high',
    value: ofOwner(({ weeks, ownerWeeks }, source) =>
      weeks === 0
        ? none('noWeeks')
        : { value: (100 * ownerWeeks) / weeks, unit: 'pct', source, of: weeks },
    ),
  },
  {
    id: 'answered',
    better: 'high',
    value: ofOwner(({ answered, open }, source) =>
      answered + open === 0
        ? none('noQuestions')
        : {
            value: (100 * answered) / (answered + open),
            unit: 'pct',
            source,
            of: answered + open,
          },
    ),
  },
  {
    id: 'reply',
    better: 'low',
    value: ofOwner(({ replyHours, replies }, source) =>
      replyHours === null
        ? none('noReplies')
        : { value: replyHours, unit: 'hours', source, of: replies },
    ),
  },
  {
    id: 'waiting',
    better: 'low',
    value: ({ facts: { newMembersLimitDays: wait } }) =>
      wait
        ? { value: Math.max(0, wait.value), unit: 'days', source: sourceOf(wait) }
        : none('unread'),
  },
  { id: 'questionFee', better: 'low', value: ({ facts }) => fact(facts.questionFeeMin, 'fen') },
];
