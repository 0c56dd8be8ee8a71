/** What a day costs, of the days really bought, and how that was counted. */
import { money } from '../../utils/format.ts';
import type { Scorecard } from '../../utils/scoring/types.ts';
import { useWords } from '../words.ts';
import { Source } from './Source.tsx';

export function PriceADay({ card, now }: { card: Scorecard; now: number }) {
  const { t } = useWords();
  const { priceADay, marks, facts } = card;
  if (marks.price.state === 'free') {
    return (
      <section className="price-a-day">
        <p className="figure">{t('price.free')}</p>
        <p className="muted">{t('price.freeNote')}</p>
      </section>
    );
  }
  const { price, windowEnd, paymentMode } = facts;
  // Read, but not for how many days, as on a public page.
  if (!priceADay && price && price.value > 0) {
    const over = paymentMode?.value === 'deadline' && windowEnd && windowEnd.value <= now;
    return (
      <section className="price-a-day">
        <p className="figure" data-price-a-term={price.value}>
          {money(price.value)}
          <span className="unit"> {t('price.perTerm')}</span>
        </p>
        <p className="muted">{t(over ? 'price.windowOver' : 'price.noDays')}</p>
        <Source from={price} now={now} />
      </section>
    );
  }
  if (!priceADay) {
    return (
      <section className="price-a-day">
        <p className="figure quiet">{t('price.unknown')}</p>
        <p className="muted">{t('price.unknownNote')}</p>
      </section>
    );
  }
  return (
    <section className="price-a-day" aria-label={t('price.aDay')}>
      <p className="figure" data-price-a-day={priceADay.fenPerDay}>
        {money(priceADay.fenPerDay)}
        <span className="unit"> {t('price.perDay')}</span>
      </p>
      <p className="muted">
        {t(`price.how.${priceADay.mode}`, { priceFen: priceADay.fen, termDays: priceADay.days })}
      </p>
      {facts.price && <Source from={facts.price} now={now} />}
    </section>
  );
}
