/**
 * Every message the parts of the extension send each other: one table, JSON only, validated on
 * arrival, each with the senders that may send it. `page`: our reader on a site's page.
 * `extension`: our own pages (popup, dashboard, welcome).
 */
import { z } from 'zod';
import { FactSetSchema } from './facts.ts';
import { Observation } from './observations.ts';
import { SettingsPatch } from './settings.ts';

const community = z.string().regex(/^(zsxq|geektime|dedao|manual):[\w-]{1,64}$/);

export const MESSAGES = {
  /** A batch of observations. `at`: when it was sent. Observations are validated one by one. */
  observe: {
    from: 'page',
    body: z.strictObject({
      url: z.string().max(2000),
      at: z.int(),
      observations: z.array(Observation).max(200),
    }),
  },
  /** The user types or corrects values on the card; they outrank readings until let go. */
  typeFacts: { from: 'extension', body: z.strictObject({ community, facts: FactSetSchema }) },
  /** The user lets go of a typed value: readings count again. */
  releaseFact: {
    from: 'extension',
    body: z.strictObject({ community, fact: z.string().max(60) }),
  },
  changeSettings: { from: 'extension', body: SettingsPatch },
  /** Deletes all that was read of one community. */
  forgetCommunity: { from: 'extension', body: z.strictObject({ community }) },
  /** Deletes everything the extension has stored. */
  deleteEverything: { from: 'extension', body: z.strictObject({ confirm: z.literal(true) }) },
} as const;

export type MessageType = keyof typeof MESSAGES;
export type MessageBody<T extends MessageType> = z.input<(typeof MESSAGES)[T]['body']>;

/** What goes over the wire. */
export interface Envelope<T extends MessageType = MessageType> {
  type: T;
  body: MessageBody<T>;
}

/** Every answer: done, or a sentence (locale key under `error.`) that says what and where. */
export type Answer = { ok: true } | { ok: false; error: string; where?: string };
