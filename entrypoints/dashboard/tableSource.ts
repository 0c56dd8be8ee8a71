/**
 * Reads a table into what shows it: the newest rows first, the others page by page between frames, and
 * from then on only what was written. One reading after the other, so that the newest always comes last.
 */
import type { IndexableType, Table } from 'dexie';
import type { TableModel } from '../../components/tables/model/TableModel.ts';
import type { AnyRow } from '../../components/tables/spec.ts';
import { onChangedKeys } from '../../storage/changedKeys.ts';
import { keyIn } from '../../storage/db.ts';
import { judgeFailure, PAUSE, SLOW, whyNotReady } from '../pages/failedRead.ts';

export interface TableSource<Stored, Row extends AnyRow> {
  table: Table<Stored, IndexableType>;
  row(stored: Stored): Row;
  /** The id of the row with this key. */
  id(key: IndexableType): string;
  /** An index whose largest values are the newest rows; absent: rows come by their key. */
  newestBy?: string;
}

/** Enough for what is seen first. */
const FIRST = 200;
/** Rows read at once: their copying out of the database stays below a frame. */
const PAGE = 1000;

/**
 * Reads, and goes on following. Answers how to stop. `failed`: why it cannot be read, once asking again
 * does not help; undefined: it can be after all.
 */
export function follow<Stored, Row extends AnyRow>(
  source: TableSource<Stored, Row>,
  model: TableModel<Row>,
  failed: (reason: string | undefined) => void,
): () => void {
  const { table } = source;
  const changed = new Map<string, IndexableType>();
  let all = true;
  let stopped = false;
  let reading = false;
  let failures = 0;
  /** That it cannot be read was said. */
  let told = false;
  let again: ReturnType<typeof setTimeout> | undefined;

  const put = (rows: readonly Stored[]) => model.put(rows.map(source.row));

  async function readAll(): Promise<void> {
    const before = new Set(model.rows.ids());
    if (before.size === 0) await readFirst();
    let last: IndexableType | undefined;
    do {
      const from = last === undefined ? table.orderBy(':id') : table.where(':id').above(last);
      const rows = await from.limit(PAGE).toArray();
      if (stopped) return;
      put(rows);
      for (const row of before.size > 0 ? rows : []) before.delete(source.row(row).id);
      const end = rows.at(-1);
      last = rows.length === PAGE && end !== undefined ? keyIn(table, end) : undefined;
    } while (last !== undefined);
    model.put([], [...before]);
    model.reading(undefined);
  }

  async function readFirst(): Promise<void> {
    const count = await table.count();
    model.reading(count);
    if (!source.newestBy || count <= PAGE) return;
    put(await table.orderBy(source.newestBy).reverse().limit(FIRST).toArray());
  }

  async function readChanged(): Promise<void> {
    const some = [...changed].slice(0, PAGE);
    for (const [id] of some) changed.delete(id);
    const rows = await table.bulkGet(some.map(([, key]) => key));
    if (stopped) return;
    const there = rows.filter((row) => row !== undefined);
    model.put(
      there.map((row) => source.row(row)),
      some.flatMap(([id], i) => (rows[i] === undefined ? [id] : [])),
    );
  }

  async function read(): Promise<void> {
    if (reading) return;
    reading = true;
    clearTimeout(again);
    const slow = setTimeout(() => void askWhy(), SLOW);
    try {
      while (!stopped && (all || changed.size > 0)) {
        if (all) {
          all = false;
          await readAll();
        } else await readChanged();
        succeeded();
      }
    } catch (error) {
      // What of it came is not known.
      all = true;
      await judge(error);
    } finally {
      clearTimeout(slow);
      reading = false;
    }
  }

  function succeeded(): void {
    failures = 0;
    if (told && !stopped) failed(undefined);
    told = false;
  }

  function tell(reason: string): void {
    told = true;
    if (!stopped) failed(reason);
  }

  async function judge(error: unknown): Promise<void> {
    failures += 1;
    const verdict = await judgeFailure(error, failures);
    if (stopped) return;
    if (verdict.again) again = setTimeout(() => void read(), PAUSE);
    else {
      console.error(`the table ${table.name} cannot be read`, error);
      tell(verdict.reason);
    }
  }

  async function askWhy(): Promise<void> {
    const why = await whyNotReady();
    if (why && reading) tell(why.reason);
  }

  const stop = onChangedKeys(table, ({ keys, rest }) => {
    if (rest) all = true;
    for (const key of keys) changed.set(source.id(key), key);
    void read();
  });
  void read();
  return () => {
    stopped = true;
    clearTimeout(again);
    stop();
  };
}
