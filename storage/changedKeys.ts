/** Which rows of a table were written, wherever in the browser: told by their keys, so that they alone are read again. */
import Dexie, { cmp, type IndexableType, type Table } from 'dexie';

/** Keys that changed; `rest`: others did too, and which is not known. */
export interface ChangedKeys {
  keys: IndexableType[];
  rest: boolean;
}

/** Dexie's set of ranges: a tree; over a channel from another context it comes without its methods. */
interface Ranges {
  d?: number;
  from?: IndexableType;
  to?: IndexableType;
  l?: Ranges | null;
  r?: Ranges | null;
}

/**
 * Calls `heard` after each write to the table, by this page or any other part of the extension.
 * Answers how to stop.
 */
export function onChangedKeys<Row, Key>(
  table: Table<Row, Key>,
  heard: (changed: ChangedKeys) => void,
): () => void {
  const part = `idb://${table.db.name}/${table.name}/`;
  const listener = (parts: Record<string, unknown>) => {
    const changed: ChangedKeys = { keys: [], rest: 'all' in parts };
    gather(parts[part] as Ranges | undefined, changed);
    if (changed.rest || changed.keys.length > 0) heard(changed);
  };
  Dexie.on('storagemutated', listener as never);
  return () => Dexie.on.storagemutated.unsubscribe(listener as never);
}

/** Dexie tells of a single key as a range from it to itself. */
function gather(ranges: Ranges | null | undefined, into: ChangedKeys): void {
  if (!ranges?.d) return;
  gather(ranges.l, into);
  const { from, to } = ranges;
  if (from !== undefined && to !== undefined && cmp(from, to) === 0) into.keys.push(from);
  else into.rest = true;
  gather(ranges.r, into);
}
