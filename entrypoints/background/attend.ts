/**
 * Active time from a reader, for the community its tab belongs to. Answered after the commit and its
 * second copy; the same again counts nothing twice.
 */
import { takeAttention } from '../../storage/attention.ts';
import { mirrorAttention } from '../../storage/attentionMirror.ts';
import { getSettings } from '../../storage/settings.ts';
import type { Answer, ValidBody } from '../../utils/messages.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { placesOf } from './places.ts';
import { withRetry } from './retry.ts';
import type { Sender } from './senders.ts';

export async function attend(
  { url, intervals, discarded }: ValidBody<'attention'>,
  sender: Sender,
  now: number,
): Promise<Answer> {
  if (sender.tab?.incognito) return { ok: false, error: 'private-window' };
  const { all } = await placesOf(sender, url, now);
  const settings = await getSettings();
  if (settings.pausedUntil > now) return { ok: false, error: 'not-counted' };
  const off = new Set<string>(settings.attentionOff);
  const own = ({ community }: { community: CommunityKey }) => all.has(community);
  const counted = ({ community }: { community: CommunityKey }) => !off.has(community);
  const [time, rest] = [intervals.filter(own), discarded.filter(own)];
  const wanted = time.filter(counted);
  const refused = intervals.length - wanted.length;
  if (refused && !wanted.length) {
    return { ok: false, error: time.length ? 'not-counted' : 'other-community' };
  }
  const days = await withRetry(() => takeAttention(wanted, rest.filter(counted), now));
  await mirrorAttention(days);
  return refused ? { ok: true, refused } : { ok: true };
}
