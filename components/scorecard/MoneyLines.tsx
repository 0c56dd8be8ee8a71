/** Money at the foot of the card: term price, renewal early, in grace and later, and the owner's revenue as bounds. */
import { bigMoney, money } from '../../utils/format.ts';
import { renewalOf } from '../../utils/scoring/term.ts';
import type { Scorecard } from '../../utils/scoring/types.ts';
import { Entry } from '../ui/Entry.tsx';
import { useWords, type Words } from '../words.ts';

export function MoneyLines({ card }: { card: Scorecard }) {
  const words = useWords();
  const { t, lang } = words;
  const { facts, revenue } = card;
  if (card.marks.price.state === 'free') return null;
  const renewal = renewalOf(facts);
  if (!renewal && !revenue) return null;
  return (
    <section className="money" aria-label={t('money.title')}>
      <dl className="entries">
        {renewal && (
          <>
            <Entry label={t('renewal.advance')} value={money(renewal.advance)} />
            <Entry label={t('renewal.grace')} value={money(renewal.grace)} />
            <Entry label={t('renewal.later')} value={money(renewal.later)} />
          </>
        )}
        {revenue && (
          <Entry
            label={t('revenue.title')}
            value={
              <span data-revenue-bound={revenue.bound}>
                {t('revenue.bound', { boundFen: revenue.bound })}
                {bigMoney(revenue.bound, lang) && (
                  <span className="muted"> ({bigMoney(revenue.bound, lang)})</span>
                )}
              </span>
            }
            note={revenueNote(card, words)}
          />
        )}
      </dl>
    </section>
  );
}

function revenueNote({ revenue, facts }: Scorecard, { t }: Words): string {
  if (!revenue) return '';
  const floor = facts.membersIsFloor?.value ? '+' : '';
  const members = `${new Intl.NumberFormat('en').format(revenue.members)}${floor}`;
  return [
    t('revenue.how', { members, priceFen: revenue.price }),
    revenue.low < revenue.high
      ? t('revenue.range', { lowFen: revenue.low, highFen: revenue.high })
      : '',
    t('revenue.caveat'),
  ]
    .filter(Boolean)
    .join(' ');
}
