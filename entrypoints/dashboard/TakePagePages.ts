/**
 * The rows of a table page by page in the order of their keys, within a transaction or without: nothing
 * is waited for but the database, which gives the page its turn between.
 */
import type { IndexableType, Table } from 'dexie';
import { db, keyIn } from '../../storage/db.ts';
import type { Wait } from '../../utils/formats/cells.ts';

/** Records of a week hold some dozens of topics, those of a community its readings and coverage. */
const PAGES: Readonly<Record<string, number>> = { topicWeeks: 8, communities: 25, terms: 50 };
/** Rows read at once: little enough that the page does not feel it. */
const PAGE = 300;

export async function eachPage<Row, Key>(
  table: Table<Row, Key>,
  take: (page: Row[]) => Wait,
): Promise<void> {
  const size = PAGES[table.name] ?? PAGE;
  const after = (last: IndexableType | undefined) => {
    const from = last === undefined ? table.orderBy(':id') : table.where(':id').above(last);
    return from.limit(size).toArray();
  };
  let next: PromiseLike<Row[]> | undefined = after(undefined);
  while (next) {
    const page: Row[] = await next;
    // Read on while this one is written.
    next = page.length < size ? undefined : after(keyIn(table as Table, page.at(-1)));
    // Called off, it is not heard any more.
    next?.then(undefined, () => undefined);
    if (page.length === 0) return;
    const wait = take(page);
    if (wait) await wait;
  }
}

/** A turn of the event loop that a transaction outlives. */
export function rest(): Promise<unknown> {
  return db.meta.get('salt') as Promise<unknown>;
}
