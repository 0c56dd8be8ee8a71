/** A planet's name, or its number where no name was seen. */
import type { Params } from '../../utils/format.ts';
import { type CommunityKey, idOf } from '../../utils/words.ts';

export function nameOf(
  key: CommunityKey,
  name: string | undefined,
  t: (key: string, params: Params) => string,
): string {
  return name?.trim() || t('card.unnamed', { id: idOf(key) });
}
