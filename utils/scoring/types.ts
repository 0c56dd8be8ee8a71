/**
 * Shapes of marks and of what they are made from. No I/O, no clock, no browser.
 *
 * Sentences live in the locale namespace `marks`. Ids carry no prefix: evidence `price.perDay` is
 * the key `evidence.price.perDay`, and likewise `missing.<id>`, `overall.<id>`, `more.<id>`,
 * `yardstick.<id>`. Params say by the end of their name how to show them: `…Fen` money, `…At`
 * a time (show the date), `…Days` and `…Hours` lengths, `…Pct` 0–100, `…Key` another locale key;
 * any other number is plain (two decimals for `burstiness` and `gini`,
 * at most one else). Sentences expect lengths with their unit (`365 天`, `3 hours`) and percents
 * with their sign.
 */
import type { ResolvedFacts } from '../facts.ts';
import type { CommunityKey, Scope, Span, TopicKind, Via } from '../words.ts';

/** A topic as stored: people are salted hashes. Times epoch ms. */
export interface StoredTopic {
  id: string;
  kind: TopicKind;
  createdAt: number;
  author?: string;
  anonymous?: boolean;
  readers?: number;
  likes?: number;
  comments?: number;
  rewards?: number;
  digested?: boolean;
  sticky?: boolean;
  checkin?: boolean;
  columns?: number;
  files?: number;
  /** `openSeenAt`: last visit that saw it open; `answeredSeenAt`: first that saw it answered. */
  question?: {
    to?: string;
    fee?: number;
    answered: boolean;
    answeredBy?: string;
    openSeenAt?: number;
    answeredSeenAt?: number;
  };
  commentActs?: StoredAct[];
  likeActs?: StoredAct[];
  ownerLiked?: boolean;
  firstSeenAt: number;
  /** When the counts (readers, likes …) were last seen. */
  countsSeenAt: number;
}

export interface StoredAct {
  id?: string;
  by?: string;
  at: number;
  to?: string;
}

/** Salted hashes of who holds which role. */
export interface People {
  owner?: string;
  partners: string[];
  admins: string[];
  guests: string[];
  viewer?: string;
  ownerLoginAt?: number;
  seenAt: number;
}

/** Merged spans in which every topic of that scope was seen, oldest first. */
export type Coverage = { [S in Scope]?: Span[] };

/** All that the measures of one community are made from. */
export interface MeasureInput {
  topics: readonly StoredTopic[];
  people: People | undefined;
  coverage: Coverage;
}

export type MarkName = 'price' | 'activity' | 'owner';
export type Confidence = 'low' | 'medium' | 'high';

/** One reason for a mark. The UI makes the sentence from `id` and `params` (locales: `evidence.<id>`). */
export interface Evidence {
  id: string;
  /** Numbers and strings for the sentence; money in fen, times epoch ms, durations in days. */
  params: Record<string, number | string>;
  via: Via | 'estimated';
  /** Where: `group`, `topics`, `renewal`, `join page` … */
  endpoint: string;
  seenAt: number;
  /** Days of coverage and number of topics behind it, where it rests on topics. */
  coveredDays?: number;
  topics?: number;
  /** Its points in the score; the shares of a mark add up to its score. */
  share: number;
  /** Told beside the score and no part of it; a part that earned nothing is not that. */
  context?: true;
}

/** What is not known, as a locale key under `missing.` with params. */
export interface Missing {
  id: string;
  params: Record<string, number | string>;
}

export interface Scored {
  state: 'scored';
  score: number;
  low: number;
  high: number;
  confidence: Confidence;
  evidence: Evidence[];
  missing: Missing[];
  formulaVersion: number;
}

/** Not a number: too little seen, free (`free`: it costs your time), or not knowable from here. */
export interface Unscored {
  state: 'unknown' | 'free';
  confidence: 'none';
  evidence: Evidence[];
  missing: Missing[];
  formulaVersion: number;
}

export type Mark = Scored | Unscored;

/** Yardsticks by kind of community, guessed from what is seen, shown, changeable. */
export const YARDSTICKS = ['topic', 'network', 'course', 'files'] as const;
export type Yardstick = (typeof YARDSTICKS)[number];

export const AIMS = ['balanced', 'learn', 'ask', 'meet', 'files'] as const;
export type Aim = (typeof AIMS)[number];

/** Weights of the three marks in the overall line, each 0–100. */
export interface Weights {
  price: number;
  activity: number;
  owner: number;
}

export interface Scorecard {
  community: CommunityKey;
  facts: ResolvedFacts;
  marks: Record<MarkName, Mark>;
  yardstick: { value: Yardstick; guessed: boolean; reason: Missing };
  /** Words made from the marks and weights: ids under `overall.` in order of weight, e.g. `owner.quiet`. */
  overall: Missing[];
  /**
   * Members × price in fen: a range and an upper bound; absent when either is unknown or it is free.
   * `least` to `most`: the people a rounded count stands for.
   */
  revenue?: {
    low: number;
    high: number;
    bound: number;
    members: number;
    price: number;
    least: number;
    most: number;
  };
  /** Price facts for the card; see utils/scoring/price.ts. */
  priceADay?: {
    fen: number;
    days: number;
    fenPerDay: number;
    mode: 'period' | 'deadline' | 'forever';
  };
  seen: SeenSummary;
}

/** What has been seen and what more would help; drives the coverage bar. */
export interface SeenSummary {
  topics: number;
  checkins: number;
  spans: Span[];
  coveredDays: number;
  gaps: Span[];
  /** Locale key under `more.`: what scrolling further would add; absent when enough. */
  more?: Missing;
}
