/**
 * The rows of a table page by page in the order of their keys, within a transaction or without: nothing
 * is waited for but the database, which gives the page its turn between.
 */
import type { IndexableType, Table } from 'dexie';
import { db, keyIn } from '../../storage/db.ts';
import type { Wait } from '../../utils/formats/cells.ts';

/** Rows read at once to begin with, and at most: records of a week hold some dozens of topics. */
const SIZES: Readonly<Record<string, readonly [first: number, most: number]>> = {
  topicWeeks: [8, 64],
  communities: [20, 100],
  terms: [50, 200],
};
const SIZE = [250, 2000] as const;
/** Ms that writing a page shall take: fewer, larger pages wait less, and none is felt. */
const [LITTLE, MUCH] = [4, 10];

export async function eachPage<Row, Key>(
  table: Table<Row, Key>,
  take: (page: Row[]) => Wait,
): Promise<void> {
  const [first, most] = SIZES[table.name] ?? SIZE;
  let size: number = first;
  const after = (last: IndexableType | undefined) => {
    const from = last === undefined ? table.orderBy(':id') : table.where(':id').above(last);
    const asked = size;
    return from
      .limit(asked)
      .toArray()
      .then((page) => ({ page, more: page.length === asked }));
  };
  let next: ReturnType<typeof after> | undefined = after(undefined);
  while (next) {
    const { page, more }: { page: Row[]; more: boolean } = await next;
    // Read on while this one is written.
    next = more ? after(keyIn(table as Table, page.at(-1))) : undefined;
    // Called off, it is not heard any more.
    next?.then(undefined, () => undefined);
    if (page.length === 0) return;
    const begun = performance.now();
    const wait = take(page);
    const spent = performance.now() - begun;
    if (spent < LITTLE) size = Math.min(most, size * 2);
    else if (spent > MUCH) size = Math.max(1, Math.ceil(size / 2));
    if (wait) await wait;
  }
}

/** A turn of the event loop that a transaction outlives. */
export function rest(): Promise<unknown> {
  return db.meta.get('salt') as Promise<unknown>;
}
