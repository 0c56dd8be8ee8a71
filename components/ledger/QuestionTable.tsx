/** Own questions, newest first: how long open or when answered, and whether it was worth asking. */
import { DAY } from '../../utils/days.ts';
import { date } from '../../utils/format.ts';
import type { OwnQuestion } from '../../utils/payoff/entries.ts';
import type { QuestionState } from '../../utils/payoff/questions.ts';
import { topicUrl } from '../../utils/sites/address.ts';
import { TableBox } from '../ui/TableBox.tsx';
import { Acts } from './Acts.tsx';
import { type LedgerWords, useLedgerWords } from './words.ts';

export const WORTHS: readonly NonNullable<OwnQuestion['worth']>[] = ['yes', 'partly', 'no'];

interface Props {
  questions: readonly QuestionState[];
  onWorth(question: QuestionState, worth: OwnQuestion['worth']): void;
  /** Of those entered by hand. */
  onEdit(entry: OwnQuestion): void;
  onDrop(entry: OwnQuestion): void;
}

export function QuestionTable({ questions, onWorth, onEdit, onDrop }: Props) {
  const words = useLedgerWords();
  const { l, lang } = words;
  if (questions.length === 0) return <p className="muted">{l('question.none')}</p>;
  const count = (of: (one: QuestionState) => boolean) => questions.filter(of).length;
  return (
    <>
      <p>
        {l('question.sum', {
          asked: questions.length,
          answered: count((one) => one.state === 'answered'),
          open: count((one) => one.state === 'open'),
          worthy: count((one) => one.worth === 'yes'),
        })}
      </p>
      <TableBox label={l('question.title')}>
        <thead>
          <tr>
            <th scope="col">{l('question.askedOn')}</th>
            <th scope="col">{l('question.state')}</th>
            <th scope="col">{l('question.worth')}</th>
            <th scope="col">{l('question.note')}</th>
            <th scope="col">
              <span className="sr-only">{l('acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {questions.map((question) => {
            const { askedAt, topic, entry, community } = question;
            const asked = date(askedAt, lang);
            const url = topic && topicUrl(community, topic);
            return (
              <tr key={`${topic ?? ''} ${entry?.id ?? ''}`}>
                <th scope="row">{asked}</th>
                <td>{standing(question, words)}</td>
                <td>
                  <select
                    aria-label={`${l('question.worth')} ${asked}`}
                    value={question.worth ?? ''}
                    onChange={(e) =>
                      onWorth(
                        question,
                        WORTHS.find((one) => one === e.target.value),
                      )
                    }
                  >
                    <option value="">{l('question.worth-none')}</option>
                    {WORTHS.map((one) => (
                      <option key={one} value={one}>
                        {l(`question.worth-${one}`)}
                      </option>
                    ))}
                  </select>
                </td>
                <td className="wrap">
                  {question.note}{' '}
                  {url && (
                    <a href={url} target="_blank" rel="noreferrer">
                      {l('question.topic')}
                    </a>
                  )}
                  {!topic && <span className="muted small">{l('question.byHand')}</span>}
                </td>
                <td>
                  {entry && !topic && (
                    <Acts
                      name={`${l('question.title')} ${asked}`}
                      onEdit={() => onEdit(entry)}
                      onDrop={() => onDrop(entry)}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </TableBox>
    </>
  );
}

/** Sites tell no time of an answer: it lies between two visits, unless the user told it. */
function standing({ openMs = 0, answered }: QuestionState, { l, lang }: LedgerWords): string {
  if (!answered) {
    const openDays = Math.floor(openMs / DAY);
    return openDays === 0 ? l('question.openToday') : l('question.open', { openDays });
  }
  const { afterAt, byAt } = answered;
  return date(afterAt, lang) === date(byAt, lang)
    ? l('question.answered', { byAt })
    : l('question.answeredSoon', { afterAt, byAt });
}
