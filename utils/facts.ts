/**
 * The facts a community can have, one value each: what they are, their unit and their bounds.
 * Times are epoch ms, money is integer fen. Kept: what the planet itself publishes, counts, times.
 */
import { z } from 'zod';
import type { Via } from './words.ts';

/** 2286-11-21, the site's "never", must be dropped by the site's reader: no fact lies past 2200. */
const time = z
  .int()
  .min(Date.UTC(2010, 0, 1))
  .max(Date.UTC(2200, 0, 1));
const count = z.int().min(0).max(1_000_000_000);
/** ¥0 to ¥1,000,000. */
const fen = z.int().min(0).max(100_000_000);
const pct = z.int().min(0).max(100);
const text = (max: number) => z.string().max(max);
const flag = z.boolean();

export const FactValues = {
  name: text(200),
  number: count,
  ownerName: text(200),
  intro: text(5000),
  category: text(100),
  type: z.enum(['pay', 'free']),
  certified: flag,
  createdAt: time,
  /** Coarse "last alive" of the site: hour- or day-rounded, may lag. */
  aliveAt: time,
  /** Any post, hidden check-ins too: never timeline life. */
  anyLastTopicAt: time,
  /** Owner, partner, admin or guest: a staff signal, never the owner's. */
  staffLastTopicAt: time,
  /** Cumulative: expired members stay members. */
  members: count,
  membersIsFloor: flag,
  /** Includes check-in posts. */
  topicsTotal: count,
  digestsTotal: count,
  answersTotal: count,
  tasksTotal: count,
  filesTotal: count,
  expiredTotal: count,
  trialsTotal: count,
  columnsTotal: count,
  columnsTopicsTotal: count,
  columnsLastAt: time,
  checkinsOngoing: count,
  checkinsJoined: count,
  /** Fen for one term. */
  price: fen,
  struckPrice: fen,
  /** ISO-like: `1Y`, `6M`, `30D`, `infinite`, or '' when the site left it empty. */
  duration: text(20),
  paymentMode: z.enum(['period', 'deadline']),
  windowBegin: time,
  windowEnd: time,
  /** Percent of the price to pay: 50–100. */
  renewalAdvancePct: pct,
  renewalGracePct: pct,
  renewalPct: pct,
  renewalAdvanceAmount: fen,
  renewalGraceAmount: fen,
  renewalAmount: fen,
  /** -1: no waiting; else new members wait these days before older posts open. */
  newMembersLimitDays: z.int().min(-1).max(1000),
  freeQuestions: count,
  questionFeeMin: fen,
  membersVisibility: text(40),
  allowCopy: flag,
  allowDownload: flag,
  allowJoin: flag,
  distributionEnabled: flag,
  distributionPct: pct,
  /** The viewer. `viewerRole` is known only where the body proves it. */
  viewerState: z.enum(['member', 'trial', 'expired', 'not-joined', 'staff', 'owner']),
  viewerPaid: flag,
  viewerJoinAt: time,
  viewerPayAt: time,
  viewerTermBegin: time,
  viewerTermEnd: time,
  viewerLastActiveAt: time,
  viewerTopics: count,
  viewerRenewals: count,
  /** Ongoing check-ins the viewer takes part in. */
  viewerCheckins: count,
  /** The viewer's days of the check-in whose list was looked at last. */
  viewerCheckinDays: count,
  /** Fen: a coupon the user holds, typed only. */
  coupon: fen,
} as const;

export type FactName = keyof typeof FactValues;
export type FactValue<N extends FactName> = z.infer<(typeof FactValues)[N]>;
export type FactSet = { [N in FactName]?: FactValue<N> };

export const FactSetSchema = z.strictObject(
  Object.fromEntries(Object.entries(FactValues).map(([k, v]) => [k, v.optional()])) as {
    [N in FactName]: z.ZodOptional<(typeof FactValues)[N]>;
  },
);

/** One value with where it came from (`endpoint`, e.g. `group`, `renewal`, `join page`) and when it was seen. */
export interface Fact<V = unknown> {
  value: V;
  via: Via;
  endpoint: string;
  seenAt: number;
}

/** The value that counts of each fact, after `resolveFacts` (utils/resolve.ts). */
export type ResolvedFacts = { [N in FactName]?: Fact<FactValue<N>> };
