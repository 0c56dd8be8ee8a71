/**
 * A plan before deciding: what would have to come of it, against what was foretold and what people
 * make of what they foretell. Money in fen, time in hours, lengths in days.
 */
import { breakEvenHours } from '../payoff/breakeven.ts';
import type { Forecast } from '../payoff/forecast.ts';
import type { Say } from '../payoff/types.ts';

/** What the sliders set; absent: not said. */
export interface PlanGuess {
  /** What is paid for `days`. */
  feeFen: number;
  days: number;
  hoursPerWeek: number;
  /** v and c: what a good hour there is worth, and what the hour is worth elsewhere. */
  hourGainedFen?: number;
  hourLostFen?: number;
  items?: number;
  itemWorthFen?: number;
}

/** What is needed against what is likely: from foretold × k to foretold. */
export interface Against {
  need: number;
  foretold: number;
  likely: { low: number; high: number };
  /** `enough` at both ends, `notEven` at neither, `between`: it hangs on keeping one's word. */
  state: 'enough' | 'between' | 'notEven';
  says: Say;
}

export interface PlanBreakEven {
  /** Absent: v or c not said. `none`: an hour gives no more than it costs. */
  hours?: Against | 'none';
  items?: Against;
  /** Whose factor: own finished terms, or other people's (labelled so). */
  forecast: Forecast;
  says: Say[];
  missing: Say[];
}

export function planBreakEven(guess: PlanGuess, forecast: Forecast): PlanBreakEven {
  const { feeFen, days, hourGainedFen: v, hourLostFen: c } = guess;
  const { items, itemWorthFen: worth } = guess;
  const missing: Say[] = [];
  const says: Say[] = [forecastSays(forecast)];
  const out: PlanBreakEven = { forecast, says, missing };
  if (v === undefined || c === undefined) missing.push(say('noHourWorth'));
  else {
    const need = breakEvenHours(feeFen, 0, v, c);
    if (need === undefined) {
      out.hours = 'none';
      says.push(say('hoursNever', { gainedFen: v, lostFen: c }));
    } else {
      out.hours = against('hours', need, (guess.hoursPerWeek * days) / 7, forecast.k);
      says.push(out.hours.says);
    }
  }
  if (!worth) missing.push(say('noItemWorth'));
  else {
    out.items = against('items', Math.ceil(feeFen / worth), items ?? 0, forecast.k);
    says.push(items === undefined ? say('itemsNeed', { need: out.items.need }) : out.items.says);
  }
  return out;
}

/** What was foretold and k of it, the lesser first. */
export function likelyOf(foretold: number, k: number): { low: number; high: number } {
  return { low: Math.min(1, k) * foretold, high: Math.max(1, k) * foretold };
}

function against(what: 'hours' | 'items', need: number, foretold: number, k: number): Against {
  const likely = likelyOf(foretold, k);
  const state = likely.low >= need ? 'enough' : likely.high >= need ? 'between' : 'notEven';
  const params =
    what === 'hours'
      ? {
          needHours: need,
          foretoldHours: foretold,
          lowHours: likely.low,
          highHours: likely.high,
        }
      : { need, foretold, low: likely.low, high: likely.high };
  return { need, foretold, likely, state, says: say(`${what}.${state}`, params) };
}

function forecastSays({ from, k, terms }: Forecast): Say {
  return say(from === 'own' ? 'forecastOwn' : 'forecastOthers', { factorPct: 100 * k, terms });
}

function say(id: string, params: Say['params'] = {}): Say {
  return { id: `foretold.${id}`, params };
}
