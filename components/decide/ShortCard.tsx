/** The decision card of the popup: the few lines that count, and the way to the whole. */
import type { RefundWindow } from '../../utils/decide/refund.ts';
import type { Plan } from '../../utils/payoff/types.ts';
import { BoughtLines } from './BoughtLines.tsx';
import type { CardOfDeciding } from './view.ts';
import { Waiting } from './Waiting.tsx';
import { useDecideWords } from './words.ts';

interface Props {
  card: CardOfDeciding;
  refund: RefundWindow;
  /** A plan set aside and not decided. */
  waiting?: Plan | undefined;
  now: number;
  /** The record, and its part for the plan and for the refund. */
  hrefs: { record: string; plan: string; refund: string; compare: string };
}

export function ShortCard({ card, refund, waiting, now, hrefs }: Props) {
  const { d, tell } = useDecideWords();
  const { bought, binds, history, ways } = card;
  const counting = refund.state === 'open' || refund.state === 'closing';
  const link = (href: string, text: string) => (
    <a href={href} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
  const price = history.list.length > 1 ? history.says[0] : undefined;
  const line = [...binds, ...ways];
  return (
    <section
      className="ledger-card decide-card"
      aria-label={d('card.title')}
      data-decision-card="short"
    >
      <div className="section-head">
        <h2>{d('card.title')}</h2>
        <span className="small">{link(hrefs.record, d('card.whole'))}</span>
      </div>
      {counting && (
        <p className="notice" data-refund={refund.state}>
          {tell(refund.says)} {link(hrefs.refund, d('refund.go'))}
        </p>
      )}
      {waiting?.remindAt !== undefined && (
        <Waiting at={waiting.remindAt} over={waiting.remindAt <= now} />
      )}
      <BoughtLines bought={bought} now={now} short />
      {(price || line.length > 0) && (
        <ul className="plain">
          {price && <li data-says={price.id}>{tell(price)}</li>}
          {line.slice(0, 4).map((one) => (
            <li key={one.id} data-says={one.id}>
              {tell(one)}
            </li>
          ))}
          {line.length > 4 && (
            <li className="muted">{d('card.more', { count: line.length - 4 })}</li>
          )}
        </ul>
      )}
      <p className="row small">
        {link(hrefs.plan, d(waiting ? 'plan.toWaiting' : 'plan.make'))}
        {link(hrefs.compare, d('compare.this'))}
      </p>
    </section>
  );
}
