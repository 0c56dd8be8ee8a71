/** Renewal: what it costs when, what the next term is likely to bring, what was planned and what came, how long it slept; and the decision. */
import type { ReactNode } from 'react';
import { money } from '../../utils/format.ts';
import type { Idle } from '../../utils/payoff/costs.ts';
import type { Moment, Renewal, RenewalOption } from '../../utils/payoff/renewal.ts';
import type { PlatformRule } from '../../utils/sites/zsxq/rules.ts';
import { RenewalView } from '../ledger/RenewalView.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Entry } from '../ui/Entry.tsx';
import { Rules } from './Rules.tsx';
import { useDecideWords } from './words.ts';

export interface RenewalAmount extends Pick<RenewalOption, 'fen' | 'via'> {
  moment: Moment;
}

interface Props {
  /** Absent: no term that could be renewed is known. */
  renewal?: Renewal | undefined;
  /** What each moment costs here, whoever renews. */
  amounts: readonly RenewalAmount[];
  /** Fees so far, fen: shown, not counted. */
  pastFen: number;
  /** Absent: nothing was measured. */
  idle?: Idle | undefined;
  /** Saves a calendar file; absent: there is no day to put into it. */
  onCalendar?: (() => void) | undefined;
  /** Of the platform, where a term runs out; none where they are not known. */
  rules?: readonly PlatformRule[];
  /** Plan against fact, and the decision. */
  children?: ReactNode;
}

/** Fewer days without use say nothing: people have weekends. */
const IDLE_FROM = 7;

export function RenewalCard(props: Props) {
  const { renewal, amounts, pastFen, idle, onCalendar, rules = [], children } = props;
  const { d, say, l } = useDecideWords();
  return (
    <div className="renewal-card" data-advice={renewal?.advice} data-cheapest={renewal?.cheapest}>
      {renewal ? (
        <RenewalView renewal={renewal} pastFen={pastFen} />
      ) : (
        <>
          <p className="muted">{d('renewal.noTerm')}</p>
          <dl className="entries">
            {amounts.map(({ moment, fen, via }) => (
              <Entry
                key={moment}
                label={l(`renewal.${moment}`)}
                value={
                  <span data-moment={moment} data-fen={fen}>
                    {money(fen)}
                  </span>
                }
                note={<span className="source">{l(`renewal.via${via}`)}</span>}
              />
            ))}
          </dl>
        </>
      )}
      {renewal && idle && idle.days >= IDLE_FROM && <p data-idle={idle.days}>{say(idle.says)}</p>}
      {children}
      {rules.length > 0 && (
        <Disclosure title={d('rules.leaving')}>
          <Rules rules={rules} />
        </Disclosure>
      )}
      {renewal && onCalendar && (
        <div className="row">
          <button type="button" className="button" onClick={onCalendar}>
            {d('renewal.calendar')}
          </button>
        </div>
      )}
    </div>
  );
}
