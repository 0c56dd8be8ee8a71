/** Fee of the current (or last) term against its hours so far, one point a community, and the line where they break even. Pure. */
import { dayIn } from '../attention/split.ts';
import { addDays, earlier } from '../payoff/calendar.ts';
import { feesShare } from '../payoff/fees.ts';
import { lifeOf } from '../payoff/life.ts';
import { gainsIn, HOUR_MS, hoursIn } from '../payoff/time.ts';
import type { Term } from '../payoff/types.ts';
import { spanOf } from '../payoff/verdict.ts';
import type { CommunityKey } from '../words.ts';
import type { PlotCommunity } from './types.ts';

export interface FeeHoursPoint {
  key: CommunityKey;
  name: string;
  /** Measured or added by hand. */
  hours: number;
  /** With days not measured at the pace of those that were; equals `hours` where there is no pace. */
  highHours: number;
  /** Fees of the whole term, less the money that came in; fen, never below 0. */
  owedFen: number;
  /** Days not measured: `highHours` is an estimate, or `hours` a least one. */
  unmeasuredDays: number;
}

export interface FeeHours {
  points: FeeHoursPoint[];
  /**
   * Fen an hour earns back, v − c: the line is owed = fen × hours. Absent: what an hour is worth was
   * not said, or an hour gives no more than it costs (`none`).
   */
  lineFen?: number;
  line: 'drawn' | 'unset' | 'none';
  /** Paid for, and nothing was ever measured there: told, not drawn as zero hours. */
  unmeasured: { key: CommunityKey; name: string }[];
  /** On or below the line, by the cautious end of their hours. */
  reached: number;
}

export function feeHours(communities: readonly PlotCommunity[]): FeeHours {
  const settings = communities[0]?.inputs.settings;
  const { hourGainedFen: v, hourLostFen: c } = settings ?? {};
  const known = v !== undefined && c !== undefined;
  const lineFen = known && v > c ? v - c : undefined;
  const points: FeeHoursPoint[] = [];
  const unmeasured: FeeHours['unmeasured'] = [];
  for (const { key, name, inputs } of communities) {
    const term = lifeOf(inputs).term ?? spanOf(inputs);
    const feesFen = feesShare(inputs.fees, term, inputs.settings.foreverDays);
    if (feesFen <= 0) continue;
    const span = soFar(term, addDays(dayIn(inputs.now, inputs.zone), 1));
    const hours = hoursIn(inputs, span);
    if (hours.lowMs === 0 && hours.highMs === null) {
      unmeasured.push({ key, name });
      continue;
    }
    const money = gainsIn(inputs, term, (at) => dayIn(at, inputs.zone), ['money']);
    points.push({
      key,
      name,
      hours: hours.lowMs / HOUR_MS,
      highHours: (hours.highMs ?? hours.lowMs) / HOUR_MS,
      owedFen: Math.max(0, feesFen - money.lowFen),
      unmeasuredDays: hours.unmeasuredDays,
    });
  }
  points.sort((a, b) => b.owedFen - a.owedFen || (a.key < b.key ? -1 : 1));
  const reached = points.filter((p) => p.owedFen <= (lineFen ?? 0) * p.hours).length;
  return {
    points,
    ...(lineFen === undefined ? {} : { lineFen }),
    line: lineFen !== undefined ? 'drawn' : known ? 'none' : 'unset',
    unmeasured,
    reached,
  };
}

/** The part of a term that has passed; of one that has not begun, its first day. */
function soFar({ begin, end }: Term, tomorrow: string): Term {
  const until = earlier(end, tomorrow);
  return { begin, end: until > begin ? until : addDays(begin, 1) };
}
