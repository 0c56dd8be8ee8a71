/** Today's marks, kept with the formula that made them. */
import { dayOf } from '../utils/days.ts';
import { resolveFacts } from '../utils/resolve.ts';
import { FORMULA_VERSION, ownPriceOf, score } from '../utils/scoring/score.ts';
import type { Mark, MarkName } from '../utils/scoring/types.ts';
import type { Settings } from '../utils/settings.ts';
import { db } from './db.ts';
import { defined, type Loose } from './mergeTopic.ts';
import { keepOwnPrice } from './ownPrices.ts';
import type { CommunityRow, MarkDayRow } from './rows.ts';

/**
 * Writes the row of today, and the price a day for the user's other cards, inside the caller's
 * transaction; the last of the day counts, days gone by are never touched. Nothing scored yet: no row.
 */
export async function keepMarksOfToday(
  row: CommunityRow,
  now: number,
  settings: Settings,
): Promise<void> {
  const { key: community, people, measures, coverage } = row;
  const facts = resolveFacts(row.readings);
  const card = score({ community, facts, people, measures, coverage }, now, settings);
  await keepOwnPrice(community, ownPriceOf(card));
  const { marks } = card;
  const day = dayOf(now);
  if (!MARKS.some((name) => marks[name].state === 'scored')) {
    await db.markDays.delete([community, day]);
    return;
  }
  await db.markDays.put(
    defined<Loose<MarkDayRow>>({
      community,
      day,
      at: now,
      formulaVersion: FORMULA_VERSION,
      price: triple(marks.price),
      activity: triple(marks.activity),
      owner: triple(marks.owner),
    }) as MarkDayRow,
  );
}

const MARKS: readonly MarkName[] = ['price', 'activity', 'owner'];

function triple(mark: Mark): [number, number, number] | undefined {
  return mark.state === 'scored' ? [mark.score, mark.low, mark.high] : undefined;
}
