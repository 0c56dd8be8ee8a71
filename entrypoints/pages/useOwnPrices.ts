/** Prices a day of the user's other planets, read after the card is painted: one more look at the rows. */
import { useEffect, useState } from 'react';
import { allCommunities } from '../../storage/communities.ts';
import type { Settings } from '../../utils/settings.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { ownPrices, pricesBut } from './viewOf.ts';

const NONE: readonly number[] = [];

/** Empty until read. */
export function useOwnPrices(
  community: CommunityKey,
  settings: Settings | undefined,
): readonly number[] {
  const [prices, setPrices] = useState(NONE);
  const ready = settings !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: prices do not depend on the settings' values
  useEffect(() => {
    if (!settings) return;
    let gone = false;
    const timer = setTimeout(async () => {
      const rows = await allCommunities().catch(() => []);
      const others = pricesBut(ownPrices(rows, settings, Date.now()), community);
      if (!gone && others.length > 0) setPrices(others);
    });
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [community, ready]);
  return prices;
}
