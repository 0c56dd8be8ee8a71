/** The decision card, whole: what the price buys, what binds, how the price moved, cheaper ways seen, the platform's rules. */
import type { ReactNode } from 'react';
import type { CommunityKey } from '../../utils/words.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { BoughtLines } from './BoughtLines.tsx';
import { PriceHistory } from './PriceHistory.tsx';
import { Rules } from './Rules.tsx';
import { Sentences } from './Sentences.tsx';
import type { CardOfDeciding } from './view.ts';
import { useDecideWords } from './words.ts';

interface Props {
  card: CardOfDeciding;
  now: number;
  /** A paid or given term runs: the choice was made. */
  inside?: boolean;
  hrefOf(community: CommunityKey): string;
  /** Beside the heading. */
  aside?: ReactNode;
}

export function DecisionCard({ card, now, inside = false, hrefOf, aside }: Props) {
  const { d } = useDecideWords();
  const { bought, binds, unread, history, ways, rules } = card;
  const led = ways.filter((way) => way.community !== undefined);
  return (
    <div className="decision-card" data-decision-card="whole">
      <div className="block-head">
        <h2>{d(inside ? 'card.titleInside' : 'card.title')}</h2>
        {aside}
      </div>
      <div className="parts-grid">
        <section className="stack-parts" aria-label={d('card.bought')}>
          <h3 className="quiet-head">{d('card.bought')}</h3>
          <BoughtLines bought={bought} now={now} />
        </section>
        <section className="stack-parts" aria-label={d('card.binds')}>
          <div>
            <h3 className="quiet-head">{d('card.binds')}</h3>
            {binds.length > 0 ? (
              <Sentences all={binds} now={now} />
            ) : (
              <p className="muted">{d('card.noBinds')}</p>
            )}
            {unread.length > 0 && (
              <p className="source">
                {d('card.unread', {
                  what: unread.map((name) => d(`fact.${name}`)).join(d('list.and')),
                })}
              </p>
            )}
          </div>
          <div>
            <h3 className="quiet-head">{d('card.ways')}</h3>
            {ways.length > 0 ? (
              <Sentences all={ways} now={now} />
            ) : (
              <p className="muted">{d('card.noWays')}</p>
            )}
            {led.map(
              ({ community }) =>
                community && (
                  <p key={community}>
                    <a href={hrefOf(community)}>{d('card.toOther')}</a>
                  </p>
                ),
            )}
          </div>
        </section>
      </div>
      <div>
        <h3 className="quiet-head">{d('history.title')}</h3>
        <PriceHistory history={history} />
      </div>
      {rules.length > 0 && (
        <Disclosure title={d('rules.title', { count: rules.length })}>
          <p className="source">{d('rules.note')}</p>
          <Rules rules={rules} />
        </Disclosure>
      )}
    </div>
  );
}
