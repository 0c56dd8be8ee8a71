/** Marks by day as lines: broken where days are far apart, told apart by the formula that made them. Pure. */
import { dayNumber } from '../payoff/calendar.ts';
import type { MarkName } from '../scoring/types.ts';

type Triple = readonly [score: number, low: number, high: number];

export interface MarkDay {
  day: string;
  formulaVersion: number;
  price?: Triple | undefined;
  activity?: Triple | undefined;
  owner?: Triple | undefined;
}

export interface MarkPoint {
  /** Days since 1970. */
  day: number;
  score: number;
  low: number;
  high: number;
  formulaVersion: number;
}

export interface MarkLine {
  name: MarkName;
  /** Pieces with no gap of more than `FAR` days, oldest first. */
  pieces: MarkPoint[][];
  last?: MarkPoint;
}

export interface MarkHistory {
  lines: MarkLine[];
  from?: number;
  to?: number;
  /** Days on which another formula than the day before's made the marks. */
  turns: { day: number; formulaVersion: number }[];
  days: number;
}

/** Nothing was seen for longer: the line is broken rather than drawn through it. */
const FAR = 45;
const NAMES: readonly MarkName[] = ['price', 'activity', 'owner'];

export function markHistory(rows: readonly MarkDay[]): MarkHistory {
  const days = [...rows].sort((a, b) => (a.day < b.day ? -1 : 1));
  const numbers = days.map((row) => dayNumber(row.day));
  return {
    lines: NAMES.map((name) => lineOf(name, days)),
    ...(numbers.length ? { from: numbers[0] as number, to: numbers.at(-1) as number } : {}),
    turns: days.flatMap((row, i) =>
      i > 0 && row.formulaVersion !== days[i - 1]?.formulaVersion
        ? [{ day: dayNumber(row.day), formulaVersion: row.formulaVersion }]
        : [],
    ),
    days: days.length,
  };
}

function lineOf(name: MarkName, days: readonly MarkDay[]): MarkLine {
  const pieces: MarkPoint[][] = [];
  let last: MarkPoint | undefined;
  for (const row of days) {
    const mark = row[name];
    if (!mark) continue;
    const [score, low, high] = mark;
    const point = { day: dayNumber(row.day), score, low, high, formulaVersion: row.formulaVersion };
    const joins = last && point.day - last.day <= FAR && last.formulaVersion === row.formulaVersion;
    if (joins) pieces.at(-1)?.push(point);
    else pieces.push([point]);
    last = point;
  }
  return { name, pieces, ...(last ? { last } : {}) };
}
