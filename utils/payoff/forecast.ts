/** How much of what one foretells one does: k = (Σ actual + m) / (Σ foretold + m) over finished terms. */
import { daysBetween } from './calendar.ts';
import { plansOver } from './plans.ts';
import { HOUR_MS, measuredParts, usedMs } from './time.ts';
import type { PayoffInputs, PayoffSettings, Say } from './types.ts';

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

/**
 * Over all communities; `today` ends the terms that are finished. Only plans of planets that were
 * joined count, one for each day, from the day it was made up to the day of leaving, and of these days
 * those on which time was measured.
 */
export function forecastFactor(
  communities: readonly PayoffInputs[],
  today: string,
  settings: PayoffSettings,
): Forecast {
  let foretoldHours = 0;
  let actualHours = 0;
  let terms = 0;
  for (const inputs of communities) {
    for (const { plan, ran } of plansOver(inputs, today)) {
      const parts = ran.flatMap((span) => measuredParts(inputs, span));
      const days = parts.reduce((sum, part) => sum + daysBetween(part.begin, part.end), 0);
      if (days === 0) continue;
      terms++;
      foretoldHours += (plan.hoursPerWeek * days) / 7;
      actualHours += usedMs(inputs, parts) / HOUR_MS;
    }
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
