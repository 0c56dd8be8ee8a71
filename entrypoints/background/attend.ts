/**
 * Active time from a reader, for the community its tab belongs to; what is not counted is noted.
 * Answered after the commit and its second copy; the same again counts nothing twice. Of private
 * windows nothing is kept, not even how long, unless the user lets them be read.
 */
import { takeAttention } from '../../storage/attention.ts';
import { mirrorAttention } from '../../storage/attentionMirror.ts';
import type { ReadPiece } from '../../storage/reads.ts';
import { getSettings } from '../../storage/settings.ts';
import type { Lost, Place } from '../../utils/attention/types.ts';
import type { Answer, ValidBody } from '../../utils/messages.ts';
import type { Settings } from '../../utils/settings.ts';
import { siteAt } from '../../utils/sites/index.ts';
import { placesOf } from './places.ts';
import { withRetry } from './retry.ts';
import { isSecret, type Sender } from './senders.ts';

export async function attend(
  { url, at, intervals, discarded }: ValidBody<'attention'>,
  sender: Sender,
  now: number,
): Promise<Answer> {
  const settings = await getSettings();
  if (isSecret(sender, settings)) return { ok: false, error: 'private-window' };
  const { all } = await placesOf(sender, now);
  const off = new Set<string>(settings.attentionOff);
  const own = <T extends Place>(pieces: readonly T[]) =>
    pieces.filter(({ community }) => all.has(community));
  // Where the user wants nothing counted, what was not is not told either.
  const counted = <T extends Place>(pieces: readonly T[]) =>
    pieces.filter(({ community }) => !off.has(community));
  const [time, rest] = [own(placed(intervals)), own(placed(discarded))];
  const mine = counted(time);
  const wanted = mine.flatMap((piece) => beforePause(piece, settings, now));
  const lost: Lost[] = [
    ...counted(rest),
    { why: 'elsewhere', ms: length(intervals) - length(time) },
    { why: 'paused', ms: length(mine) - length(wanted) },
  ];
  const told = lost.filter(({ ms }) => ms > 0);
  const message = await nameOf([at, url, intervals, discarded]);
  const days = await withRetry(() => takeAttention(wanted, told, now, message));
  await mirrorAttention(days);
  const refused = intervals.length - wanted.length;
  if (refused && !wanted.length) {
    return { ok: false, error: time.length ? 'not-counted' : 'other-community' };
  }
  return refused ? { ok: true, refused } : { ok: true };
}

function length(pieces: readonly { ms: number }[]): number {
  return pieces.reduce((sum, { ms }) => sum + ms, 0);
}

/** What of a piece came before a pause that is on; all of it when none is. */
function beforePause<T extends ReadPiece>(
  piece: T,
  { pausedUntil, pausedFrom }: Settings,
  now: number,
): T[] {
  if (pausedUntil <= now || piece.toWall <= pausedFrom) return [piece];
  if (piece.fromWall >= pausedFrom) return [];
  // When in the piece its end was reached is not known.
  const { end: _, ...rest } = piece;
  const ms = Math.min(piece.ms, pausedFrom - piece.fromWall);
  return [{ ...rest, toWall: pausedFrom, ms } as T];
}

/** The same name for the same message only. */
async function nameOf(message: readonly unknown[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(message));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 16);
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Each piece with the community, kind and topic of the page it was counted at; others are left out. */
function placed<T extends { url: string }>(pieces: readonly T[]): (Omit<T, 'url'> & At)[] {
  return pieces.flatMap(({ url, ...piece }) => {
    const { community, kind: pageKind, topic } = siteAt(url)?.pageAt(url) ?? {};
    if (!community || !pageKind) return [];
    return [{ ...piece, community, pageKind, ...(topic && { topic }) }];
  });
}

type At = Place & { topic?: string };
