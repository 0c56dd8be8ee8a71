/** What to read while a payment can still be given back: counts of what was seen, and pages of topics one can open. */
import type { ReadingStep } from '../../utils/decide/reading.ts';
import { useDecideWords } from './words.ts';

interface Props {
  steps: readonly ReadingStep[];
  /** Questions of the plan. */
  questions: readonly string[];
  /** The page of a topic on its site. */
  topicHref(topic: string): string;
}

export function Reading({ steps, questions, topicHref }: Props) {
  const { d, tell } = useDecideWords();
  if (steps.length === 0) return <p className="muted">{d('reading.none')}</p>;
  return (
    <ol className="reading">
      {steps.map((step) => (
        <li key={step.id} data-step={step.id}>
          <p>
            {tell(step.says)}
            {step.read !== undefined && step.count !== undefined && (
              <span className="muted"> {d('reading.read', { read: step.read })}</span>
            )}
          </p>
          {step.topics.length > 0 && (
            <p className="row small">
              {step.topics.map((topic, i) => (
                <a key={topic} href={topicHref(topic)} target="_blank" rel="noreferrer noopener">
                  {d('reading.topic', { n: i + 1 })}
                </a>
              ))}
            </p>
          )}
          {step.id === 'ask' && (
            <ul className="plain">
              {questions.map((question, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as in the plan
                <li key={i}>{question}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
