/**
 * Rows of the ledger with their schemas: fees, attention, deeds, gains, plans, and the settings of
 * the pay-off. Ids are strings (uuid), money integer, times epoch ms, days `YYYY-MM-DD`.
 */
import { z } from 'zod';
import type { ResolvedFacts } from '../facts.ts';
import { AIMS, type Missing } from '../scoring/types.ts';
import { type CommunityKey, PAGE_KINDS } from '../words.ts';
import type { HandDeed } from './entries.ts';
import { DEEDS, FEE_KINDS, GAIN_KINDS, METHODS, PAYOFF_DEFAULTS } from './kinds.ts';

export { DEEDS, FEE_KINDS, GAIN_KINDS, METHODS };

/** A sentence: locale key in payoff.json with params (suffixes: …Fen, …At, …Days, …Pct, …Hours). */
export type Say = Missing;

const id = z.string().min(1).max(64);
const community = z
  .string()
  .regex(/^(zsxq|geektime|dedao|manual):[\w-]{1,64}$/)
  .transform((s) => s as CommunityKey);
const time = z
  .int()
  .min(Date.UTC(2010, 0, 1))
  .max(Date.UTC(2200, 0, 1));
const note = z.string().max(2000);
/** A real day of the calendar: `2025-02-30` is refused. */
export const DaySchema = z
  .string()
  .regex(/^(20|21)\d\d-\d\d-\d\d$/)
  .refine((day) => {
    const at = Date.parse(`${day}T00:00:00Z`);
    return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
  });
const money = z.int().min(0).max(100_000_000);
const dayMs = z.int().min(0).max(90_000_000);
/** Typed more than once it may be more than a day has: a backup that holds it must be readable. */
const handMs = z.int().min(0).max(900_000_000);

/** The days a fee buys: `begin` is the first, `end` the day it is over (not counted). */
export const TermSchema = z
  .strictObject({ begin: DaySchema, end: DaySchema })
  .refine((term) => term.begin < term.end);

/** One real payment. `refund` and `commission` are money received, all others money spent. */
export const FeeSchema = z
  .strictObject({
    id,
    community,
    kind: z.enum(FEE_KINDS),
    /** Really paid, in the smallest unit of `currency` (fen, cent; whole yen). */
    paid: money,
    currency: z.string().regex(/^[A-Z]{3}$/),
    /** Fen of CNY for one smallest unit of `currency`, fixed at payment; absent for CNY. */
    rate: z.number().positive().max(100_000).optional(),
    /** Before discounts, same unit as `paid`. */
    listed: money.optional(),
    coupon: z.string().max(100).optional(),
    method: z.enum(METHODS).optional(),
    paidOn: DaySchema,
    /** To the moment, where known: the refund window runs from it. */
    paidAt: time.optional(),
    term: z.union([TermSchema, z.literal('forever'), z.literal('none')]),
    note: note.optional(),
    /** Of a refund: the fee it gives back. */
    refunds: id.optional(),
  })
  .refine((fee) => (fee.currency === 'CNY') === (fee.rate === undefined), { path: ['rate'] })
  .refine((fee) => fee.refunds === undefined || fee.kind === 'refund', { path: ['refunds'] })
  .refine((fee) => fee.kind !== 'refund' || fee.term === 'none', { path: ['term'] });

/** Active time of a day: measured, and added by hand (phone app), kept apart. */
export const AttentionDaySchema = z.strictObject({
  community,
  day: DaySchema,
  pageKind: z.enum(PAGE_KINDS),
  ms: dayMs,
  byHandMs: handMs,
});

export const DeedDaySchema = z.strictObject({
  community,
  day: DaySchema,
  deed: z.enum(DEEDS),
  count: z.int().min(0).max(100_000),
});

/** What came of it. Without `worth` it is noted but not valued: never counted as zero. */
export const GainSchema = z.strictObject({
  id,
  community,
  kind: z.enum(GAIN_KINDS),
  worth: z
    .strictObject({ lowFen: money, highFen: money })
    .refine((w) => w.lowFen <= w.highFen)
    .optional(),
  note: note.optional(),
  /** The topic it came from: digits of any length. */
  topic: z
    .string()
    .regex(/^\d{1,24}$/)
    .optional(),
  at: time,
});

