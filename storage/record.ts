/**
 * The one way readings come into the database: all observations of a batch about one community, in
 * one transaction, with the ready record they lead to. Whole or not at all; twice is once.
 */
import { HOUR } from '../utils/days.ts';
import { MEASURES_VERSION, measure } from '../utils/scoring/measures.ts';
import type { Settings } from '../utils/settings.ts';
import type { CommunityKey } from '../utils/words.ts';
import { CAPS } from './caps.ts';
import { readable as readableRow } from './communities.ts';
import { BY_COMMUNITY, db } from './db.ts';
import { addDeeds } from './deeds.ts';
import { addChanges, changesBetween, roomForChanges } from './facts.ts';
import { foldFacts, foldPeople, foldSpan, foldTroubles, freshRow, ordered } from './fold.ts';
import { guarded } from './guard.ts';
import { keepMarksOfToday } from './markDay.ts';
import { flagReads } from './reads.ts';
import { badRows } from './report.ts';
import type { CommunityRow, Growth, Trouble } from './rows.ts';
import type { Seen, SeenTopics } from './seen.ts';
import { takeTopics, weeksOf } from './takeTopics.ts';
import { keepTerms, type Told } from './terms.ts';
import { readable as readableWeek, weeks } from './topics.ts';

export interface Batch {
  community: CommunityKey;
  /** In the order they were made. */
  seen: readonly Seen[];
  /** Troubles beyond the observed ones, e.g. observations that were no such thing. */
  troubles?: readonly Trouble[];
}

/** The community cannot be stored: there are as many as the cap allows. */
export class TooManyCommunities extends Error {
  override name = 'TooManyCommunities';
}

/** Writes a batch; rejects with nothing written. Answers the ready record. */
export function record(batch: Batch, now: number, settings: Settings): Promise<CommunityRow> {
  return guarded(['communities', 'fees', ...BY_COMMUNITY], async () => {
    const before = await rowBefore(batch, now);
    const row = foldPlain(before, batch.seen);
    const growth = growthOf(row, now);
    const touched = await storeTopics(row, growth, batch);
    await storeChanges(before, batch.seen, growth);
    await addDeeds(
      row.key,
      batch.seen.filter((seen) => seen.kind === 'deed'),
    );
    const seen = batch.seen.flatMap((one) => (one.kind === 'topics' ? one.topics : []));
    await flagReads(row.key, seen, row.people?.owner);
    if (growth.topics || growth.changes) row.growth = growth;
    if (touched || row.measures?.version !== MEASURES_VERSION) {
      row.measures = await measured(row);
      row.troubles = withUnreadable(row, now);
    }
    const ready = ordered(row);
    await db.communities.put(ready);
    await keepMarksOfToday(ready, now, settings);
    return ready;
  });
}

/** The stored record, or a new one; topics that outlived an unreadable record are counted again. */
async function rowBefore({ community, seen }: Batch, now: number): Promise<CommunityRow> {
  const stored = readableRow(await db.communities.get(community), community);
  if (stored) return stored;
  if ((await db.communities.count()) >= CAPS.communities) throw new TooManyCommunities(community);
  const topicsStored = (await weeks(community)).reduce((sum, week) => sum + week.topics.length, 0);
  return { ...freshRow(community, seen[0]?.seenAt ?? now), topicsStored };
}

/** Everything but topics and troubles. */
function foldPlain(before: CommunityRow, observations: readonly Seen[]): CommunityRow {
  const row = { ...before };
  for (const seen of observations) {
    row.firstSeenAt = Math.min(row.firstSeenAt, seen.seenAt);
    row.lastSeenAt = Math.max(row.lastSeenAt, seen.seenAt);
    if (seen.kind === 'facts') row.readings = foldFacts(row.readings, seen.facts, seen);
    if (seen.kind === 'people') Object.assign(row, foldPeople(row.people, row.peopleSeen, seen));
  }
  return row;
}

