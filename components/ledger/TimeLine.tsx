/** Time spent today and this term, and the two ways to rest: for an hour, or for this community. None where nothing is measured. */
import { HOUR } from '../../utils/days.ts';
import { useLedgerWords } from './words.ts';

export interface TimeView {
  todayMs: number;
  /** Of the days judged; `byHandMs` is part of it. */
  termMs: number;
  byHandMs: number;
  /** No day of those judged was measured. */
  unmeasured: boolean;
}

export interface RestView {
  /** Epoch ms; in the past: not paused. */
  pausedUntil: number;
  off: boolean;
  /** Since when it is off, epoch ms; absent: not known. */
  offSince?: number | undefined;
}

interface Props {
  time: TimeView;
  /** Absent: nothing is measured there. */
  rest: RestView | undefined;
  now: number;
  onPause(until: number): void;
  onOff(off: boolean): void;
}

export function TimeLine({ time, rest, now, onPause, onOff }: Props) {
  const { l, lang, span } = useLedgerWords();
  const paused = rest !== undefined && rest.pausedUntil > now;
  const day = new Intl.DateTimeFormat(lang, { dateStyle: 'long' });
  const until = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit' });
  return (
    <div className="time-line">
      <p>
        {time.unmeasured && time.termMs === 0
          ? l('time.none')
          : l('time.says', { today: span(time.todayMs), term: span(time.termMs) })}
        {time.byHandMs > 0 && (
          <span className="muted">{l('time.byHandPart', { byHand: span(time.byHandMs) })}</span>
        )}
      </p>
      {!rest ? null : rest.off ? (
        <p className="source">
          {rest.offSince === undefined
            ? l('time.isOff')
            : l('time.isOffSince', { day: day.format(rest.offSince) })}{' '}
          <button type="button" className="link" onClick={() => onOff(false)}>
            {l('time.on')}
          </button>
        </p>
      ) : paused ? (
        <p className="source">
          {l('time.isPaused', { until: until.format(rest.pausedUntil) })}{' '}
          <button type="button" className="link" onClick={() => onPause(0)}>
            {l('time.resume')}
          </button>
        </p>
      ) : (
        <p className="source">
          <button type="button" className="link" onClick={() => onPause(now + HOUR)}>
            {l('time.pause')}
          </button>
          {' · '}
          <button type="button" className="link" onClick={() => onOff(true)}>
            {l('time.off')}
          </button>
        </p>
      )}
    </div>
  );
}
