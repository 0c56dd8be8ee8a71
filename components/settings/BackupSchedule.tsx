/** The scheduled backup into Downloads: how often, when the last one was written, why the last failed. */
import { useState } from 'react';
import { date } from '../../utils/format.ts';
import type { TableWords } from '../tables/words.ts';
import { size } from './StoredBy.tsx';

/** How often, in days; 0: not. */
const EVERY = [0, 1, 7, 30] as const;

export interface BackupRunsView {
  /** Epoch ms of the last that was written whole. */
  lastAt?: number;
  file?: string;
  bytes?: number;
  failedAt?: number;
  error?: string;
  where?: string;
}

interface Props {
  everyDays: number;
  /** Undefined until read. */
  runs: BackupRunsView | undefined;
  words: TableWords;
  /** Asks the browser for the permission where it is wanted; false: it was not given. */
  onEvery(days: number): Promise<boolean>;
  onNow(): Promise<void>;
}

export function BackupSchedule({ everyDays, runs, words, onEvery, onNow }: Props) {
  const { tb } = words;
  const [refused, setRefused] = useState(false);
  const [busy, setBusy] = useState(false);
  const choose = async (days: number) => setRefused(!(await onEvery(days)));
  const now = async () => {
    setBusy(true);
    await onNow().finally(() => setBusy(false));
  };
  return (
    <div className="stack-parts">
      <fieldset className="choices">
        <legend>{tb('schedule.every')}</legend>
        {EVERY.map((days) => (
          <label key={days} className="choice">
            <input
              type="radio"
              name="backup-every"
              checked={everyDays === days}
              onChange={() => void choose(days)}
            />
            <span>{tb(`schedule.every${days}`)}</span>
          </label>
        ))}
      </fieldset>
      <p className="source">{tb('schedule.note')}</p>
      {refused && (
        <p role="alert" className="field-wrong">
          {words.wrong('no-permission')}
        </p>
      )}
      {runs && <LastRun runs={runs} words={words} />}
      {everyDays > 0 && (
        <p>
          <button type="button" className="button" disabled={busy} onClick={() => void now()}>
            {tb(busy ? 'schedule.writing' : 'schedule.now')}
          </button>
        </p>
      )}
    </div>
  );
}

function LastRun({ runs, words }: { runs: BackupRunsView; words: TableWords }) {
  const { tb, lang, wrong } = words;
  const { lastAt, file, bytes, failedAt, error, where } = runs;
  return (
    <>
      <p className={lastAt === undefined ? 'muted' : undefined} role="status">
        {lastAt === undefined
          ? tb('schedule.never')
          : tb('schedule.last', { on: date(lastAt, lang) })}
        {file !== undefined && (
          <span className="muted small">
            {' '}
            {file}
            {bytes !== undefined && ` · ${size(bytes, lang)}`}
          </span>
        )}
      </p>
      {failedAt !== undefined && error !== undefined && (
        <p className="notice">
          {tb('schedule.failed', { on: date(failedAt, lang) })} {wrong(error, where)}
        </p>
      )}
    </>
  );
}
