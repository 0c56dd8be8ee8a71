/** Prices a day of the user's other planets, live: one small row, however many planets there are. */
import { ownPrices } from '../../storage/ownPrices.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { firstPart } from './first.ts';
import { useLive } from './useLive.ts';
import { pricesBut } from './viewOf.ts';

/** Empty until read, and when it cannot be. */
export function useOwnPrices(community: CommunityKey): readonly number[] {
  const [live] = useLive(
    ownPrices,
    [],
    firstPart(community, (card) => card.ownPrices),
  );
  return live.state === 'ready' ? pricesBut([...live.value], community) : [];
}
