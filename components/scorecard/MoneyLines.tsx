/** Money at the foot of the card: term price, renewal early, in grace and later, and the owner's revenue as bounds. */
import { bigMoney, money } from '../../utils/format.ts';
import { renewalOf } from '../../utils/scoring/term.ts';
import type { Scorecard } from '../../utils/scoring/types.ts';
import { Entry } from '../ui/Entry.tsx';
import { useWords, type Words } from '../words.ts';
import { Source } from './Source.tsx';

export function MoneyLines({ card, now }: { card: Scorecard; now: number }) {
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
            <Entry
              label={t('renewal.later')}
              value={money(renewal.later)}
              note={<Source from={renewal.from} now={now} />}
            />
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
            note={
              <>
                {revenueNote(card, words)}
                {facts.members && (
                  <Source from={facts.members} now={now} of={t('column.members')} />
                )}
              </>
            }
          />
        )}
      </dl>
    </section>
  );
}

function revenueNote({ revenue, facts }: Scorecard, { t, lang }: Words): string {
  if (!revenue) return '';
  const people = (n: number) => new Intl.NumberFormat('en').format(n);
  const rough = (fen: number) => {
    const big = bigMoney(fen, lang);
    return big ? `¥${big}` : money(Math.round(fen / 100) * 100);
  };
  const { low, high, least, most, members, price } = revenue;
  const floor = facts.membersIsFloor?.value ? '+' : '';
  const sentences = [t('revenue.how', { members: people(members) + floor, priceFen: price })];
  if (least < most)
    sentences.push(t('revenue.rounded', { least: people(least), most: people(most) }));
  if (low < high) sentences.push(t('revenue.range', { low: rough(low), high: rough(high) }));
  if (low < least * price) sentences.push(t('revenue.lowest'));
  sentences.push(t('revenue.caveat'));
  return sentences.join(lang === 'en' ? ' ' : '');
}
