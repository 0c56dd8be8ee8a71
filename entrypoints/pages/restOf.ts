/** What rests of measuring a community: undefined where nothing is measured, for nothing is read. Pure. */
import type { RestView } from '../../components/ledger/TimeLine.tsx';
import { offSince } from '../../utils/attention/off.ts';
import type { Settings } from '../../utils/settings.ts';
import { isRead } from '../../utils/sites/address.ts';
import type { CommunityKey } from '../../utils/words.ts';

export function restOf(community: CommunityKey, settings: Settings): RestView | undefined {
  if (!isRead(community)) return undefined;
  return {
    pausedUntil: settings.pausedUntil,
    off: settings.attentionOff.includes(community),
    offSince: offSince(settings.offSpans, community),
  };
}
