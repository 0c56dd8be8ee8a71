/** The planet budget of the year: what left the purse against the limit, and what the year's days cost. */
import { money } from '../../utils/format.ts';
import type { YearBudget } from '../../utils/payoff/budget.ts';
import { Entry } from '../ui/Entry.tsx';
import { useLedgerWords } from './words.ts';

interface Props {
  budget: YearBudget;
  /** Fen that today costs over all communities. */
  todayFen: number;
  /** Active time of the year so far, ms; absent: nothing was ever measured or added. */
  yearMs: number | undefined;
}

export function Budget({ budget, todayFen, yearMs }: Props) {
  const { l, span } = useLedgerWords();
  const { spentFen, receivedFen, carriedFen, leftFen, year } = budget;
  const limit = leftFen === undefined ? undefined : leftFen + spentFen - receivedFen;
  const used = spentFen - receivedFen;
  return (
    <div className="budget">
      <dl className="entries">
        <Entry label={l('budget.spent', { year: String(year) })} value={money(spentFen)} />
        {receivedFen > 0 && <Entry label={l('budget.received')} value={money(receivedFen)} />}
        <Entry label={l('budget.carried')} value={money(carriedFen)} />
        <Entry label={l('budget.today')} value={money(todayFen)} />
        <Entry label={l('budget.hours')} value={yearMs === undefined ? '—' : span(yearMs)} />
        {leftFen !== undefined && (
          <Entry
            label={l(leftFen < 0 ? 'budget.over' : 'budget.left')}
            value={money(Math.abs(leftFen))}
          />
        )}
      </dl>
      {limit === undefined ? (
        <p className="source">{l('budget.unset')}</p>
      ) : (
        limit > 0 && (
          <svg
            className="budget-bar"
            viewBox="0 0 100 14"
            preserveAspectRatio="none"
            role="img"
            aria-label={l('budget.says', { usedFen: used, limitFen: limit })}
          >
            <rect className="bar-track" y="4" width="100" height="6" />
            <rect
              className={used > limit ? 'over' : 'bar-fill'}
              y="4"
              width={Math.max(0, Math.min(100, (100 * used) / limit))}
              height="6"
            />
          </svg>
        )
      )}
    </div>
  );
}
