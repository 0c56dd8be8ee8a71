/**
 * How long topics are kept (`settings.keepMonths`): those of older weeks go, with the coverage that
 * spoke of them. Histories of facts, terms and marks, time, deeds and every entry of the ledger stay:
 * they are small, or the user's own.
 */
import Dexie from 'dexie';
import { browser } from '../utils/browser.ts';
import { DAY, weekBegin, weekOf } from '../utils/days.ts';
import { measure } from '../utils/scoring/measures.ts';
import { clipSpans } from '../utils/scoring/spans.ts';
import type { CommunityKey, Scope } from '../utils/words.ts';
import { readable } from './communities.ts';
import { db } from './db.ts';
import { deleting } from './guard.ts';
import type { CommunityRow } from './rows.ts';
import { weeks } from './topics.ts';

const KEY = 'retainedAt';

/** First moment that is kept, epoch ms: the begin of the week `months` months ago; 0: all is. Pure. */
export function keptFrom(months: number, now: number): number {
  if (!months) return 0;
  const then = new Date(now);
  const day = then.getUTCDate();
  then.setUTCDate(1);
  then.setUTCMonth(then.getUTCMonth() - months);
  const last = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
  then.setUTCDate(Math.min(day, last));
  return Math.max(0, weekBegin(weekOf(then.getTime())));
}

/** Drops what is older, at most once a day; no write may run beside it. Answers the rows dropped. */
export async function retainWhenDue(months: number, now: number): Promise<number> {
  const from = keptFrom(months, now);
  if (!from) return 0;
  const last: unknown = (await browser.storage.local.get(KEY))[KEY];
  if (typeof last === 'number' && last <= now && now - last < DAY) return 0;
  const old = await communitiesBefore(from);
  let rows = 0;
  if (old.length) {
    await deleting(now, async () => {
      for (const community of old) rows += await dropBefore(community, from);
    });
  }
  await browser.storage.local.set({ [KEY]: now });
  return rows;
}

/** Drops topics of one community from before `from`, in one transaction; answers how many weeks. */
export function dropBefore(community: CommunityKey, from: number): Promise<number> {
  return db.transaction('rw', db.communities, db.topicWeeks, async () => {
    const dropped = await db.topicWeeks
      .where(':id')
      .between([community, Dexie.minKey], [community, weekOf(from)], true, false)
      .delete();
    const row = readable(await db.communities.get(community), community);
    if (row && dropped) await db.communities.put(await without(row, from));
    return dropped;
  });
}

/** The record as if what is gone had never been seen. */
async function without(row: CommunityRow, from: number): Promise<CommunityRow> {
  const topics = (await weeks(row.key)).flatMap((week) => week.topics);
  const spans = Object.entries(row.coverage).map(([scope, list]) => {
    return [scope as Scope, clipSpans(list, [from, Number.MAX_SAFE_INTEGER])] as const;
  });
  const coverage = Object.fromEntries(spans.filter(([, list]) => list.length));
  const measures = measure({ topics, people: row.people, coverage });
  return { ...row, coverage, measures, topicsStored: topics.length };
}

/** Those that have anything older, by keys alone. */
async function communitiesBefore(from: number): Promise<CommunityKey[]> {
  const keys = await db.topicWeeks.toCollection().primaryKeys();
  const old = keys.filter(([, week]) => week < weekOf(from));
  return [...new Set(old.map(([community]) => community))];
}
