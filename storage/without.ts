/** Rows of a copy without a community. */
import { readableSettings } from '../utils/settings.ts';
import { settingsWithout } from '../utils/settingsFill.ts';
import type { CommunityKey } from '../utils/words.ts';
import { OWN_PRICES, ownPricesIn } from './ownPricesRow.ts';

/** Without its rows in these tables, what others say of it, and, where entries go, what settings say. */
export function without(community: CommunityKey, tables: readonly string[]) {
  return (table: string, row: unknown): unknown => {
    const { community: of, key, on, value } = row as Record<string, unknown>;
    if (tables.includes(table)) {
      return [of, key, on].includes(community) ? undefined : row;
    }
    if (table !== 'meta') return row;
    if (key === OWN_PRICES) {
      const prices = [...ownPricesIn(value)].filter(([one]) => one !== community);
      return { key, value: JSON.stringify(Object.fromEntries(prices)) };
    }
    if (key !== 'settings' || !tables.includes('fees')) return row;
    return { key, value: settingsWithout(readableSettings(value), community) };
  };
}
