/** The browser lost or damaged the records: what was noticed, what was put back, what may be missing. */
import { date } from '../../utils/format.ts';
import { useLedgerWords } from './words.ts';

export interface HealthView {
  at: number;
  state: string;
  /** Rows put back. */
  rows: number;
  /** Rows that could not be put back. */
  missing?: number;
  copiedAt?: number;
}

export function HealthBanner({ health, onDismiss }: { health: HealthView; onDismiss(): void }) {
  const { l, lang } = useLedgerWords();
  const { at, state, rows, missing = 0, copiedAt } = health;
  const number = new Intl.NumberFormat(lang);
  return (
    <section className="notice changed" role="alert">
      <h2>{l('health.title')}</h2>
      <p>{l('health.noticed', { noticedAt: at })}</p>
      <p>
        {state === 'lost' ? l('health.lost') : l('health.restored', { rows: number.format(rows) })}
      </p>
      {missing > 0 && <p>{l('health.missing', { missing: number.format(missing) })}</p>}
      <p>
        {copiedAt === undefined
          ? l('health.noCopy')
          : l('health.copy', { when: date(copiedAt, lang) })}
      </p>
      <div className="row">
        <button type="button" className="button" onClick={onDismiss}>
          {l('health.dismiss')}
        </button>
      </div>
    </section>
  );
}
