/** The rows of the database, as types. Readings are rebuilt from visits; the ledger (later) is not. */

import type { Claimed, Why } from '../utils/attention/types.ts';
import type { Fact, FactName, FactSet } from '../utils/facts.ts';
import type { EntryTable } from '../utils/payoff/entryTables.ts';
import type { AttentionDay, Deed } from '../utils/payoff/types.ts';
import type { ReminderKind } from '../utils/reminders/kinds.ts';
import type { Measures } from '../utils/scoring/measures.ts';
import type { Coverage, People, StoredTopic } from '../utils/scoring/types.ts';
import type { Settings } from '../utils/settings.ts';
import type { CommunityKey, PageKind, SiteId, Span } from '../utils/words.ts';
import type { LedgerRow } from './db.ts';

/** Every kept reading of one fact: at most one per way it came (`via`), the newest. */
export type FactReadings = { [N in FactName]?: Fact[] };

/** A thing the card must say: the site changed, or refused. Newest per endpoint. */
export interface Trouble {
  endpoint: string;
  kind: string;
  seenAt: number;
  code?: number;
  missing?: string[];
  sample?: string;
}

/** When each list of people was last seen whole; people are merged list by list. */
export type PeopleSeen = { [L in keyof Omit<People, 'seenAt'>]?: number };

/** What was added in one hour (UTC, hours since epoch), so that a page cannot fill the disk. */
export interface Growth {
  hour: number;
  topics: number;
  changes: number;
}

/**
 * The ready record: all the popup paints from, in one row. Written in the same transaction as the
 * topics it sums up.
 */
export interface CommunityRow {
  key: CommunityKey;
  site: SiteId;
  readings: FactReadings;
  people?: People;
  coverage: Coverage;
  measures?: Measures;
  troubles: Trouble[];
  firstSeenAt: number;
  lastSeenAt: number;
  peopleSeen?: PeopleSeen;
  /** Newest reading of each endpoint that worked: an older trouble there is over. */
  worked?: Record<string, number>;
  /** Topics stored, check-ins too. */
  topicsStored?: number;
  growth?: Growth;
}

/** Topics of one community created in one week (Monday, UTC+8), in one record. Key `[community+week]`. */
export interface TopicWeekRow {
  community: CommunityKey;
  /** Days since epoch of the week's Monday in UTC+8. */
  week: number;
  topics: StoredTopic[];
}

/** A fact that changed, for histories: price, struck price, members. Key `[community+fact+seenAt]`. */
export interface FactChangeRow {
  community: CommunityKey;
  fact: FactName;
  seenAt: number;
  /** Of `struckPrice` 0: it was not shown any more. */
  value: string | number | boolean;
  via: Fact['via'];
  endpoint: string;
  /** When the value before it was read last; absent of the first one, of members and in old rows. */
  beforeAt?: number;
}

/** Marks as they were on a day, with the formula that made them; never rewritten. Key `[community+day]`. */
export interface MarkDayRow {
  community: CommunityKey;
  /** `YYYY-MM-DD` in the user's zone. */
  day: string;
  at: number;
  formulaVersion: number;
  /** score, low, high; absent when not scored. */
  price?: [number, number, number];
  activity?: [number, number, number];
  owner?: [number, number, number];
}

/**
 * Another planet seen in a list: its price and size as printed there. Key `[community+endpoint+on]`:
 * what one community's page says never replaces what another's said.
 */
export interface SightingRow {
  community: CommunityKey;
  endpoint: string;
  /** The community whose page showed the list; '' for a page that belongs to none. */
  on: CommunityKey | '';
  seenAt: number;
  name: string;
  price?: number;
  members?: number;
  facts: FactReadings;
}

/** What the user did on a day, without its text. Key `[community+day+deed]`. */
export interface DeedDayRow {
  community: CommunityKey;
  /** `YYYY-MM-DD` in the user's zone. */
  day: string;
  deed: Deed;
  /** When, oldest first, each once: the same news twice counts once. */
  times: number[];
}

/** Where the ledger stands: kept in the database and in the other store, compared at every start. */
export interface Guard {
  /** Made once with the database; another one means another database. */
  generation: string;
  /** Number of the last change of the ledger. */
  seq: number;
  /** SHA-256 over the hash before it and the change: one changed or lost row shows. */
  hash: string;
}

/** One small thing about the database itself. Key `key`. */
export type MetaRow =
  | { key: 'salt'; value: string }
  /** The user's other planets' prices a day, read in one go; see storage/ownPrices.ts. */
  | { key: 'ownPrices'; value: string }
  | { key: 'guard'; value: Guard }
  /** The settings as last changed: their second copy, and their place in a backup. */
  | { key: 'settings'; value: Settings }
  /** Pieces of wall time some tab has claimed already. */
  | { key: 'claimed'; value: Claimed }
  /** Messages of attention taken lately, by a hash of each. */
  | { key: 'heard'; value: string[] }
  /** Time not counted, ms by day and reason, of the last 30 days with any. */
  | { key: 'discarded'; value: Record<string, Partial<Record<Why, number>>> };

/** One change of an entry, as it was and as it became; null: not there. Key `seq`. */
export interface LedgerChangeRow {
  seq: number;
  at: number;
  table: EntryTable;
  id: string;
  community: CommunityKey;
  before: LedgerRow | null;
  after: LedgerRow | null;
  /** The change it took back. */
  undoes?: number;
}

/** One change of a visit by the user, in the same log. */
export interface SessionChangeRow extends Omit<LedgerChangeRow, 'table' | 'before' | 'after'> {
  table: 'sessions';
  before: SessionRow | null;
  after: SessionRow | null;
  /** What was done in one go, as a split: its changes, so many, are taken back together. */
  act?: { id: string; of: number };
}

/** A line of the log. */
export type ChangeRow = LedgerChangeRow | SessionChangeRow;

/** Active time of a day on one kind of page; added by hand is kept apart. */
export type AttentionDayRow = AttentionDay;

/** One stretch of active time. Key `id`. */
export interface SessionRow {
  id: string;
  community: CommunityKey;
  /** First and last active moment, epoch ms. */
  fromAt: number;
  toAt: number;
  /** The day its time was counted on (`YYYY-MM-DD`, zone of then); absent in older rows. */
  day?: string;
  /** Active ms within, by kind of page. */
  ms: Partial<Record<PageKind, number>>;
  byHand: boolean;
  note?: string;
}

/** A topic's own page the user had open, with the active time on it. Key `[community+topic]`. */
export interface ReadRow {
  community: CommunityKey;
  topic: string;
  firstAt: number;
  lastAt: number;
  /** Active ms on it. */
  ms: number;
  /** When its end was first on the screen. */
  endAt?: number;
  /** By the owner, and a digest: as stored when it was read; absent where the topic was not seen. */
  owner?: boolean;
  digest?: boolean;
}

/** The published terms of a community as read: one row a different text. Key `[community+hash]`. */
export interface TermsRow {
  community: CommunityKey;
  /** SHA-256 of the canonical `terms`. */
  hash: string;
  firstSeenAt: number;
  lastSeenAt: number;
  /** Where it went and came back: each stretch it was read in, see utils/decide/termsSeen.ts. */
  seen?: readonly Span[];
  endpoint: string;
  /** Only what the planet itself publishes. */
  terms: FactSet;
}

/** A reminder that was shown: each is shown once. Key `[community+what+on]`. */
export interface ReminderRow {
  /** '' for one of no community (backup). */
  community: CommunityKey | '';
  what: ReminderKind;
  /** What it was about: the day a term ends, the id of a fee or plan. */
  on: string;
  sentAt: number;
}
