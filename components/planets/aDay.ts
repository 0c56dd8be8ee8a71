/** A planet's price a day as the lists print it. */
import { money } from '../../utils/format.ts';
import type { Scorecard } from '../../utils/scoring/types.ts';

export function aDayText(card: Scorecard, t: (key: string) => string): string {
  if (card.marks.price.state === 'free') return t('type.free');
  return card.priceADay ? `${money(card.priceADay.fenPerDay)} ${t('price.perDay')}` : '—';
}
