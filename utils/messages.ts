/**
 * Every message the parts of the extension send each other: one table, JSON only, validated on
 * arrival, each with the senders that may send it. `page`: our reader on a site's page.
 * `extension`: our own pages (popup, dashboard, welcome).
 */
import { z } from 'zod';
import { WHYS } from './attention/types.ts';
import { FactSetSchema } from './facts.ts';
import type { BackupError } from './formats/backup.ts';
import type { Observation } from './observations.ts';
import {
  ClaimSchema,
  DecisionSchema,
  HandDeedSchema,
  OwnQuestionSchema,
} from './payoff/entries.ts';
import { ENTRY_TABLES } from './payoff/entryTables.ts';
import { DaySchema, FeeSchema, GainSchema, PlanSchema } from './payoff/types.ts';
import { SettingsPatchSchema } from './settingsPatch.ts';
import type { Gleaning } from './sites/gleaning.ts';
import { PAGE_KINDS } from './words.ts';

const community = z
  .string()
  .regex(/^(zsxq|geektime|dedao|manual):[\w-]{1,64}$/)
  .transform((key) => key as `${'zsxq' | 'geektime' | 'dedao' | 'manual'}:${string}`);

const id = z.string().min(1).max(64);
const url = z.string().max(2000);
const pageKind = z.enum(PAGE_KINDS);
const keptFile = z.string().regex(/^before-[a-z]+-\d+\.ndjson$/);
const ms = z.int().min(0).max(86_400_000);

/** One stretch of active time, as kept. */
export const SessionSchema = z
  .strictObject({
    id,
    community,
    fromAt: z.int().min(Date.UTC(2010, 0, 1)),
    toAt: z.int().max(Date.UTC(2200, 0, 1)),
    /** The day it was counted on; absent: the day it began. */
    day: DaySchema.optional(),
    ms: z.partialRecord(pageKind, ms),
    byHand: z.boolean(),
    note: z.string().max(2000).optional(),
  })
  .refine((session) => session.fromAt <= session.toAt, { path: ['toAt'] });

/** An entry with its table. */
export const EntrySchema = z.discriminatedUnion('table', [
  z.strictObject({ table: z.literal('fees'), row: FeeSchema }),
  z.strictObject({ table: z.literal('gains'), row: GainSchema }),
  z.strictObject({ table: z.literal('plans'), row: PlanSchema }),
  z.strictObject({ table: z.literal('handDeeds'), row: HandDeedSchema }),
  z.strictObject({ table: z.literal('questions'), row: OwnQuestionSchema }),
  z.strictObject({ table: z.literal('claims'), row: ClaimSchema }),
  z.strictObject({ table: z.literal('decisions'), row: DecisionSchema }),
]);
const EntryIdSchema = z.strictObject({ table: z.enum(ENTRY_TABLES), id });

/** Sessions one message may carry. */
export const SESSIONS_MOST = 500;
/** Observations one message may carry. */
export const MAX_OBSERVATIONS = 200;

