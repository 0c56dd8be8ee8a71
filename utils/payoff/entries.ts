/**
 * Rows the user enters besides fees, gains and plans: deeds by hand, own questions, claims kept from
 * a planet's introduction, and decisions. Ids are strings, times epoch ms, days `YYYY-MM-DD`.
 */
import { z } from 'zod';
import type { CommunityKey } from '../words.ts';
import { DaySchema, DEEDS } from './types.ts';

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
const topic = z.string().regex(/^\d{1,24}$/);

/** A deed told by the user: an event, a meeting, or one done in the phone app. */
export const HandDeedSchema = z.strictObject({
  id,
  community,
  deed: z.enum(DEEDS),
  on: DaySchema,
  count: z.int().min(1).max(1000),
  note: note.optional(),
});

export const WORTHS = ['yes', 'partly', 'no'] as const;

/** An own question: asked by hand, or what the user says of one that was read (`topic`). */
export const OwnQuestionSchema = z.strictObject({
  id,
  community,
  topic: topic.optional(),
  askedAt: time,
  /** Told by the user; of a read one the visit that first saw it answered counts. */
  answeredAt: time.optional(),
  worth: z.enum(WORTHS).optional(),
  note: note.optional(),
});

/** What a claim is about. `other`: in the user's own words, ticked by hand. */
export const CLAIM_KINDS = [
  'pace',
  'total',
  'live',
  'answer',
  'price-rise',
  'guest',
  'refund',
  'other',
] as const;
/** What is counted in `pace` and `total`. */
export const CLAIM_THINGS = ['posts', 'digests', 'lectures', 'files', 'events', 'other'] as const;
export const CLAIM_PERIODS = ['day', 'week', 'month', 'year', 'term'] as const;

/** A promise the planet's own introduction makes, kept by the user to be ticked against what is seen. */
export const ClaimSchema = z.strictObject({
  id,
  community,
  kind: z.enum(CLAIM_KINDS),
  /** The words of the introduction, or the user's. */
  text: z.string().min(1).max(500),
  thing: z.enum(CLAIM_THINGS).optional(),
  count: z.int().min(1).max(1_000_000).optional(),
  per: z.enum(CLAIM_PERIODS).optional(),
  /** Of `answer`: within so many hours. */
  hours: z.number().positive().max(10_000).optional(),
  /** Of `price-rise`: at so many members. */
  members: z.int().min(1).max(1_000_000_000).optional(),
  /** Of `guest`: the name as printed in the introduction. */
  name: z.string().min(1).max(100).optional(),
  source: z.enum(['intro', 'typed']),
  keptAt: time,
  /** Of the terms as read (table `terms`) it was found in. */
  termsHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** The user's own tick; it outranks what is reckoned. */
  tick: z.enum(['kept', 'broken']).optional(),
  note: note.optional(),
});

export const DECISION_MOMENTS = ['before', 'refund', 'renewal'] as const;
export const CHOICES = ['join', 'pass', 'keep', 'refund', 'leave', 'wait'] as const;

/** What the user decided and why; kept for the yearly view. */
export const DecisionSchema = z.strictObject({
  id,
  community,
  at: time,
  moment: z.enum(DECISION_MOMENTS),
  choice: z.enum(CHOICES),
  reason: note.optional(),
  /** Of `renewal`: end of the term that ran out. */
  termEnd: DaySchema.optional(),
});

export type HandDeed = z.infer<typeof HandDeedSchema>;
export type OwnQuestion = z.infer<typeof OwnQuestionSchema>;
export type Claim = z.infer<typeof ClaimSchema>;
export type Decision = z.infer<typeof DecisionSchema>;
