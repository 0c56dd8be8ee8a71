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
  | {
      value: number;
      unit: CompareUnit;
      source: Source;
      coveredWeeks?: number;
      /** Of how many questions or replies. */
      of?: number;
      /** Days seen of this community alone, where it rests on those. */
      ownDays?: number;
      /** By a length of the term that no page states: ours to assume. */
      estimated?: true;
    }
  | { value: null; why: Say };

export interface RowInput {
  community: CommunityKey;
  facts: ResolvedFacts;
  measures?: Measures;
  bought: Bought;
  /** The weeks that rates are made of, seen whole. */
  weeks: readonly WeekRollup[];
}

/** What a row's values are counted over: no time, the weeks of `RowInput`, or each its own days seen. */
export type CompareOver = 'nothing' | 'weeks' | 'own';

interface Row {
  id: CompareRowId;
  better: 'high' | 'low' | 'none';
  over: CompareOver;
  value: (input: RowInput) => RowValue;
}

const none = (id: string, params: Say['params'] = {}): RowValue => ({
  value: null,
  why: { id: `compare.why.${id}`, params },
});

const fact = (read: Fact<number> | undefined, unit: CompareUnit): RowValue =>
  read ? { value: read.value, unit, source: sourceOf(read) } : none('unread');

/** Over the weeks seen whole: so many a week, or the share of weeks with any. */
const rate =
  (
    count: (week: WeekRollup) => number,
    { needsOwner = false, share = false }: { needsOwner?: boolean; share?: boolean } = {},
  ) =>
  ({ weeks, measures }: RowInput): RowValue => {
    if (needsOwner && !measures?.owner) return none('noOwner');
    const seenAt = measures?.anchorAt;
    if (!weeks.length || seenAt === null || seenAt === undefined) return none('noWeeks');
    const counts = weeks.map((week) => (share ? (count(week) > 0 ? 100 : 0) : count(week)));
    const value = counts.reduce<number>((sum, n) => sum + n, 0) / weeks.length;
    const source: Source = { via: 'response', endpoint: 'topics', seenAt };
    return { value, unit: share ? 'pct' : 'perWeek', source, coveredWeeks: weeks.length };
  };

/** Of all days seen of this one, which are not those of the others. */
const ofOwner =
  (make: (owner: NonNullable<Measures['owner']>) => { value: number; of: number } | string) =>
  (unit: CompareUnit) =>
  ({ measures }: RowInput): RowValue => {
    const owner = measures?.owner;
    if (!owner) return none(measures?.anchorAt ? 'noOwner' : 'noWeeks');
    const made = make(owner);
    if (typeof made === 'string') return none(made);
    const source: Source = { via: 'response', endpoint: 'topics', seenAt: owner.anchorAt };
    return { ...made, unit, source, ownDays: Math.round(measures.coveredDays) };
  };

const answered = ofOwner(({ answered, open }) =>
  answered + open === 0
    ? 'noQuestions'
    : { value: (100 * answered) / (answered + open), of: answered + open },
);
const reply = ofOwner(({ replyHours, replies }) =>
  replyHours === null ? 'noReplies' : { value: replyHours, of: replies },
);

const bought =
  (
    pick: (b: Bought) => number | undefined,
    unit: CompareUnit,
    of: 'source' | 'termSource' = 'source',
    byLength = true,
  ) =>
  (input: RowInput): RowValue => {
    const { [of]: source, state, says, missing, estimated } = input.bought;
    const value = pick(input.bought);
    const why = (state === 'free' ? says[0] : missing[0]) ?? {
      id: 'compare.why.unread',
      params: {},
    };
    if (value === undefined || !source) return { value: null, why };
    return { value, unit, source, ...(estimated && byLength ? { estimated } : {}) };
  };

export const COMPARE_ROWS: readonly Row[] = [
  // A term may be a month or five years: what a day costs compares them.
  {
    id: 'price',
    better: 'none',
    over: 'nothing',
    value: bought((b) => b.fen, 'fen', 'source', false),
  },
  {
    id: 'days',
    better: 'none',
    over: 'nothing',
    value: bought((b) => b.days, 'days', 'termSource'),
  },
  { id: 'perDay', better: 'low', over: 'nothing', value: bought((b) => b.perDayFen, 'fen') },
  {
    id: 'members',
    better: 'none',
    over: 'nothing',
    value: ({ facts }) => fact(facts.members, 'count'),
  },
  { id: 'topics', better: 'high', over: 'weeks', value: rate((week) => week.total) },
  {
    id: 'ownerTopics',
    better: 'high',
    over: 'weeks',
    value: rate((week) => week.owner, { needsOwner: true }),
  },
  // Marked some time after they were posted: who was looked at later shows more.
  { id: 'digests', better: 'none', over: 'weeks', value: rate((week) => week.digests) },
  {
    id: 'ownerWeeks',
    better: 'high',
    over: 'weeks',
    value: rate((week) => week.owner, { needsOwner: true, share: true }),
  },
  { id: 'answered', better: 'high', over: 'own', value: answered('pct') },
  { id: 'reply', better: 'low', over: 'own', value: reply('hours') },
  {
    id: 'waiting',
    better: 'low',
    over: 'nothing',
    value: ({ facts: { newMembersLimitDays: wait } }) =>
      wait
        ? { value: Math.max(0, wait.value), unit: 'days', source: sourceOf(wait) }
        : none('unread'),
  },
  {
    id: 'questionFee',
    better: 'low',
    over: 'nothing',
    value: ({ facts }) => fact(facts.questionFeeMin, 'fen'),
  },
];
