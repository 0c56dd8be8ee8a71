/** The head of a column one can sort by, with the way it is sorted. */

export interface SortOrder<By extends string> {
  by: By;
  down: boolean;
}

interface Props<By extends string> {
  by: By;
  text: string;
  order: SortOrder<By>;
  onSort(by: By): void;
  num?: boolean;
}

export function SortHead<By extends string>({ by, text, order, onSort, num }: Props<By>) {
  const sorted = order.by === by;
  return (
    <th
      scope="col"
      className={num ? 'num' : ''}
      aria-sort={sorted ? (order.down ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" className="sort" onClick={() => onSort(by)}>
        {text}
        <span aria-hidden="true" className="sort-arrow">
          {sorted ? (order.down ? '▾' : '▴') : ''}
        </span>
      </button>
    </th>
  );
}
