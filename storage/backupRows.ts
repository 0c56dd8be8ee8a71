/** Whether a row of a backup may be stored: an import is a border like any other. */
import { z } from 'zod';
import { MOST_STRETCHES } from '../utils/decide/termsSeen.ts';
import { FactSetSchema } from '../utils/facts.ts';
import { EntrySchema, SESSIONS_MOST, SessionSchema } from '../utils/messages.ts';
import { AttentionDaySchema } from '../utils/payoff/types.ts';
import { REMINDER_KINDS } from '../utils/reminders/kinds.ts';
import {
  isCommunityRow,
  isDeedDayRow,
  isFactChangeRow,
  isMarkDayRow,
  isSightingRow,
  readableWeek,
} from './check.ts';
import { LEDGER } from './db.ts';

const time = z
  .int()
  .min(0)
  .max(Date.UTC(2200, 0, 1));
const key = z.string().regex(/^(zsxq|geektime|dedao|manual):[\w-]{1,64}$/);
const id = z.string().min(1).max(64);

/** Whether a row is an entry of that table, or a visit. */
const isEntry = (table: string) => (row: unknown) =>
  table === 'sessions'
    ? SessionSchema.safeParse(row).success
    : EntrySchema.safeParse({ table, row }).success;

const LedgerChange = z
  .strictObject({
    seq: z.int().min(1),
    at: time,
    table: z.enum([...LEDGER, 'sessions']),
    id,
    community: key,
    before: z.unknown(),
    after: z.unknown(),
    undoes: z.int().min(1).optional(),
    /** Of visits only. */
    act: z
      .strictObject({
        id,
        of: z
          .int()
          .min(2)
          .max(SESSIONS_MOST + 1),
      })
      .optional(),
  })
  .refine(
    ({ table, id, before, after, act }) =>
      [before, after].every((row) => row === null || (isEntry(table)(row) && idOf(row) === id)) &&
      (!act || table === 'sessions'),
  );

const Read = z.strictObject({
  community: key,
  topic: z.string().regex(/^\d{1,24}$/),
  firstAt: time,
  lastAt: time,
  ms: z.int().min(0),
  endAt: time.optional(),
  owner: z.boolean().optional(),
  digest: z.boolean().optional(),
});

const Terms = z.strictObject({
  community: key,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  firstSeenAt: time,
  lastSeenAt: time,
  seen: z
    .array(z.tuple([time, time]))
    .min(1)
    .max(MOST_STRETCHES)
    .optional(),
  endpoint: z.string().min(1).max(60),
  terms: FactSetSchema,
});

const Reminder = z.strictObject({
  community: z.union([key, z.literal('')]),
  what: z.enum(REMINDER_KINDS),
  on: z.string().max(120),
  sentAt: time,
});

const pieces = z.array(z.tuple([z.number(), z.number()])).max(2000);
const Meta = z.discriminatedUnion('key', [
  z.strictObject({ key: z.literal('salt'), value: z.string().regex(/^[\w+/]{43}=$/) }),
  z.strictObject({ key: z.literal('ownPrices'), value: z.string().max(200_000) }),
  z.strictObject({ key: z.literal('settings'), value: z.record(z.string(), z.unknown()) }),
  z.strictObject({
    key: z.literal('guard'),
    value: z.strictObject({ generation: z.string(), seq: z.int().min(0), hash: z.string() }),
  }),
  z.strictObject({ key: z.literal('claimed'), value: pieces }),
  z.strictObject({ key: z.literal('heard'), value: z.array(z.string().max(64)).max(1000) }),
  z.strictObject({
    key: z.literal('discarded'),
    value: z.record(z.string(), z.record(z.string(), z.number())),
  }),
]);

const sound = (schema: z.ZodType) => (row: unknown) => schema.safeParse(row).success;

const CHECKS: Record<string, (row: unknown) => boolean> = {
  communities: isCommunityRow,
  topicWeeks: (row) => readableWeek(row)?.bad === 0,
  factChanges: isFactChangeRow,
  markDays: isMarkDayRow,
  sightings: isSightingRow,
  deedDays: isDeedDayRow,
  ...Object.fromEntries(LEDGER.map((table) => [table, isEntry(table)])),
  reads: sound(Read),
  terms: sound(Terms),
  reminders: sound(Reminder),
  attentionDays: sound(AttentionDaySchema),
  sessions: sound(SessionSchema),
  ledgerChanges: sound(LedgerChange),
  meta: sound(Meta),
};

export function backupRowIsSound(table: string, row: unknown): boolean {
  return CHECKS[table]?.(row) ?? false;
}

function idOf(row: unknown): unknown {
  return (row as { id?: unknown }).id;
}
