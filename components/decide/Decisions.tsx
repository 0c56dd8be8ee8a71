/** What the user decides and why, for one moment; and what was decided before. */
import { useState } from 'react';
import { date } from '../../utils/format.ts';
import type { Decision } from '../../utils/payoff/entries.ts';
import { usePending } from '../ui/usePending.ts';
import { Area, Radios } from './Controls.tsx';
import { useDecideWords } from './words.ts';

export type Moment = Decision['moment'];
export type Choice = Decision['choice'];

export const CHOICES_OF: Record<Moment, readonly Choice[]> = {
  before: ['join', 'pass', 'wait'],
  refund: ['keep', 'refund'],
  renewal: ['keep', 'leave', 'wait'],
};

interface Props {
  moment: Moment;
  /** Of this moment, newest first. */
  decisions: readonly Decision[];
  /** `id`: the same for all tries. True once it is kept. */
  onDecide(id: string, choice: Choice, reason: string): Promise<boolean>;
  onDrop(decision: Decision): void;
}

export function Decisions({ moment, decisions, onDecide, onDrop }: Props) {
  const { d, lang } = useDecideWords();
  const [choice, setChoice] = useState<Choice>();
  const [reason, setReason] = useState('');
  const [id, setId] = useState(() => crypto.randomUUID());
  const { pending, run } = usePending();
  const keep = async (chosen: Choice) => {
    if (!(await onDecide(id, chosen, reason.trim()))) return;
    setChoice(undefined);
    setReason('');
    setId(crypto.randomUUID());
  };
  return (
    <div className="decisions">
      <h3 className="quiet-head">{d('decision.title')}</h3>
      <Radios
        legend={d(`decision.${moment}`)}
        name={`decision-${moment}`}
        all={CHOICES_OF[moment]}
        chosen={choice}
        text={(one) => d(`choice.${moment}.${one}`)}
        onChange={(one) => setChoice(one)}
      />
      {choice && (
        <>
          <Area
            label={d('decision.reason')}
            value={reason}
            placeholder={d('decision.reasonHint')}
            onChange={(text) => setReason(text.slice(0, 2000))}
          />
          <div className="row">
            <button
              type="button"
              className="button primary"
              disabled={pending}
              onClick={() => run(() => keep(choice))}
            >
              {d('decision.keep')}
            </button>
          </div>
        </>
      )}
      {decisions.length > 0 && (
        <ul className="decided">
          {decisions.map((one) => (
            <li key={one.id} data-choice={one.choice}>
              <span className="muted">{date(one.at, lang)}</span>{' '}
              <b>{d(`choice.${one.moment}.${one.choice}`)}</b>
              {one.reason && <span> · {one.reason}</span>}{' '}
              <button type="button" className="link small" onClick={() => onDrop(one)}>
                {d('decision.drop')}
                <span className="sr-only"> {date(one.at, lang)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