/** Stores the topics and settles coverage and troubles; whether the measures must be made anew. */
async function storeTopics(row: CommunityRow, growth: Growth, batch: Batch): Promise<boolean> {
  const pages = batch.seen.filter((seen) => seen.kind === 'topics');
  const stored = new Map(
    (await db.topicWeeks.bulkGet(weeksOf(pages).map((week) => [row.key, week] as const)))
      .map((week) => readableWeek(week))
      .flatMap((week) => (week ? [[week.week, week.topics] as const] : [])),
  );
  const total = row.topicsStored ?? 0;
  const room = Math.max(0, Math.min(CAPS.topics - total, CAPS.topicsAnHour - growth.topics));
  const taken = takeTopics(stored, pages, room);
  await db.topicWeeks.bulkPut(
    [...taken.weeks].map(([week, topics]) => ({ community: row.key, week, topics })),
  );
  growth.topics += taken.added;
  row.topicsStored = total + taken.added;
  for (const { scope, span } of taken.whole) {
    if (span) row.coverage = foldSpan(row.coverage, scope, span);
  }
  const cut = new Set<Seen>(taken.cut);
  const works = batch.seen.filter((o) => doesWork(o) && !cut.has(o)) as Working[];
  const troubles = [...troublesIn(batch.seen), ...taken.cut.map(capped), ...(batch.troubles ?? [])];
  Object.assign(row, foldTroubles(row, troubles, works));
  return pages.length > 0 || batch.seen.some((seen) => seen.kind === 'people');
}

/**
 * The history of facts and of published terms, reading by reading: a value that came and went within
 * a batch is in it.
 */
async function storeChanges(before: CommunityRow, seen: readonly Seen[], growth: Growth) {
  let readings = before.readings;
  const told: Told[] = [];
  const changes = seen.flatMap((observation) => {
    if (observation.kind !== 'facts') return [];
    const old = readings;
    readings = foldFacts(readings, observation.facts, observation);
    told.push({ readings, seenAt: observation.seenAt, endpoint: observation.endpoint });
    return changesBetween(before.key, old, readings);
  });
  await keepTerms(before.key, told);
  if (!changes.length) return;
  growth.changes += await addChanges(changes, await roomForChanges(before.key, growth.changes));
}

async function measured(row: CommunityRow): Promise<NonNullable<CommunityRow['measures']>> {
  const topics = (await weeks(row.key)).flatMap((week) => week.topics);
  return measure({ topics, people: row.people, coverage: row.coverage });
}

function growthOf(row: CommunityRow, now: number): Growth {
  const hour = Math.floor(now / HOUR);
  return row.growth?.hour === hour ? { ...row.growth } : { hour, topics: 0, changes: 0 };
}

type Working = Extract<Seen, { kind: 'facts' | 'people' | 'topics' }>;

/** Whether it shows that its endpoint works. */
function doesWork(seen: Seen): boolean {
  return seen.kind === 'facts' || seen.kind === 'people' || seen.kind === 'topics';
}

function troublesIn(seen: readonly Seen[]): Trouble[] {
  return seen.flatMap((o): Trouble[] => {
    if (o.kind === 'changed') {
      const { endpoint, seenAt, missing, sample } = o;
      return [{ endpoint, kind: 'changed', seenAt, missing, sample }];
    }
    if (o.kind !== 'problem') return [];
    const { endpoint, seenAt, problem: kind, code } = o;
    return [{ endpoint, kind, seenAt, ...(code !== undefined && { code }) }];
  });
}

/** Weeks of topics that cannot be read are in no measure: said on the card for as long as they are met. */
function withUnreadable({ key, troubles }: CommunityRow, now: number): Trouble[] {
  const others = troubles.filter((trouble) => trouble.kind !== 'unreadable');
  const met = badRows().some((bad) => bad.startsWith(`topicWeeks ${key}/`));
  return met ? [...others, { endpoint: 'stored', kind: 'unreadable', seenAt: now }] : others;
}

/** More topics than may be stored: the card says so rather than showing a silence. */
function capped(page: SeenTopics): Trouble {
  return { endpoint: page.endpoint, kind: 'capped', seenAt: page.seenAt };
}
