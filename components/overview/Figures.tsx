/** What I pay a year and a day, what is left of the budget, hours, and how many communities pay off. */
import { money } from '../../utils/format.ts';
import type { YearBudget } from '../../utils/payoff/budget.ts';
import type { VerdictState } from '../../utils/payoff/verdict.ts';
import { VerdictSign } from '../ledger/VerdictLines.tsx';
import { useLedgerWords } from '../ledger/words.ts';
import { useSeeWords } from './words.ts';

interface Props {
  budget: YearBudget;
  /** Fen that today costs over all communities. */
  todayFen: number;
  /** Active time of the year so far, ms; absent: nothing was ever measured or added. */
  yearMs: number | undefined;
  verdicts: readonly VerdictState[];
}

export function Figures({ budget, todayFen, yearMs, verdicts }: Props) {
  const { s } = useSeeWords();
  const { say, span } = useLedgerWords();
  const { year, carriedFen, spentFen, receivedFen, leftFen } = budget;
  const count = (state: VerdictState) => verdicts.filter((one) => one === state).length;
  const limit =
    leftFen === undefined
      ? s('figures.noBudget')
      : leftFen < 0
        ? s('figures.over', { overFen: -leftFen })
        : s('figures.left', { leftFen });
  return (
    <dl className="figures">
      <div>
        <dt>{s('figures.year', { year: String(year) })}</dt>
        <dd data-figure="carried">
          {money(carriedFen)}
          <p className="figure-note">{s('figures.spent', { spentFen: spentFen - receivedFen })}</p>
          <p className="figure-note">{limit}</p>
        </dd>
      </div>
      <div>
        <dt>{s('figures.day')}</dt>
        <dd data-figure="today">
          {money(todayFen)}
          <p className="figure-note">{s('figures.dayNote')}</p>
        </dd>
      </div>
      <div>
        <dt>{s('figures.hours', { year: String(year) })}</dt>
        <dd data-figure="hours">
          {yearMs === undefined ? '—' : span(yearMs)}
          <p className="figure-note">
            {yearMs === undefined ? s('figures.noHours') : s('figures.hoursNote')}
          </p>
        </dd>
      </div>
      <div>
        <dt>{s('figures.verdicts', { count: verdicts.length })}</dt>
        <dd className="verdict-counts">
          {(['pays', 'doesNot', 'cannotTell'] as const).map((state) => (
            <span key={state} data-verdicts={state}>
              <VerdictSign state={state} /> {count(state)}{' '}
              <span className="figure-note">{say({ id: `state.${state}`, params: {} })}</span>
            </span>
          ))}
        </dd>
      </div>
    </dl>
  );
}
