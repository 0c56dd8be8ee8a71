/** The values there are to filter by, kept as counts: nothing is looked through to offer them. Pure. */
import type { CommunityKey } from '../../../utils/words.ts';
import type { AnyRow, Column, TableSpec } from '../spec.ts';
import type { TableWords } from '../words.ts';
import { NONE } from './wanted.ts';

interface Kept<Row> {
  count: number;
  /** One of those rows: it says what the value is called. */
  row: Row;
}

export class Options<Row extends AnyRow> {
  private readonly communities = new Map<CommunityKey, number>();
  private readonly kinds: ReadonlyMap<Column<Row>, Map<string, Kept<Row>>>;

  constructor(spec: TableSpec<Row>) {
    const columns = spec.columns.filter(({ key }) => spec.filters.kinds?.includes(key));
    this.kinds = new Map(columns.map((column) => [column, new Map()]));
  }

  /** One row more (1) or less (-1). */
  count(row: Row, by: 1 | -1): void {
    const here = (this.communities.get(row.community) ?? 0) + by;
    if (here > 0) this.communities.set(row.community, here);
    else this.communities.delete(row.community);
    for (const [column, kept] of this.kinds) {
      const value = column.value(row);
      const key = value === undefined ? NONE : String(value);
      const count = (kept.get(key)?.count ?? 0) + by;
      if (count > 0) kept.set(key, { count, row: kept.get(key)?.row ?? row });
      else kept.delete(key);
    }
  }

  /** Communities there are rows of. */
  communityKeys(): CommunityKey[] {
    return [...this.communities.keys()];
  }

  /** By column: its values with their texts, in the order of these; what says nothing comes last. */
  ofKinds(words: TableWords): { column: string; values: (readonly [string, string])[] }[] {
    return [...this.kinds].map(([column, kept]) => {
      const said = [...kept]
        .filter(([value]) => value !== NONE)
        .map(([value, { row }]) => [value, column.show(row, words)] as const)
        .sort((a, b) => a[1].localeCompare(b[1], 'zh-CN'));
      const none = kept.has(NONE) ? [[NONE, words.tb('none')] as const] : [];
      return { column: column.key, values: [...said, ...none] };
    });
  }
}
