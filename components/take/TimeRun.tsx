/** The dry run of hours counted by another program: which community each address's time was spent on. */
import type { TrackedTime } from '../../utils/imports/timeTracker.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { TableBox } from '../ui/TableBox.tsx';
import { CommunityPick, type Picked, type Picking } from './CommunityPick.tsx';
import { RunFrame } from './RunFrame.tsx';
import { useTakeWords } from './words.ts';

export interface TimeRow {
  host: string;
  from: string;
  to: string;
  /** Days in the file; what would be added, and what is left out: measured here, or not over yet. */
  days: number;
  adds: number;
  measured: number;
  ahead: number;
  /** Days of which a narrower address, ticked or brought in before, has a part or all. */
  narrowed: number;
  ms: number;
  community: CommunityKey | '';
  ticked: boolean;
}

interface Props extends Picking {
  time: TrackedTime;
  rows: readonly TimeRow[];
  /** Of the days being written. */
  progress?: { done: number; of: number } | undefined;
  onChoose(host: string, change: { community?: Picked; ticked?: boolean }): void;
  onKeep(): void;
  onClose(): void;
}

export function TimeRun(props: Props) {
  const { time, rows, progress, onKeep, onClose } = props;
  const { k } = useTakeWords();
  const busy = progress !== undefined;
  const count = rows.reduce((sum, row) => sum + (row.ticked ? row.adds : 0), 0);
  return (
    <RunFrame
      {...{ count, busy, onKeep, onClose, unread: time.unread }}
      title={k('time.title')}
      lead={k(rows.length > 0 ? 'time.lead' : 'time.none')}
      keep={k('time.keep', { count })}
    >
      {rows.length > 0 && <Table {...props} busy={busy} />}
      <p className="source">{k('time.others', { others: time.others })}</p>
      {progress && (
        <div className="take-busy">
          <progress aria-label={k('time.writing')} max={progress.of} value={progress.done} />
          <span>{k('time.writing')}</span>
        </div>
      )}
    </RunFrame>
  );
}

function Table({ rows, communities, busy, onChoose, onRename }: Props & { busy: boolean }) {
  const { k, span } = useTakeWords();
  return (
    <TableBox label={k('time.host')}>
      <thead>
        <tr>
          <th scope="col">{k('run.take')}</th>
          <th scope="col">{k('time.host')}</th>
          <th scope="col">{k('time.span')}</th>
          <th scope="col" className="num">
            {k('time.days')}
          </th>
          <th scope="col" className="num">
            {k('time.hours')}
          </th>
          <th scope="col">{k('run.community')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.host}>
            <td>
              <input
                type="checkbox"
                aria-label={k('run.takeRow', { what: row.host })}
                checked={row.ticked}
                disabled={row.community === '' || row.adds === 0 || busy}
                onChange={(event) => onChoose(row.host, { ticked: event.target.checked })}
              />
            </td>
            <th scope="row">
              {row.host}
              <Notes row={row} />
            </th>
            <td>{`${row.from} – ${row.to}`}</td>
            <td className="num">{row.days}</td>
            <td className="num">{span(row.ms)}</td>
            <td>
              <CommunityPick
                {...{ communities, onRename }}
                what={row.host}
                value={row.community}
                suggested=""
                disabled={busy}
                onPick={(community) =>
                  onChoose(row.host, { community, ticked: community !== '' && row.adds > 0 })
                }
              />
            </td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

function Notes({ row: { measured, ahead, narrowed, adds } }: { row: TimeRow }) {
  const { k } = useTakeWords();
  const notes = [
    measured > 0 && k('time.measured', { measuredDays: measured }),
    ahead > 0 && k('time.ahead', { aheadDays: ahead }),
    narrowed > 0 && k('time.narrowed', { narrowedDays: narrowed }),
    adds === 0 && k('time.nothing'),
  ];
  return notes.map(
    (note) =>
      note && (
        <span key={note} className="cell-note">
          {note}
        </span>
      ),
  );
}
