/** What the user wrote down with a plan, in their own words. */
import type { Plan } from '../../utils/payoff/types.ts';
import { useDecideWords } from './words.ts';

interface Props {
  said: Pick<Plan, 'worthIt' | 'stopRule' | 'feeling'>;
  questions?: readonly string[];
}

export function PlanWords({ said, questions = [] }: Props) {
  const { d } = useDecideWords();
  const { worthIt, stopRule, feeling } = said;
  const all = { worthIt, stopRule, feeling: feeling && d(`feeling.${feeling}`) };
  return (
    <dl className="said">
      {Object.entries(all).map(
        ([key, text]) =>
          text && (
            <div key={key} data-said={key}>
              <dt>{d(`plan.${key}`)}</dt>
              <dd>{text}</dd>
            </div>
          ),
      )}
      {questions.length > 0 && (
        <div>
          <dt>{d('plan.questionsKept')}</dt>
          <dd>
            <ul className="plain">
              {questions.map((question, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: kept as it was, never reordered
                <li key={i}>{question}</li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
}
