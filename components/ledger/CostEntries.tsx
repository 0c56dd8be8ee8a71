/** What a day, an hour, a visit and a useful item cost, what is left in the term, and how long it lay unused. */
import { money } from '../../utils/format.ts';
import type { Payoff } from '../../utils/payoff/payoff.ts';
import { Entry } from '../ui/Entry.tsx';
import { useLedgerWords } from './words.ts';

interface Props {
  payoff: Pick<Payoff, 'costs' | 'idle' | 'life'>;
  unmeasured: boolean;
}

export function CostEntries({ payoff, unmeasured }: Props) {
  const { l, lang, say } = useLedgerWords();
  const { costs, idle, life } = payoff;
  if (costs.feesFen === 0) return null;
  // Received more than the fees of these days: nothing to divide.
  const earned = costs.feesFen < 0;
  // Who left has no days left: what was paid for them is a part of the verdict.
  const leftFen = life.state === 'left' ? 0 : life.valueLeftFen;
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
  const per: [string, number | undefined, string][] = [
    ['day', costs.perDayFen, l('cost.ofDays', { spanDays: costs.days })],
    ['hour', costs.perHourFen, l('cost.ofHours', { spentHours: costs.hours })],
    ['visit', costs.perVisitFen, l('cost.ofVisits', { visits: number.format(costs.visits) })],
    ['item', costs.perItemFen, l('cost.ofItems', { items: number.format(costs.items) })],
  ];
  return (
    <div>
      <h3 className="quiet-head">{l('cost.title')}</h3>
      {earned && <p className="muted">{l('cost.earned', { earnedFen: -costs.feesFen })}</p>}
      {(!earned || leftFen > 0) && (
        <dl className="entries">
          {(earned ? [] : per).map(([name, fen, of]) => (
            <Entry
              key={name}
              label={l(`cost.${name}`)}
              value={
                fen === undefined ? (
                  <span className="muted">{l(`cost.none.${name}`)}</span>
                ) : (
                  <>
                    {money(fen)} <span className="muted small">{of}</span>
                  </>
                )
              }
            />
          ))}
          {leftFen > 0 && <Entry label={l('cost.left')} value={money(leftFen)} />}
        </dl>
      )}
      {!earned && costs.measuredDays !== undefined && (costs.visits > 0 || costs.hours > 0) && (
        <p className="source">
          {costs.measuredDays > 0
            ? l('cost.measured', { measuredDays: costs.measuredDays })
            : l('cost.byHandOnly')}
        </p>
      )}
      {!unmeasured && <p className="source">{say(idle.says)}</p>}
    </div>
  );
}
