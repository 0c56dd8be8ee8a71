/** Search, and the two things a table is filtered by: the community, and what kind of row it is. */
import type { CommunityKey } from '../../utils/words.ts';
import type { AnyRow, TableSpec } from './spec.ts';
import type { TableWords } from './words.ts';

export interface Wanted {
  search: string;
  community: string;
  kind: string;
}
export const ALL: Wanted = { search: '', community: '', kind: '' };

interface Props<Row extends AnyRow> {
  spec: TableSpec<Row>;
  rows: readonly Row[];
  words: TableWords;
  wanted: Wanted;
  onWanted(wanted: Wanted): void;
}

export function Filters<Row extends AnyRow>({ spec, rows, words, wanted, onWanted }: Props<Row>) {
  const { tb, nameOf } = words;
  const column = spec.columns.find((one) => one.key === spec.filterBy);
  const communities = [...new Set(rows.map((row) => row.community))].sort((a, b) =>
    nameOf(a).localeCompare(nameOf(b)),
  );
  const kinds = new Map<string, string>();
  for (const row of column ? rows : []) {
    const value = column?.value(row);
    if (value !== undefined && !kinds.has(String(value))) {
      kinds.set(String(value), column?.show(row, words) ?? '');
    }
  }
  return (
    <search className="grid-filters">
      <label>
        <span className="sr-only">{tb('search')}</span>
        <input
          type="search"
          className="field"
          placeholder={tb('search')}
          value={wanted.search}
          onChange={(event) => onWanted({ ...wanted, search: event.target.value })}
        />
      </label>
      <label>
        <span className="sr-only">{tb('col.community')}</span>
        <select
          className="field"
          value={wanted.community}
          onChange={(event) => onWanted({ ...wanted, community: event.target.value })}
        >
          <option value="">{tb('everyCommunity')}</option>
          {communities.map((key: CommunityKey) => (
            <option key={key} value={key}>
              {nameOf(key)}
            </option>
          ))}
        </select>
      </label>
      {column && kinds.size > 0 && (
        <label>
          <span className="sr-only">{tb(`col.${column.key}`)}</span>
          <select
            className="field"
            value={wanted.kind}
            onChange={(event) => onWanted({ ...wanted, kind: event.target.value })}
          >
            <option value="">{tb('every', { what: tb(`col.${column.key}`) })}</option>
            {[...kinds].map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
      )}
    </search>
  );
}
