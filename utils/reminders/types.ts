/** What reminders are made from, and what they are. Times epoch ms, days `YYYY-MM-DD` in the user's zone. */
import type { ResolvedFacts } from '../facts.ts';
import type { Decision } from '../payoff/entries.ts';
import type { Fee, Plan } from '../payoff/types.ts';
import type { Settings } from '../settings.ts';
import type { CommunityKey } from '../words.ts';
import type { ReminderKind } from './kinds.ts';

/** One reminder that was shown, or passed over for a more pressing one. Stored as it is. */
export interface Sent {
  community: CommunityKey | '';
  what: ReminderKind;
  on: string;
  sentAt: number;
}

/** When everything was last saved to a file. */
export interface Backups {
  /** Absent: never. */
  lastAt?: number;
  /** When the user first confirmed anything; absent: there is nothing to lose. */
  firstEntryAt?: number;
}

/** The rows of all communities at once. */
export interface ReminderInputs {
  fees: readonly Fee[];
  plans: readonly Plan[];
  decisions: readonly Decision[];
  /** What was read, resolved. */
  facts: ReadonlyMap<CommunityKey, ResolvedFacts>;
  settings: Pick<Settings, 'reminders' | 'remindersOff' | 'leftOn' | 'backupEveryDays'>;
  sent: readonly Sent[];
  backups: Backups;
  now: number;
  /** IANA; absent: the machine's. */
  zone?: string;
}

/** A moment to remind at. Not yet told whether it was shown. */
export interface Occasion {
  /** '' for one of no community (backup). */
  community: CommunityKey | '';
  what: ReminderKind;
  /** The day a term ends; the id of a fee, `@` and the pay time where none is booked; a plan's time and id. */
  on: string;
  /** Not before. */
  at: number;
  /** From then on it no longer matters. */
  until: number;
}
