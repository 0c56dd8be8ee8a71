/** Payments of another program as fees: which community, kind and term each would have; ticked by the user. */
import type { ReactNode } from 'react';
import type { KeptAs } from '../../utils/imports/keptAs.ts';
import type { Unread } from '../../utils/imports/types.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { TableBox } from '../ui/TableBox.tsx';
import { CommunityPick, type Picked, type Picking } from './CommunityPick.tsx';
import { KeptAsFields } from './KeptAsFields.tsx';
import { RunFrame } from './RunFrame.tsx';
import { useTakeWords } from './words.ts';

export interface FeeRunRow {
  id: string;
  /** For those who do not see the table: which row this is. */
  what: string;
  day: string;
  name: string;
  /** Under the name, where there is one. */
  note: string;
  amount: ReactNode;
  community: CommunityKey | '';
  suggested: string;
  /** Why this community was proposed; ''. */
  reasons: string;
  /** Kind and term, to be changed; absent: they are not the user's to say, or not yet. */
  as?: KeptAs | undefined;
  /** What else is to be known of what it becomes; ''. */
  becomes: string;
  ticked: boolean;
  /** Can be kept. */
  ready: boolean;
}

/** What the user changes of a row. */
export interface FeeRunChange {
  community?: Picked;
  ticked?: boolean;
  as?: Partial<KeptAs>;
}

export interface FeeRunHandlers extends Picking {
  busy: boolean;
  onChoose(id: string, change: FeeRunChange): void;
  onKeep(): void;
  onClose(): void;
}

interface Props extends FeeRunHandlers {
  title: string;
  lead: string;
  /** Head of the column of names. */
  head: string;
  rows: readonly FeeRunRow[];
  unread: readonly Unread[];
  children: ReactNode;
}

export function FeeRun(props: Props) {
  const { title, lead, rows, unread, busy, onKeep, onClose, children } = props;
  const { k } = useTakeWords();
  const count = rows.filter((row) => row.ticked && row.ready).length;
  return (
    <RunFrame
      {...{ title, lead, unread, count, busy, onKeep, onClose }}
      keep={k('run.keep', { count })}
    >
      {children}
      {rows.length > 0 && <Table {...props} />}
    </RunFrame>
  );
}

function Table({ head, rows, communities, busy, onChoose, onRename }: Props) {
  const { k } = useTakeWords();
  return (
    <TableBox label={head}>
      <thead>
        <tr>
          <th scope="col">{k('run.take')}</th>
          <th scope="col">{k('run.day')}</th>
          <th scope="col">{head}</th>
          <th scope="col" className="num">
            {k('run.amount')}
          </th>
          <th scope="col">{k('run.community')}</th>
          <th scope="col">{k('run.become')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <input
                type="checkbox"
                aria-label={k('run.takeRow', { what: row.what })}
                checked={row.ticked && row.ready}
                disabled={!row.ready || busy}
                onChange={(event) => onChoose(row.id, { ticked: event.target.checked })}
              />
            </td>
            <td>{row.day}</td>
            <th scope="row">
              {row.name}
              {row.note && <span className="cell-note">{row.note}</span>}
            </th>
            <td className="num">{row.amount}</td>
            <td>
              <CommunityPick
                {...{ communities, onRename }}
                what={row.what}
                value={row.community}
                suggested={row.suggested}
                disabled={busy}
                onPick={(community) => onChoose(row.id, { community })}
              />
              {row.reasons && <span className="cell-note">{row.reasons}</span>}
            </td>
            <td className="wrap">
              {row.as && (
                <KeptAsFields
                  what={row.what}
                  as={row.as}
                  disabled={busy}
                  onChange={(as) => onChoose(row.id, { as })}
                />
              )}
              {row.as
                ? row.becomes && <span className="cell-note">{row.becomes}</span>
                : row.becomes}
            </td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}
