/**
 * Up to five communities side by side: marks, prices, rates, each with what it rests on, where from
 * once a column; the better end is named, not only coloured.
 */
import type { CompareRow, Comparison } from '../../utils/decide/compare.ts';
import type { CompareUnit, RowValue } from '../../utils/decide/compareRows.ts';
import { amount, days, hours, money, percent } from '../../utils/format.ts';
import type { Scorecard } from '../../utils/scoring/types.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { MiniMark } from '../planets/MiniMark.tsx';
import { MARK_NAMES } from '../planets/view.ts';
import { Source } from '../scorecard/Source.tsx';
import { TableBox } from '../ui/TableBox.tsx';
import { useWords } from '../words.ts';
import { bestOf } from './bestOf.ts';
import { sourcesOf } from './sourcesOf.ts';
import { useDecideWords } from './words.ts';

interface Props {
  comparison: Comparison;
  cards: ReadonlyMap<CommunityKey, Scorecard>;
  now: number;
  nameOf(key: CommunityKey): string;
  hrefOf(key: CommunityKey): string;
  onDrop(key: CommunityKey): void;
}

export function CompareTable({ comparison, cards, now, nameOf, hrefOf, onDrop }: Props) {
  const { d } = useDecideWords();
  const { t } = useWords();
  const { columns, rows } = comparison;
  return (
    <TableBox label={d('compare.title')}>
      <thead>
        <tr>
          <th scope="col">{d('compare.what')}</th>
          {columns.map(({ community }) => (
            <th key={community} scope="col" className="compared" data-community={community}>
              <a href={hrefOf(community)}>{nameOf(community)}</a>
              <button
                type="button"
                className="link small no-print compare-drop"
                onClick={() => onDrop(community)}
              >
                {d('compare.drop')}
                <span className="sr-only"> {nameOf(community)}</span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {MARK_NAMES.map((name) => (
          <tr key={name}>
            <th scope="row">
              {t(`mark.${name}`)}
              {name !== 'price' && <span className="cell-note">{d('compare.ownTime')}</span>}
            </th>
            {columns.map(({ community }) => {
              const card = cards.get(community);
              return (
                <td key={community} className="compared">
                  {card ? <MiniMark name={name} mark={card.marks[name]} /> : '—'}
                </td>
              );
            })}
          </tr>
        ))}
        {rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            best={bestOf(row, comparison)}
            columns={columns.map((c) => c.community)}
          />
        ))}
        <tr data-row="sources">
          <th scope="row">{d('compare.from')}</th>
          {columns.map(({ community }) => (
            <td key={community} className="compared">
              <ul className="plain">
                {sourcesOf(rows, community).map(({ source, ids }) => (
                  <li key={`${source.via} ${source.endpoint}`}>
                    <Source
                      from={source}
                      now={now}
                      of={ids.map((id) => d(`compare.row.${id}`)).join(d('list.and'))}
                    />
                  </li>
                ))}
              </ul>
            </td>
          ))}
        </tr>
      </tbody>
    </TableBox>
  );
}

interface RowProps {
  row: CompareRow;
  best: readonly CommunityKey[];
  columns: readonly CommunityKey[];
}

function Row({ row, best, columns }: RowProps) {
  const { d } = useDecideWords();
  return (
    <tr data-row={row.id}>
      <th scope="row">
        {d(`compare.row.${row.id}`)}
        {row.over === 'own' && <span className="cell-note">{d('compare.ownTime')}</span>}
      </th>
      {columns.map((community) => {
        const value = row.values[community];
        return (
          <td key={community} className="compared" data-value={value?.value ?? undefined}>
            {value && <Value value={value} best={best.includes(community)} />}
          </td>
        );
      })}
    </tr>
  );
}

function Value({ value, best }: { value: RowValue; best: boolean }) {
  const { d, tell, lang } = useDecideWords();
  if (value.value === null) return <span className="muted small">{tell(value.why)}</span>;
  const { coveredWeeks, of, ownDays, estimated } = value;
  const write: Record<CompareUnit, (n: number) => string> = {
    fen: money,
    days: (n) => days(n, lang),
    hours: (n) => hours(n, lang),
    perWeek: (n) => d('compare.perWeek', { n: amount(n, lang) }),
    pct: (n) => percent(n, lang),
    count: (n) => amount(n, lang),
  };
  return (
    <>
      <span className={best ? 'best' : ''}>{write[value.unit](value.value)}</span>
      {best && <span className="chip">{d('compare.best')}</span>}
      <span className="cell-note">
        {coveredWeeks !== undefined && d('compare.weeks', { count: coveredWeeks })}
        {of !== undefined && d('compare.of', { n: of })}
        {ownDays !== undefined && ` · ${d('compare.ownDays', { n: ownDays })}`}
        {estimated && d('compare.estimated')}
      </span>
    </>
  );
}
