/** How much of what one foretells one does: k = (Σ actual + m) / (Σ foretold + m) over finished terms. */
import { daysBetween, within } from './calendar.ts';
import { HOUR_MS } from './time.ts';
import type { AttentionDay, PayoffSettings, Plan, Say } from './types.ts';

/** Gym members foretold 9.5 visits a month and made 4.2 (DellaVigna & Malmendier 2006): other people's. */
export const PRIOR_FACTOR = 0.44;

export interface Forecast {
  k: number;
  from: 'own' | 'others';
  /** Finished terms behind it. */
  terms: number;
  foretoldHours: number;
  actualHours: number;
  says: Say;
}

/** Over all communities; `today` ends the terms that are finished. */
export function forecastFactor(
  plans: readonly Plan[],
  attention: readonly AttentionDay[],
  today: string,
  settings: PayoffSettings,
): Forecast {
  let foretoldHours = 0;
  let actualHours = 0;
  let terms = 0;
  for (const { community, term, hoursPerWeek } of plans) {
    if (!term || term.end > today) continue;
    terms++;
    foretoldHours += (hoursPerWeek * daysBetween(term.begin, term.end)) / 7;
    const ms = attention
      .filter((row) => row.community === community && within(row.day, term))
      .reduce((sum, row) => sum + row.ms + row.byHandMs, 0);
    actualHours += ms / HOUR_MS;
  }
  const m = settings.forecastHours;
  const k = terms === 0 ? PRIOR_FACTOR : (actualHours + m) / (foretoldHours + m);
  const factorPct = k * 100;
  return {
    k,
    from: terms === 0 ? 'others' : 'own',
    terms,
    foretoldHours,
    actualHours,
    says:
      terms === 0
        ? { id: 'forecast.others', params: { factorPct } }
        : { id: 'forecast.own', params: { factorPct, foretoldHours, actualHours, terms } },
  };
}
