/** The plan as it was, against what came of it so far; beside the decision, what would make it worth it and what would end it. */
import type { PlanFact as Fact } from '../../utils/decide/planFact.ts';
import { hours as inHours } from '../../utils/format.ts';
import { addDays } from '../../utils/payoff/calendar.ts';
import type { Plan } from '../../utils/payoff/types.ts';
import { BarScale } from './BarScale.tsx';
import { PlanWords } from './PlanWords.tsx';
import { useDecideWords } from './words.ts';

export function PlanFact({ plan, fact }: { plan: Plan; fact: Fact }) {
  const { d, tell, moment, lang } = useDecideWords();
  const { hours, span, deadlineOn } = fact;
  const high = hours ? (hours.high ?? hours.low) : 0;
  const most = hours ? Math.max(hours.foretold, high, 0.1) : 0;
  const x = (n: number) => (100 * n) / most;
  return (
    <section
      className="plan-fact"
      aria-label={d('planFact.title')}
      data-had={hours?.low}
      data-foretold={hours?.foretold}
    >
      <h3 className="quiet-head">{d('planFact.title')}</h3>
      {hours && (
        <>
          <svg
            className="side-bar"
            viewBox="0 0 100 14"
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <rect className="bar-track" y="4" width="100" height="6" />
            <rect className="side-maybe" y="4" width={x(high)} height="6" />
            <rect className="side-likely" y="4" width={x(hours.low)} height="6" />
            <path
              className="side-need"
              d={`M${x(hours.foretold)} 0V14`}
              vectorEffect="non-scaling-stroke"
            />
          </svg>
          <BarScale most={inHours(most, lang)} mark={d('planFact.mark')} />
        </>
      )}
      <ul className="plain">
        {fact.says.map((one) => (
          <li key={one.id} data-says={one.id}>
            {tell(one)}
          </li>
        ))}
      </ul>
      {deadlineOn && <p data-says="deadline">{d('aim.deadlineOn', { deadlineDay: deadlineOn })}</p>}
      <PlanWords said={fact} />
      <p className="source">
        {d('plan.madeAt', { made: moment(plan.madeAt) })}
        {span &&
          ` · ${d('planFact.span', { fromDay: span.begin, untilDay: addDays(span.end, -1) })}`}
      </p>
    </section>
  );
}
