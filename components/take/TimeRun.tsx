/** The dry run of hours counted by another program: which community each address's time was spent on. */
import type { TrackedTime } from '../../utils/imports/timeTracker.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { TableBox } from '../ui/TableBox.tsx';
import { type Choice, CommunityPick } from './CommunityPick.tsx';
import { UnreadList } from './UnreadList.tsx';
import { useTakeWords } from './words.ts';

export interface TimeRow {
  host: string;
  from: string;
  to: string;
  /** Days in the file; what would be added, and what is left out as measured here. */
  days: number;
  adds: number;
  measured: number;
  ms: number;
  community: CommunityKey | '';
  ticked: boolean;
}

interface Props {
  time: TrackedTime;
  rows: readonly TimeRow[];
  communities: readonly Choice[];
  /** Of the days being written. */
  progress?: { done: number; of: number } | undefined;
  onChoose(host: string, change: Partial<Pick<TimeRow, 'community' | 'ticked'>>): void;
  onKeep(): void;
  onClose(): void;
}

export function TimeRun({ time, rows, communities, progress, onChoose, onKeep, onClose }: Props) {
  const { k, span } = useTakeWords();
  const busy = progress !== undefined;
  const count = rows.reduce((sum, row) => sum + (row.ticked ? row.adds : 0), 0);
  return (
    <section className="block take-run" aria-label={k('time.title')}>
      <h2>{k('time.title')}</h2>
      <p>{k(rows.length > 0 ? 'time.lead' : 'time.none')}</p>
      {rows.length > 0 && (
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
                  {row.measured > 0 && (
                    <span className="cell-note">
                      {k('time.measured', { measuredDays: row.measured })}
                    </span>
                  )}
                  {row.adds === 0 && <span className="cell-note">{k('time.nothing')}</span>}
                </th>
                <td>{`${row.from} – ${row.to}`}</td>
                <td className="num">{row.days}</td>
                <td className="num">{span(row.ms)}</td>
                <td>
                  <CommunityPick
                    label={k('run.communityOf', { what: row.host })}
                    value={row.community}
                    communities={communities}
                    onChange={(value) =>
                      onChoose(row.host, {
                        community: value === 'new' ? '' : value,
                        ticked: value !== '' && row.adds > 0,
                      })
                    }
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </TableBox>
      )}
      <p className="source">{k('time.others', { others: time.others })}</p>
      <UnreadList unread={time.unread} />
      {progress && (
        <div className="take-busy">
          <progress aria-label={k('time.writing')} max={progress.of} value={progress.done} />
          <span>{k('time.writing')}</span>
        </div>
      )}
      <div className="row">
        <button
          type="button"
          className="button primary"
          disabled={count === 0 || busy}
          onClick={onKeep}
        >
          {k('time.keep', { count })}
        </button>
        <button type="button" className="button" disabled={busy} onClick={onClose}>
          {k('in.close')}
        </button>
      </div>
    </section>
  );
}
