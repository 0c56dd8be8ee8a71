/** The rows that deciding about one community is made from. Times epoch ms. */
import { attentionDays } from '../../../storage/attention.ts';
import { allCommunities, readyCommunity } from '../../../storage/communities.ts';
import { db } from '../../../storage/db.ts';
import { factHistory } from '../../../storage/facts.ts';
import { fees } from '../../../storage/fees.ts';
import { changesOf, isOfEntry } from '../../../storage/ledger.ts';
import { readsOf } from '../../../storage/reads.ts';
import type {
  CommunityRow,
  FactChangeRow,
  LedgerChangeRow,
  TermsRow,
} from '../../../storage/rows.ts';
import { sightings } from '../../../storage/sightings.ts';
import { termsOf } from '../../../storage/terms.ts';
import { topicsBetween } from '../../../storage/topics.ts';
import { DAY } from '../../../utils/days.ts';
import type { Other } from '../../../utils/decide/ways.ts';
import type { Claim, Decision, OwnQuestion } from '../../../utils/payoff/entries.ts';
import type { Fee, Plan } from '../../../utils/payoff/types.ts';
import { resolveFacts } from '../../../utils/resolve.ts';
import type { StoredTopic } from '../../../utils/scoring/types.ts';
import type { CommunityKey } from '../../../utils/words.ts';
import { ledgerRows } from '../ledgerRows.ts';
import type { LedgerRows } from '../payoffInputs.ts';
import type { PlanRows } from '../planInputs.ts';
import type { ReadingRows } from './readingOf.ts';

/** What the short card needs. */
export interface ShortRows {
  row: CommunityRow | undefined;
  changes: readonly FactChangeRow[];
  fees: readonly Fee[];
  plans: readonly Plan[];
  decisions: readonly Decision[];
  /** Other communities, of own records and of lists: for cheaper ways. */
  others: readonly Other[];
}

export interface WholeRows extends ShortRows {
  ledger: LedgerRows;
  claims: readonly Claim[];
  questions: readonly OwnQuestion[];
  terms: readonly TermsRow[];
  /** Of the last half year. */
  topics: readonly StoredTopic[];
  /** The log of this community's plans. */
  planChanges: readonly LedgerChangeRow[];
  /** Topics read to their end, by id, and when. */
  read: ReadonlyMap<string, number>;
  /** Plans, fees and use over all communities. */
  everywhere: PlanRows;
  names: ReadonlyMap<CommunityKey, string>;
}

const TOPIC_DAYS = 180;

/** `alone`: without other communities, for which all ready records are read. */
export async function shortRows(community: CommunityKey, alone = false): Promise<ShortRows> {
  const [own, all, seen, changes, paid, plans, decisions] = await Promise.all([
    readyCommunity(community),
    alone ? [] : allCommunities(),
    alone ? [] : sightings(),
    factHistory(community),
    fees(community),
    db.plans.where('community').equals(community).toArray(),
    db.decisions.where('community').equals(community).toArray(),
  ]);
  const others = [
    ...all.map(({ key, readings }) => ({ community: key, facts: resolveFacts(readings) })),
    ...seen.map((one) => ({ community: one.community, facts: resolveFacts(one.facts) })),
  ].filter((one) => one.community !== community);
  return { row: own, changes, fees: paid, plans, decisions, others };
}

export async function wholeRows(community: CommunityKey, now: number): Promise<WholeRows> {
  const [short, ledger, claims, questions, terms, topics, changes, read, ...rest] =
    await Promise.all([
      shortRows(community),
      ledgerRows(community),
      db.claims.where('community').equals(community).toArray(),
      db.questions.where('community').equals(community).toArray(),
      termsOf(community),
      halfYear(community, now),
      changesOf(community),
      readToEnd(community),
      db.plans.toArray(),
      attentionDays(),
      allCommunities(),
      fees(),
    ]);
  const [plans, attention, communities, paid] = rest;
  const { measuredSince } = ledger;
  return {
    ...short,
    ledger,
    claims,
    questions,
    terms,
    topics,
    planChanges: changes.filter(isOfEntry).filter((change) => change.table === 'plans'),
    read,
    everywhere: { communities, fees: paid, plans, attention, measuredSince },
    names: new Map(
      communities.map(({ key, readings }) => [key, resolveFacts(readings).name?.value ?? '']),
    ),
  };
}

/** Stored topics of the last half year. */
function halfYear(community: CommunityKey, now: number): Promise<StoredTopic[]> {
  return topicsBetween(community, [now - TOPIC_DAYS * DAY, now + DAY]);
}

/** Topics read to their end, by id, and when. */
async function readToEnd(community: CommunityKey): Promise<Map<string, number>> {
  const reads = await readsOf(community);
  return new Map(
    reads.flatMap(({ topic, endAt }) => (endAt === undefined ? [] : [[topic, endAt] as const])),
  );
}

/** What the reading plan of a payment is made from, beside the ledger: for the background, which needs no more. */
export async function readingRows(
  community: CommunityKey,
  { row, plans, attention }: Pick<LedgerRows, 'row' | 'plans' | 'attention'>,
  now: number,
): Promise<ReadingRows> {
  const [topics, read, questions] = await Promise.all([
    halfYear(community, now),
    readToEnd(community),
    db.questions.where('community').equals(community).toArray(),
  ]);
  return { row, plans, attention, topics, read, questions };
}
