/** Where the values of one column of a comparison are from, each source once with its rows. Pure. */
import type { CompareRow } from '../../utils/decide/compare.ts';
import type { CompareRowId } from '../../utils/decide/compareRows.ts';
import type { Source } from '../../utils/decide/source.ts';
import type { CommunityKey } from '../../utils/words.ts';

/** `seenAt` is that of the value read longest ago: the others are newer. */
export interface ColumnSource {
  source: Source;
  ids: CompareRowId[];
}

export function sourcesOf(rows: readonly CompareRow[], community: CommunityKey): ColumnSource[] {
  const by = new Map<string, ColumnSource>();
  for (const { id, values } of rows) {
    const value = values[community];
    if (!value || value.value === null) continue;
    const { source } = value;
    const key = `${source.via} ${source.endpoint}`;
    const old = by.get(key);
    if (!old) by.set(key, { source, ids: [id] });
    else {
      old.ids.push(id);
      if (source.seenAt < old.source.seenAt) old.source = source;
    }
  }
  return [...by.values()];
}
