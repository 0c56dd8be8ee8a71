/** What all plots have in common: letters, grid, short amounts, the ground of what was not seen. */

import { type Language, money } from '../../utils/format.ts';
import { dayName } from '../../utils/payoff/calendar.ts';

/** Text of axes and labels. */
export const TICK = { fill: 'var(--muted)', fontSize: 12 } as const;
export const LABEL = { fill: 'var(--ink)', fontSize: 12 } as const;
export const GRID = { stroke: 'var(--line)', vertical: false } as const;
export const AXIS = { stroke: 'var(--line-strong)' } as const;

/** An amount without its empty decimals: axes are narrow. */
export function shortMoney(fen: number): string {
  return money(Math.round(fen)).replace(/\.00$/, '');
}

/** The end of an axis that reaches `most`: 1, 1.5, 2, 3, 4, 5, 6 or 8 times a power of ten. */
export function niceEnd(most: number): number {
  if (!(most > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return power * (NICE.find((n) => n * power >= most) ?? 10);
}

const NICE = [1, 1.5, 2, 3, 4, 5, 6, 8];

/** Slanted lines: not seen, not measured, or an estimate. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <pattern
      id={id}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect className="hatch-ground" width="6" height="6" />
      <rect className="hatch-line" width="2" height="6" />
    </pattern>
  );
}

/** A month of a day number as axes print it: `25/9`, the year in full where one begins. */
export function monthTick(day: number, lang: Language): string {
  const [year = '', month = ''] = dayName(Math.round(day)).split('-');
  const short = lang === 'en' ? MONTHS[Number(month) - 1] : `${Number(month)} 月`;
  return month === '01' ? year : (short ?? '');
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Firsts of months between two day numbers, at most `most`, evenly thinned out; always with Januaries. */
export function monthTicks(from: number, to: number, most: number): number[] {
  const firsts: number[] = [];
  for (let day = Math.floor(from); day <= to; day++) {
    if (dayName(day).endsWith('-01')) {
      firsts.push(day);
      day += 26;
    }
  }
  const step = STEPS.find((n) => firsts.length / n <= most) ?? 24;
  return firsts.filter((day) => (Number(dayName(day).slice(5, 7)) - 1) % Math.min(12, step) === 0);
}

/** Months between two ticks. */
const STEPS = [1, 2, 3, 6, 12];
