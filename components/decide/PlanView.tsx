/** One plan as it was made, so that it can be read again at renewal; where it was changed, it says so. */
import type { ReactNode } from 'react';
import { money } from '../../utils/format.ts';
import type { Plan } from '../../utils/payoff/types.ts';
import { Entry } from '../ui/Entry.tsx';
import { PlanWords } from './PlanWords.tsx';
import { useDecideWords } from './words.ts';

interface Props {
  plan: Plan;
  /** When it was changed last; absent: never. */
  editedAt?: number | undefined;
  /** Buttons, where there are any. */
  children?: ReactNode;
}

export function PlanView({ plan, editedAt, children }: Props) {
  const { d, moment } = useDecideWords();
  const { aims, hoursPerWeek, term, items, itemWorthFen, questions, deadlineOn } = plan;
  const name = (aim: Plan['aims'][number]) =>
    aim === 'deadline' && deadlineOn
      ? d('aim.deadlineOn', { deadlineDay: deadlineOn })
      : d(`aim.${aim}`);
  return (
    <article className="kept-plan" data-plan={plan.id}>
      <p className="source">
        {d('plan.madeAt', { made: moment(plan.madeAt) })}
        {editedAt !== undefined && (
          <span data-edited={editedAt}> · {d('plan.editedAt', { edited: moment(editedAt) })}</span>
        )}
      </p>
      <dl className="entries">
        {aims.length > 0 && (
          <Entry label={d('plan.aims')} value={aims.map(name).join(d('list.and'))} />
        )}
        <Entry label={d('plan.hours')} value={d('load.hours', { weekHours: hoursPerWeek })} />
        {items !== undefined && (
          <Entry label={d('plan.items')} value={d('plan.count', { items })} />
        )}
        {itemWorthFen !== undefined && (
          <Entry label={d('plan.itemWorth')} value={money(itemWorthFen)} />
        )}
        <Entry
          label={d('plan.term')}
          value={term ? `${term.begin} – ${term.end}` : d('plan.undated')}
        />
      </dl>
      <PlanWords said={plan} questions={questions} />
      {children}
    </article>
  );
}
