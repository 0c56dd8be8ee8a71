/** Up to five communities side by side. */
import type { CommunityKey } from '../../utils/words.ts';
import type { SettingsInUse } from '../pages/useSettings.ts';

export function ComparePage(_: { keys: readonly CommunityKey[]; inUse: SettingsInUse }) {
  return null;
}
