/**
 * The terms of a community as it publishes them: each different text once, with the stretches of time
 * it was read in. What was promised when one paid can be read again here.
 */
import Dexie from 'dexie';
import { dayStart } from '../utils/attention/split.ts';
import { DAY, HOUR, MINUTE } from '../utils/days.ts';
import { stretchesOf, termsAt, timesOf } from '../utils/decide/termsSeen.ts';
import type { Fact, FactName, FactSet } from '../utils/facts.ts';
import { canonical } from '../utils/formats/canonical.ts';
import { addDays } from '../utils/payoff/calendar.ts';
import { MEMBERSHIP } from '../utils/payoff/kinds.ts';
import { resolveFacts } from '../utils/resolve.ts';
import type { CommunityKey, Span } from '../utils/words.ts';
import { CAPS } from './caps.ts';
import { isTermsRow } from './check.ts';
import { db, ofCommunity } from './db.ts';
import { reportBadRow } from './report.ts';
import type { FactReadings, TermsRow } from './rows.ts';

/** Facts that are terms: what one gets, for how much, how long, under which rules. */
export const TERMS: readonly FactName[] = [
  ...(['name', 'ownerName', 'intro', 'type'] as const),
  ...(['price', 'struckPrice', 'duration', 'paymentMode', 'windowBegin', 'windowEnd'] as const),
  ...(['renewalAdvancePct', 'renewalGracePct', 'renewalPct'] as const),
  ...(['newMembersLimitDays', 'questionFeeMin', 'freeQuestions'] as const),
  ...(['allowCopy', 'allowDownload', 'membersVisibility'] as const),
  ...(['distributionEnabled', 'distributionPct'] as const),
];

/** The terms a community published, last read first. For live queries. */
export async function termsOf(community: CommunityKey): Promise<TermsRow[]> {
  const rows = await ofCommunity(db.terms, community).toArray();
  return rows
    .filter((row) => {
      if (isTermsRow(row)) return true;
      reportBadRow('terms', community);
      return false;
    })
    .sort((a, b) => b.lastSeenAt - a.lastSeenAt || b.firstSeenAt - a.firstSeenAt);
}

/** The terms in force by these readings; what the user typed is no publication. Pure. */
export function termsIn(readings: FactReadings): FactSet {
  const read = TERMS.flatMap((name) => {
    const published = readings[name]?.filter(({ via }) => via !== 'typed');
    return published?.length ? [[name, published] as const] : [];
  });
  // A struck-out price is over when the same body came without it: that is told by all readings.
  const all = resolveFacts({ ...readings, ...Object.fromEntries(read) });
  const facts = read.flatMap(([name]) => (all[name] ? [[name, all[name].value] as const] : []));
  return Object.fromEntries(facts);
}

/** The readings there were after one body: `seenAt` epoch ms, `endpoint` where. */
export interface Told {
  readings: FactReadings;
  seenAt: number;
  endpoint: string;
}

/** Notes the terms these bodies told of, one after the other, inside the caller's transaction. */
export async function keepTerms(community: CommunityKey, told: readonly Told[]): Promise<void> {
  const all = told.map((one) => {
    const terms = termsIn(one.readings);
    // A body that comes late tells nothing newer: these are the terms of the newest one.
    const seenAt = Math.max(one.seenAt, ...TERMS.flatMap((name) => readAt(one.readings[name])));
    return { ...one, seenAt, terms, text: canonical(terms) };
  });
  const different = all.filter(({ text }, i) => text !== all[i + 1]?.text);
  for (const one of different) await keepOne(community, one);
}

function readAt(readings: Fact[] | undefined): number[] {
  return (readings ?? []).flatMap(({ via, seenAt }) => (via === 'typed' ? [] : [seenAt]));
}

async function keepOne(
  community: CommunityKey,
  { terms, text, seenAt, endpoint }: Told & { terms: FactSet; text: string },
): Promise<void> {
  if (!HARD.some((name) => terms[name] !== undefined)) return;
  const rows = await termsOf(community);
  const same = rows.find((row) => canonical(row.terms) === text);
  const newest = rows[0];
  if (same) return again(same, seenAt, same === newest);
  // Knowing more of the same terms is no other text.
  const grown =
    newest && seenAt - newest.firstSeenAt <= ONE_VISIT && adds(newest.terms, terms) && newest;
  const news = rows.filter((row) => row.firstSeenAt > seenAt - HOUR).length;
  if (!grown && news >= CAPS.termsAnHour) return;
  // Awaited in any other way it would end the transaction.
  const hash = await Dexie.waitFor(sha256(text));
  if (grown) await db.terms.delete([community, grown.hash]);
  else if (rows.length >= CAPS.terms) await dropOldest(rows, community);
  const firstSeenAt = grown ? grown.firstSeenAt : seenAt;
  await db.terms.put({ community, hash, firstSeenAt, lastSeenAt: seenAt, endpoint, terms });
}

/** Without one of these there is nothing promised yet. */
const HARD: readonly FactName[] = ['intro', 'price', 'type', 'duration'];
/** Bodies of one visit come one after the other, each with a part of the terms. */
const ONE_VISIT = 10 * MINUTE;

/**
 * The same text once more. While it is the newest it is written at most daily: a visit must not
 * rewrite what says the same. After another text it is a stretch of its own, whenever that is.
 */
async function again(row: TermsRow, seenAt: number, newest: boolean): Promise<void> {
  if (newest && seenAt - row.lastSeenAt < DAY) return;
  const { seen: _, ...rest } = row;
  const stretches = stretchesOf(row);
  const last = stretches.at(-1);
  const grown: Span[] =
    newest && last
      ? [...stretches.slice(0, -1), [last[0], seenAt]]
      : [...stretches, [seenAt, seenAt]];
  await db.terms.put({ ...rest, ...timesOf(grown) });
}

/** Of the middle: the first text, those in force when it was paid and the newest ones are what one asks for. */
async function dropOldest(rows: readonly TermsRow[], community: CommunityKey): Promise<void> {
  const paid = (await payTimes(community)).map((at) => termsAt(rows, at)?.row.hash);
  const byAge = [...rows].sort((a, b) => a.firstSeenAt - b.firstSeenAt).slice(1);
  const gone = byAge.find(({ hash }) => !paid.includes(hash)) ?? byAge[0];
  if (gone) await db.terms.delete([gone.community, gone.hash]);
}

/** By when each payment was made for certain, booked or read. */
async function payTimes(community: CommunityKey): Promise<number[]> {
  const read = await db.factChanges
    .where(':id')
    .between([community, 'viewerPayAt', Dexie.minKey], [community, 'viewerPayAt', Dexie.maxKey])
    .toArray();
  const fees = await db.fees.where('community').equals(community).toArray();
  return [
    ...read.flatMap(({ value }) => (typeof value === 'number' ? [value] : [])),
    ...fees
      .filter(({ kind }) => MEMBERSHIP.includes(kind))
      .map(({ paidAt, paidOn }) => paidAt ?? dayStart(addDays(paidOn, 1)) - 1),
  ];
}

/** The same terms and more. */
function adds(before: FactSet, after: FactSet): boolean {
  return Object.entries(before).every(([name, value]) => after[name as FactName] === value);
}

async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (b) => b.toString(16).padStart(2, '0')).join('');
}
