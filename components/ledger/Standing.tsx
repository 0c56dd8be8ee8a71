/** Break-even with what is still needed, and the participation index with its parts. */
import type { Payoff } from '../../utils/payoff/payoff.ts';
import { useLedgerWords } from './words.ts';

export function BreakEven({ payoff }: { payoff: Pick<Payoff, 'breakEven' | 'need'> }) {
  const { l, say } = useLedgerWords();
  const { breakEven, need } = payoff;
  return (
    <div>
      <h3 className="quiet-head">{l('breakEven.title')}</h3>
      <p>{say(breakEven.says)}</p>
      {breakEven.items && (
        <p>
          {say({
            id:
              breakEven.items.low === breakEven.items.high
                ? 'breakEven.itemsOf'
                : 'breakEven.items',
            params: { low: breakEven.items.low, high: breakEven.items.high },
          })}
        </p>
      )}
      {need && (
        <p className={need.onPace ? 'muted' : ''} data-on-pace={need.onPace}>
          {say(need.says)}
        </p>
      )}
    </div>
  );
}

export function Participation({ payoff }: { payoff: Pick<Payoff, 'participation'> }) {
  const { l, say } = useLedgerWords();
  const { index, parts, missing } = payoff.participation;
  return (
    <div>
      <h3 className="quiet-head">
        {index === undefined
          ? l('participation.none')
          : say({ id: 'participation.index', params: { index: Math.round(index) } })}
      </h3>
      <ul className="plain">
        {parts.map(({ part, share, says }) => (
          <li key={part}>
            {say(says)}
            <svg
              className="share-bar"
              viewBox="0 0 100 6"
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <rect className="bar-track" width="100" height="6" />
              <rect className="bar-fill" width={share * 100} height="6" />
            </svg>
          </li>
        ))}
        {missing.map((one) => (
          <li key={one.id} className="muted">
            {say(one)}
          </li>
        ))}
      </ul>
      <p className="source">{l('participation.how')}</p>
    </div>
  );
}
