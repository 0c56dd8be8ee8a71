/** The browser lost, damaged or cannot open the records: what was noticed, what came back, what to do. */
import { date } from '../../utils/format.ts';
import { useLedgerWords } from './words.ts';

export interface HealthView {
  at: number;
  state: 'restored' | 'lost' | 'unreadable';
  /** Rows put back. */
  rows: number;
  /** Rows that could not be put back. */
  missing?: number;
  copiedAt?: number;
}

/** How far the backup made of the copies alone is. */
export type RescueState = 'idle' | 'writing' | 'saved' | 'wrong';

interface Props {
  health: HealthView;
  rescue: RescueState;
  /** Saves it here, or the address of the page that can. */
  onRescue: (() => void) | string;
  onDismiss(): void;
}

export function HealthBanner({ health, rescue, onRescue, onDismiss }: Props) {
  const { l } = useLedgerWords();
  const unreadable = health.state === 'unreadable';
  return (
    <section className="notice changed" role="alert">
      {unreadable ? <Unreadable health={health} /> : <Repaired health={health} />}
      <div className="row">
        {unreadable && typeof onRescue === 'string' && (
          <a className="button" href={onRescue} target="_blank" rel="noreferrer">
            {l('health.rescue')}
          </a>
        )}
        {unreadable && typeof onRescue !== 'string' && (
          <button
            type="button"
            className="button"
            disabled={rescue === 'writing'}
            onClick={onRescue}
          >
            {l('health.rescue')}
          </button>
        )}
        <button type="button" className="button" onClick={onDismiss}>
          {l('health.dismiss')}
        </button>
      </div>
      {unreadable && rescue !== 'idle' && <p>{l(`health.rescued.${rescue}`)}</p>}
    </section>
  );
}

/** Nothing is gone yet: the copies lie elsewhere, and are put back once the browser lets it. */
function Unreadable({ health: { at, missing = 0 } }: Pick<Props, 'health'>) {
  const { l } = useLedgerWords();
  return (
    <>
      <h2>{l('health.unreadable.title')}</h2>
      <p>{l('health.unreadable.noticed', { noticedAt: at })}</p>
      <p>{l('health.unreadable.kept')}</p>
      <Missing missing={missing} />
      <p>{l('health.unreadable.todo')}</p>
    </>
  );
}

function Repaired({ health }: Pick<Props, 'health'>) {
  const { l, lang } = useLedgerWords();
  const { at, state, rows, missing = 0, copiedAt } = health;
  const number = new Intl.NumberFormat(lang);
  return (
    <>
      <h2>{l('health.title')}</h2>
      <p>{l('health.noticed', { noticedAt: at })}</p>
      <p>
        {state === 'lost' ? l('health.lost') : l('health.restored', { rows: number.format(rows) })}
      </p>
      <Missing missing={missing} />
      <p>
        {copiedAt === undefined
          ? l('health.noCopy')
          : l('health.copy', { when: date(copiedAt, lang) })}
      </p>
    </>
  );
}

function Missing({ missing }: { missing: number }) {
  const { l, lang } = useLedgerWords();
  if (missing === 0) return null;
  return <p>{l('health.missing', { missing: new Intl.NumberFormat(lang).format(missing) })}</p>;
}
