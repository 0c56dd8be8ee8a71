/** Whether a row of a backup may be stored: an import is a border like any other. */
import { z } from 'zod';
import { SessionSchema } from '../utils/messages.ts';
import { AttentionDaySchema, FeeSchema, GainSchema, PlanSchema } from '../utils/payoff/types.ts';
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
const Entry = z.union([FeeSchema, GainSchema, PlanSchema]);

const LedgerChange = z.strictObject({
  seq: z.int().min(1),
  at: time,
  table: z.enum(LEDGER),
  id: z.string().min(1).max(64),
  community: key,
  before: Entry.nullable(),
  after: Entry.nullable(),
  undoes: z.int().min(1).optional(),
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
  fees: sound(FeeSchema),
  gains: sound(GainSchema),
  plans: sound(PlanSchema),
  attentionDays: sound(AttentionDaySchema),
  sessions: sound(SessionSchema),
  ledgerChanges: sound(LedgerChange),
  meta: sound(Meta),
};

export function backupRowIsSound(table: string, row: unknown): boolean {
  return CHECKS[table]?.(row) ?? false;
}
