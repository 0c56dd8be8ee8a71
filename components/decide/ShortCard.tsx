/** The decision card of the popup: the few lines that count, and the way to the whole. */
import type { RefundWindow } from '../../utils/decide/refund.ts';
import type { Plan } from '../../utils/payoff/types.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { BoughtLines, EachLines } from './BoughtLines.tsx';
import { PriceHistory } from './PriceHistory.tsx';
import type { CardOfDeciding } from './view.ts';
import { Waiting } from './Waiting.tsx';
import { useDecideWords } from './words.ts';

interface Props {
  card: CardOfDeciding;
  refund: RefundWindow;
  /** A plan set aside and not decided. */
  waiting?: Plan | undefined;
  now: number;
  /** A paid or given term runs: the choice was made. */
  inside?: boolean;
  /** The record, its parts for the plan and the refund, and the comparison. */
  hrefs: { record: string; plan: string; refund: string; compare: string };
}

/** More than this is told on the full page. */
const MOST = 5;

export function ShortCard({ card, refund, waiting, now, inside = false, hrefs }: Props) {
  const { d, tell, lang } = useDecideWords();
  const { bought, binds, history, ways } = card;
  const counting = refund.state === 'open' || refund.state === 'closing';
  const title = d(inside ? 'card.titleInside' : 'card.title');
  const link = (href: string, text: string) => (
    <a href={href} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
  // The lowest since a rise is not the lowest there was: the one is never told without the other.
  const moved =
    history.list.length > 1
      ? history.says.filter(({ id }, i) => i === 0 || (i === 1 && id === 'history.wasLower'))
      : [];
  // The struck-out price against what was seen: told only while there is one.
  const striking = history.says.some(({ id }) => id === 'history.struckOn');
  const struck = history.says
    .filter(({ id }) => striking && id.startsWith('history.struck'))
    .at(-1);
  const known = bought.state === 'known';
  // Who has paid has no use for a trial.
  const way = ways.find(({ kind }) => !(inside && kind === 'trial'));
  return (
    <section className="ledger-card decide-card" aria-label={title} data-decision-card="short">
      <div className="section-head">
        <h2>{title}</h2>
        <span className="small">{link(hrefs.record, d('card.whole'))}</span>
      </div>
      {counting && (
        <p className="notice" data-refund={refund.state}>
          {tell(refund.says)} {refund.doubt && `${tell(refund.doubt)} `}
          <span className="small">{d('refund.sureness')}</span> {link(hrefs.refund, d('refund.go'))}
        </p>
      )}
      {waiting?.remindAt !== undefined && (
        <Waiting at={waiting.remindAt} over={waiting.remindAt <= now} />
      )}
      <BoughtLines bought={bought} now={now} short />
      {[...moved, struck].map(
        (one) =>
          one && (
            <p key={one.id} data-says={one.id}>
              {tell(one)}
            </p>
          ),
      )}
      {binds.length > 0 && (
        <p className="muted" data-binds={binds.length}>
          {binds
            .slice(0, MOST)
            .map(tell)
            .join(lang === 'en' ? '; ' : '；')}
          {binds.length > MOST && ` · ${d('card.more', { count: binds.length - MOST })}`}
        </p>
      )}
      {way && <p data-says={way.id}>{tell(way)}</p>}
      {(known || history.list.length > 0) && (
        <Disclosure title={d('card.details')}>
          {known && (
            <dl className="entries">
              <EachLines bought={bought} now={now} />
            </dl>
          )}
          {history.list.length > 0 && <PriceHistory history={history} />}
        </Disclosure>
      )}
      <p className="row small">
        {link(hrefs.plan, d(waiting ? 'plan.toWaiting' : 'plan.make'))}
        {link(hrefs.compare, d('compare.this'))}
      </p>
    </section>
  );
}
