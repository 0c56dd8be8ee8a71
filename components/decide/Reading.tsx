/**
 * What to read while a payment can still be given back, day by day, done marked; below, all there is to
 * judge by. Counts of what was seen, and pages of topics one can open.
 */
import type { ReadingStep } from '../../utils/decide/reading.ts';
import type { ReadingDay, ReadingTask } from '../../utils/decide/readingDays.ts';
import { useDecideWords } from './words.ts';

interface Props {
  days: readonly ReadingDay[];
  steps: readonly ReadingStep[];
  /** Questions of the plan. */
  questions: readonly string[];
  /** When it has to be decided, epoch ms. */
  endsAt: number;
  /** The page of a topic on its site. */
  topicHref(topic: string): string;
}

export function Reading({ days, steps, questions, endsAt, topicHref }: Props) {
  const { d, tell, moment } = useDecideWords();
  if (steps.length === 0) return <p className="muted">{d('reading.none')}</p>;
  const until = moment(endsAt);
  return (
    <div className="reading">
      {days.map(({ day, when, tasks }) => (
        <section key={day} data-reading-day={day} data-when={when}>
          <h4>
            {d(`reading.when.${when}`)} <span className="muted">{day}</span>
          </h4>
          <ul>
            {tasks.map((task) => (
              <li key={task.id} data-task={task.id} data-n={task.n} data-done={task.done}>
                <span>
                  {tell({ ...task.says, params: { ...task.says.params, until } })}{' '}
                  {when === 'today' && <Done task={task} />}
                </span>
                {task.topics.length > 0 && (
                  <span className="row small">
                    {task.topics.map(({ id, read }, i) => (
                      <a key={id} href={topicHref(id)} target="_blank" rel="noreferrer noopener">
                        {d(read ? 'reading.topicRead' : 'reading.topic', { n: i + 1 })}
                      </a>
                    ))}
                  </span>
                )}
                {task.id === 'ask' && (
                  <ul className="plain">
                    {questions.map((question, i) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: as in the plan
                      <li key={i}>{question}</li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h4>{d('reading.all')}</h4>
        <ul className="plain muted">
          {steps.map((step) => (
            <li key={step.id} data-step={step.id}>
              {tell(step.says)}
              {step.read !== undefined &&
                ` ${d(step.id === 'ask' ? 'reading.asked' : 'reading.read', { read: step.read })}`}
              {step.opened && ` ${d('reading.opened')}`}
            </li>
          ))}
        </ul>
        <p className="source">{d('reading.least')}</p>
      </section>
    </div>
  );
}

/** How far one is: nothing where nobody can tell. */
function Done({ task: { n, done } }: { task: ReadingTask }) {
  const { d } = useDecideWords();
  if (!done) return null;
  return done >= n ? (
    <span className="reading-done">{d('reading.done')}</span>
  ) : (
    <span className="muted">{d('reading.doneOf', { done, n })}</span>
  );
}
