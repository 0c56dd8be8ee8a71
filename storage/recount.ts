/** Records that say more than is there: coverage without its topics would show a silence. */
import { db } from './db.ts';

/** Sets the number of topics right, inside the caller's transaction; fewer: nothing is covered. */
export async function recount(): Promise<void> {
  const stored = new Map<string, number>();
  for (const { community, topics } of await db.topicWeeks.toArray()) {
    stored.set(community, (stored.get(community) ?? 0) + (topics?.length ?? 0));
  }
  for (const row of await db.communities.toArray()) {
    const topics = stored.get(row.key) ?? 0;
    const said = row.topicsStored ?? 0;
    if (topics === said) continue;
    if (topics > said) await db.communities.put({ ...row, topicsStored: topics });
    else {
      const { measures: _, ...rest } = row;
      await db.communities.put({ ...rest, coverage: {}, topicsStored: topics });
    }
  }
}
