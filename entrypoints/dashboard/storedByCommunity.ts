/**
 * What is stored of each community: rows and, estimated, bytes. Every row is read for it, some at a
 * time, so it is made only when asked for.
 */
import type { StoredOf } from '../../components/settings/StoredBy.tsx';
import { db, keyIn } from '../../storage/db.ts';
import type { CommunityKey } from '../../utils/words.ts';

/** Rows read in one go. */
const PAGE = 500;

/** Largest first. Rows of no community (settings, the salt) are left out. */
export async function storedByCommunity(): Promise<StoredOf[]> {
  const all = new Map<CommunityKey, StoredOf>();
  for (const table of db.tables) {
    if (table.name === 'meta') continue;
    // From key to key: an offset would be counted off anew for each page.
    let page = table.orderBy(':id');
    for (;;) {
      const rows = await page.limit(PAGE).toArray();
      for (const row of rows) add(all, row);
      if (rows.length < PAGE) break;
      page = table.where(':id').above(keyIn(table, rows.at(-1)));
      // The page stays at hand between two readings.
      await new Promise((done) => setTimeout(done));
    }
  }
  return [...all.values()].sort((a, b) => b.bytes - a.bytes);
}

function add(all: Map<CommunityKey, StoredOf>, row: Record<string, unknown>): void {
  const key = (row.community || row.key) as CommunityKey | undefined;
  if (!key) return;
  const sum = all.get(key) ?? { key, rows: 0, bytes: 0 };
  all.set(key, {
    key,
    rows: sum.rows + 1,
    bytes: sum.bytes + new TextEncoder().encode(JSON.stringify(row)).length,
  });
}