/** What a plan is for: the aims of a card, or a deadline. */
export const PLAN_AIMS = [...AIMS, 'deadline'] as const;

/** What was foretold before paying; kept as it was. */
export const PlanSchema = z.strictObject({
  id,
  community,
  madeAt: time,
  aims: z.array(z.enum(PLAN_AIMS)).max(PLAN_AIMS.length),
  hoursPerWeek: z.number().min(0).max(168),
  /** The days it was made for; absent while undecided. */
  term: TermSchema.optional(),
  questions: z.array(z.string().max(500)).max(50).default([]),
  /** What would make it worth it, and what would be reason to stop. */
  worthIt: note.optional(),
  stopRule: note.optional(),
  feeling: z.enum(['expectation', 'anxiety', 'both', 'neither']).optional(),
  /** What one useful item would be worth. */
  itemWorthFen: money.optional(),
  /** Useful items foretold for the term. */
  items: z.int().min(0).max(100_000).optional(),
  /** Of the aim `deadline`. */
  deadlineOn: DaySchema.optional(),
  /** Cool-off: not to be decided before then. */
  remindAt: time.optional(),
});

/** What an hour is worth is the user's to say: unset is unset, nothing is assumed. */
export const PayoffSettingsSchema = z.strictObject({
  /** c: an hour spent there is an hour not spent elsewhere. */
  hourLostFen: money.optional(),
  /** v: what a good hour there is worth. */
  hourGainedFen: money.optional(),
  /** Over how many days a forever term is spread; unset: counted whole when paid. */
  foreverDays: z.int().min(1).max(36_500).optional(),
  /** Full marks of the participation index. */
  targets: z
    .strictObject({
      deedsPerMonth: z.number().positive().max(1000).default(PAYOFF_DEFAULTS.targets.deedsPerMonth),
      gainsPerMonth: z.number().positive().max(1000).default(PAYOFF_DEFAULTS.targets.gainsPerMonth),
    })
    .prefault({}),
  /** Hours of foretelling that other people's factor weighs against the user's own. */
  forecastHours: z.number().positive().max(10_000).default(PAYOFF_DEFAULTS.forecastHours),
  /** Limit for a year over all communities. */
  yearBudgetFen: money.optional(),
});

export type Term = z.infer<typeof TermSchema>;
export type Fee = z.infer<typeof FeeSchema>;
export type FeeKind = Fee['kind'];
export type AttentionDay = z.infer<typeof AttentionDaySchema>;
export type Deed = (typeof DEEDS)[number];
export type DeedDay = z.infer<typeof DeedDaySchema>;
export type Gain = z.infer<typeof GainSchema>;
export type Plan = z.infer<typeof PlanSchema>;
export type PayoffSettings = z.infer<typeof PayoffSettingsSchema>;

/** All that the pay-off of one community is made from; rows of others are left out. */
export interface PayoffInputs {
  community: CommunityKey;
  fees: readonly Fee[];
  attention: readonly AttentionDay[];
  /** Noticed by itself. */
  deeds: readonly DeedDay[];
  /** Told by the user; counted with the noticed ones, and said apart. */
  handDeeds?: readonly HandDeed[];
  gains: readonly Gain[];
  plans: readonly Plan[];
  facts?: ResolvedFacts;
  /** Owner's posts of the span seen in coverage, and those of them the user read. */
  ownerPosts?: { seen: number; read: number };
  /** The user says they left on this day. */
  leftOn?: string;
  /** First day on which attention was measured; days before are unknown, not zero. */
  measuredSince?: string;
  /** Days on which it was not measured though others were: unknown, too. */
  unmeasured?: readonly Term[];
  /** Of a site that is not read: time there is what the user tells, once they tell any. */
  byHandOnly?: boolean;
  /** Whether nothing noted means nothing; absent: by the days measured. */
  gainsOpen?: boolean;
  /** The days judged; absent: the current term so far. */
  span?: Term;
  settings: PayoffSettings;
  now: number;
  /** IANA; absent: the machine's. */
  zone?: string;
}

/** A range in fen; null: no bound from what is known. */
export interface FenRange {
  lowFen: number | null;
  highFen: number | null;
}
