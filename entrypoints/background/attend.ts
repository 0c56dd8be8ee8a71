/**
 * Active time from a reader, for the community its tab belongs to. Answered after the commit and its
 * second copy; the same again counts nothing twice.
 */
import { takeAttention } from '../../storage/attention.ts';
import { mirrorAttention } from '../../storage/attentionMirror.ts';
import { getSettings } from '../../storage/settings.ts';
import type { Place } from '../../utils/attention/types.ts';
import type { Answer, ValidBody } from '../../utils/messages.ts';
import { siteAt } from '../../utils/sites/index.ts';
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
  const own = <T extends Place>(pieces: readonly T[]) =>
    pieces.filter(({ community }) => all.has(community));
  const counted = <T extends Place>(pieces: readonly T[]) =>
    pieces.filter(({ community }) => !off.has(community));
  const [time, rest] = [own(placed(intervals)), own(placed(discarded))];
  const wanted = counted(time);
  const refused = intervals.length - wanted.length;
  if (refused && !wanted.length) {
    return { ok: false, error: time.length ? 'not-counted' : 'other-community' };
  }
  const days = await withRetry(() => takeAttention(wanted, counted(rest), now));
  await mirrorAttention(days);
  return refused ? { ok: true, refused } : { ok: true };
}

/** Each piece with the community and kind of the page it was counted at; others are left out. */
function placed<T extends { url: string }>(pieces: readonly T[]): (Omit<T, 'url'> & Place)[] {
  return pieces.flatMap(({ url, ...piece }) => {
    const page = siteAt(url)?.pageAt(url);
    return page?.community ? [{ ...piece, community: page.community, pageKind: page.kind }] : [];
  });
}
