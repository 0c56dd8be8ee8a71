/** The rows of the database, as types. Readings are rebuilt from visits; the ledger (later) is not. */
import type { Fact, FactName } from '../utils/facts.ts';
import type { Measures } from '../utils/scoring/measures.ts';
import type { Coverage, People, StoredTopic } from '../utils/scoring/types.ts';
import type { CommunityKey, SiteId } from '../utils/words.ts';

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
  value: string | number | boolean;
  via: Fact['via'];
  endpoint: string;
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

/** Another planet seen in a list: its price and size as printed there. Key `[community+endpoint]`. */
export interface SightingRow {
  community: CommunityKey;
  endpoint: string;
  seenAt: number;
  name: string;
  price?: number;
  members?: number;
  facts: FactReadings;
}
