/**
 * Every message the parts of the extension send each other: one table, JSON only, validated on
 * arrival, each with the senders that may send it. `page`: our reader on a site's page.
 * `extension`: our own pages (popup, dashboard, welcome).
 */
import { z } from 'zod';
import { FactSetSchema } from './facts.ts';
import type { Observation } from './observations.ts';
import { SettingsPatchSchema } from './settingsPatch.ts';
import type { Gleaning } from './sites/gleaning.ts';

const community = z
  .string()
  .regex(/^(zsxq|geektime|dedao|manual):[\w-]{1,64}$/)
  .transform((key) => key as `${'zsxq' | 'geektime' | 'dedao' | 'manual'}:${string}`);

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
      url: z.string().max(2000),
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
  /** Deletes all that was read of one community. */
  forgetCommunity: { from: 'extension', body: z.strictObject({ community }) },
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
  /** The background does not answer (updated or disabled): reload the page. */
  | 'gone';

/**
 * Every answer: done (after the commit), or an error that says what and where. `again`: nothing was
 * written and sending the very same once more may succeed; without it, sending again is of no use.
 */
export type Answer =
  | { ok: true; refused?: number }
  | { ok: false; error: ErrorKey; where?: string; again?: true };
