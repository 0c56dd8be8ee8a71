/**
 * Whose value of a row is best for whoever pays. None where it is no matter of better, where all are
 * equal, of what was counted over different times, and where it would be one we estimated. Pure.
 */
import type { CompareRow, Comparison } from '../../utils/decide/compare.ts';
import type { CommunityKey } from '../../utils/words.ts';

export function bestOf(row: CompareRow, { columns, window }: Comparison): CommunityKey[] {
  if (row.better === 'none' || row.over === 'own') return [];
  if (row.over === 'weeks' && window !== 'same') return [];
  const known = columns.flatMap(({ community }) => {
    const value = row.values[community];
    if (!value || value.value === null) return [];
    return [{ community, value: value.value, estimated: value.estimated }];
  });
  const values = known.map((one) => one.value);
  // With one alone, or all alike, there is nothing to be better than.
  if (new Set(values).size < 2) return [];
  const best = row.better === 'high' ? Math.max(...values) : Math.min(...values);
  const bests = known.filter((one) => one.value === best);
  return bests.some((one) => one.estimated) ? [] : bests.map((one) => one.community);
}
