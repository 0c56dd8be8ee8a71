/** Topics, chunked: one record holds all topics of a community created in one week. */
import Dexie from 'dexie';
import { weekOf } from '../utils/days.ts';
import type { StoredTopic } from '../utils/scoring/types.ts';
import type { CommunityKey, Span } from '../utils/words.ts';
import { readableWeek } from './check.ts';
import { db } from './db.ts';
import { reportBadRow } from './report.ts';
import type { TopicWeekRow } from './rows.ts';

/** The weeks of a community, oldest first; with `span` those that touch it. For live queries. */
export async function weeks(community: CommunityKey, span?: Span): Promise<TopicWeekRow[]> {
  const rows = await db.topicWeeks
    .where(':id')
    .between(
      [community, span ? weekOf(span[0]) : Dexie.minKey],
      [community, span ? weekOf(span[1]) : Dexie.maxKey],
      true,
      true,
    )
    .toArray();
  return rows.flatMap((row) => readable(row) ?? []);
}

/** Topics of a community created within `span`, oldest first. */
export async function topicsBetween(community: CommunityKey, span: Span): Promise<StoredTopic[]> {
  const rows = await weeks(community, span);
  return rows
    .flatMap((row) => row.topics)
    .filter((topic) => topic.createdAt >= span[0] && topic.createdAt <= span[1]);
}

/** The week's record with the topics that can be read; what cannot is told of. */
export function readable(value: TopicWeekRow | undefined): TopicWeekRow | undefined {
  if (value === undefined) return undefined;
  const week = readableWeek(value);
  if (!week || week.bad) reportBadRow('topicWeeks', `${value?.community}/${value?.week}`);
  return week?.row;
}