export const MESSAGES = {
  /**
   * A batch of observations. `at`: when it was sent. Only the frame is checked here: observations
   * are validated one by one, so that a bad one does not take the good ones with it.
   */
  observe: {
    from: 'page',
    body: z.strictObject({
      url,
      at: z.int(),
      observations: z.array(z.custom<Observation | Gleaning>()).max(MAX_OBSERVATIONS),
    }),
  },
  /** The user types or corrects values on the card; they outrank readings until let go. */
  typeFacts: { from: 'extension', body: z.strictObject({ community, facts: FactSetSchema }) },
  /** The user lets go of a typed value: readings count again. */
  releaseFact: {
    from: 'extension',
    body: z.strictObject({ community, fact: FactSetSchema.keyof() }),
  },
  changeSettings: { from: 'extension', body: SettingsPatchSchema },
  /** Deletes what was read of one community, or everything of it, which can be brought back. */
  forgetCommunity: {
    from: 'extension',
    body: z.strictObject({ community, what: z.enum(['read', 'all']).default('read') }),
  },
  /** Brings back what a copy kept of before (storage/before.ts), or lets go of that copy. */
  bringBack: { from: 'extension', body: z.strictObject({ file: keptFile }) },
  letGo: { from: 'extension', body: z.strictObject({ file: keptFile }) },
  /**
   * Active time a page counted, at least every 15 s while there is any, each piece with the address
   * it was counted at; which community's that is the background finds out. Repeats are harmless.
   */
  attention: {
    from: 'page',
    body: z.strictObject({
      url,
      at: z.int(),
      intervals: z
        .array(
          z.strictObject({
            url,
            fromWall: z.int(),
            toWall: z.int(),
            ms,
            /** The end of the page was on the screen by then. */
            end: z.literal(true).optional(),
          }),
        )
        .max(50),
      discarded: z.array(z.strictObject({ url, why: z.enum(WHYS), ms })).max(50),
    }),
  },
  /** The user confirms or edits an entry of the ledger; the answer's `seq` can be undone. */
  keepFee: { from: 'extension', body: FeeSchema },
  keepGain: { from: 'extension', body: GainSchema },
  keepPlan: { from: 'extension', body: PlanSchema },
  keepHandDeed: { from: 'extension', body: HandDeedSchema },
  keepQuestion: { from: 'extension', body: OwnQuestionSchema },
  keepClaim: { from: 'extension', body: ClaimSchema },
  keepDecision: { from: 'extension', body: DecisionSchema },
  dropEntry: {
    from: 'extension',
    body: z.strictObject({ table: z.enum(ENTRY_TABLES), id }),
  },
  /**
   * Many entries at once, all or none (bulk edit, import): the answer's `seq` to `seqTo` are its
   * changes.
   */
  changeEntries: {
    from: 'extension',
    body: z.strictObject({
      put: z.array(EntrySchema).max(500),
      drop: z.array(EntryIdSchema).max(500),
    }),
  },
  undoChange: { from: 'extension', body: z.strictObject({ seq: z.int().min(1) }) },
  /** Takes back the changes of one `changeEntries`, all or none. */
  undoChanges: {
    from: 'extension',
    body: z
      .strictObject({ seq: z.int().min(1), seqTo: z.int().min(1) })
      .refine(({ seq, seqTo }) => seq <= seqTo && seqTo - seq < 1000, { path: ['seqTo'] }),
  },
  /** Time added by hand, and sessions taken out or put back. */
  addTime: {
    from: 'extension',
    body: z.strictObject({
      id,
      community,
      pageKind,
      fromAt: z.int(),
      ms,
      note: z.string().max(2000).optional(),
    }),
  },
  dropSession: { from: 'extension', body: z.strictObject({ id }) },
  /** Many at once, all or none (an import taken back). */
  dropSessions: {
    from: 'extension',
    body: z.strictObject({ ids: z.array(id).min(1).max(SESSIONS_MOST) }),
  },
  /**
   * Sessions as they shall be, all or none: put back after a drop, edited (same id), split
   * (`insteadOf` the one they were), or brought in.
   */
  putSessions: {
    from: 'extension',
    body: z.strictObject({
      insteadOf: id.optional(),
      sessions: z.array(SessionSchema).min(1).max(SESSIONS_MOST),
    }),
  },
  /** A community outside the read sites, by hand: key `manual:<id>`. */
  addCommunity: {
    from: 'extension',
    body: z.strictObject({
      id: z.string().regex(/^[\w-]{1,64}$/),
      name: z.string().min(1).max(200),
    }),
  },
  /** Restores the backup that the page put into the private file system as `incoming.json`. */
  restoreBackup: {
    from: 'extension',
    body: z.strictObject({ mode: z.enum(['add', 'merge', 'replace']) }),
  },
  /**
   * Writes the backup into Downloads now; the user has just granted the optional permission. The
   * schedule (`settings.backupEveryDays`) does the same by itself.
   */
  backUpNow: { from: 'extension', body: z.strictObject({}) },
  /** A page of ours has saved everything to a file: no older backup is to be reminded of. */
  noteBackup: { from: 'extension', body: z.strictObject({}) },
  /**
   * A page cannot read: are the stores whole, and of this version? Data of an older one is brought up
   * to date by the background alone, which keeps a copy of it first.
   */
  ready: { from: 'extension', body: z.strictObject({}) },
  /** The user has seen what the last check of the stores found. */
  dismissHealth: { from: 'extension', body: z.strictObject({}) },
  /** Deletes everything the extension has stored. */
  deleteEverything: { from: 'extension', body: z.strictObject({ confirm: z.literal(true) }) },
} as const;

export type MessageType = keyof typeof MESSAGES;
export type MessageBody<T extends MessageType> = z.input<(typeof MESSAGES)[T]['body']>;
/** The body after validation. */
export type ValidBody<T extends MessageType> = z.output<(typeof MESSAGES)[T]['body']>;

/** What goes over the wire. */
export interface Envelope<T extends MessageType = MessageType> {
  type: T;
  body: MessageBody<T>;
}

/** Why something was not done; each is a locale key under `error.`. */
export type ErrorKey =
  /** No such message type, or a body that does not fit it. */
  | 'unknown-message'
  | 'bad-message'
  /** The sender may not send this. */
  | 'not-allowed'
  /** Every observation was about a community the page does not belong to. */
  | 'other-community'
  /** The disk or the browser's quota is full; nothing of this was written. */
  | 'storage-full'
  /** The database cannot be opened or written; nothing of this was written. */
  | 'storage-broken'
  /** As many communities as can be kept are there already. */
  | 'too-many-communities'
  /** The entry was changed after what is to be undone; nothing was written. */
  | 'changed-since'
  /** The plan was paid for, decided or begun: it is not rewritten; nothing was written. */
  | 'plan-stands'
  /** The page is one of a private window, which is not counted. */
  | 'private-window'
  /** Its time is paused, or switched off for this community. */
  | 'not-counted'
  /** A page of the older version still has the database open; it is upgraded once that is closed. */
  | 'upgrade-blocked'
  /** The data was written by a newer version; it is untouched. */
  | 'newer-data'
  /** The backup the page was to leave in the private file system is not there. */
  | 'no-file'
  /** The copy to be brought back is not there, or not whole; nothing was written. */
  | 'no-copy'
  /** The backup was refused, see `where`; nothing was written. */
  | `backup-${BackupError}`
  /** Downloads may not be written: the permission was not given, or taken back. */
  | 'no-permission'
  /** The browser could not write the file, see `where`. */
  | 'download-failed'
  /** More than a scheduled backup can write; a page can save it. */
  | 'too-large-to-schedule'
  /** The page shows the sample: nothing is kept. */
  | 'sample'
  /** The background does not answer (updated or disabled): reload the page. */
  | 'gone';

/**
 * Every answer: done (after the commit), or an error that says what and where. `again`: nothing was
 * written and sending the very same once more may succeed; without it, sending again is of no use.
 */
export type Answer =
  | { ok: true; refused?: number; seq?: number; seqTo?: number; written?: number }
  | { ok: false; error: ErrorKey; where?: string; again?: true };
