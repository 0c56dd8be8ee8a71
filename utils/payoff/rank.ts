/** Own communities by what they returned for what they cost. */
import type { CommunityKey } from '../words.ts';
import type { Verdict } from './verdict.ts';

export interface Ranked {
  community: CommunityKey;
  verdict: Verdict;
  /** Net per yuan paid in percent, both ends; absent: nothing paid, or no bound known. */
  lowPct?: number;
  highPct?: number;
  /** 1 is best; absent: cannot be ranked. */
  rank?: number;
}

/** By the middle of the return; equals share a rank; those without a return last, by key. */
export function rankByReturn(
  verdicts: readonly { community: CommunityKey; verdict: Verdict }[],
): Ranked[] {
  const all = verdicts.map(({ community, verdict }): Ranked => {
    const { lowFen, highFen } = verdict.net;
    if (lowFen === null || highFen === null || verdict.paidFen <= 0) return { community, verdict };
    const pct = (fen: number) => (100 * fen) / verdict.paidFen;
    return { community, verdict, lowPct: pct(lowFen), highPct: pct(highFen) };
  });
  const byKey = (a: Ranked, b: Ranked) => (a.community < b.community ? -1 : 1);
  const middle = (r: Ranked) => ((r.lowPct ?? 0) + (r.highPct ?? 0)) / 2;
  const known = all.filter((r) => r.lowPct !== undefined);
  known.sort((a, b) => middle(b) - middle(a) || byKey(a, b));
  const firstOf = new Map<number, number>();
  known.forEach((r, i) => {
    if (!firstOf.has(middle(r))) firstOf.set(middle(r), i);
  });
  return [
    ...known.map((r) => ({ ...r, rank: 1 + (firstOf.get(middle(r)) ?? 0) })),
    ...all.filter((r) => r.lowPct === undefined).sort(byKey),
  ];
}
