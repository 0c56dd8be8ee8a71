/**
 * Topics whose own page the user had open: how long, and whether to the end. Of what is read in the
 * feed the page does not tell, so every count of these is a least one.
 */
import Dexie from 'dexie';
import { CLAIM_KEEP } from '../utils/attention/claim.ts';
import type { Interval } from '../utils/attention/types.ts';
import { mergeSpans } from '../utils/scoring/spans.ts';
import { within } from '../utils/scoring/timeline.ts';
import type { StoredTopic } from '../utils/scoring/types.ts';
import type { CommunityKey, Span } from '../utils/words.ts';
import { CAPS } from './caps.ts';
import { isReadRow } from './check.ts';
import { readable as readableRow } from './communities.ts';
import { db, ofCommunity } from './db.ts';
import { addDeed } from './deeds.ts';
import { defined, type Loose } from './mergeTopic.ts';
import { reportBadRow } from './report.ts';
import type { ReadRow } from './rows.ts';
import { readable as readableWeek, topicsBetween } from './topics.ts';

/** A piece of active time, with the topic whose own page it was counted at. */
export interface ReadPiece extends Interval {
  topic?: string;
  /** The end of the page was on the screen by `toWall`. */
  end?: true | undefined;
}

/** Topics of a community the user had open, last read first. For live queries. */
export async function readsOf(community: CommunityKey): Promise<ReadRow[]> {
  const rows = await ofCommunity(db.reads, community).toArray();
  return rows.filter(readable).sort((a, b) => b.lastAt - a.lastAt || (a.topic < b.topic ? -1 : 1));
}

/**
 * Topics the owner posted within `span` (epoch ms): seen, counted only where coverage shows all of
 * them, and those of them the user had open. Undefined: who the owner is, or that time, was not seen.
 */
export async function ownerPostsOf(
  community: CommunityKey,
  span: Span,
): Promise<{ seen: number; read: number } | undefined> {
  const row = readableRow(await db.communities.get(community), community);
  const { all = [], by_owner: own = [] } = row?.coverage ?? {};
  const covered = mergeSpans([...all, ...own]).filter(
    ([from, to]) => to > span[0] && from < span[1],
  );
  const owner = row?.people?.owner;
  if (!owner || !covered.length) return undefined;
  const topics = within(await topicsBetween(community, span), covered);
  const posts = topics.filter((topic) => topic.author === owner && !topic.checkin);
  const read = await db.reads.bulkGet(
    posts.map(({ id }): [CommunityKey, string] => [community, id]),
  );
  return { seen: posts.length, read: read.filter((one) => one && readable(one)).length };
}

/**
 * Adds what was granted of these pieces, inside the caller's transaction (takeAttention). The same
 * again adds nothing: its time is not granted, and an end reached stays reached when it was first.
 */
export async function addReads(
  pieces: readonly ReadPiece[],
  granted: readonly Interval[],
  now: number,
): Promise<void> {
  const left = [...granted];
  for (const piece of pieces) {
    const mine = left.filter((part) => isPartOf(part, piece));
    for (const part of mine) left.splice(left.indexOf(part), 1);
    const { community, topic } = piece;
    if (topic === undefined) continue;
    const ms = mine.reduce((sum, part) => sum + part.ms, 0);
    const inTime = piece.toWall <= now + SLACK && piece.fromWall >= now - CLAIM_KEEP;
    const endAt = piece.end && inTime ? piece.toWall : undefined;
    if (!ms && endAt === undefined) continue;
    const old = readable(await db.reads.get([community, topic]));
    if (!old && (await ofCommunity(db.reads, community).count()) >= CAPS.reads) continue;
    const ends = [old?.endAt, endAt].filter((at) => at !== undefined);
    const row: Loose<ReadRow> = {
      ...(old ?? { community, topic, ...(await flagsOf(community, topic)) }),
      firstAt: Math.min(old?.firstAt ?? piece.fromWall, piece.fromWall),
      lastAt: Math.max(old?.lastAt ?? 0, ms ? piece.toWall : 0, endAt ?? 0),
      ms: (old?.ms ?? 0) + ms,
      endAt: ends.length ? Math.min(...ends) : undefined,
    };
    await keep(defined(row) as ReadRow, old);
  }
}

/** Says of topics read before they were seen whose they are, inside the caller's transaction. */
export async function flagReads(
  community: CommunityKey,
  topics: readonly StoredTopic[],
  owner: string | undefined,
): Promise<void> {
  if (!topics.length || !(await ofCommunity(db.reads, community).count())) return;
  const keys = topics.map(({ id }) => [community, id] as [CommunityKey, string]);
  const rows = await db.reads.bulkGet(keys);
  for (const [i, row] of rows.entries()) {
    const old = readable(row);
    if (!old || (old.owner !== undefined && old.digest !== undefined)) continue;
    await keep({ ...flags(topics[i] as StoredTopic, owner), ...old }, old);
  }
}

/** Writes the row; a digest read to its end for the first time is a deed of that day. */
async function keep(row: ReadRow, old: ReadRow | undefined): Promise<void> {
  await db.reads.put(row);
  const done = ({ digest, endAt }: ReadRow) => digest === true && endAt !== undefined;
  if (!done(row) || (old && done(old))) return;
  await addDeed(row.community, 'read-digest', row.endAt as number);
}

/** What is stored of the topic says whose it is; newest weeks first, as what is new is read most. */
async function flagsOf(community: CommunityKey, topic: string): Promise<Partial<ReadRow>> {
  const week = await db.topicWeeks
    .where(':id')
    .between([community, Dexie.minKey], [community, Dexie.maxKey])
    .reverse()
    .filter((row) => readableWeek(row)?.topics.some(({ id }) => id === topic) ?? false)
    .first();
  const stored = week?.topics.find(({ id }) => id === topic);
  if (!stored) return {};
  return flags(stored, readableRow(await db.communities.get(community), community)?.people?.owner);
}

function flags(topic: StoredTopic, owner: string | undefined): Partial<ReadRow> {
  const { author, anonymous, digested: digest } = topic;
  const known = owner !== undefined && (author !== undefined || anonymous);
  return { ...(known && { owner: author === owner }), ...(digest !== undefined && { digest }) };
}

/** Clocks are read one after the other (as in claim.ts). */
const SLACK = 2_000;

function isPartOf(part: Interval, piece: ReadPiece): boolean {
  return (
    part.community === piece.community &&
    part.pageKind === piece.pageKind &&
    part.fromWall >= piece.fromWall &&
    part.toWall <= piece.toWall
  );
}

function readable(row: ReadRow | undefined): ReadRow | undefined {
  if (row === undefined || isReadRow(row)) return row;
  reportBadRow('reads', String((row as ReadRow | null)?.community));
  return undefined;
}
