/**
 * What a reader sends: dated facts with their provenance, compact, and nothing of other people's
 * words. `by`, `owner` etc. are the site's raw user ids; the background turns them into salted
 * hashes before anything is stored. The content side imports the types only.
 */
import { z } from 'zod';
import { FactSetSchema } from './facts.ts';
import { SCOPES, SITES, TOPIC_KINDS } from './words.ts';

const time = z
  .int()
  .min(Date.UTC(2010, 0, 1))
  .max(Date.UTC(2200, 0, 1));
const count = z.int().min(0).max(1_000_000_000);
/** Digits of any length; a number type would lose them past 2^53. */
const digits = z.string().regex(/^\d{1,24}$/);
const personId = z.string().min(1).max(64);
const community = z
  .string()
  .regex(/^(zsxq|geektime|dedao):[\w-]{1,64}$/)
  .transform((s) => s as `${'zsxq' | 'geektime' | 'dedao'}:${string}`);
const endpoint = z.string().min(1).max(60);
const via = z.enum(['response', 'stored', 'page', 'text']);

const base = { community, seenAt: time, via, endpoint };

/** A comment's or like's author and time. `to` is whom a comment answers. */
const act = z.strictObject({
  id: digits.optional(),
  by: personId.optional(),
  at: time,
  to: personId.optional(),
});

export const PickedTopic = z.strictObject({
  id: digits,
  kind: z.enum(TOPIC_KINDS),
  createdAt: time,
  /** Absent: anonymous, or the response is a slim one (`slim: true`). */
  author: personId.optional(),
  anonymous: z.boolean().optional(),
  /** Counts are absent where the response does not carry them. */
  readers: count.optional(),
  likes: count.optional(),
  comments: count.optional(),
  rewards: count.optional(),
  digested: z.boolean().optional(),
  sticky: z.boolean().optional(),
  /** A check-in post: kept apart from timeline life. */
  checkin: z.boolean().optional(),
  columns: count.optional(),
  files: count.optional(),
  question: z
    .strictObject({
      to: personId.optional(),
      fee: z.int().min(0).max(100_000_000).optional(),
      answered: z.boolean(),
      answeredBy: personId.optional(),
    })
    .optional(),
  commentActs: z.array(act).max(200).optional(),
  likeActs: z.array(act).max(50).optional(),
  ownerLiked: z.boolean().optional(),
  slim: z.boolean().optional(),
});

export const Observation = z.discriminatedUnion('kind', [
  /** Values of the community itself. */
  z.strictObject({ kind: z.literal('facts'), ...base, facts: FactSetSchema }),
  /** Who holds which role; a list that is present is whole. `viewer` is the user. */
  z.strictObject({
    kind: z.literal('people'),
    ...base,
    owner: personId.optional(),
    partners: z.array(personId).max(500).optional(),
    admins: z.array(personId).max(500).optional(),
    guests: z.array(personId).max(500).optional(),
    viewer: personId.optional(),
    /** The site's own "last login" of the owner. */
    ownerLoginAt: time.optional(),
  }),
  /** A page of topics. `span`: the time of which every topic of `scope` is in it; absent: covers nothing. */
  z.strictObject({
    kind: z.literal('topics'),
    ...base,
    scope: z.enum(SCOPES),
    span: z.tuple([time, time]).optional(),
    topics: z.array(PickedTopic).max(300),
  }),
  /** Another planet's facts, seen in a list on this page: kept apart, never the record of that planet. */
  z.strictObject({
    kind: z.literal('sighting'),
    site: z.enum(SITES),
    on: community.optional(),
    community,
    seenAt: time,
    via,
    endpoint,
    facts: FactSetSchema,
  }),
  /** The site answered in a shape we do not know. `sample`: keys and types, no values. */
  z.strictObject({
    kind: z.literal('changed'),
    site: z.enum(SITES),
    community: community.optional(),
    seenAt: time,
    endpoint,
    missing: z.array(z.string().max(200)).max(50),
    sample: z.string().max(8000),
  }),
  /** The site refused, or the body could not be read: a clear sentence for the card, nothing else. */
  z.strictObject({
    kind: z.literal('problem'),
    site: z.enum(SITES),
    community: community.optional(),
    seenAt: time,
    endpoint,
    problem: z.enum([
      'refused',
      'signed-out',
      'truncated',
      'not-json',
      'too-large',
      'other-community',
      'empty',
    ]),
    code: z.int().optional(),
  }),
  /** The user's own successful write, without its text, or a file the user opened. */
  z.strictObject({
    kind: z.literal('deed'),
    community,
    seenAt: time,
    deed: z.enum([
      ...['posted', 'commented', 'asked', 'answered', 'liked', 'checked-in', 'submitted'],
      'opened-file',
    ] as const),
    topic: digits.optional(),
  }),
]);

export type Observation = z.infer<typeof Observation>;
export type PickedTopic = z.infer<typeof PickedTopic>;
export type ObservationOf<K extends Observation['kind']> = Extract<Observation, { kind: K }>;
