/** Whose value of a row is best for whoever pays; none where it is no matter of better, or all are equal. Pure. */
import type { CompareRow } from '../../utils/decide/compare.ts';
import type { CommunityKey } from '../../utils/words.ts';

export function bestOf(row: CompareRow, columns: readonly CommunityKey[]): CommunityKey[] {
  if (row.better === 'none') return [];
  const known = columns.flatMap((community) => {
    const value = row.values[community]?.value;
    return typeof value === 'number' ? [{ community, value }] : [];
  });
  const values = known.map((one) => one.value);
  // With one alone, or all alike, there is nothing to be better than.
  if (known.length < 2 || new Set(values).size < 2) return [];
  const best = row.better === 'high' ? Math.max(...values) : Math.min(...values);
  return known.filter((one) => one.value === best).map((one) => one.community);
}
