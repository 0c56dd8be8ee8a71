/** The rows of the ranking, and their order by a column. Pure. */
import type { Verdict } from '../../utils/payoff/verdict.ts';
import type { CommunityKey } from '../../utils/words.ts';

export interface RankRow {
  community: CommunityKey;
  name: string;
  /** Absent: cannot be ranked. */
  rank?: number;
  /** Net per yuan paid, in percent. */
  lowPct?: number;
  highPct?: number;
  verdict: Verdict;
  /** What its days of this year cost. */
  yearFen?: number | undefined;
  /** Of the days judged. Both absent: no payment was booked. */
  perDayFen?: number | undefined;
  /** Active time of the days judged; absent: none was counted, as none was measured. */
  ms?: number | undefined;
}

export const RANK_COLUMNS = ['rank', 'name', 'verdict', 'net', 'year', 'day', 'time'] as const;
export type RankColumn = (typeof RANK_COLUMNS)[number];

const STATES = { pays: 2, cannotTell: 1, doesNot: 0 } as const;

/** What is not known stands last, whichever way; equals keep their order. */
export function sortRanks(
  rows: readonly RankRow[],
  by: RankColumn,
  down: boolean,
  lang: string,
): RankRow[] {
  const names = new Intl.Collator(lang);
  const compare = (a: RankRow, b: RankRow) => {
    if (by === 'name') return names.compare(a.name, b.name);
    return (figureOf(a, by) ?? 0) - (figureOf(b, by) ?? 0);
  };
  const known = rows.filter((row) => by === 'name' || figureOf(row, by) !== undefined);
  const sorted = known.sort((a, b) => (down ? compare(b, a) : compare(a, b)));
  return [...sorted, ...rows.filter((row) => !sorted.includes(row))];
}

function figureOf(row: RankRow, by: Exclude<RankColumn, 'name'>): number | undefined {
  const { rank, verdict, yearFen, perDayFen, ms } = row;
  if (by === 'rank') return rank;
  if (by === 'verdict') return STATES[verdict.state];
  if (by === 'year') return yearFen;
  if (by === 'day') return perDayFen;
  if (by === 'time') return ms;
  const { lowFen, highFen } = verdict.net;
  return lowFen === null || highFen === null ? undefined : (lowFen + highFen) / 2;
}
